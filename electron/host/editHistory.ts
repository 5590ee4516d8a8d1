// The list of edits as a person reads it: what was done, when and by whom, what is undone, and how to come from here to any of
// them. Only the two stacks decide; what was undone and then edited over is gone from both.

import type { HistoryView } from "../../shared/contract/historyViews.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { applyChanges } from "../../shared/patches/applyChanges.ts";
import type { Change } from "../../shared/patches/change.ts";
import type { LogEntry, UndoStacks } from "../store/editLog.ts";
import { rowsFromScenario } from "../store/rowsOfScenario.ts";
import type { RowFault } from "../store/rowTables.ts";
import { scenarioFromRows } from "../store/scenarioRows.ts";

/** As many as anyone looks through; older ones are counted. */
const mostListed = 2_000;

/** Newest first: what can be done again, then what can be undone. */
export function historyOf({ undo, redo }: UndoStacks, sequenceAtOpening: number): HistoryView {
  const inOrder = [...undo, ...redo.toReversed()];
  const listed = inOrder.slice(-mostListed);
  return {
    edits: listed.toReversed().map(({ sequence, label, editedAt, author }) => ({
      sequence,
      label,
      editedAt,
      author,
      isUndone: redo.some((entry) => entry.sequence === sequence),
      isOfEarlier: sequence <= sequenceAtOpening,
    })),
    older: inOrder.length - listed.length,
  };
}

export interface Steps {
  readonly action: "undo" | "redo";
  /** In the order they are taken. */
  readonly taken: readonly LogEntry[];
}

/** What to undo or redo so that the edit `sequence` is the last one done; 0: none is. Null for an edit that is in no stack. */
export function stepsTo({ undo, redo }: UndoStacks, sequence: number): Steps | null {
  const forward = redo.findIndex((entry) => entry.sequence === sequence);
  if (forward >= 0) return { action: "redo", taken: redo.slice(forward).toReversed() };
  const at = sequence === 0 ? -1 : undo.findIndex((entry) => entry.sequence === sequence);
  if (at < 0 && sequence !== 0) return null;
  return { action: "undo", taken: undo.slice(at + 1).toReversed() };
}

export interface BlockedStep {
  /** Which of the steps, counted from 0. */
  readonly at: number;
  readonly fault: RowFault;
}

/**
 * The first of the steps that leads to a scenario that could not be opened again, null when all can be taken. An edit log that came
 * by mail may speak of lines that do not exist: what it leads to is checked like a file.
 */
export function blockedStep(scenario: Scenario, steps: readonly (readonly Change[])[]): BlockedStep | null {
  const faultAfter = (count: number): RowFault | null => {
    const changes = steps.slice(0, count).flat();
    const checked = scenarioFromRows(rowsFromScenario(applyChanges(scenario, changes)));
    return checked.ok ? null : checked.error;
  };
  const fault = faultAfter(steps.length);
  // Which of them it is matters only when one is.
  return fault === null ? null : { at: steps.findIndex((_, step) => faultAfter(step + 1) !== null), fault };
}
