// The years of the line as the formula being typed would make them: asked of the host when a person wants to see them, a moment after
// the last key, and dropped when the text has changed since.

import { useEffect, useState } from "react";
import { create } from "zustand";
import type { LinePreview } from "../../shared/contract/workbench.ts";
import { commandOfEdit } from "../state/editActions.ts";
import { type Edit, useWindow, windowState } from "../state/windowStore.ts";
import { request } from "../workbenchClient.ts";

/** Are all years shown under the editor? Kept from one formula to the next. */
export const useYearsShown = create<{ readonly isShown: boolean }>()(() => ({ isShown: false }));
export const toggleYears = (): void => useYearsShown.setState(({ isShown }) => ({ isShown: !isShown }));

const rest = 350;

interface AnsweredYears extends LinePreview {
  readonly text: string;
  readonly scope: Edit["scope"];
}

/** The years for the text and scope that stand now; null while they are not known, or not asked for. */
export function useLineYears(edit: Edit): LinePreview["years"] | null {
  const { isShown } = useYearsShown();
  const [answered, setAnswered] = useState<AnsweredYears | null>(null);
  const displayUnit = useWindow((state) => state.displayUnit);
  const isSound = edit.check?.kind === "formula" && edit.checkedText === edit.text;
  const { text, scope } = edit;
  useEffect(() => {
    if (!isShown || !isSound) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const state = windowState();
      if (state.document === null || state.edit === null) return;
      const { handle, mirror } = state.document;
      const command = commandOfEdit(mirror, { ...state.edit, original: "" }, displayUnit);
      if (command === null) return;
      const answer = await request("previewLine", { handle, lineId: state.edit.target.lineId, command });
      if (isWanted && answer.ok) setAnswered({ ...answer.value, text, scope });
    }, rest);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isShown, isSound, text, scope, displayUnit]);
  return isShown && isSound && answered?.text === text && answered.scope === scope ? answered.years : null;
}
