// A few small sheets for tests of files and publishing: premises, frames, an income budget of inputs and sums, one goal. Smaller than the
// standard model, and as it was when the first files were made.

import { accepted } from "../../electron/host/accepted.ts";
import type { OpenScenario } from "../../electron/host/openScenario.ts";
import { newLineId, newSheetId } from "../../shared/domain/ids.ts";
import type { Unit } from "../../shared/domain/unit.ts";
import { sheetTitles } from "../../shared/texts/sheetTitles.ts";

interface TemplateLine {
  readonly code: string;
  readonly label: string;
  readonly formula?: string;
  readonly unit?: Unit;
  readonly kind?: "input" | "sum" | "heading";
}

const incomeLines: readonly TemplateLine[] = [
  { code: "VERKS", label: "Verksamhetens intäkter − kostnader" },
  { code: "AVSKR", label: "Avskrivningar" },
  { code: "NETTO", label: "Verksamhetens nettokostnader", kind: "sum", formula: "=VERKS + AVSKR" },
  { code: "SKATT", label: "Skatteintäkter" },
  { code: "GSB", label: "Generella statsbidrag och utjämning" },
  { code: "FININT", label: "Finansiella intäkter" },
  { code: "FINKOST", label: "Finansiella kostnader" },
  { code: "FINNETTO", label: "Finansnetto", kind: "sum", formula: "=FININT + FINKOST" },
  {
    code: "RFEP",
    label: "Resultat före extraordinära poster",
    kind: "sum",
    formula: "=NETTO + SKATT + GSB + FINNETTO",
  },
  { code: "RES", label: "Årets resultat", kind: "sum", formula: "=RFEP" },
];

/** Fills a new scenario with a few small sheets for its budget and plan years. */
export function fillSmallSheets(open: OpenScenario): void {
  const { budgetYear, lastYear } = open.scenario.head.period;
  const years = { firstYear: budgetYear, lastYear };
  const addSheet = (
    kind: "premises" | "frames" | "measures" | "investments" | "incomeBudget" | "goals",
    last = lastYear,
  ) => {
    const id = newSheetId();
    accepted(
      open.apply({ type: "addSheet", title: sheetTitles[kind], kind, newSheetId: id, ...years, lastYear: last }),
    );
    return id;
  };
  const addLines = (sheetId: ReturnType<typeof addSheet>, lines: readonly TemplateLine[]) => {
    for (const { code, label, unit = "kr", kind = "input" } of lines) {
      const line = { code, label, kind, unit, scope: "taxFunded", parentId: null, measure: null } as const;
      accepted(open.apply({ type: "addLine", sheetId, afterLineId: null, newLineId: newLineId(), line }));
    }
    for (const { code, formula } of lines) {
      const lineId = open.context.facts.idOfCode(code);
      if (formula !== undefined && lineId !== undefined) {
        accepted(open.apply({ type: "setLineFormula", lineId, text: formula, bareUnit: "kr" }));
      }
    }
  };
  addLines(addSheet("premises"), [
    { code: "PKV", label: "Prisindex kommunal verksamhet", unit: "share" },
    { code: "ANDEL_PKV", label: "Andel av PKV som räknas upp", unit: "share" },
  ]);
  addLines(addSheet("frames"), [
    { code: "", label: "Nämnder", kind: "heading" },
    { code: "KOMMUNBIDRAG", label: "Summa kommunbidrag", kind: "sum", formula: "=SUMMA(Nämnder)" },
  ]);
  addSheet("measures");
  addSheet("investments");
  addLines(addSheet("incomeBudget"), incomeLines);
  const goals = addSheet("goals");
  addLines(goals, [
    {
      code: "RESANDEL",
      label: "Resultat som andel av skatteintäkter och generella statsbidrag",
      unit: "share",
      formula: "=RES / (SKATT + GSB)",
    },
  ]);
  const goalId = open.context.facts.idOfCode("RESANDEL");
  if (goalId !== undefined) {
    accepted(
      open.apply({
        type: "setGoal",
        lineId: goalId,
        operator: ">=",
        thresholdText: "=2 %",
        shortLabel: "Resultat minst 2 % av skatt och bidrag",
      }),
    );
  }
}
