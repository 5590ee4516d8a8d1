// The committees of the scenario in the window, found once for each structure: buttons and commands ask for them at every change.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import { committeesAmong } from "../../shared/domain/committees.ts";
import type { Mirror } from "./scenarioMirror.ts";

const kept = new WeakMap<readonly LineView[], readonly LineView[]>();

/** The lines that are frames, in the order of the lines. */
export function committeesOf({ structure: { lines } }: Mirror): readonly LineView[] {
  const committees = kept.get(lines) ?? committeesAmong(lines);
  kept.set(lines, committees);
  return committees;
}
