// Random scenarios and random command sequences for property tests. A sequence is made of small integers that are read as
// choices among the lines there are at that moment, so that a failing one can be shortened and kept.

import fc from "fast-check";
import type { Command, FormulaSource } from "../../shared/commands/command.ts";
import { type LineId, newLineId, newSheetId } from "../../shared/domain/ids.ts";
import { lineKinds } from "../../shared/domain/line.ts";
import { fundedInWords, plainMeasure } from "../../shared/domain/measure.ts";
import { units } from "../../shared/domain/unit.ts";
import { scenarioFromText, type TestScenario } from "./scenarioFromText.ts";

/** What one step does: an action and the numbers it chooses by. */
export type Step = readonly [action: number, ...choices: number[]];

export const stepsArbitrary: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.nat(99), fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)),
  { minLength: 1, maxLength: 25, size: "max" },
);

/** Two sheets of different years, a nested heading, measures, a goal, formulas that reach back, over and across. */
export const startScenario = (): TestScenario =>
  scenarioFromText(`
    # Premisser | premises
    line         | unit  | kind    | measure       | 2024 | 2025 | 2026 | 2027 | 2028 | formula
    PKV          | share |         |               | 1 %  | 2 %  | 2 %  | 2 %  |      |
    ELEVER       | count |         |               |      | 100  | 110  | 120  | 130  |
    # Ramar | frames
    line         | unit  | kind    | measure       | 2025 | 2026 | 2027 | formula
    : Nämnder    |       | heading |               |      |      |      |
      VON        |       |         |               | 100  |      |      | =(VON[-1] - TILLFÄLLIGT(VON)[-1]) * (1 + PKV) + ÅTGÄRDER(VON)
        VONV     |       | ofWhich |               | 7    | 7    |      |
      : Skola    |       | heading |               |      |      |      |
        KUN      |       |         |               | 50   |      |      | =KUN[-1] * ELEVER / ELEVER[-1]
        BUN      |       |         |               | 10   | 20   |      |
    SUM1         |       | sum     |               |      |      |      | =SUMMA(Nämnder)
    SUM2         |       | sum     |               |      |      |      | =SUMMA(VON:BUN) + SUMMA(VON[2025:2027])
    KVOT         | share |         |               |      |      |      | =OM(SUM1 > 200 kr; VON / SUM1; KUN / BUN)
    # Åtgärder | measures
    line         | unit  | kind    | measure       | 2025 | 2026 | 2027 | formula
    M1           |       |         | permanent VON |      | 5    | 6    |
    M2           |       |         | temporary VON | 3    | 4    |      |
    NIVÅ         |       |         |               |      |      |      | =ÅTGÄRDSNIVÅ(VON) + ÅTGÄRDER()`);

const formulas = [
  "=VON",
  "=KUN[-1] * 1,02",
  "=SUMMA(Nämnder)",
  "=SUMMA(VON:BUN)",
  "=VON / SUM1",
  "=SUM1 * PKV",
  "=MAX(Skola) + 1 kr",
  "=SUMMA(VON[2024:2027])",
  "=ÅTGÄRDER(VON)",
  "=OM(PKV > 1 %; VON; BUN)",
  "=NIVÅ[+1] + M1",
  "=1 tkr",
  "=0",
  "=KUN / (PKV - PKV)",
  "=AVRUNDA(VON; 0)",
  "=SUM2 - SUM2",
  "=-0 * VON",
  "=ELEVER[2026]",
  "=5 %",
  "=KVOT",
  "=KVOT[-1]",
  "=BUN + VON",
  "=MIN(Nämnder)",
  "=TILLFÄLLIGT(VON)[-1]",
  "=1 + PKV",
  "=VON[-2]",
  "=VON[pris] + 1",
  "=[pris] * 2",
  "=ÅTGÄRDER(VON)",
] as const;
const texts = ["", "0", "1", "-5", "12,5", "1 000", "2 %", "100 tkr", "0,1", "inte ett tal", ...formulas] as const;

const pick = <T>(list: readonly T[], choice: number): T | undefined => list[choice % Math.max(1, list.length)];

/** What a line says or has besides its cells, most of which leaves the calculation as it is. */
function aboutLine(budget: TestScenario, lineId: LineId, other: LineId, b: number, d: number): Command {
  const measures = [...budget.open.scenario.lines.values()].filter(({ measure }) => measure !== null);
  const chosen = pick(measures, b);
  switch (d % 6) {
    case 0:
      return { type: "setNote", lineId, note: `Anteckning ${b}` };
    case 1:
      return { type: "setSource", lineId, source: { name: `Cirkulär ${b}`, date: b % 2 === 0 ? "2026-10-17" : "" } };
    case 2:
    case 3:
      return { type: "setAttribute", lineId, attribute: "price", text: b % 4 === 0 ? "" : String(b), bareUnit: "kr" };
    case 4:
      return {
        type: "setMeasure",
        lineId: chosen?.id ?? lineId,
        measure: { ...(chosen?.measure ?? plainMeasure), status: b % 2 === 0 ? "decided" : "running" },
      };
    default:
      return {
        type: "setMeasure",
        lineId: chosen?.id ?? lineId,
        measure: {
          ...plainMeasure,
          duration: b % 2 === 0 ? "permanent" : "temporary",
          committeeId: other,
          fundings: b % 3 === 0 ? [] : fundedInWords("reserven"),
        },
      };
  }
}

