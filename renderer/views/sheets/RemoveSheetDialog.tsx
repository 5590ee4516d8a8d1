// Before a sheet goes: what goes with it, and who reads it.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { removeLinesTexts } from "../../../shared/texts/lines.ts";
import { sheetDialogTexts as texts } from "../../../shared/texts/sheets.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { sheetAsked } from "../../state/sheetActions.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";
import { LineUsesList } from "../lines/LineUsesList.tsx";

export function RemoveSheetDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const [sheet] = useState(() => sheetAsked());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const own = sheet?.lineIds.filter((id) => mirror?.lineById.get(id)?.homeSheetId === sheet.id) ?? [];
  const uses = useHostAnswer("lineUses", { lineIds: own });
  if (mirror === undefined || sheet === undefined) return null;
  const remove = async () => {
    const answer = await applyCommand({ type: "removeSheet", sheetId: sheet.id });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  const guests = sheet.lineIds.length - own.length;
  return (
    <FormDialog title={texts.removeTitle(sheet.title)} submitText={texts.remove} refusal={refusal} onSubmit={remove}>
      {() =>
        uses.answer === null ? null : (
          <>
            <p>
              {own.length === 0 ? texts.goesEmpty : texts.goes(uses.answer.lines, uses.answer.cells, uses.answer.notes)}{" "}
              {guests === 0 ? null : texts.guests(guests)} {removeLinesTexts.undo}
            </p>
            <LineUsesList mirror={mirror} uses={uses.answer} />
          </>
        )
      }
    </FormDialog>
  );
}
