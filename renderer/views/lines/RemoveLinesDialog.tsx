// Before lines are removed that others read, or that take others with them: what goes, what breaks, and that it can be undone.

import { useState } from "react";
import { removeLinesTexts as texts } from "../../../shared/texts/lines.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { currentSheet } from "../../state/currentSheet.ts";
import { markedLines, removeLines } from "../../state/lineActions.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { LineUsesList } from "./LineUsesList.tsx";

export function RemoveLinesDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  // What was marked when the dialog opened; a marking cannot move under it.
  const [lineIds] = useState(() => {
    const current = currentSheet(windowState());
    return current === null ? [] : markedLines(current);
  });
  const uses = useHostAnswer("lineUses", { lineIds });
  const [first] = lineIds;
  if (mirror === undefined || first === undefined) return null;
  const remove = async () => {
    closeDialog();
    await removeLines(lineIds);
  };
  const label = mirror.lineById.get(first)?.label ?? "";
  return (
    <FormDialog title={texts.title(label, lineIds.length)} submitText={texts.remove} onSubmit={remove}>
      {() =>
        uses.answer === null ? null : (
          <>
            <LineUsesList mirror={mirror} uses={uses.answer} />
            <p>
              {texts.goes(uses.answer.lines, lineIds.length, uses.answer.cells, uses.answer.notes)} {texts.undo}
            </p>
          </>
        )
      }
    </FormDialog>
  );
}
