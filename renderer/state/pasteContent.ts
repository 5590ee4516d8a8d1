// What the clipboard holds, read once: the cells of this program where they came from it, else a table's fields, else text. What
// was copied last in this window is remembered, because a paste of text alone (Ctrl+Shift+V) brings nothing but the text.

import type { LineId } from "../../shared/domain/ids.ts";
import { type ForeignTable, tableFromHtml } from "../grid/clipboardHtml.ts";
import { looksLikeValue, type Matrix, matrixFromText } from "../grid/clipboardText.ts";
import { type CopiedCell, type CopiedRange, ownClipboardType, readCopied } from "./clipboardFormat.ts";

export interface PasteContent {
  readonly text: string;
  readonly fields: Matrix;
  /** The same cells with formulas and all digits, where they come from this program. */
  readonly own: CopiedRange | null;
  /** The fields are the cells of another program's table. */
  readonly isTable: boolean;
  /** Only the text came along, and what was behind it is not known. */
  readonly isTextAlone: boolean;
  /** What another program's table left behind, null where nothing is known of it. */
  readonly leftBehind?: Omit<ForeignTable, "fields"> | null;
}

let lastCopied: { readonly text: string; readonly own: CopiedRange } | null = null;

export function rememberCopied(text: string, own: CopiedRange): void {
  lastCopied = { text, own };
}

/** The content of a paste; null when there is nothing in it. The event's data is gone after it, so all is read at once. */
export function contentOf(data: Pick<DataTransfer, "getData" | "types">): PasteContent | null {
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  return contentFrom(text, html, readCopied(data.getData(ownClipboardType)));
}

/** Line ends differ on their way through other systems. */
const isSameText = (one: string, other: string): boolean =>
  one.replace(/\r\n?/g, "\n").trimEnd() === other.replace(/\r\n?/g, "\n").trimEnd();

function contentFrom(text: string, html: string, carried: CopiedRange | null): PasteContent | null {
  if (text.trim() === "" && html.trim() === "" && carried === null) return null;
  const isTextAlone = html === "" && carried === null;
  const remembered = isTextAlone && lastCopied !== null && isSameText(lastCopied.text, text) ? lastCopied.own : null;
  const own = carried ?? remembered;
  const table = own === null ? tableFromHtml(html) : null;
  return {
    text,
    fields: table?.fields ?? matrixFromText(text),
    own,
    isTable: table !== null,
    isTextAlone: isTextAlone && own === null,
    leftBehind: table,
  };
}

/**
 * The content as it may be pasted where these lines are known: in the budget shown or another that is open. What a formula of an unknown
 * line names cannot be told, so that its value comes instead.
 */
export function contentHere(content: PasteContent, isKnown: (lineId: LineId) => boolean): PasteContent {
  const { own } = content;
  const isOfOther = ({ formula, lineId }: CopiedCell): boolean =>
    formula !== null && lineId !== null && !isKnown(lineId);
  if (own === null || !own.rows.some((row) => row.some(isOfOther))) return content;
  const rows = own.rows.map((row) => row.map((cell) => (isOfOther(cell) ? { ...cell, formula: null } : cell)));
  return { ...content, own: { ...own, rows } };
}

/** Does it hold words where values are looked for? One field alone is told what is wrong with it where it is pasted. */
export function holdsWords({ fields: read, own }: PasteContent): boolean {
  const fields = own === null ? read : own.rows.map((row) => row.map(({ value, formula }) => formula ?? value));
  const isSingle = fields.length === 1 && fields[0]?.length === 1;
  return !isSingle && !fields.every((row) => row.every(looksLikeValue));
}

/**
 * The clipboard as the browser lets a page read it when it asks; null where it does not. Used by menus, which are no paste.
 */
export async function askedContent(): Promise<PasteContent | null> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? "" : (await item.getType(type)).text();
    };
    const text = await read("text/plain");
    const isOwn = lastCopied !== null && isSameText(lastCopied.text, text);
    return contentFrom(text, await read("text/html"), isOwn ? (lastCopied?.own ?? null) : null);
  } catch {
    return null; // refused by the browser or the person: the caller says which keys do it
  }
}
