// What becomes of each row of a read table: an existing line takes its figures, a new line is made, or it is left out.
// Pure, so that the dialog only shows it.

import type { ImportedRow } from "../../../shared/commands/command.ts";
import type { ImportPreview } from "../../../shared/contract/workbench.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";

export interface RowChoice {
  readonly row: number;
  /** The line the host matched, null when it found none. */
  readonly matchedId: LineId | null;
  readonly use: "matched" | "new" | "leave";
}

/** The host's proposal: matched rows take their line, others become new lines. */
export const rowChoicesOf = (preview: ImportPreview): readonly RowChoice[] =>
  preview.rows.map(({ row, lineId }) => ({ row, matchedId: lineId, use: lineId === null ? "new" : "matched" }));

/** Rows of the command; what is left out is not in it. */
export const rowsToImport = (choices: readonly RowChoice[]): readonly ImportedRow[] =>
  choices
    .filter(({ use }) => use !== "leave")
    .map(({ row, matchedId, use }) => ({ row, lineId: use === "matched" ? matchedId : null }));

const titleWords: readonly (readonly [string, SheetKind])[] = [
  ["resultat", "incomeBudget"],
  ["drift", "operatingBudget"],
  ["invest", "investments"],
  ["balans", "balance"],
  ["kassa", "balance"],
  ["åtgärd", "measures"],
  ["premiss", "premises"],
  ["ram", "frames"],
  ["mål", "goals"],
];

/** The kind of sheet a table's title speaks of, "own" when it says nothing known. */
export function kindFromTitle(title: string): SheetKind {
  const lower = title.toLocaleLowerCase("sv");
  return titleWords.find(([word]) => lower.includes(word))?.[1] ?? "own";
}

/** Sums by the row and column where they are stated, with what the rows add up to. Only those that differ. */
export function differingSums(
  preview: ImportPreview,
): ReadonlyMap<string, { readonly stated: number; readonly computed: number }> {
  const found = new Map<string, { readonly stated: number; readonly computed: number }>();
  for (const sum of preview.table.sums) {
    if (sum.axis !== "row") continue;
    sum.stated.forEach((stated, column) => {
      const computed = sum.computed[column];
      if (stated === null || computed === null || computed === undefined || stated === computed) return;
      found.set(`${sum.row}:${column}`, { stated, computed });
    });
  }
  return found;
}
