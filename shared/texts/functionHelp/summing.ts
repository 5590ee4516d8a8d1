// Help of the functions for sums, means and counts. Keyed by canonical name.

import { type FunctionHelp, rows } from "./help.ts";

export const summingHelp: Readonly<Record<string, FunctionHelp>> = {
  SUM: {
    signature: "SUMMA(rubrik eller rader; …)",
    group: "Summera",
    summary: "Lägger ihop raderna under en rubrik, rader från A till B, flera år eller enskilda värden.",
    arguments: [{ name: "rubrik eller rader", text: rows }],
    example: "=SUMMA(100 kr; 50 kr; -20 kr)",
    gives: "130 kr",
    note: "Tomma celler och rader med text räknas inte. Varav-rader och summor under en rubrik tas aldrig med. Utan något värde alls är summan ej beräknad. Nämner du år som raden inte har, som VON[2019:2023], blir det #ÅR!; med VON[första:sista] tas de år som finns.",
  },
  AVERAGE: {
    signature: "MEDEL(rubrik eller rader; …)",
    group: "Summera",
    summary: "Medelvärdet av värdena.",
    arguments: [{ name: "rubrik eller rader", text: rows }],
    example: "=MEDEL(100 kr; 50 kr)",
    gives: "75 kr",
    note: "Tomma celler räknas inte, och alltså inte som 0.",
  },
  MEDIAN: {
    signature: "MEDIAN(rubrik eller rader; …)",
    group: "Summera",
    summary: "Det mittersta värdet, eller medelvärdet av de två mittersta.",
    arguments: [{ name: "rubrik eller rader", text: rows }],
    example: "=MEDIAN(1; 9; 2)",
    gives: "2",
    note: "Tomma celler räknas inte.",
  },
  MIN: {
    signature: "MIN(värde; …)",
    group: "Summera",
    summary: "Det minsta värdet.",
    arguments: [{ name: "värde", text: rows }],
    example: "=MIN(3 tkr; 5 tkr)",
    gives: "3 000 kr",
    note: "Alla värden ska ha samma enhet.",
  },
  MAX: {
    signature: "MAX(värde; …)",
    group: "Summera",
    summary: "Det största värdet.",
    arguments: [{ name: "värde", text: rows }],
    example: "=MAX(0; 3 % - 2 %)",
    gives: "1 %",
    note: "Alla värden ska ha samma enhet.",
  },
  COUNT: {
    signature: "ANTAL(rubrik eller rader; …)",
    group: "Summera",
    summary: "Hur många värden som inte är tomma.",
    arguments: [{ name: "rubrik eller rader", text: rows }],
    example: "=ANTAL(7 kr; 8 kr)",
    gives: "2",
    note: "Utan värden är antalet 0. Text räknas med bara där alla rader är text.",
  },
};
