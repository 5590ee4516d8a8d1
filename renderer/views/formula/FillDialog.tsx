// Before a formula replaces what was typed in the years it is filled over: which values, and what the formula becomes.

import { useState } from "react";
import { fillTexts } from "../../../shared/texts/formulaOffer.ts";
import { dialogTexts } from "../../../shared/texts/windowDialogs.ts";
import { amountUnit } from "../../components/EditorHint.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { doFill, type PendingFill, replacedSentence } from "../../state/fillActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

export function FillDialog() {
  const fill = useWindow((state) => state.pendingFill);
  return fill === null ? null : <FillQuestion fill={fill} />;
}

function FillQuestion({ fill }: { readonly fill: PendingFill }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const unit = useWindow((state) => state.document?.mirror.lineById.get(fill.lineId)?.unit ?? "kr");
  const [isSending, setSending] = useState(false);
  const { fromYear, toYear } = fill;
  return (
    <ModalDialog
      title={fillTexts.title}
      buttons={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={isSending}
            onClick={() => {
              setSending(true);
              void doFill(fill);
            }}
          >
            {fillTexts.fill}
          </button>
        </>
      }
    >
      <p>
        <b>{fill.name}</b> <code className="fill-formula">{fill.formula}</code>
      </p>
      <p>{fill.as === "line" ? fillTexts.becomesLines(fromYear) : fillTexts.becomesOwn(fromYear, toYear)}</p>
      <p className="is-warning">{replacedSentence(fill, amountUnit(unit, displayUnit))}</p>
      <p className="faint">{fillTexts.undoHelp}</p>
    </ModalDialog>
  );
}
