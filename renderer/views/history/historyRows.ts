// The edits as rows of the list, each with what choosing it would do, and last the state before all of them.

import type { HistoryView } from "../../../shared/contract/historyViews.ts";
import { historyTexts as texts } from "../../../shared/texts/history.ts";

export interface HistoryRow {
  /** The edit that shall be the last one done; 0: none. */
  readonly sequence: number;
  readonly label: string;
  readonly when: string;
  readonly author: string;
  readonly isUndone: boolean;
  /** The state one is in now. */
  readonly isNow: boolean;
  /** In words what the row is besides its name: undone, or where one is. */
  readonly mark: string;
  readonly action: "undo" | "redo";
  /** How many edits that takes; 0 for where one is. */
  readonly steps: number;
  readonly actionText: string;
}

/** Newest first; `now` is asked for the day. */
export function historyRows({ edits, older }: HistoryView, now: Date = new Date()): readonly HistoryRow[] {
  if (edits.length === 0) return [];
  const undone = edits.filter(({ isUndone }) => isUndone).length;
  const rows = edits.map((edit, at) => {
    const isNow = !edit.isUndone && at === undone;
    const steps = edit.isUndone ? undone - at : at - undone;
    return {
      sequence: edit.sequence,
      label: edit.label,
      when: whenText(edit.editedAt, now),
      author: edit.author,
      isUndone: edit.isUndone,
      isNow,
      mark: edit.isUndone ? texts.undone : isNow ? texts.now : "",
      ...actionOf(edit.isUndone ? "redo" : "undo", steps),
    };
  });
  // With older edits that are not listed there is no row for the beginning: one would not see what goes.
  if (older > 0) return rows;
  const isNow = undone === edits.length;
  const beginning = {
    sequence: 0,
    label: texts.beginning,
    when: "",
    author: "",
    isUndone: false,
    isNow,
    mark: isNow ? texts.now : "",
    ...actionOf("undo", edits.length - undone),
  };
  return [...rows, beginning];
}

const actionOf = (action: "undo" | "redo", steps: number): Pick<HistoryRow, "action" | "steps" | "actionText"> => ({
  action,
  steps,
  actionText: steps === 0 ? texts.stay : action === "undo" ? texts.undo(steps) : texts.redo(steps),
});

const time = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "short", year: "numeric" });

/** "14:32" of today, else with the day; "" for a time that is none (a file may say anything). */
function whenText(editedAt: string, now: Date): string {
  const date = new Date(editedAt);
  if (Number.isNaN(date.getTime())) return "";
  return date.toDateString() === now.toDateString() ? time.format(date) : `${day.format(date)} ${time.format(date)}`;
}
