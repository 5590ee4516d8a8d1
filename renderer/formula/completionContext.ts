// What is being written at the caret, as far as proposals go: a name, a year or attribute in brackets, a committee or a filter of a
// query. Read from the signs alone; null where nothing can be proposed.

import { type QueryName, queryOfWord } from "../../shared/formula/words.ts";
import { isFormulaText, isNamePart, type Surroundings, surroundingsAt } from "./formulaScan.ts";

interface Place {
  /** What a taken proposal replaces. */
  readonly start: number;
  readonly end: number;
  /** What is written so far, without quotes. */
  readonly query: string;
}

export type CompletionContext = Place &
  (
    | {
        readonly type: "name";
        /** What stands before "!": a sheet or a line the name stands under; null without. */
        readonly owner: string | null;
        /** The name before ":", null where no range is written. */
        readonly rangeFrom: string | null;
        /** The function that takes the name as an argument, "" outside. */
        readonly call: string;
        readonly quoted: boolean;
      }
    /** `name` is what the brackets belong to; "" for the formula's own line. */
    | { readonly type: "years"; readonly name: string }
    | { readonly type: "committee"; readonly queryName: QueryName }
    | { readonly type: "filter"; readonly queryName: QueryName }
    | { readonly type: "filterValue"; readonly queryName: QueryName; readonly filter: string; readonly quoted: boolean }
  );

/** What is written at the caret, which stands at the end of a word. */
export function completionContext(text: string, caret: number): CompletionContext | null {
  if (!isFormulaText(text) || caret <= text.indexOf("=")) return null;
  const around = surroundingsAt(text, caret);
  if (around.quote === "" && isNamePart(text.charAt(caret))) return null;
  if (around.bracket >= 0) return inBrackets(text, caret, around.bracket);
  const inside = around.levels.at(-1);
  const queryName = inside === undefined ? undefined : queryOfWord.get(inside.name.toLocaleUpperCase("sv"));
  if (inside !== undefined && queryName !== undefined)
    return inQuery(text, caret, queryName, inside.start, inside.argument, around);
  return inName(text, caret, around);
}

function inBrackets(text: string, caret: number, bracket: number): CompletionContext {
  const inside = text.slice(bracket + 1, caret);
  const start = bracket + 1 + (inside.lastIndexOf(":") + 1) + leading(inside.slice(inside.lastIndexOf(":") + 1));
  return { type: "years", start, end: caret, query: text.slice(start, caret), name: nameBefore(text, bracket) };
}

function inQuery(
  text: string,
  caret: number,
  queryName: QueryName,
  argumentStart: number,
  argument: number,
  { quote, quoteStart }: Surroundings,
): CompletionContext | null {
  const written = text.slice(argumentStart, caret);
  const begin = argumentStart + leading(written);
  const words = /^(\p{L}+)\s*=?\s+(.*)$/u.exec(written.trimStart());
  if (words !== null) {
    const [, filter = "", rest = ""] = words;
    const start = caret - rest.length;
    const end = quote !== "" && text.charAt(caret) === quote ? caret + 1 : caret;
    const query = quote === "" ? rest : text.slice(quoteStart + 1, caret);
    return { type: "filterValue", queryName, filter, quoted: quote !== "", start, end, query };
  }
  if (quote === '"') return null;
  const end = quote !== "" && text.charAt(caret) === quote ? caret + 1 : caret;
  const query = text.slice(quote === "" ? begin : quoteStart + 1, caret);
  return { type: argument === 0 ? "committee" : "filter", queryName, start: begin, end, query };
}

/** A word, several words of a label, or a label in quotes. */
function inName(text: string, caret: number, { quote, quoteStart, levels }: Surroundings): CompletionContext | null {
  if (quote !== "" && quote !== "'") return null;
  const start = quote === "'" ? quoteStart : startOfWords(text, caret);
  const query = quote === "'" ? text.slice(start + 1, caret).replaceAll("''", "'") : text.slice(start, caret);
  if (query.trim() === "" && quote === "") return null;
  const before = text.slice(0, start).trimEnd();
  // After a number a word is a unit: 14 mnkr. After a name or a parenthesis no other name can stand.
  if (quote === "" && /[\p{L}\p{N}_.)\]%']$/u.test(before)) return null;
  const end = quote === "'" && text.charAt(caret) === "'" ? caret + 1 : caret;
  const owner = before.endsWith("!") ? nameBefore(text, before.length - 1) : null;
  const rangeFrom = before.endsWith(":") ? nameBefore(text, before.length - 1) : null;
  return { type: "name", start, end, query, owner, rangeFrom, call: levels.at(-1)?.name ?? "", quoted: quote === "'" };
}

/** Where the words before the caret begin: names with one space between them, the first with a letter first. */
function startOfWords(text: string, caret: number): number {
  const words = /(?:[\p{L}_][\p{L}\p{N}_.]*(?: [\p{L}\p{N}_.]+)* ?)$/u.exec(text.slice(text.indexOf("=") + 1, caret));
  if (words === null) return caret;
  const start = caret - words[0].length;
  // "2027x": no name begins within a number.
  return isNamePart(text.charAt(start - 1)) ? caret : start;
}

/** The name that ends at `end`, without its quotes; "" where none does. */
function nameBefore(text: string, end: number): string {
  const quoted = /'((?:[^']|'')*)'$/.exec(text.slice(0, end));
  if (quoted !== null) return (quoted[1] ?? "").replaceAll("''", "'");
  return /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, end))?.[0] ?? "";
}

const leading = (text: string): number => text.length - text.trimStart().length;
