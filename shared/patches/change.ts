// A change is one stored difference with both sides, so that its inverse needs nothing else. A list of changes is what
// a command produces, what the edit log keeps and what undo turns around.

import type { Acknowledgement } from "../domain/acknowledgement.ts";
import type { LineId, SheetId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { CellInput, ImportRemark, ScenarioHead, Sheet } from "../domain/scenario.ts";

export type Change =
  | { readonly type: "head"; readonly before: ScenarioHead; readonly after: ScenarioHead }
  | { readonly type: "sheets"; readonly before: readonly SheetId[]; readonly after: readonly SheetId[] }
  | { readonly type: "sheet"; readonly sheetId: SheetId; readonly before: Sheet | null; readonly after: Sheet | null }
  | { readonly type: "line"; readonly lineId: LineId; readonly before: Line | null; readonly after: Line | null }
  | {
      readonly type: "cell";
      readonly lineId: LineId;
      readonly year: number;
      readonly before: CellInput | null;
      readonly after: CellInput | null;
    }
  | {
      readonly type: "stated";
      readonly lineId: LineId;
      readonly year: number;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly type: "remarks"; readonly before: readonly ImportRemark[]; readonly after: readonly ImportRemark[] }
  | {
      readonly type: "acknowledgements";
      readonly before: readonly Acknowledgement[];
      readonly after: readonly Acknowledgement[];
    };

const ofFigures: ReadonlySet<Change["type"]> = new Set(["cell", "stated", "acknowledgements"]);

export const isStructural = (change: Change): boolean => !ofFigures.has(change.type);

/** The same differences turned around, last first. */
export function invert(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before }) as Change);
}
