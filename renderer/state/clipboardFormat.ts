// What a copy carries to a paste in this program, in this window or another: for each cell its formula and its value as it would
// be typed, with the unit written out. It travels as a clipboard type of its own, so that nothing of it ends up in a letter. When
// it comes back it is a stranger's text: every part is checked, and what it says is typed in like anything else.

import { isLineId, type LineId } from "../../shared/domain/ids.ts";

/** Other programs leave types they do not know alone. */
export const ownClipboardType = "application/x-budgetbanken-cells+json";

export interface CopiedCell {
  /** As typed: "850 tkr", "2,5 %", "ja", "" for nothing. */
  readonly value: string;
  /** Swedish text with "=", null where no formula decides the cell. */
  readonly formula: string | null;
  /** Null for names, codes and notes. */
  readonly lineId: LineId | null;
}

export interface CopiedRange {
  /** Names the cut it comes from, "" for a copy. */
  readonly cutId: string;
  readonly rows: readonly (readonly CopiedCell[])[];
}

const version = 1;
const mostSigns = 40_000_000;
const mostCells = 200_000;
const longestText = 1_100;

export function writeCopied({ cutId, rows }: CopiedRange): string {
  const cells = rows.map((row) => row.map(({ value, formula, lineId }) => [value, formula, lineId]));
  return JSON.stringify({ version, cutId, rows: cells });
}

/** The range of a text, null where any part of it is not what this program writes. */
export function readCopied(text: string): CopiedRange | null {
  if (text === "" || text.length > mostSigns) return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null; // not ours: the plain text that came along is read instead
  }
  if (!isRecord(given) || given.version !== version) return null;
  const { cutId, rows } = given;
  if (typeof cutId !== "string" || cutId.length > 100 || !Array.isArray(rows) || rows.length === 0) return null;
  const read: CopiedCell[][] = [];
  let left = mostCells;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length === 0) return null;
    left -= row.length;
    if (left < 0) return null;
    const cells: CopiedCell[] = [];
    for (const part of row) {
      const cell = cellFrom(part);
      if (cell === null) return null;
      cells.push(cell);
    }
    read.push(cells);
  }
  return read.every((row) => row.length === read[0]?.length) ? { cutId, rows: read } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= longestText;

function cellFrom(part: unknown): CopiedCell | null {
  if (!Array.isArray(part) || part.length !== 3) return null;
  const [value, formula, lineId]: readonly unknown[] = part;
  if (!isShort(value)) return null;
  if (formula !== null && !(isShort(formula) && formula.startsWith("="))) return null;
  if (lineId !== null && !isLineId(lineId)) return null;
  return { value, formula, lineId };
}
