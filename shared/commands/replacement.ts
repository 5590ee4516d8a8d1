// What finding and replacing is about: the places a text stands in, what is asked for, and what it would mean at each of them.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import type { CommandRefusal } from "./commandContext.ts";
import type { LineFact } from "./lineFacts.ts";

/** Where a text stands that may be replaced. */
export type ReplacePlace =
  | { readonly type: "label" | "code" | "note" | "formula"; readonly lineId: LineId }
  | { readonly type: LineFact; readonly lineId: LineId }
  | { readonly type: "cell" | "cellNote"; readonly lineId: LineId; readonly year: number }
  | { readonly type: "sheetTitle"; readonly sheetId: SheetId };

export interface Replacing {
  readonly search: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly whole: boolean;
  readonly places: readonly ReplacePlace[];
  /** The unit amounts are shown and typed in. */
  readonly bareUnit: DisplayUnit;
}

/** What replacing means at one place. */
export interface Replacement {
  readonly place: ReplacePlace;
  readonly before: string;
  /** What it would be; as it is where it cannot be. */
  readonly after: string;
  readonly refusal: CommandRefusal | null;
  /** The text is a name that is replaced on its own line: the formula follows by itself. */
  readonly follows: boolean;
}
