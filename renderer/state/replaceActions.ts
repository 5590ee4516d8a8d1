// Replacing what the search found: the places that hold text one can change, sent as one command. What each would become is told by
// the host before; here only is counted which hits are such places.

import { isLineFact } from "../../shared/commands/lineFacts.ts";
import type { ReplacePlace, Replacing } from "../../shared/commands/replacement.ts";
import { cellMark } from "../../shared/contract/scenarioView.ts";
import { findTexts, type replaceTexts } from "../../shared/texts/find.ts";
import { applyCommand } from "./documentActions.ts";
import { searchAgain, stepToHit } from "./find.ts";
import type { FindHit, HitField } from "./findHits.ts";
import { findState } from "./findState.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import { openDialog, showNews, showRefusal, windowState } from "./windowStore.ts";

/** As many places as one person looks through. */
export const mostPlaces = 2_000;

/** The places of a hit whose text can be replaced; none for a calculated figure. */
export const placesOfHit = (hit: FindHit): readonly ReplacePlace[] =>
  hit.fields.flatMap((field) => placeOfField(hit, field) ?? []);

function placeOfField({ sheetId, lineId, year }: FindHit, field: HitField): ReplacePlace | null {
  if (field === "sheetTitle") return { type: field, sheetId };
  if (lineId === null) return null;
  if (isLineFact(field)) return { type: field, lineId };
  switch (field) {
    case "label":
    case "code":
    case "note":
    case "formula":
      return { type: field, lineId };
    case "cellFormula":
    case "input":
      return year === null ? null : { type: "cell", lineId, year };
    case "cellNote":
      return year === null ? null : { type: "cellNote", lineId, year };
    case "attribute":
    case "value":
      return null;
  }
}

/** What to ask the host about all hits. */
export function replacingAll(): {
  readonly asked: Replacing;
  readonly untouched: readonly FindHit[];
  readonly isCut: boolean;
} {
  const { hits } = findState();
  const places = hits.flatMap(placesOfHit);
  return {
    asked: replacing(places.slice(0, mostPlaces)),
    untouched: hits.filter((hit) => placesOfHit(hit).length === 0),
    isCut: places.length > mostPlaces,
  };
}

/** Why a hit that is no text cannot be replaced. */
export function reasonOf({ lineId, year, fields }: FindHit, mirror: Mirror): keyof typeof replaceTexts.reasons {
  if (lineId === null || year === null || fields.includes("attribute")) return "chosen";
  const marks = mirror.marks[cellIndex(mirror, lineId, year)] ?? 0;
  return (marks & cellMark.input) === 0 ? "calculated" : "shown";
}

export function replacing(places: readonly ReplacePlace[]): Replacing {
  const { text, replacement, matchCase, whole } = findState();
  const bareUnit = windowState().displayUnit;
  return { search: text.trim(), replacement, matchCase, whole, places, bareUnit };
}

/** Opens the list of what would be replaced. */
export function reviewReplacements(): void {
  if (findState().hits.length > 0) openDialog("replacePreview");
}

/** Replaces in the hit one stands on and goes to the next; refused with the host's reason. */
export async function replaceHere(): Promise<void> {
  const { hits, at } = findState();
  const hit = hits[at];
  const refuse = (message: string): void => showRefusal({ code: "ersätt", message });
  if (hit === undefined) return refuse(findTexts.nothingHere);
  const places = placesOfHit(hit);
  if (places.length === 0) return refuse(findTexts.notReplaceable);
  const answer = await applyCommand({ type: "replaceText", ...replacing(places) });
  if (!answer.ok) return showRefusal(answer.error);
  searchAgain();
  stepToHit(false);
}

/** Replaces in the places chosen, as one edit. The refusal is returned to where they were chosen. */
export async function replaceChosen(asked: Replacing): ReturnType<typeof applyCommand> {
  const answer = await applyCommand({ type: "replaceText", ...asked });
  if (answer.ok) showNews(findTexts.replaced(asked.search, asked.replacement, asked.places.length));
  return answer;
}
