// What is told of a paste that came from another budget or program: what became otherwise than within one. That decimals stayed behind what
// was shown is told calmly and once: who copies ten ranges in a row out of one workbook knows it after the first.

import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { portedTexts } from "../../shared/texts/pasteWords.ts";
import { hiddenOf, roundedOf } from "./foreignPaste.ts";
import type { PasteContent } from "./pasteContent.ts";
import { setWindow, showNews, showPassing, windowState } from "./windowStore.ts";

/** The paste before this one lost decimals too. */
let wasRounded = false;

/** Tells it beside what the paste wrote over. `given` is what the clipboard held, `content` what of it could be pasted. */
export function tellOrigin(given: PasteContent, content: PasteContent): void {
  const { displayUnit, notice } = windowState();
  const rounded = roundedOf(content, displayUnit);
  const isNews = rounded > 0 && !wasRounded;
  wasRounded = rounded > 0;
  const told = [
    ...((given.own?.cutId ?? "") === "" ? [] : [clipboardTexts.cutElsewhere]),
    ...(content === given ? [] : [portedTexts.unknown]),
    ...hiddenOf(content),
  ];
  const before = notice?.kind === "news" ? [notice.message] : [];
  if (isNews && told.length + before.length === 0) showPassing(clipboardTexts.asShown(rounded));
  else if (isNews || told.length > 0) {
    const message = [...before, ...told, ...(isNews ? [clipboardTexts.asShown(rounded)] : [])].join(" ");
    // The way back, and what else was offered, stay with what they were offered for.
    if (notice?.canUndo === true) setWindow({ notice: { ...notice, message } });
    else showNews(message);
  }
}
