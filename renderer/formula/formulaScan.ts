// What surrounds a place in a formula that is still being written: open parentheses and the functions they belong to, an open
// quote, an open year bracket. It reads signs only and never judges the formula; that is the host's work.

export interface Level {
  /** The function's name as typed; "" for a parenthesis of its own. */
  readonly name: string;
  /** Number of the argument the place stands in, the first 0. */
  readonly argument: number;
  /** Where the argument begins. */
  readonly start: number;
}

export interface Surroundings {
  /** Open parentheses, outermost first. */
  readonly levels: readonly Level[];
  /** The quote the place stands in, "" outside quotes, and where it was opened. */
  readonly quote: string;
  readonly quoteStart: number;
  /** Where the open year bracket stands, -1 outside brackets. */
  readonly bracket: number;
}

const namePart = /[\p{L}\p{N}_.]/u;
const textQuotes = '"\u201c\u201d\u201e\u00bb\u00ab';

export const isNamePart = (sign: string): boolean => sign !== "" && namePart.test(sign);
export const isFormulaText = (text: string): boolean => text.trimStart().startsWith("=");

/** What is open at `place`. A comma counts as a separator unless it stands between digits, where it is a decimal sign. */
export function surroundingsAt(text: string, place: number): Surroundings {
  const levels: { name: string; argument: number; start: number }[] = [];
  let name = "";
  let quote = "";
  let quoteStart = -1;
  let bracket = -1;
  for (let at = 0; at < place; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") {
      if (!closes(quote, sign)) continue;
      // Two in a row stand for one.
      if (at + 1 < place && closes(quote, text.charAt(at + 1))) at += 1;
      else quote = "";
      continue;
    }
    const level = levels.at(-1);
    if (opens(sign)) {
      quote = sign;
      quoteStart = at;
    } else if (sign === "[") bracket = at;
    else if (sign === "]") bracket = -1;
    else if (sign === "(") levels.push({ name, argument: 0, start: at + 1 });
    else if (sign === ")") levels.pop();
    else if (level !== undefined && isSeparator(text, at)) {
      level.argument += 1;
      level.start = at + 1;
    }
    name = namePart.test(sign) ? name + sign : "";
  }
  return { levels, quote, quoteStart: quote === "" ? -1 : quoteStart, bracket };
}

const opens = (sign: string): boolean => sign === "'" || textQuotes.includes(sign);
const closes = (quote: string, sign: string): boolean =>
  sign !== "" && (quote === "'" ? sign === "'" : textQuotes.includes(sign));

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";

const isSeparator = (text: string, at: number): boolean =>
  text.charAt(at) === ";" ||
  (text.charAt(at) === "," && !(isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))));

/** Places outside quotes of parentheses and brackets, in order. */
function brackets(text: string): readonly { readonly at: number; readonly sign: string }[] | null {
  const found: { at: number; sign: string }[] = [];
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") {
      if (closes(quote, sign)) quote = "";
    } else if (opens(sign)) quote = sign;
    else if ("()[]".includes(sign)) found.push({ at, sign });
  }
  return quote === "" ? found : null;
}

const opener: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** The parenthesis or bracket beside the caret and the one it belongs to; null where there is none or it has no other. */
export function bracketPairAt(text: string, caret: number): readonly [number, number] | null {
  const open: { at: number; sign: string }[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (const bracket of brackets(text) ?? []) {
    if (bracket.sign === "(" || bracket.sign === "[") open.push(bracket);
    else {
      const last = open.pop();
      if (last !== undefined && last.sign === opener[bracket.sign]) pairs.push([last.at, bracket.at]);
    }
  }
  const beside = (at: number): readonly [number, number] | undefined =>
    pairs.find(([start, end]) => start === at || end === at);
  // The one just typed wins over the one that follows.
  return beside(caret - 1) ?? beside(caret) ?? null;
}

/** How many parentheses are missing at the end; 0 where there are none, too many, or an open quote or bracket. */
export function missingParentheses(text: string): number {
  let open = 0;
  let isInBracket = false;
  for (const { sign } of brackets(text) ?? []) {
    if (sign === "(") open += 1;
    else if (sign === ")") open -= 1;
    else isInBracket = sign === "[";
    if (open < 0) return 0;
  }
  return isInBracket || brackets(text) === null ? 0 : open;
}

/** The formula with the parentheses that are missing at its end, as a spreadsheet completes it on Enter. */
export const withParentheses = (text: string): string =>
  isFormulaText(text) ? text.trimEnd() + ")".repeat(missingParentheses(text)) : text;

/** The beginning of an unfinished formula that may be whole by itself: up to `end`, without what still waits for more. null without. */
export function soundBeginning(text: string, end: number): string | null {
  const begun = text.slice(0, end).replace(/[\s(+\-*/^;:,<>=\u2212\u2013]+$/u, "");
  return isFormulaText(begun) ? withParentheses(begun) : null;
}
