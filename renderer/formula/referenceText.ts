// Where a formula waits for a reference, and what is written for the cells that are pointed at: a name, with its year where that is
// another than the formula's own; several years as [2026:2029], several lines as A:B.

import type { ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { relativeYear, sameYear, type YearChoice, type YearPoint } from "../../shared/formula/operand.ts";
import { queryOfWord } from "../../shared/formula/words.ts";
import { isFormulaText, surroundingsAt } from "./formulaScan.ts";
import { writtenReference } from "./lineNames.ts";

/** Cells pointed at: lines from one to another of one sheet, over years. */
export interface PointedCells {
  readonly fromId: LineId;
  readonly toId: LineId;
  readonly fromYear: number;
  readonly toYear: number;
}

/** What may stand before a reference, and after one that is put in. */
const beforeReference = /[=(+\-*/^;:<>≤≥≠×÷·\u2212\u2013]$/;
const afterReference = /^(?:$|[)+\-*/^;:<>≤≥≠×÷·\u2212\u2013=])/;

/** Does the formula wait for a reference at the caret? Then a click or an arrow points instead of leaving the editor. */
export function awaitsReference(text: string, caret: number): boolean {
  if (!isFormulaText(text)) return false;
  const { quote, bracket, levels } = surroundingsAt(text, caret);
  if (quote !== "" || bracket >= 0) return false;
  const inside = levels.at(-1);
  // In ÅTGÄRDER(…) only the committee, which stands first, is a line; the rest are filters.
  if (inside !== undefined && isQuery(inside.name) && inside.argument > 0) return false;
  const before = text.slice(0, caret).trimEnd();
  const isAfterComma = before.endsWith(",") && inside !== undefined && inside.start === before.length;
  return (beforeReference.test(before) || isAfterComma) && afterReference.test(text.slice(caret).trimStart());
}

const isQuery = (name: string): boolean => queryOfWord.has(name.toLocaleUpperCase("sv"));

/**
 * What is written for the cells at `place` of a formula that stands in `year`. A committee in ÅTGÄRDER(…) is named without a year.
 */
export function referenceText(
  structure: ScenarioStructure,
  cells: PointedCells,
  year: number,
  text: string,
  place: number,
): string {
  const inside = surroundingsAt(text, place).levels.at(-1);
  if (inside !== undefined && isQuery(inside.name)) {
    return writtenReference(structure, cells.toId, cells.toId, sameYear);
  }
  return writtenReference(structure, cells.fromId, cells.toId, yearsOf(cells, year));
}

function yearsOf({ fromYear, toYear }: PointedCells, year: number): YearChoice {
  if (fromYear !== toYear) return { type: "span", from: absolute(fromYear), to: absolute(toYear) };
  if (fromYear === year) return sameYear;
  return fromYear === year - 1 ? relativeYear(-1) : absolute(fromYear);
}

const absolute = (year: number): YearPoint => ({ type: "absolute", year });
