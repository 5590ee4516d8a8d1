// Away from a cell that is being typed in, by anything that is pressed: what is typed is entered first, in the unit it was typed in, and
// where it is refused everything stays as it is, with the refusal beside the text. The one way to an area, a line elsewhere, another unit.

import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import type { AreaName } from "./areaNames.ts";
import { revealLine } from "./documentActions.ts";
import { commitEdit } from "./editActions.ts";
import { focusGrid, setWindow, useWindow, windowState } from "./windowStore.ts";

/** Does `go` at once where nothing is typed, else in the same breath as the editor closes; not at all where the text is refused. */
export async function leaveEdit(go: () => void): Promise<void> {
  // What is already on its way to the host is answered first.
  if (windowState().edit?.pending === true) await answered();
  if (windowState().edit === null) go();
  else await commitEdit(go);
}

const answered = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = useWindow.subscribe(({ edit }) => {
      if (edit?.pending === true) return;
      stop();
      resolve();
    });
  });

/** Shows an area view. */
export const showArea = (area: AreaName): void =>
  void leaveEdit(() => setWindow({ view: { type: "area", area }, edit: null }));

/** Shows the reviewer's findings. */
export const showWarnings = (): void => void leaveEdit(() => setWindow({ view: { type: "warnings" }, edit: null }));

/** Goes to a line and year with the keyboard. */
export function goTo(lineId: LineId | null, year: number | null, sheetId: SheetId | null): void {
  void leaveEdit(() => {
    if (revealLine(lineId, year, sheetId) !== null) focusGrid();
  });
}

/** Shows all amounts in another unit: a bare figure that is being typed means the unit it was typed in. */
export function showUnit(displayUnit: DisplayUnit): void {
  void leaveEdit(() => {
    setWindow({ displayUnit });
    focusGrid();
  });
}
