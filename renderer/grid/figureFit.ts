// Does a figure fit its column? A figure that is cut off is a wrong figure, so one that does not fit is shown as ####, with the whole
// of it where a pointer rests. Widths are told by the grid when columns change, and signs are measured once for each size of text, so
// that painting a cell only adds up a few numbers.

import { holdsNumbers, type LineKind } from "../../shared/domain/line.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { formatAmount } from "../../shared/format/numbers.ts";
import { columnTexts } from "../../shared/texts/viewSettings.ts";
import { type CurrentSheet, cellAtPoint } from "../state/currentSheet.ts";
import { cellIndex } from "../state/scenarioMirror.ts";
import { cellText } from "./cellText.ts";
import type { SheetColumn } from "./sheetColumns.ts";

/** Pixels between text and edges on both sides together, as gridTheme.ts has them. */
const padding = 25;
/** No figure or separator is wider, in bold, as a share of the size of the text: what fits by this need not be measured. */
const widestShare = 0.75;
/** Pixels, until the grid's own is known. */
const usualSize = 13;
let widestSign = usualSize * widestShare;
/** Indent of a level, and room for the fold button before the name. */
const indent = 16;
const foldRoom = 18;

let room: ReadonlyMap<string, number> = new Map();
let font = "";
const signs = { normal: new Map<string, number>(), bold: new Map<string, number>() };
let context: CanvasRenderingContext2D | null = null;

/** Tells how wide the columns now are and how their text is written. True when some figure may fit otherwise than before. */
export function setColumnRoom(
  widths: ReadonlyMap<string, number>,
  style: { readonly size: string; readonly family: string },
): boolean {
  const asked = `${style.size} ${style.family}`;
  const isSame =
    asked === font && widths.size === room.size && [...widths].every(([id, width]) => room.get(id) === width);
  if (isSame) return false;
  room = widths;
  if (asked !== font) {
    font = asked;
    widestSign = (Number.parseFloat(style.size) || usualSize) * widestShare;
    signs.normal.clear();
    signs.bold.clear();
  }
  return true;
}

/** Lines whose figures are written in bold. */
export const isBoldLine = (kind: LineKind): boolean => kind === "sum" || kind === "heading";

/** How wide a column now is; 0 for one that is not there. */
export const roomOf = (column: string): number => room.get(column) ?? 0;

/** What is painted for a figure: itself, or #### where its column is too narrow; fewer of them where even these do not fit. */
export function fittedFigure(column: string, figure: string, isBold: boolean): string {
  if (fits(column, figure, isBold)) return figure;
  const space = (room.get(column) ?? 0) - padding;
  return columnTexts.overflow.slice(0, Math.max(1, Math.floor(space / widthOfText("#", isBold))));
}

export function fits(column: string, figure: string, isBold: boolean): boolean {
  const width = room.get(column);
  // Until the grid has told: nothing is hidden.
  if (width === undefined || figure.length * widestSign + padding <= width) return true;
  return widthOfText(figure, isBold) + padding <= width + 0.5;
}

/** Pixels of a text as the grid writes it; a guess by its length where there is nothing to measure with. */
export function widthOfText(text: string, isBold: boolean): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign, isBold);
  return width;
}

function widthOfSign(sign: string, isBold: boolean): number {
  const measured = isBold ? signs.bold : signs.normal;
  const known = measured.get(sign);
  if (known !== undefined) return known;
  const pen = penFor(isBold);
  const width = pen === null ? 7.2 : pen.measureText(sign).width;
  // Digits are written as wide as each other, whatever the font says of a single one.
  const settled = pen !== null && sign >= "0" && sign <= "9" ? pen.measureText("0").width : width;
  if (pen !== null) measured.set(sign, settled);
  return settled;
}

function penFor(isBold: boolean): CanvasRenderingContext2D | null {
  if (typeof document === "undefined" || font === "") return null;
  context ??= document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = `${isBold ? "700 " : ""}${font}`;
  return context;
}

/** Pixels a column needs for the widest of what stands in it, its header too. */
export function fittingWidth(current: CurrentSheet, column: SheetColumn, displayUnit: DisplayUnit): number {
  const number = current.columns.indexOf(column);
  let widest = widthOfText(column.title, true) + padding + 8;
  for (let row = 0; row < current.size.rows; row += 1) {
    const cell = cellAtPoint(current, { row, column: number });
    if (cell === null) continue;
    const { line } = cell;
    const isBold = isBoldLine(line.kind);
    if (column.type === "label") {
      const before = line.level * indent + foldRoom;
      widest = Math.max(widest, widthOfText(line.label, isBold) + before + padding);
    } else if (column.type === "year") {
      widest = Math.max(widest, widthOfText(cellText(current.mirror, line, cell.index, displayUnit), isBold) + padding);
    } else {
      const text = column.type === "code" ? line.code : column.read(line, current.mirror);
      widest = Math.max(widest, widthOfText(text, isBold) + padding);
    }
  }
  return Math.ceil(Math.min(widest, column.type === "year" ? 260 : 560)) + 1;
}

/** Pixels the year columns need for the largest figure of the sheet, so that none is hidden before anybody has set a width; 0 where `roomAnyway` is enough. */
export function yearRoomNeeded(current: CurrentSheet, displayUnit: DisplayUnit, roomAnyway: number): number {
  const { mirror, sheet, columns } = current;
  let longest = "";
  // Nearly always not even the largest figure of the whole budget needs more: one look over the numbers, and no line is looked for.
  let largest = 0;
  for (const value of mirror.values) if (Math.abs(value) > largest) largest = Math.abs(value);
  if (widthOfText(`−${formatAmount(largest, displayUnit)}`, true) + padding <= roomAnyway) return 0;
  for (const column of columns) {
    if (column.type !== "year") continue;
    let [least, most] = [0, 0];
    for (const id of sheet.lineIds) {
      const line = mirror.lineById.get(id);
      if (line === undefined || line.unit !== "kr" || !holdsNumbers(line.kind)) continue;
      const value = mirror.values[cellIndex(mirror, id, column.year.year)] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    for (const value of [least, most]) {
      const text = formatAmount(value, displayUnit);
      if (text.length > longest.length) longest = text;
    }
  }
  return longest === "" ? 0 : Math.ceil(widthOfText(longest, true)) + padding;
}
