// What the host says of the text being typed, asked a moment after the last key: what it would become, its references, or what is wrong
// with it. An answer for an older text is dropped.

import type { Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import { completionNow } from "../formula/completionState.ts";
import { isFormulaText, soundBeginning, withParentheses } from "../formula/formulaScan.ts";
import { carriedReferences, type References } from "../grid/referenceColours.ts";
import { request } from "../workbenchClient.ts";
import { caretIn } from "./editorCaret.ts";
import { setWindow, windowState } from "./windowStore.ts";

const checkDelay = 120;
/** A formula is unfinished most of the time it is typed: what is wrong with it is said after a pause, or on Enter. */
const refusalDelay = 900;
let checkTimer: ReturnType<typeof setTimeout> | undefined;

/** The one empty list, so that an editor that opens and closes changes nothing in the grid. */
export const noReferences: References = [];

/** Nothing more is asked or told of the text that stood there. */
export const stopCheck = (): void => clearTimeout(checkTimer);

/** Asks the host what the text would become, a moment after the last key; an answer for an older text is dropped. */
export function scheduleCheck(): void {
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => void check(), checkDelay);
}

async function check(): Promise<void> {
  const { edit, document, displayUnit } = windowState();
  if (edit === null || edit.pending || document === null || edit.target.type !== "cell") return;
  const { lineId, year } = edit.target;
  const { text } = edit;
  if (!isFormulaText(text)) return setWindow({ edit: { ...edit, ...noCheck, checkedText: text } });
  const asked = { handle: document.handle, lineId, year, text: withParentheses(text), bareUnit: displayUnit };
  const answer = await request("checkInput", asked);
  const now = windowState().edit;
  if (now === null || now.pending || now.text !== text) return;
  if (answer.ok) {
    const { references } = answer.value;
    const told = { check: answer.value, checkedText: text, references, referencesText: text };
    return setWindow({ edit: { ...now, ...told, refusal: null } });
  }
  const refusal = placedIn(text, answer.error);
  setWindow({ edit: { ...now, check: null, checkedText: text } });
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => refuse(text, refusal), refusalDelay);
  await colourBeginning(asked, text, refusal);
}

/**
 * Colours what is whole of a formula that is unfinished, up to the place where something is missing or wrong; where nothing is, the
 * references that are gone from the text lose their colour in the grid as well.
 */
async function colourBeginning(asked: RequestOf<"checkInput">, text: string, { position }: Refusal): Promise<void> {
  const begun = position === undefined ? null : soundBeginning(text, position.start);
  const answer = begun === null ? null : await request("checkInput", { ...asked, text: begun });
  const { edit } = windowState();
  if (edit === null || edit.pending || edit.text !== text) return;
  const kept = carriedReferences(edit.referencesText, text, edit.references).filter(({ start }) => start >= 0);
  const found = answer?.ok ? answer.value.references : noReferences;
  // What was coloured behind the place keeps its colour.
  const references = found.length > kept.length ? found : kept;
  if (references !== kept || kept.length < edit.references.length)
    setWindow({ edit: { ...edit, references, referencesText: text } });
}

const noCheck = { check: null, references: noReferences, referencesText: "" } as const;

/** Tells what is wrong with a text that has stood still; nothing when it has changed or is on its way to the host. */
function refuse(text: string, refusal: Refusal): void {
  const { edit } = windowState();
  if (edit === null || edit.pending || edit.text !== text || isBeingCompleted(text, refusal)) return;
  setWindow({ edit: { ...edit, refusal } });
}

/** A name that is being chosen from the list under it is not yet wrong: said of it, a sentence would push the list from under the eye. */
function isBeingCompleted(text: string, { position }: Refusal): boolean {
  const caret = caretIn(text);
  return position !== undefined && position.start < caret && caret <= position.end && completionNow() !== null;
}

/** The host reads the text without the blanks around it; the place is told in the text as it stands in the editor. */
export function placedIn(text: string, refusal: Refusal): Refusal {
  const { position } = refusal;
  const blanks = text.length - text.trimStart().length;
  if (position === undefined || blanks === 0) return refusal;
  return { ...refusal, position: { start: position.start + blanks, end: position.end + blanks } };
}
