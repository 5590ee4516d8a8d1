// One line under the editor while a formula is typed: the signature of the function the caret stands in, its current argument in
// bold; and where the formula is for the whole line, what it replaces. A refusal takes its place.

import { useSyncExternalStore } from "react";
import { functionDialogTexts, helpBegunBy, helpOf, signatureParts } from "../../shared/texts/functionHelp.ts";
import { unitName } from "../../shared/texts/window.ts";
import { currentCall, nameAtCaret } from "../grid/currentCall.ts";
import { caretIn, onCaret } from "../state/editorCaret.ts";
import { replacedSentence, whatStands } from "../state/fillActions.ts";
import { type Edit, lineOfEdit, useWindow } from "../state/windowStore.ts";

export function EditorHint({ edit, id }: { readonly edit: Edit; readonly id: string }) {
  const caret = useSyncExternalStore(onCaret, () => caretIn(edit.text));
  const replaced = useReplacedByLine(edit);
  if (edit.refusal !== null) return null;
  const call = currentCall(edit.text, caret);
  const begun = helpBegunBy(nameAtCaret(edit.text, caret));
  const entry = begun ?? (call === null ? undefined : helpOf(call.name));
  if (entry === undefined && replaced === "") return null;
  return (
    <div className="editor-hint" id={id}>
      {entry === undefined ? null : (
        <p>
          <span className="visually-hidden">{functionDialogTexts.hintLabel}: </span>
          <Signature signature={entry.signature} argument={begun === undefined ? (call?.argument ?? null) : null} />
        </p>
      )}
      {replaced === "" ? null : <p className="hint-replaced">{replaced}</p>}
    </div>
  );
}

/** A signature with one of its arguments in bold. */
export function Signature({ signature, argument }: { readonly signature: string; readonly argument: number | null }) {
  return (
    <code className="signature">
      {signatureParts(signature, argument).map((part, number) => {
        const key = `${number} ${part.text}`;
        return part.current ? <b key={key}>{part.text}</b> : <span key={key}>{part.text}</span>;
      })}
    </code>
  );
}

/** What a formula for the whole line would replace; a line that has a formula already keeps what stands over it. */
function useReplacedByLine(edit: Edit): string {
  const mirror = useWindow((state) => state.document?.mirror);
  const displayUnit = useWindow((state) => state.displayUnit);
  const line = mirror === undefined ? undefined : lineOfEdit(mirror, edit);
  const holdsFrom = edit.check?.holdsFrom ?? null;
  if (mirror === undefined || line === undefined || holdsFrom === null) return "";
  if (edit.target.type !== "cell" || edit.scope !== "line" || line.formula !== null) return "";
  const home = mirror.structure.sheets.find(({ id }) => id === line.homeSheetId);
  const years = (home?.years ?? []).filter((year) => year >= holdsFrom);
  return replacedSentence(
    whatStands(mirror, line, years, edit.text.trim(), displayUnit),
    amountUnit(line.unit, displayUnit),
  );
}

/** Only amounts need their unit told: a share carries its sign. */
export const amountUnit = (unit: Parameters<typeof unitName>[0], displayUnit: "kr" | "tkr" | "mnkr"): string =>
  unit === "kr" ? unitName(unit, displayUnit) : "";
