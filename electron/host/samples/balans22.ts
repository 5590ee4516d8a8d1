// The sample Balans -22 (Växjö, nämnden för arbete och välfärd) as published: over 20 mnkr a year, over 60 in all to 2022, of
// which 25 is itemised without years. A programme of measures: the itemised savings are measures of the last year, what the
// target says beyond them is ospecificerat, and the three areas stand as headings, since nobody says which saving is whose.

import type { LineId } from "../../../shared/domain/ids.ts";
import type { LineRole } from "../../../shared/domain/lineRole.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import { accepted } from "../accepted.ts";
import type { OpenScenario } from "../openScenario.ts";
import { ScenarioScript, type ScriptLine } from "./scenarioScript.ts";

export const balans22Head = {
  title: "Balans -22, nämnden för arbete och välfärd",
  municipality: "Växjö",
  displayUnit: "mnkr",
  baselineName: "Nettokostnad före programmet",
  organisation: "committees",
  period: { firstYear: 2020, lastYear: 2022, budgetYear: 2020 },
} as const;

const areas = ["Kärnuppdraget", "Effektiv organisation", "Konkurrens och kvalitet"] as const;

const savings = [
  { code: "LOKALER", label: "Lokaler, fordon och administration", mnkr: "-14" },
  {
    code: "PLACERINGAR",
    label: "Externa placeringar (över 11 mnkr; redan −35 % med placeringscontroller)",
    mnkr: "-11",
  },
] as const;

export function buildBalans22(open: OpenScenario): void {
  const script = new ScenarioScript(open, "mnkr");
  const sheet = script.sheet("Balans -22", "measures", 2020, 2022);
  const withRole = (role: LineRole, line: ScriptLine): LineId => {
    const lineId = script.line(sheet, line);
    accepted(open.apply({ type: "setRole", lineId, role }));
    return lineId;
  };
  const programme = withRole("programme", { code: "BALANS22", label: "Balans -22", kind: "heading" });
  script.line(sheet, {
    code: "MÅL_PER_ÅR",
    label: "Mål: effekt per år",
    under: programme,
    cells: { 2020: "20", 2021: "20", 2022: "20" },
  });
  const accumulated = withRole("programmeTargetAccumulated", {
    code: "MÅL_ACKUMULERAT",
    label: "Ackumulerad effekt",
    under: programme,
    cells: { 2020: "=MÅL_PER_ÅR" },
  });
  script.formula(accumulated, "=MÅL_ACKUMULERAT[föregående] + MÅL_PER_ÅR");
  script.type(accumulated, 2020, "=MÅL_PER_ÅR");
  script.note(
    accumulated,
    "Dokumentet säger över 20 mnkr per år och över 60 mnkr till 2022. Det går inte att läsa ut om 60 är nivån det sista året eller summan av åren; här är det läst som ackumulerat.",
  );
  withRole("programmeEffect", {
    code: "SUMMA_SPEC",
    label: "Specificerade besparingar, effekt per år",
    under: programme,
    formula: "=-ÅTGÄRDSNIVÅ(program BALANS22)",
  });
  withRole("programmeAccumulated", {
    code: "SPEC_ACK",
    label: "Specificerade besparingar, ackumulerat",
    under: programme,
    formula: "=ACKUMULERAT(SUMMA_SPEC)",
  });
  withRole("programmeUnspecified", {
    code: "OSPEC",
    label: "Ospecificerat",
    under: programme,
    formula: "=MÅL_ACKUMULERAT - SPEC_ACK",
  });
  for (const { code, label, mnkr } of savings) {
    const lineId = script.line(sheet, {
      code,
      label,
      under: programme,
      measure: { ...plainMeasure, direction: "saving", programmeId: programme, status: "decided" },
      cells: { 2022: mnkr },
    });
    script.note(lineId, "Dokumentet anger inget år och inget område. Beloppet är lagt på det sista året.");
  }
  for (const label of areas) script.line(sheet, { code: "", label, kind: "heading", under: programme });
}
