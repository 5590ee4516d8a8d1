// The operating budget of the standard model: the committees' frames as they stand among the frames, central items, the capital cost
// that the frames hold and the income budget shows apart, and the net that goes to it. The bridge is a line, never a gap.

import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const central = "Centrala poster";

const lines: readonly TemplateLine[] = [
  { code: "", label: central, kind: "heading" },
  { code: "PENSION", label: "Pensioner", under: central },
  { code: "CENTRAL_LÖN", label: "Central lönepott", under: central },
  { code: "OFÖRDELAT", label: "Oförutsett och ofördelat", under: central },
  {
    code: "CENTRALT",
    label: "Summa centrala poster",
    kind: "sum",
    role: "centralItems",
    formula: `=SUMMA('${central}')`,
  },
  {
    code: "KAPKOST",
    label: "Återförda kapitalkostnader",
    role: "chargedCapitalCost",
    formula: "=-(KAPKOST_BEF + INVESTERINGAR(verksamhet skattefinansierad; post debiterad))",
    note: "Nämndernas kapitalkostnader ingår i ramarna, också de för projekt som har en nämnd. Här tas de bort, så att avskrivningar och räntor inte räknas två gånger i resultatet.",
  },
  {
    code: "NETTODRIFT",
    label: "Netto till resultatbudgeten",
    kind: "sum",
    role: "operatingNet",
    formula: "=KOMMUNBIDRAG + CENTRALT + KAPKOST",
  },
];

/** `shown`: codes of the frames with their units and their sum. */
export const operatingBudgetSheet = (shown: readonly string[]): TemplateSheet => ({
  kind: "operatingBudget",
  title: null,
  caption: "netto, positivt belopp är kostnad",
  horizon: "operations",
  shows: shown,
  lines,
});
