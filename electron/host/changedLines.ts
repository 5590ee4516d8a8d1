// Which lines differ from what they were, as the edit log tells it: since the scenario was opened, or since its log begins. What was
// changed and changed back, or undone, is no change. Edits count, not what they lead to: a sum is not changed by its items.

import { isDeepStrictEqual } from "node:util";
import type { Requests } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { type Change, invert } from "../../shared/patches/change.ts";
import type { LogEntry } from "../store/editLog.ts";
import type { Document } from "./document.ts";

type Asked = Requests["changedLines"]["request"];

export function changedLines(
  { open, workingCopy }: Document,
  since: Asked["since"],
): Requests["changedLines"]["answer"] {
  const log = workingCopy.readLog();
  const from = since === "opening" ? open.sequenceAtOpening : 0;
  const { lines } = open.scenario;
  const lineIds = linesChangedAfter(log, from).filter((id) => lines.has(id));
  return { lineIds, from: log.find(({ sequence }) => sequence > from)?.editedAt ?? null };
}

/** Lines whose cells, printed figures or properties are others now than after the log entry `from`. Gone lines are among them. */
export function linesChangedAfter(log: readonly LogEntry[], from: number): readonly LineId[] {
  const bySequence = new Map(log.map((entry) => [entry.sequence, entry]));
  const differences = new Map<string, { readonly lineId: LineId; readonly before: unknown; after: unknown }>();
  for (const entry of log) {
    if (entry.sequence <= from) continue;
    for (const change of changesOf(entry, bySequence)) {
      if (change.type !== "cell" && change.type !== "stated" && change.type !== "line") continue;
      const key = change.type === "line" ? change.lineId : `${change.type} ${change.lineId} ${change.year}`;
      const known = differences.get(key);
      if (known === undefined) {
        differences.set(key, { lineId: change.lineId, before: change.before, after: change.after });
      } else known.after = change.after;
    }
  }
  const changed = [...differences.values()].filter(({ before, after }) => !isDeepStrictEqual(before, after));
  return [...new Set(changed.map(({ lineId }) => lineId))];
}

/** What an entry did: an undo and a redo hold no changes of their own. */
function changesOf(entry: LogEntry, bySequence: ReadonlyMap<number, LogEntry>): readonly Change[] {
  if (entry.action === "edit") return entry.changes;
  const of = entry.ofSequence === null ? undefined : bySequence.get(entry.ofSequence);
  if (of === undefined) return [];
  return entry.action === "undo" ? invert(of.changes) : of.changes;
}
