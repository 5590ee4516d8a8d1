// Titles of the sheets every scenario may have, as the field calls them.

import type { SheetKind } from "../domain/scenario.ts";

export const sheetTitles: Readonly<Record<SheetKind, string>> = {
  premises: "Premisser",
  frames: "Ramar",
  measures: "Åtgärder",
  investments: "Investeringar",
  incomeBudget: "Resultatbudget",
  operatingBudget: "Driftsbudget",
  balance: "Balans och kassaflöde",
  goals: "Mål och indikatorer",
  own: "Eget blad",
};
