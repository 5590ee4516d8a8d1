// Why an edit, an undo or a redo was not made: the command's own reasons, and those of the host.

import type { CommandRefusal } from "../../shared/commands/commandContext.ts";
import type { RowFault } from "../store/rowTables.ts";
import type { BlockedStep, Steps } from "./editHistory.ts";

export type EditRefusal =
  | CommandRefusal
  | { readonly type: "nothingToUndo" }
  | { readonly type: "nothingToRedo" }
  /** The edit would make a scenario that could not be opened again. */
  | { readonly type: "notStorable"; readonly fault: RowFault }
  /** The same, of one among several edits to undo or redo: none of them was. */
  | {
      readonly type: "stepNotStorable";
      readonly action: Steps["action"];
      readonly label: string;
      readonly fault: RowFault;
    }
  | { readonly type: "unknownEdit" };

/** One step is told by its fault alone; among several, which of them it was. */
export const refusalOfStep = ({ at, fault }: BlockedStep, { action, taken }: Steps): EditRefusal =>
  taken.length === 1
    ? { type: "notStorable", fault }
    : { type: "stepNotStorable", action, label: taken[at]?.label ?? "", fault };
