// Help of the functions for years. Keyed by canonical name.

import type { FunctionHelp } from "./help.ts";

export const yearsHelp: Readonly<Record<string, FunctionHelp>> = {
  YEAR: {
    signature: "ÅR()",
    group: "År",
    summary: "Cellens år.",
    arguments: [],
    example: "=OM(ÅR() >= 1900; 1; 0)",
    gives: "1",
    note: "",
  },
  PREVIOUS: {
    signature: "FÖREGÅENDE(värde)",
    group: "År",
    summary: "Vad som helst, som det var året före.",
    arguments: [{ name: "värde", text: "Ett värde eller ett helt uttryck." }],
    example: "=FÖREGÅENDE(ÅR()) - ÅR()",
    gives: "-1",
    note: "Bestämda år som [2021] och [första] ändras inte. En ensam rad kan också skrivas VON[föregående].",
  },
  CHANGE: {
    signature: "FÖRÄNDRING(värde)",
    group: "År",
    summary: "Årets värde minus föregående års.",
    arguments: [{ name: "värde", text: "Ett värde, ett uttryck eller en rubrik." }],
    example: "=FÖRÄNDRING(ÅR())",
    gives: "1",
    note: "Första året har inget år före sig.",
  },
  GROWTH: {
    signature: "TILLVÄXT(värde)",
    group: "År",
    summary: "Förändringen sedan året före, som andel av året före.",
    arguments: [{ name: "värde", text: "Ett värde, ett uttryck eller en rubrik." }],
    example: "=TILLVÄXT(100 kr * (ÅR() - ÅR() + 1))",
    gives: "0 %",
    note: "105 efter 100 är 5 %.",
  },
  CUMULATIVE: {
    signature: "ACKUMULERAT(rad)",
    group: "År",
    summary: "Summan från första året till och med årets.",
    arguments: [{ name: "rad", text: "En rad, en rubrik eller A:B." }],
    example: "=ACKUMULERAT(PKV)",
    gives: "4,1 %",
    note: "Detsamma som SUMMA(rad[första:0]).",
  },
  INDEX: {
    signature: "INDEX(värde; basår)",
    group: "År",
    summary: "Värdet som index, 100 under basåret.",
    arguments: [
      { name: "värde", text: "Ett värde, ett uttryck eller en rubrik." },
      { name: "basår", text: "Ett årtal, till exempel 2021." },
    ],
    example: "=INDEX(7 kr; 2021)",
    gives: "100",
    note: "",
  },
};
