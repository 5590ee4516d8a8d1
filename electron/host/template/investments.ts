// Investeringar: a heading for the projects of each scope, their totals, and what follows from them in later years. The totals are
// sum lines, so that INVESTERINGAR() counts the projects and not their sums.

import type { TemplateSheet } from "./templateSheet.ts";

export const investmentsSheet: TemplateSheet = {
  kind: "investments",
  title: null,
  caption: "utgifter är positiva, bidrag negativa",
  horizon: "investments",
  lines: [
    { code: "", label: "Skattefinansierade projekt", kind: "heading", scope: "taxFunded" },
    { code: "", label: "Avgiftsfinansierade projekt", kind: "heading", scope: "feeFunded" },
    {
      code: "INV_SKATT",
      label: "Skattefinansierade investeringar",
      kind: "sum",
      role: "taxFundedInvestment",
      formula: "=INVESTERINGAR(verksamhet skattefinansierad)",
      note: "Utgifter minus investeringsbidrag.",
    },
    {
      code: "INV_AVGIFT",
      label: "Avgiftsfinansierade investeringar",
      kind: "sum",
      scope: "feeFunded",
      role: "feeFundedInvestment",
      formula: "=INVESTERINGAR(verksamhet avgiftsfinansierad)",
    },
    {
      code: "INV_TOTALT",
      label: "Investeringar totalt",
      kind: "sum",
      role: "investmentTotal",
      formula: "=INV_SKATT + INV_AVGIFT",
    },
    { code: "", label: "Följer av alla projekt, skatte- och avgiftsfinansierade", kind: "heading" },
    {
      code: "PROJ_AVSKR",
      label: "Avskrivningar på projekten",
      kind: "sum",
      under: "Följer av alla projekt, skatte- och avgiftsfinansierade",
      formula: "=INVESTERINGAR(post avskrivning)",
    },
    {
      code: "PROJ_RÄNTA",
      label: "Internränta på projekten",
      kind: "sum",
      under: "Följer av alla projekt, skatte- och avgiftsfinansierade",
      formula: "=INVESTERINGAR(post internränta)",
    },
    {
      code: "PROJ_KAPKOST",
      label: "Kapitalkostnad för projekten",
      kind: "sum",
      under: "Följer av alla projekt, skatte- och avgiftsfinansierade",
      formula: "=PROJ_AVSKR + PROJ_RÄNTA",
    },
    {
      code: "PROJ_DK",
      label: "Driftkonsekvens av projekten",
      kind: "sum",
      under: "Följer av alla projekt, skatte- och avgiftsfinansierade",
      formula: "=INVESTERINGAR(post driftkonsekvens)",
      note: "Kapitalkostnad och driftpåverkan, minus det som ersätts och det som finansieras inom ram.",
    },
  ],
};
