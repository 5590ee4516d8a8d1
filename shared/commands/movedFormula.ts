// A formula taken to another place, or one whose cells were taken elsewhere. Copied: what it says of its own line it says of
// the new one. Moved: it goes on reading the cells it read, wherever they are now. Works on the parts, so that no name is
// taken for another; a formula whose functions are written out is left as it is, because one name there is several cells.

import type { LineId } from "../domain/ids.ts";
import type { PlanPeriod } from "../domain/planPeriod.ts";
import { type CompiledFormula, compileFormula, type LineFacts } from "../formula/compileFormula.ts";
import { type Part, printParts } from "../formula/formulaParts.ts";
import { type Operand, relativeYear, type YearChoice, type YearPoint, yearOfPoint } from "../formula/operand.ts";

export interface CellPlace {
  readonly lineId: LineId;
  readonly year: number;
}

/** Where a cell's content has been taken, null where it stays. */
export type Destination = (place: CellPlace) => CellPlace | null;

/**
 * The formula as it reads on `toId` after a copy from `fromId`: where it names the line it stood on, the new line is meant,
 * also in the committee of a query. Years are as written: relative ones count from the new cell. Canonical text.
 */
export function copiedFormula(compiled: CompiledFormula, fromId: LineId, toId: LineId, facts: LineFacts): string {
  if (fromId === toId) return compiled.canonical;
  return printParts(
    withOperands(compiled.parts, (operand) => namedAnew(operand, fromId, toId)),
    "canonical",
    facts,
  );
}

function namedAnew(operand: Operand, fromId: LineId, toId: LineId): Operand {
  if (operand.type === "line" || operand.type === "attribute")
    return operand.lineId === fromId ? { ...operand, lineId: toId } : operand;
  if (operand.type === "measures" || operand.type === "investments") {
    const { filter } = operand;
    return filter.committeeId === fromId ? { ...operand, filter: { ...filter, committeeId: toId } } : operand;
  }
  return operand;
}

/** Does the formula read exactly what is written in it? FÖRÄNDRING(VON) reads two years of VON and is no such formula. */
export const isReadAsWritten = (compiled: CompiledFormula): boolean =>
  compiled.reads.length === compiled.operands.length;

/**
 * Canonical text of a cell's own formula after a move, or null where nothing in it changes. `home` is its cell before and
 * `newHome` after; a formula that stays has the same. A cell it read that was taken elsewhere is followed.
 */
export function followedByCell(
  compiled: CompiledFormula,
  home: CellPlace,
  newHome: CellPlace,
  destination: Destination,
  period: PlanPeriod,
  facts: LineFacts,
): string | null {
  // Where functions are written out, one name is several cells: those can only be kept, not followed.
  const goesTo: Destination = isReadAsWritten(compiled) ? destination : () => null;
  const written = (point: YearPoint): YearPoint =>
    yearAt(point, yearOfPoint(point, home.year, period), newHome.year, period);
  const choice = (year: YearChoice): YearChoice =>
    year.type === "span" ? { type: "span", from: written(year.from), to: written(year.to) } : written(year);
  const keepsLine = home.lineId === newHome.lineId;
  const parts = withOperands(compiled.parts, (operand) => {
    switch (operand.type) {
      case "measures":
      case "investments":
        return { ...operand, year: written(operand.year) };
      case "range":
        return { ...operand, year: choice(operand.year) };
      case "attribute":
        return keepsLine ? operand : { ...operand, lineId: operand.lineId ?? home.lineId };
      case "line": {
        const named = keepsLine ? operand.lineId : (operand.lineId ?? home.lineId);
        if (operand.year.type === "span") return { ...operand, lineId: named, year: choice(operand.year) };
        const read = { lineId: operand.lineId ?? home.lineId, year: yearOfPoint(operand.year, home.year, period) };
        const now = goesTo(read);
        if (now === null) return { ...operand, lineId: named, year: choice(operand.year) };
        const year = yearAt(operand.year, now.year, newHome.year, period);
        const isOwn = operand.lineId === null && now.lineId === newHome.lineId && year.type !== "same";
        return { ...operand, lineId: isOwn ? null : now.lineId, year };
      }
      default:
        return operand;
    }
  });
  return changedText(compiled, parts, facts);
}

/**
 * Canonical text of a line's formula after a move, null where nothing changes. Only names with a calendar year can follow:
 * the formula is read in many years, and the others mean a different cell in each.
 */
export function followedByLine(
  compiled: CompiledFormula,
  lineId: LineId,
  destination: Destination,
  facts: LineFacts,
): string | null {
  const parts = withOperands(compiled.parts, (operand) => {
    if (operand.type !== "line" || operand.year.type !== "absolute") return operand;
    const now = destination({ lineId: operand.lineId ?? lineId, year: operand.year.year });
    return now === null ? operand : { ...operand, lineId: now.lineId, year: { type: "absolute", year: now.year } };
  });
  return changedText(compiled, parts, facts);
}

/** How a year is written from a cell: as it was where that still means the same, else as far from it as before it was told. */
function yearAt(written: YearPoint, wanted: number, from: number, period: PlanPeriod): YearPoint {
  if (yearOfPoint(written, from, period) === wanted) return written;
  return written.type === "same" || written.type === "relative"
    ? relativeYear(wanted - from)
    : { type: "absolute", year: wanted };
}

const withOperands = (parts: readonly Part[], change: (operand: Operand) => Operand): readonly Part[] =>
  parts.map((part) => (part.type === "operand" ? { ...part, operand: change(part.operand) } : part));

function changedText(compiled: CompiledFormula, parts: readonly Part[], facts: LineFacts): string | null {
  const text = printParts(parts, "canonical", facts);
  return text === compiled.canonical ? null : text;
}

/** Stored text as a compiled formula; null where it is no formula any more (a damaged file). */
export function compiledStored(text: string, facts: LineFacts): CompiledFormula | null {
  const compiled = compileFormula(text, "canonical", facts, null);
  return compiled.ok ? compiled.value : null;
}
