// What the commands on the order of things carry: lines moved, indented and doubled, a line that becomes another kind of line, sheets
// renamed, moved and taken away, and notes on cells. Their checks and changes stand in a file for each subject.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { LineKind, Scope } from "../domain/line.ts";
import type { Unit } from "../domain/unit.ts";

export interface MoveLines {
  readonly type: "moveLines";
  /** The sheet on which they are put; lines of another sheet get it as their home. */
  readonly sheetId: SheetId;
  /** Each goes with all that stands under it. */
  readonly lineIds: readonly LineId[];
  /** null: at the top of the tree. */
  readonly parentId: LineId | null;
  /** They stand after this line and what stands under it; null: first under the parent, or first on the sheet. */
  readonly afterLineId: LineId | null;
}

export interface IndentLines {
  readonly type: "indentLines" | "outdentLines";
  readonly sheetId: SheetId;
  readonly lineIds: readonly LineId[];
}

/** Lines that another sheet owns are shown no more on this one. */
export interface UnplaceLines {
  readonly type: "unplaceLines";
  readonly sheetId: SheetId;
  readonly lineIds: readonly LineId[];
}

export interface DuplicateLines {
  readonly type: "duplicateLines";
  /** The sheet they stand on: the copies stand there right after them. */
  readonly sheetId: SheetId;
  readonly lineIds: readonly LineId[];
  /** Id of the first copy; the others get ids of their own. */
  readonly newLineId: LineId;
}

/** Another kind of row, another unit, paid by taxes or by fees. */
export interface ReshapeLine {
  readonly type: "reshapeLine";
  readonly lineId: LineId;
  readonly kind: LineKind;
  readonly unit: Unit;
  readonly scope: Scope;
}

export interface ReviseSheet {
  readonly type: "reviseSheet";
  readonly sheetId: SheetId;
  readonly title: string;
  readonly caption: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Lets what was typed outside the new years go; without it such years are refused. */
  readonly dropsOutside: boolean;
}

export interface MoveSheet {
  readonly type: "moveSheet";
  readonly sheetId: SheetId;
  /** null: first. */
  readonly afterSheetId: SheetId | null;
}

export interface RemoveSheet {
  readonly type: "removeSheet";
  readonly sheetId: SheetId;
}

export interface DuplicateSheet {
  readonly type: "duplicateSheet";
  readonly sheetId: SheetId;
  readonly newSheetId: SheetId;
}

/** A note beside one cell; "" takes it away. */
export interface SetCellNote {
  readonly type: "setCellNote";
  readonly lineId: LineId;
  readonly year: number;
  readonly text: string;
}

export type StructureCommand =
  | MoveLines
  | IndentLines
  | UnplaceLines
  | DuplicateLines
  | ReviseSheet
  | MoveSheet
  | RemoveSheet
  | DuplicateSheet
  | SetCellNote;
