// Klistra in särskilt: what of the cells, how, and turned or not, with a live sentence of what it will change. While it is open
// Ctrl+V fetches the clipboard anew, with all its digits.

import { useEffect, useState } from "react";
import { clipboardTexts, pasteSpecialTexts as texts } from "../../../shared/texts/clipboard.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { keepingMark } from "../../state/copyMark.ts";
import { cellAtPoint, currentSheet } from "../../state/currentSheet.ts";
import { errorsOf, leftBehindOf } from "../../state/foreignPaste.ts";
import { fieldsThatFit, misfitOf, planHere, sendPaste } from "../../state/pasteActions.ts";
import { contentOf, type PasteContent } from "../../state/pasteContent.ts";
import type { PastePlan } from "../../state/pastePlan.ts";
import { rectangleOf } from "../../state/selection.ts";
import { chosenFields, holdsFormulas, type PasteChoices, type PasteWhat } from "../../state/specialPaste.ts";
import { closeDialog, setWindow, useWindow, windowState } from "../../state/windowStore.ts";

const whats: readonly PasteWhat[] = ["all", "values", "formulas"];

export function PasteSpecialDialog() {
  const content = useWindow((state) => state.pasteContent);
  usePastedHere();
  return <Choices content={content} />;
}

/** The paste event reaches the document from inside a dialog too. */
function usePastedHere(): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const content = event.clipboardData === null ? null : contentOf(event.clipboardData);
      if (content === null) return;
      event.preventDefault();
      setWindow({ pasteContent: content });
    };
    globalThis.document.addEventListener("paste", pasted);
    return () => globalThis.document.removeEventListener("paste", pasted);
  }, []);
}

function Choices({ content }: { readonly content: PasteContent | null }) {
  const [asked, setAsked] = useState<PasteChoices>({ what: "all", how: "replace", isTransposed: false });
  const [isSending, setSending] = useState(false);
  const hasFormulas = content !== null && holdsFormulas(content);
  const choices = { ...asked, what: asked.what === "formulas" && !hasFormulas ? "all" : asked.what } as const;
  // Only numbers can be added to numbers.
  const wanted: PasteChoices = choices.how === "add" ? { ...choices, what: "values" } : choices;
  const plan = content === null ? null : planHere(chosenFields(content, wanted));
  const told = toldOf(plan, wanted, content);
  const fitting = plan === null ? 0 : fieldsThatFit(plan);
  const send = async (): Promise<void> => {
    if (plan === null || told.mistake !== null) return;
    setSending(true);
    closeDialog();
    await keepingMark(content, () => sendPaste(plan, wanted.how));
  };
  return (
    <ActionDialog
      title={texts.title}
      action={told.isPart ? clipboardTexts.pasteFitting : texts.paste}
      isShut={isSending || fitting === 0 || told.mistake !== null}
      onAction={send}
    >
      <form
        className="paste-special"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          void send();
        }}
      >
        <fieldset className="choice-list">
          <legend>{texts.what}</legend>
          {whats.map((what) => (
            <label key={what}>
              <input
                type="radio"
                name="paste-what"
                checked={wanted.what === what}
                disabled={(what === "formulas" && !hasFormulas) || (wanted.how === "add" && what !== "values")}
                onChange={() => setAsked({ ...asked, what })}
              />
              {texts.whats[what]}
            </label>
          ))}
        </fieldset>
        <fieldset className="choice-list">
          <legend>{texts.how}</legend>
          {(["replace", "add"] as const).map((how) => (
            <label key={how}>
              <input
                type="radio"
                name="paste-how"
                checked={wanted.how === how}
                onChange={() => setAsked({ ...asked, how })}
              />
              {texts.hows[how]}
            </label>
          ))}
        </fieldset>
        <label className="check-field">
          <input
            type="checkbox"
            checked={asked.isTransposed}
            onChange={(event) => setAsked({ ...asked, isTransposed: event.currentTarget.checked })}
          />
          {texts.transpose}
        </label>
        <p className={told.mistake === null ? "paste-effect" : "paste-effect is-warning"} role="status">
          {told.mistake ?? told.effect}
        </p>
        {hasFormulas || content === null ? null : <p className="faint">{texts.noFormulas}</p>}
        {content === null
          ? null
          : leftBehindOf(content, windowState().displayUnit).map((sentence) => (
              <p key={sentence} className="faint">
                {sentence}
              </p>
            ))}
        {content?.isTextAlone === true ? <p className="faint">{texts.fetchWhole}</p> : null}
      </form>
    </ActionDialog>
  );
}

interface Told {
  readonly effect: string;
  /** Why it cannot be pasted so; null when it can. */
  readonly mistake: string | null;
  /** Some of it finds no room. */
  readonly isPart: boolean;
}

/** What the plan does, in words. */
function toldOf(plan: PastePlan | null, { what, how }: PasteChoices, content: PasteContent | null): Told {
  const state = windowState();
  const current = currentSheet(state);
  if (content === null) return { effect: "", mistake: texts.empty, isPart: false };
  if (plan === null || current === null) return { effect: "", mistake: clipboardTexts.nothing, isPart: false };
  const errors = errorsOf(content);
  if (errors !== null) return { effect: "", mistake: errors, isPart: false };
  if (plan.hasWords && content.own === null) return { effect: "", mistake: texts.words, isPart: false };
  const misfits = plan.right + plan.below + plan.locked;
  const misfit = misfits === 0 ? "" : misfitOf(current, plan);
  if (plan.cells.length === 0)
    return { effect: "", mistake: misfit === "" ? texts.nothingLeft : misfit, isPart: false };
  const { top, left } = rectangleOf(state.selection);
  const corner = cellAtPoint(current, { row: top, column: left });
  const name = corner === null ? "" : nameOf(corner.line.code || corner.line.label, corner.year);
  const { rows, columns } = plan.size;
  const first = texts.effect(how, plan.cells.length, current.sheet.title, name, rows, columns);
  const governed = what === "formulas" ? 0 : how === "add" ? plan.formulas : plan.overwritten;
  const over = governed === 0 ? "" : ` ${texts.overwrites(governed)}`;
  return { effect: `${first}${over}${misfit === "" ? "" : ` ${misfit}`}`, mistake: null, isPart: misfits > 0 };
}

const nameOf = (line: string, year: number | null): string => (year === null ? line : `${line} ${year}`);
