// The revision that a published file gets: it grows from the last one, unless nothing has changed since.

import type { Scenario } from "../../shared/domain/scenario.ts";
import { contentSeal, revisionIdOf } from "./contentSeal.ts";
import type { RevisionRow, WorkingCopy } from "./workingCopy.ts";

/** The revision to note in `workingCopy` before `scenario`, which it holds, is published; null when the last one says the same. */
export function nextRevision(workingCopy: WorkingCopy, scenario: Scenario): RevisionRow | null {
  const seal = contentSeal(scenario);
  const last = workingCopy.readRevisions().at(-1);
  if (last?.contentSeal === seal) return null;
  const parentIds = last === undefined ? [] : [last.revisionId];
  const publishedAt = new Date().toISOString();
  return { revisionId: revisionIdOf(parentIds, seal), parentIds, publishedAt, contentSeal: seal };
}
