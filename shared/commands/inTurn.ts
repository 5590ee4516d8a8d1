// Several commands as one undoable edit: each is checked and applied after those before it, with the names and the tree they
// left. What an area's dialogs do (a committee with its rule, a project with its parts) is written as such a row of commands.

import type { Line } from "../domain/line.ts";
import { type LineTree, lineTreeOf, treeWithLines } from "../domain/lineTree.ts";
import { success } from "../domain/result.ts";
import type { LineFacts } from "../formula/compileFormula.ts";
import { lineFactsOf, readByFacts } from "../formula/lineFactsOf.ts";
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

/** The context once `changes` are in the scenario. Names and tree are made again only where they changed, and when asked for. */
export function contextAfter(context: CommandContext, changes: readonly Change[]): CommandContext {
  const scenario = applyChanges(context.scenario, changes);
  const isNamedAsBefore = changes.every(keepsNames);
  let tree: LineTree | null = null;
  let facts: LineFacts | null = null;
  return {
    scenario,
    valueOf: context.valueOf,
    textOf: context.textOf,
    now: context.now,
    author: context.author,
    get tree() {
      tree ??= isNamedAsBefore ? treeWithLines(context.tree, changedLines(changes)) : lineTreeOf(scenario);
      return tree;
    },
    get facts() {
      facts ??= isNamedAsBefore ? context.facts : lineFactsOf(scenario, this.tree);
      return facts;
    },
  };
}

const changedLines = (changes: readonly Change[]): readonly Line[] =>
  changes.flatMap((change) => (change.type === "line" ? (change.after ?? []) : []));

function keepsNames(change: Change): boolean {
  if (change.type === "line")
    return change.before !== null && change.after !== null && readByFacts(change.before) === readByFacts(change.after);
  return change.type !== "sheet" && change.type !== "sheets";
}
