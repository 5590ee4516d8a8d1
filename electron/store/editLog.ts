// The edit log as read from a file: who changed what when, with both sides, so that undo survives closing. Which edits can be
// undone follows from the order of edits, undos and redos alone.

import * as z from "zod";
import type { Change } from "../../shared/patches/change.ts";
import { changeListSchema } from "./changeSchema.ts";

export interface LogEntry {
  readonly sequence: number;
  readonly action: "edit" | "undo" | "redo";
  /** The edit an undo or redo speaks of; null for an edit. */
  readonly ofSequence: number | null;
  readonly label: string;
  readonly editedAt: string;
  readonly author: string;
  readonly changes: readonly Change[];
}

export interface UndoStacks {
  readonly undo: readonly LogEntry[];
  readonly redo: readonly LogEntry[];
}

const entryRow = z.tuple([
  z.int().min(1).max(1_000_000_000),
  z.enum(["edit", "undo", "redo"]),
  z.int().nullable(),
  z.string().max(500),
  z.string().max(40),
  z.string().max(200),
  z.string().max(64_000_000),
]);

/** A row of edit_log; null when it is not one. That what it names exists is checked when it is undone. */
export function logEntryFromRow(row: readonly unknown[]): LogEntry | null {
  const read = entryRow.safeParse(row);
  if (!read.success) return null;
  const [sequence, action, ofSequence, label, editedAt, author, text] = read.data;
  const changes = parseChanges(text);
  return changes === null ? null : { sequence, action, ofSequence, label, editedAt, author, changes };
}

/** Changes as the log keeps them. A map has no JSON of its own; the attributes of a line are kept as their entries. */
export const textOfChanges = (changes: readonly Change[]): string =>
  JSON.stringify(changes, (_, value: unknown) => (value instanceof Map ? [...value] : value));

function parseChanges(text: string): readonly Change[] | null {
  try {
    const read = changeListSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What undo and redo would take next (last element first in line). A new edit empties the redo stack. */
export function stacksOf(entries: readonly LogEntry[]): UndoStacks {
  const undo: LogEntry[] = [];
  const redo: LogEntry[] = [];
  for (const entry of entries) {
    if (entry.action === "edit") {
      undo.push(entry);
      redo.length = 0;
    } else if (entry.action === "undo") {
      const taken = undo.pop();
      if (taken !== undefined) redo.push(taken);
    } else {
      const taken = redo.pop();
      if (taken !== undefined) undo.push(taken);
    }
  }
  return { undo, redo };
}
