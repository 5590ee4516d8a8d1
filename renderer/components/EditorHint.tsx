// Under the editor while a formula is typed: the signature of the function the caret stands in, its current argument in bold and what
// it means; what the program reads or adds by itself; what the formula replaces where it is for the whole line; how to point at cells.

import { useSyncExternalStore } from "react";
import { pointingTexts, readingTexts } from "../../shared/texts/formulaEditing.ts";
import {
  functionDialogTexts,
  type HelpEntry,
  helpBegunBy,
  helpOf,
  signatureParts,
} from "../../shared/texts/functionHelp.ts";
import { unitName } from "../../shared/texts/window.ts";
import { isFormulaText, missingParentheses } from "../formula/formulaScan.ts";
import { ResultRow } from "../formula/ResultRow.tsx";
import { awaitsReference } from "../formula/referenceText.ts";
import { swedishReading } from "../formula/swedishReading.ts";
import { currentCall, nameAtCaret } from "../grid/currentCall.ts";
import { caretIn, onCaret } from "../state/editorCaret.ts";
import { replacedSentence, whatStands } from "../state/fillActions.ts";
import { type Edit, isPointingElsewhere, lineOfEdit, useWindow } from "../state/windowStore.ts";

interface EditorHintProps {
  readonly edit: Edit;
  readonly id: string;
  /** Do proposals stand under the hint? They tell about the function that is being written. */
  readonly isListed: boolean;
}

export function EditorHint({ edit, id, isListed }: EditorHintProps) {
  const caret = useSyncExternalStore(onCaret, () => caretIn(edit.text));
  const replaced = useReplacedByLine(edit);
  const elsewhere = useElsewhere(edit);
  const isRefused = edit.refusal !== null;
  const call = currentCall(edit.text, caret);
  const begun = isListed ? undefined : helpBegunBy(nameAtCaret(edit.text, caret));
  const entry = isRefused ? undefined : (begun ?? (call === null ? undefined : helpOf(call.name)));
  const argument = begun === undefined && call !== null ? call.argument : null;
  const notes = isRefused ? [] : notesOf(edit, caret);
  const hasResult = !isRefused && edit.target.type === "cell" && edit.check?.kind === "formula";
  const isEmpty = entry === undefined && notes.length === 0 && elsewhere === "" && replaced === "";
  if (!hasResult && (isEmpty || (isRefused && elsewhere === ""))) return null;
  return (
    <div className="editor-hint" id={id}>
      {elsewhere === "" ? null : <p className="hint-elsewhere">{elsewhere}</p>}
      {entry === undefined ? null : <FunctionHint entry={entry} argument={argument} />}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {hasResult ? <ResultRow edit={edit} /> : null}
      {replaced === "" || isRefused ? null : <p className="hint-replaced">{replaced}</p>}
    </div>
  );
}

function FunctionHint({ entry, argument }: { readonly entry: HelpEntry; readonly argument: number | null }) {
  const told = argument === null ? undefined : entry.arguments[Math.min(argument, entry.arguments.length - 1)];
  return (
    <>
      <p>
        <span className="visually-hidden">{functionDialogTexts.hintLabel}: </span>
        <Signature signature={entry.signature} argument={argument} />
      </p>
      <p className="hint-argument">{told === undefined ? entry.summary : told.text}</p>
    </>
  );
}

/** What the program does with the text by itself, and how to go on. */
function notesOf(edit: Edit, caret: number): readonly string[] {
  if (edit.target.type !== "cell" || !isFormulaText(edit.text)) return [];
  const swedish = swedishReading(edit.text);
  const missing = edit.check === null || edit.checkedText !== edit.text ? 0 : missingParentheses(edit.text);
  const isAsking = edit.mode === "enter" && edit.text.trim() === "=" && awaitsReference(edit.text, caret);
  return [
    ...(swedish === null ? [] : [readingTexts.english(swedish)]),
    ...(missing === 0 ? [] : [readingTexts.completed(missing)]),
    ...(isAsking ? [pointingTexts.hint] : []),
  ];
}

/** Where the edit stands while the cells of another sheet are shown to be pointed at. */
function useElsewhere({ target, home }: Edit): string {
  const structure = useWindow((state) => state.document?.mirror.structure);
  const isElsewhere = useWindow(isPointingElsewhere);
  const { view } = home;
  if (!isElsewhere || structure === undefined || view?.type !== "sheet" || target.type !== "cell") return "";
  const line = structure.lines.find(({ id }) => id === target.lineId);
  const sheet = structure.sheets.find(({ id }) => id === view.sheetId);
  if (line === undefined || sheet === undefined) return "";
  return pointingTexts.elsewhere(`${line.code === "" ? line.label : line.code} ${target.year}`, sheet.title);
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
