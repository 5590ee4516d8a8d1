// The sample Balans -22 (Växjö, nämnden för arbete och välfärd) as published: over 20 mnkr a year, over 60 in all to 2022, of
// which 25 is itemised without years. The rest is shown as ospecificerat. The amounts are savings, written as positive effects.

import type { OpenScenario } from "../openScenario.ts";
import { ScenarioScript } from "./scenarioScript.ts";

export const balans22Head = {
  title: "Balans -22, nämnden för arbete och välfärd",
  municipality: "Växjö",
  displayUnit: "mnkr",
  baselineName: "Nettokostnad före programmet",
  organisation: "committees",
  period: { firstYear: 2020, lastYear: 2022, budgetYear: 2020 },
} as const;

export function buildBalans22(open: OpenScenario): void {
  const script = new ScenarioScript(open, "mnkr");
  const sheet = script.sheet("Balans -22", "measures", 2020, 2022);
  const target = script.line(sheet, { code: "", label: "Programmets mål", kind: "heading" });
  script.line(sheet, {
    code: "MÅL_PER_ÅR",
    label: "Effekt per år",
    under: target,
    cells: { 2020: "20", 2021: "20", 2022: "20" },
  });
  const accumulated = script.line(sheet, {
    code: "MÅL_ACKUMULERAT",
    label: "Ackumulerad effekt",
    under: target,
    cells: { 2020: "=MÅL_PER_ÅR" },
  });
  script.formula(accumulated, "=MÅL_ACKUMULERAT[föregående] + MÅL_PER_ÅR");
  script.type(accumulated, 2020, "=MÅL_PER_ÅR");
  script.note(
    accumulated,
    "Dokumentet säger över 20 mnkr per år och över 60 mnkr till 2022. Det går inte att läsa ut om 60 är nivån det sista året eller summan av åren; här är det läst som ackumulerat.",
  );

  for (const label of ["Kärnuppdraget", "Effektiv organisation", "Konkurrens och kvalitet"]) {
    script.line(sheet, { code: "", label: `Område: ${label}`, kind: "text" });
  }
  const items = script.line(sheet, {
    code: "SPECIFICERAT",
    label: "Specificerade besparingar till 2022, utan angivna år",
    kind: "heading",
  });
  script.line(sheet, {
    code: "LOKALER",
    label: "Lokaler, fordon och administration",
    under: items,
    cells: { 2022: "14" },
  });
  script.line(sheet, {
    code: "PLACERINGAR",
    label: "Externa placeringar (över 11 mnkr; redan −35 % med placeringscontroller)",
    under: items,
    cells: { 2022: "11" },
  });
  script.line(sheet, {
    code: "SUMMA_SPEC",
    label: "Summa specificerat",
    kind: "sum",
    cells: { 2022: "=SUMMA(SPECIFICERAT)" },
  });
  script.line(sheet, {
    code: "OSPEC",
    label: "Ospecificerat",
    kind: "formula",
    cells: { 2022: "=MÅL_ACKUMULERAT - SUMMA_SPEC" },
  });
}
