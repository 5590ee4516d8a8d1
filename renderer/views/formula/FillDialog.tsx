// Before a formula replaces what was typed in the years it is filled over: which values, and what the formula becomes.

import { useState } from "react";
import { fillTexts } from "../../../shared/texts/formulaOffer.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { amountUnit } from "../../components/EditorHint.tsx";
import { doFill, type PendingFill, replacedSentence } from "../../state/fillActions.ts";
import { useWindow } from "../../state/windowStore.ts";

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
    <ActionDialog
      title={fillTexts.title}
      action={fillTexts.fill}
      isShut={isSending}
      onAction={() => {
        setSending(true);
        void doFill(fill);
      }}
    >
      <p>
        <b>{fill.name}</b> <code className="fill-formula">{fill.formula}</code>
      </p>
      <p>{fill.as === "line" ? fillTexts.becomesLines(fromYear) : fillTexts.becomesOwn(fromYear, toYear)}</p>
      <p className="is-warning">{replacedSentence(fill, amountUnit(unit, displayUnit))}</p>
      <p className="faint">{fillTexts.undoHelp}</p>
    </ActionDialog>
  );
}
