// Help of the functions for rounding and single numbers. Keyed by canonical name.

import type { FunctionHelp } from "./help.ts";

export const roundingHelp: Readonly<Record<string, FunctionHelp>> = {
  ABS: {
    signature: "ABS(värde)",
    group: "Avrunda",
    summary: "Värdet utan minustecken.",
    arguments: [{ name: "värde", text: "Ett tal." }],
    example: "=ABS(-5 kr)",
    gives: "5 kr",
    note: "",
  },
  ROUND: {
    signature: "AVRUNDA(värde; decimaler)",
    group: "Avrunda",
    summary: "Avrundar, halva bort från noll.",
    arguments: [
      { name: "värde", text: "Talet som avrundas." },
      { name: "decimaler", text: "Antal decimaler, −9 till 9. Utelämnat: 0. -3 ger hela tusental." },
    ],
    example: "=AVRUNDA(1499,5 kr; -3)",
    gives: "1 000 kr",
    note: "Budgeten räknas oavrundad. Utskrifter avrundas av sig själva.",
  },
  ROUNDUP: {
    signature: "AVRUNDA.UPPÅT(värde; decimaler)",
    group: "Avrunda",
    summary: "Avrundar bort från noll.",
    arguments: [
      { name: "värde", text: "Talet som avrundas." },
      { name: "decimaler", text: "Antal decimaler, −9 till 9. Utelämnat: 0." },
    ],
    example: "=AVRUNDA.UPPÅT(-1,21; 1)",
    gives: "-1,3",
    note: "",
  },
  ROUNDDOWN: {
    signature: "AVRUNDA.NEDÅT(värde; decimaler)",
    group: "Avrunda",
    summary: "Avrundar mot noll.",
    arguments: [
      { name: "värde", text: "Talet som avrundas." },
      { name: "decimaler", text: "Antal decimaler, −9 till 9. Utelämnat: 0." },
    ],
    example: "=AVRUNDA.NEDÅT(-1,29; 1)",
    gives: "-1,2",
    note: "",
  },
  INT: {
    signature: "HELTAL(värde)",
    group: "Avrunda",
    summary: "Närmaste hela tal nedåt.",
    arguments: [{ name: "värde", text: "Ett tal." }],
    example: "=HELTAL(-1,5)",
    gives: "-2",
    note: "",
  },
  MOD: {
    signature: "REST(värde; delare)",
    group: "Avrunda",
    summary: "Det som blir över vid en division, med delarens tecken.",
    arguments: [
      { name: "värde", text: "Talet som delas." },
      { name: "delare", text: "Det som delas med, i samma enhet." },
    ],
    example: "=REST(-3; 2)",
    gives: "1",
    note: "Med delaren 0 blir det #DIV/0!.",
  },
  POWER: {
    signature: "POTENS(tal; exponent)",
    group: "Avrunda",
    summary: "Talet upphöjt till exponenten, detsamma som ^.",
    arguments: [
      { name: "tal", text: "En andel, ett index eller ett tal utan enhet." },
      { name: "exponent", text: "Ett tal utan enhet." },
    ],
    example: "=POTENS(1 + 2 %; 2)",
    gives: "104,04 %",
    note: "-2^2 är −4 och 2^3^2 är 2^9: upphöjt räknas före minustecknet och från höger. Excel ger 4 och 64. Skriv parenteser om du menar det.",
  },
  SQRT: {
    signature: "ROT(tal)",
    group: "Avrunda",
    summary: "Kvadratroten.",
    arguments: [{ name: "tal", text: "En andel, ett index eller ett tal utan enhet, inte negativt." }],
    example: "=ROT(9)",
    gives: "3",
    note: "",
  },
  SIGN: {
    signature: "TECKEN(värde)",
    group: "Avrunda",
    summary: "−1, 0 eller 1 efter värdets tecken.",
    arguments: [{ name: "värde", text: "Ett tal." }],
    example: "=TECKEN(-7 kr)",
    gives: "-1",
    note: "",
  },
};
