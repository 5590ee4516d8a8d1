// Måluppföljning: all goals and indicators under their headings, year by year, with what is met, what is not, and what nobody
// has measured yet. The host has judged them; here they are only written out.

import { Plus } from "lucide-react";
import type { BoardGroup } from "../../../shared/analysis/goalBoard.ts";
import type { SheetView } from "../../../shared/contract/scenarioView.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { boardTexts as texts } from "../../../shared/texts/goals.ts";
import { showSheet } from "../../state/documentActions.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { FigureTable } from "../areas/FigureTable.tsx";
import { boardRow } from "./boardRow.ts";

export function GoalBoardArea() {
  const { answer: board, refusal, isWaiting } = useHostAnswer("goalBoard", {});
  const displayUnit = useWindow((state) => state.displayUnit);
  const sheets = useWindow((state) => state.document?.mirror.structure.sheets) ?? [];
  const goalSheet = sheets.find(({ kind }) => kind === "goals");
  const years = board?.years ?? [];
  return (
    <AreaPage
      title={areaTexts.titles.goalBoard}
      caption={texts.caption}
      unit={null}
      actions={goalSheet === undefined || board?.groups.length === 0 ? undefined : <NewGoalButton />}
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {board === null ? null : board.groups.length === 0 ? (
        <NoGoals sheet={goalSheet} />
      ) : (
        board.groups.map((group) => (
          <FigureTable
            key={`${group.sheetId}:${group.lineId}`}
            caption={captionOf(group, board.budgetYear)}
            labelHeading={texts.label}
            wordHeadings={[texts.aim]}
            columns={years.map(String)}
            rows={group.items.map((item) => boardRow(item, years, displayUnit))}
          />
        ))
      )}
    </AreaPage>
  );
}

function NewGoalButton({ isMain = false }: { readonly isMain?: boolean }) {
  return (
    <button type="button" className={isMain ? "button primary" : "button"} onClick={() => openDialog("addGoal")}>
      <Plus size={16} aria-hidden="true" />
      {texts.addGoal}
    </button>
  );
}

function captionOf({ label, budgetYear: counts }: BoardGroup, budgetYear: number): string {
  const title = label === "" ? texts.noGroup : label;
  const { met, breached, undecided } = counts;
  return met + breached + undecided === 0 ? title : `${title} (${texts.summary(budgetYear, met, breached, undecided)})`;
}

function NoGoals({ sheet }: { readonly sheet: SheetView | undefined }) {
  const button =
    sheet === undefined ? undefined : (
      <div className="button-row">
        <NewGoalButton isMain />
        <button type="button" className="button" onClick={() => showSheet(sheet.id)}>
          {texts.goToSheet}
        </button>
      </div>
    );
  return (
    <AreaEmpty
      title={texts.emptyTitle}
      help={sheet === undefined ? texts.noSheetHelp : texts.emptyHelp}
      action={button}
      example={emptySheetTexts.areas.goalBoard}
    />
  );
}