/** The command a step stands for in the scenario as it is, null where it is an undo or redo. */
export function commandOfStep(
  budget: TestScenario,
  [action, a = 0, b = 0, c = 0, d = 0]: Step,
): Command | "undo" | "redo" {
  const { scenario } = budget.open;
  const lines = [...scenario.lines.values()].toSorted((left, right) =>
    left.label < right.label ? -1 : left.label > right.label ? 1 : left.id < right.id ? -1 : 1,
  );
  const line = pick(lines, a);
  const sheet = pick(scenario.sheets, b);
  const nobody = "zzzzzzzzzzzz" as LineId;
  const lineId = line?.id ?? nobody;
  // Mostly a year of the line's sheet and a number or nothing, so that most of them are accepted and many need no new plan.
  const cell = (choice: number, year: number, text: number) => {
    const chosen = pick(
      lines.filter(({ kind }) => kind !== "heading" && kind !== "text"),
      choice,
    );
    const home = scenario.sheets.find(({ id }) => id === chosen?.homeSheetId);
    const years = (home?.lastYear ?? 2027) - (home?.firstYear ?? 2025) + 1;
    return {
      lineId: chosen?.id ?? nobody,
      year: (home?.firstYear ?? 2025) + (year % (years + (year % 7 === 0 ? 1 : 0))),
      text: (text % 3 === 0 ? pick(texts, text) : pick(["0", "1", "2", "-3", "40", ""], text)) ?? "",
    };
  };
  if (action < 10) return "undo";
  if (action < 16) return "redo";
  if (action < 50) return { type: "setCells", bareUnit: "kr", cells: [cell(a, b, c)] };
  if (action < 57)
    return { type: "setCells", bareUnit: "tkr", cells: [cell(a, b, c), cell(b, c, d), cell(c, d, a), cell(a, b, d)] };
  if (action < 72)
    return { type: "setLineFormula", lineId, text: b % 9 === 0 ? null : (pick(formulas, c) ?? ""), bareUnit: "kr" };
  if (action < 73) {
    const source: FormulaSource =
      c % 2 === 0 ? { type: "year", year: 2025 + (c % 4) } : { type: "text", text: pick(formulas, c) ?? "" };
    const as = d % 2 === 0 ? "line" : "years";
    return { type: "fillFormula", lineId, source, fromYear: 2025 + (a % 4), toYear: 2025 + (b % 4), as };
  }
  if (action < 74) return { type: "restoreLineFormula", cells: [cell(a, b, c), cell(b, c, d), cell(c, d, a)] };
  if (action < 75) return { type: "removeLineFormula", lineId, keep: b % 2 === 0 ? "values" : "nothing" };
  if (action < 76) return { type: "setLineFormula", lineId, text: String(b), bareUnit: "kr" };
  if (action < 83) {
    const committee = pick(lines, d);
    return {
      type: "addLine",
      sheetId: sheet?.id ?? pick(scenario.sheets, 0)?.id ?? ("" as never),
      afterLineId: c % 2 === 0 ? lineId : null,
      newLineId: newLineId(),
      line: {
        code: c % 3 === 0 ? `NY_${b}` : "",
        label: `Ny ${d}`,
        kind: pick(lineKinds, c) ?? "input",
        unit: d % 4 === 0 ? (pick(units, c) ?? "kr") : "kr",
        scope: "taxFunded",
        parentId:
          b % 2 === 0
            ? (pick(
                lines.filter(({ kind }) => kind === "heading"),
                c,
              )?.id ?? null)
            : null,
        measure:
          d % 3 === 0
            ? {
                ...plainMeasure,
                duration: a % 2 === 0 ? "permanent" : "temporary",
                committeeId: committee?.id ?? null,
              }
            : null,
      },
    };
  }
  if (action < 89)
    return { type: "removeLines", lineIds: b % 5 === 0 ? [lineId, pick(lines, c)?.id ?? nobody] : [lineId] };
  if (action < 92)
    return { type: "renameLine", lineId, label: `Nytt namn ${b % 5}`, code: c % 2 === 0 ? `KOD_${b}` : "" };
  if (action < 94)
    return { type: "placeLines", sheetId: sheet?.id ?? ("" as never), lineIds: [lineId, pick(lines, c)?.id ?? nobody] };
  if (action < 96)
    return { type: "setGoal", lineId, operator: ">=", thresholdText: pick(texts, c) ?? "", shortLabel: "Mål" };
  if (action < 98) return aboutLine(budget, lineId, pick(lines, c)?.id ?? nobody, b, d);
  return {
    type: "addSheet",
    title: `Blad ${b}`,
    kind: "own",
    firstYear: 2023 + (c % 4),
    lastYear: 2026 + (d % 5),
    newSheetId: newSheetId(),
  };
}
