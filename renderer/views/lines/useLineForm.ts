// What the dialogs for lines share: the check of a name and a code, where a new line goes, and the sending.

import { useState } from "react";
import type { NewLine } from "../../../shared/commands/command.ts";
import type { Patch } from "../../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { SheetId } from "../../../shared/domain/ids.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { currentSheet, pointOf } from "../../state/currentSheet.ts";
import { applyCommand } from "../../state/documentActions.ts";
import { selectionAt } from "../../state/selection.ts";
import { plainRowNews } from "../../state/sheetBeginnings.ts";
import { closeDialog, setWindow, showNews, windowState } from "../../state/windowStore.ts";

const codePattern = /^[\p{Lu}_][\p{Lu}\d_]*$/u;

export const codeFromTyped = (typed: string): string => typed.trim().toLocaleUpperCase("sv");

/** What is wrong with a typed label, null when nothing is. */
export const labelMistake = (label: string): string | null => (label.trim() === "" ? texts.labelMissing : null);

/** What is wrong with a typed code, null for "" or one that a formula can name. The host has the last word. */
export function codeMistake(typed: string): string | null {
  const code = codeFromTyped(typed);
  return code === "" || codePattern.test(code) ? null : texts.codeWrong;
}

/** Adds a line after the selected one on the sheet shown, or last on another sheet, and goes to it. */
export function useAddLine(): {
  readonly refusal: Refusal | null;
  readonly add: (sheetId: SheetId, line: NewLine) => Promise<void>;
} {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async (sheetId: SheetId, line: NewLine) => {
    const state = windowState();
    const current = currentSheet(state);
    const sheet = state.document?.mirror.structure.sheets.find((candidate) => candidate.id === sheetId);
    const isHere = current?.sheet.id === sheetId;
    const afterLineId = (isHere ? current.rowIds[state.selection.anchor.row] : sheet?.lineIds.at(-1)) ?? null;
    const id = newLineId();
    let isCounted = false;
    const onTaken = ({ counted = [] }: Patch): void => {
      isCounted = counted.some(({ gained }) => gained.length > 0);
    };
    const answer = await applyCommand({ type: "addLine", sheetId, afterLineId, line, newLineId: id }, { onTaken });
    if (!answer.ok) return setRefusal(answer.error);
    setWindow({ view: { type: "sheet", sheetId } });
    const shown = currentSheet(windowState());
    const point = shown === null ? null : pointOf(shown, id, null);
    if (point !== null) setWindow({ selection: selectionAt(point) });
    closeDialog();
    const isPlain = line.kind === "input" && line.measure === null;
    const news = plainRowNews(sheet?.kind ?? "own", isPlain ? 1 : 0, isCounted);
    if (news !== "") showNews(news);
  };
  return { refusal, add };
}
