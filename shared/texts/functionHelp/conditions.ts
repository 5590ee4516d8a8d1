// Help of the functions for conditions. Keyed by canonical name.

import type { FunctionHelp } from "./help.ts";

export const conditionsHelp: Readonly<Record<string, FunctionHelp>> = {
  IF: {
    signature: "OM(villkor; då; annars)",
    group: "Villkor",
    summary: "Ett av två värden, efter ett villkor.",
    arguments: [
      { name: "villkor", text: "En jämförelse, till exempel RES >= 0, eller OCH(…)." },
      { name: "då", text: "Värdet när villkoret gäller." },
      { name: "annars", text: "Värdet när det inte gäller." },
    ],
    example: '=OM(5 kr > 3 kr; "ja"; "nej")',
    gives: "ja",
    note: "Bara det värde som väljs beräknas. Belopp jämförs avrundade till 0,001 kr.",
  },
  AND: {
    signature: "OCH(villkor; …)",
    group: "Villkor",
    summary: "Sant när alla villkor gäller.",
    arguments: [{ name: "villkor", text: "En jämförelse." }],
    example: "=OM(OCH(1 < 2; 2 < 3); 10; 20)",
    gives: "10",
    note: "Står inne i OM.",
  },
  OR: {
    signature: "ELLER(villkor; …)",
    group: "Villkor",
    summary: "Sant när något av villkoren gäller.",
    arguments: [{ name: "villkor", text: "En jämförelse." }],
    example: "=OM(ELLER(1 > 2; 2 > 3); 10; 20)",
    gives: "20",
    note: "Står inne i OM.",
  },
  NOT: {
    signature: "ICKE(villkor)",
    group: "Villkor",
    summary: "Vänder på ett villkor.",
    arguments: [{ name: "villkor", text: "En jämförelse." }],
    example: "=OM(ICKE(1 > 2); 10; 20)",
    gives: "10",
    note: "Står inne i OM.",
  },
  IFERROR: {
    signature: "OMFEL(värde; annars)",
    group: "Villkor",
    summary: "Ett annat värde när det första är ett fel.",
    arguments: [
      { name: "värde", text: "Det som beräknas först." },
      { name: "annars", text: "Värdet när det första är ett fel." },
    ],
    example: "=OMFEL(1 / 0; 5)",
    gives: "5",
    note: "”Ej beräknat” är inget fel och behålls.",
  },
};
