// The lines by name, as the formula language sees them: the same facts the compiler uses, made from what the window has been told.
// Names are written by the language's own printer, so that what the window puts into a formula is what the program would show.

import type { ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../shared/domain/line.ts";
import { lineTreeOf } from "../../shared/domain/lineTree.ts";
import type { PlanPeriod } from "../../shared/domain/planPeriod.ts";
import type { LineFacts } from "../../shared/formula/compileFormula.ts";
import { type Part, printParts } from "../../shared/formula/formulaParts.ts";
import { lineFactsOf } from "../../shared/formula/lineFactsOf.ts";
import type { Operand, YearChoice } from "../../shared/formula/operand.ts";

const kept = new WeakMap<ScenarioStructure, LineFacts>();

/** Names and facts of all lines; made when first asked for, once per structure. */
export function lineNames(structure: ScenarioStructure): LineFacts {
  const known = kept.get(structure);
  if (known !== undefined) return known;
  const lines = new Map<LineId, Line>(
    structure.lines.map(({ id, code, label, kind, homeSheetId, parentId, unit, scope, role, measure }) => [
      id,
      { ...plainLine, id, code, label, kind, homeSheetId, parentId, unit, scope, role, measure },
    ]),
  );
  const sheets = structure.sheets.map((sheet) => ({
    ...sheet,
    firstYear: sheet.years[0] ?? 0,
    lastYear: sheet.years.at(-1) ?? 0,
  }));
  const made = lineFactsOf({ lines, sheets }, lineTreeOf({ lines, sheets }));
  kept.set(structure, made);
  return made;
}

/** The years of a scenario as the language counts them: [första], [budgetår], [sista]. */
export function periodOf({ years }: ScenarioStructure): PlanPeriod {
  const firstYear = years[0]?.year ?? 0;
  const budgetYear = years.find(({ role }) => role === "budget")?.year ?? firstYear;
  return { firstYear, budgetYear, lastYear: years.at(-1)?.year ?? firstYear };
}

/** A line as a formula names it: its code, else its label in quotes, with owners in front where several are called so. */
export const writtenName = (structure: ScenarioStructure, lineId: LineId): string =>
  written({ type: "line", lineId, year: { type: "same" } }, lineNames(structure));

/** The lines from one to another ("A:B"), or one line when they are the same, with their years. */
export function writtenReference(structure: ScenarioStructure, fromId: LineId, toId: LineId, year: YearChoice): string {
  const operand: Operand =
    fromId === toId ? { type: "line", lineId: fromId, year } : { type: "range", fromId, toId, year };
  return written(operand, lineNames(structure));
}

/** Years alone, in their brackets: "[föregående]"; "" for the same year. */
export const writtenYears = (structure: ScenarioStructure, year: YearChoice): string =>
  written({ type: "line", lineId: null, year }, lineNames(structure));

function written(operand: Operand, names: LineFacts): string {
  const part: Part = { type: "operand", operand, start: 0, end: 0 };
  return printParts([part], "swedish", names);
}
