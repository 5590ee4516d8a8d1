// Find and replace: one text put in another's place in names, codes, notes, formulas, typed values, titles of sheets and what
// measures and goals say, as one undoable edit. What each place would become is told first (the preview) by the same function that
// makes the changes; replacedAt.ts says what that is.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { foldedSearch } from "../format/findText.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { type Made, replacedAt, upper, type Work } from "./replacedAt.ts";
import type { Replacement, ReplacePlace, Replacing } from "./replacement.ts";

export type ReplaceText = { readonly type: "replaceText" } & Replacing;

/** What each of the places would become, in the order asked for. Places that do not hold the text are left out. */
export const replacementsOf = (context: CommandContext, asked: Replacing): readonly Replacement[] =>
  madeOf(context, asked).map(({ place, before, after, refusal, follows }) => ({
    place,
    before,
    after,
    refusal,
    follows,
  }));

/** Replaces in all the places or, when one is refused, in none. */
export function replaceText(context: CommandContext, command: ReplaceText): CommandAnswer {
  const made = madeOf(context, command);
  const refused = made.find(({ refusal }) => refusal !== null)?.refusal;
  if (refused !== undefined && refused !== null) return failure(refused);
  const done = made.filter(({ follows }) => !follows);
  const lines = new Map<LineId, Partial<Line>>();
  for (const { place, line } of done)
    if ("lineId" in place) lines.set(place.lineId, { ...lines.get(place.lineId), ...line });
  const changes: Change[] = [];
  for (const [lineId, part] of lines) {
    const before = context.scenario.lines.get(lineId);
    if (before !== undefined && Object.keys(part).length > 0)
      changes.push(lineChange(context.scenario, lineId, { ...before, ...part }));
  }
  changes.push(...done.flatMap(({ cells }) => cells));
  return success({ changes, label: commandLabels.replaced(command.search, command.replacement, done.length) });
}

function madeOf(context: CommandContext, asked: Replacing): readonly Made[] {
  const search = foldedSearch({ text: asked.search, matchCase: asked.matchCase, whole: asked.whole });
  const work: Work = {
    context,
    asked,
    search,
    renamed: new Set(),
    cellNotes: new Map(),
    facts: new Map(),
    codes: new Map(),
  };
  const places = new Map(asked.places.map((place) => [keyOf(place), place]));
  const made = new Map<string, Made | null>();
  const isName = ({ type }: ReplacePlace): boolean => type === "label" || type === "code" || type === "sheetTitle";
  // Names first: formulas follow those that can be replaced, and only those.
  for (const [key, place] of places) if (isName(place)) made.set(key, replacedAt(work, place));
  for (const name of made.values())
    if (name !== null && name.refusal === null && name.before !== "") work.renamed.add(upper(name.before));
  for (const [key, place] of places) if (!isName(place)) made.set(key, replacedAt(work, place));
  return [...places.keys()].flatMap((key) => made.get(key) ?? []);
}

const keyOf = (place: ReplacePlace): string =>
  "sheetId" in place
    ? `${place.type} ${place.sheetId}`
    : `${place.type} ${place.lineId} ${"year" in place ? place.year : ""}`;
