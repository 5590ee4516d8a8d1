// A paste of which some finds no room: how much, where and why; and the choice to paste the rest all the same.

import { clipboardTexts } from "../../../shared/texts/clipboard.ts";
import { dialogTexts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { keepingMark } from "../../state/copyMark.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { leftBehindOf } from "../../state/foreignPaste.ts";
import { fieldsOf, fieldsThatFit, misfitOf, planHere, sendPaste } from "../../state/pasteActions.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";

export function PasteFitDialog() {
  const content = useWindow((state) => state.pasteContent);
  const current = currentSheet(windowState());
  const plan = content === null ? null : planHere(fieldsOf(content));
  if (plan === null || current === null) return null;
  return (
    <ModalDialog
      title={clipboardTexts.fitTitle}
      buttons={
        <>
          <button type="button" className="button primary" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              closeDialog();
              void keepingMark(content, () => sendPaste(plan));
            }}
          >
            {clipboardTexts.pasteFitting}
          </button>
        </>
      }
    >
      <p>{misfitOf(current, plan)}</p>
      <p>{clipboardTexts.fitQuestion(fieldsThatFit(plan))}</p>
      {content === null
        ? null
        : leftBehindOf(content, windowState().displayUnit).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </ModalDialog>
  );
}
