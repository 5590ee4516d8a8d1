// Cells that are copied: marked as long as a paste brings them here as they stand, so that who moves on still sees what Ctrl+V gives.
// The mark goes with Esc, with the next edit and when a cell is typed in; pasting what is marked leaves it, for the next place.

import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { CopiedRange } from "./clipboardFormat.ts";
import type { CurrentSheet } from "./currentSheet.ts";
import type { PasteContent } from "./pasteContent.ts";
import { type Rectangle, rectanglesOf, type Selection } from "./selection.ts";
import { setWindow, type WindowState, windowState } from "./windowStore.ts";

interface CopiedArea {
  readonly lineIds: ReadonlySet<LineId>;
  readonly topLineId: LineId;
  readonly bottomLineId: LineId;
  /** Ids of the columns from left to right. */
  readonly columnIds: readonly string[];
}

export interface CopyMark {
  readonly handle: string;
  readonly revision: number;
  readonly sheetId: SheetId;
  /** One for each range that was marked. */
  readonly areas: readonly CopiedArea[];
  /** What was put on the clipboard. */
  readonly own: CopiedRange;
}

type Look = Pick<WindowState, "copied" | "document">;

/** The mark of what is marked now, which was put on the clipboard as `own`; null where no row is shown. */
export function copyMarkOf(
  current: CurrentSheet,
  selection: Selection,
  handle: string,
  own: CopiedRange,
): CopyMark | null {
  const areas = rectanglesOf(selection).flatMap((area) => areaOf(current, area) ?? []);
  if (areas.length === 0) return null;
  return { handle, revision: current.mirror.status.revision, sheetId: current.sheet.id, areas, own };
}

function areaOf({ rowIds, columns }: CurrentSheet, { top, bottom, left, right }: Rectangle): CopiedArea | null {
  const lineIds = rowIds.slice(top, bottom + 1);
  const [topLineId, bottomLineId] = [lineIds[0], lineIds.at(-1)];
  if (topLineId === undefined || bottomLineId === undefined) return null;
  const columnIds = columns.slice(left, right + 1).map(({ id }) => id);
  return { lineIds: new Set(lineIds), topLineId, bottomLineId, columnIds };
}

/** The mark that is drawn: none while another budget is shown, which is copied from all the same. */
export const shownCopy = ({ copied, document }: Look): CopyMark | null =>
  copied !== null && copied.handle === document?.handle && !isOutdated({ copied, document }) ? copied : null;

/** Has the budget that was copied from been edited since? */
export const isOutdated = ({ copied, document }: Look): boolean =>
  copied !== null && copied.handle === document?.handle && copied.revision !== document.mirror.status.revision;

/** Pastes with `send`; where the paste was of what is marked, the mark is there for the next. The answer of `send`. */
export async function keepingMark(content: PasteContent | null, send: () => Promise<boolean>): Promise<boolean> {
  const mark = shownCopy(windowState());
  const isDone = await send();
  const { document } = windowState();
  if (isDone && mark !== null && mark.handle === document?.handle && isSameRange(mark.own, content?.own ?? null))
    setWindow({ copied: { ...mark, revision: document.mirror.status.revision } });
  return isDone;
}

/** Text from elsewhere, or cells copied in another window, are not what is marked here. */
const isSameRange = (one: CopiedRange, other: CopiedRange | null): boolean =>
  other !== null &&
  (one === other ||
    (one.rows.length === other.rows.length &&
      one.rows.every((row, at) => {
        const others = other.rows[at];
        return (
          row.length === others?.length &&
          row.every(({ lineId, value }, column) => lineId === others[column]?.lineId && value === others[column]?.value)
        );
      })));

/** Class names of a cell on the edges of what is copied; none inside and outside. */
export function copyClassesOf(state: Look, sheetId: SheetId, lineId: LineId, columnId: string): readonly string[] {
  const mark = shownCopy(state);
  if (mark === null || mark.sheetId !== sheetId) return noClasses;
  const edges = mark.areas.flatMap((area) => edgesIn(area, lineId, columnId));
  return edges.length === 0 ? noClasses : ["copied-cell", ...edges];
}

function edgesIn(area: CopiedArea, lineId: LineId, columnId: string): readonly string[] {
  const column = area.columnIds.indexOf(columnId);
  if (column < 0 || !area.lineIds.has(lineId)) return noClasses;
  return [
    ...(area.topLineId === lineId ? ["copied-top"] : []),
    ...(area.bottomLineId === lineId ? ["copied-bottom"] : []),
    ...(column === 0 ? ["copied-left"] : []),
    ...(column === area.columnIds.length - 1 ? ["copied-right"] : []),
  ];
}

const noClasses: readonly string[] = [];
