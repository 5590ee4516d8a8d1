// Several commands as one undoable edit: each is checked and applied after those before it, with the names and the tree they
// left. What an area's dialogs do (a committee with its rule, a project with its parts) is written as such a row of commands.

import { lineTreeOf } from "../domain/lineTree.ts";
import { success } from "../domain/result.ts";
import { lineFactsOf } from "../formula/lineFactsOf.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";

/** One step: looks at the scenario as the steps before left it. */
export type Step = (context: CommandContext) => CommandAnswer;

/**
 * All steps as one edit called `label`. Refuses what the first refused step refuses, and changes nothing then. Figures in the
 * context are those before the edit throughout.
 */
export function inTurn(context: CommandContext, label: string, steps: Iterable<Step>): CommandAnswer {
  let current = context;
  const changes: Change[] = [];
  for (const step of steps) {
    const answer = step(current);
    if (!answer.ok) return answer;
    changes.push(...answer.value.changes);
    current = contextAfter(current, answer.value.changes);
  }
  return success({ changes, label });
}

/** The context once `changes` are in the scenario. Names and tree are made again only where lines or sheets changed. */
export function contextAfter(context: CommandContext, changes: readonly Change[]): CommandContext {
  const scenario = applyChanges(context.scenario, changes);
  if (changes.every(({ type }) => type === "cell" || type === "stated" || type === "acknowledgements")) {
    return { ...context, scenario };
  }
  const tree = lineTreeOf(scenario);
  return { ...context, scenario, tree, facts: lineFactsOf(scenario, tree) };
}
