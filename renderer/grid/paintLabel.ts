// Paints the name cell of a line: indented by level, with a button that folds what stands under it, how many rows are hidden right after
// it, and the level and kind in words for a screen reader, because the grid's role has no levels. Plain elements, like every other cell:
// a component per row is what scrolling would wait for.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { lineMoveTexts } from "../../shared/texts/lines.ts";
import { noteTexts } from "../../shared/texts/notes.ts";
import { shownRowsTexts } from "../../shared/texts/viewSettings.ts";
import { gridTexts } from "../../shared/texts/window.ts";
import { type CurrentSheet, currentSheet } from "../state/currentSheet.ts";
import { pressFold } from "../state/pressFold.ts";
import { showLines } from "../state/shownRowsActions.ts";
import { type WindowState, windowState } from "../state/windowStore.ts";
import { chevron } from "./chevron.ts";
import { parentsOnSheet } from "./sheetColumns.ts";

const indent = 16;

interface PaintedLabel {
  readonly lineId: LineId;
  readonly key: string;
}

const kept = new WeakMap<Element, PaintedLabel>();

/** Writes the name into its cell, and nothing where it stands as it should. */
export function paintLabel(cell: Element, state: WindowState, current: CurrentSheet, line: LineView): void {
  const isParent = parentsOnSheet(current.mirror, current.sheet).has(line.id);
  const isClosed = isParent && state.collapsed.has(line.id);
  const hidden = hiddenUnder(state, current, line.id).length;
  const key = JSON.stringify([line.label, line.note, line.level, line.kind, isParent, isClosed, hidden]);
  const painted = kept.get(cell);
  if (painted?.lineId === line.id && painted.key === key && cell.firstElementChild !== null) return;
  kept.set(cell, { lineId: line.id, key });
  const content = part("span", "label-content");
  content.style.paddingInlineStart = `${line.level * indent}px`;
  const grip = part("span", "row-grip");
  grip.title = lineMoveTexts.grip;
  grip.ariaHidden = "true";
  const name = part("span", "label-text", line.label);
  name.title = noteTexts.nameTitle(line.label, line.note);
  const kind = gridTexts.kinds[line.kind];
  const spoken = ` ${gridTexts.level(line.level)}${kind === "" ? "" : `, ${kind}`}`;
  content.append(
    grip,
    isParent ? foldButton(line, isClosed) : part("span", "fold-space"),
    name,
    ...(hidden === 0 ? [] : [hiddenMark(line.id, hidden)]),
    part("span", "visually-hidden", spoken),
  );
  cell.replaceChildren(content);
}

function part(tag: "span", className: string, text = ""): HTMLSpanElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(className: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.tabIndex = -1;
  return element;
}

function foldButton(line: LineView, isClosed: boolean): HTMLButtonElement {
  const element = button("fold-button");
  element.ariaExpanded = String(!isClosed);
  element.ariaLabel = isClosed ? gridTexts.expand(line.label) : gridTexts.collapse(line.label);
  element.append(chevron(isClosed ? "right" : "down"));
  element.addEventListener("click", () => pressFold(line.id));
  return element;
}

/** At the end of a name: how many rows are hidden right under it, as a button that shows them. */
function hiddenMark(lineId: LineId, count: number): HTMLButtonElement {
  const element = button("hidden-mark");
  element.title = shownRowsTexts.showHidden(count);
  element.textContent = shownRowsTexts.hidden(count);
  element.addEventListener("click", () => {
    const state = windowState();
    const current = currentSheet(state);
    if (current !== null) showLines(hiddenUnder(state, current, lineId));
  });
  return element;
}

const none: readonly LineId[] = [];

function hiddenUnder(state: WindowState, current: CurrentSheet, lineId: LineId): readonly LineId[] {
  // Nearly always nothing is hidden: no line is looked for then.
  if (state.rowsShown.hidden.size === 0) return none;
  for (const [row, hidden] of current.shown.hiddenAfter) if (current.rowIds[row] === lineId) return hidden;
  return none;
}
