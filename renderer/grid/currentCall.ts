// Which function the caret stands in while a formula is typed, and at which of its arguments: for the hint under the editor.
// It reads signs only and never judges the formula; that is the host's work.

import { isFormulaText, isNamePart, surroundingsAt } from "../formula/formulaScan.ts";

export interface CurrentCall {
  /** The function's name as typed. */
  readonly name: string;
  /** Number of the argument the caret stands in, the first 0. */
  readonly argument: number;
}

/** The innermost call around the caret, null outside calls and where no formula is typed. */
export function currentCall(text: string, caret: number): CurrentCall | null {
  if (!isFormulaText(text)) return null;
  const { levels, quote } = surroundingsAt(text, caret);
  const named = levels.findLast((level) => level.name !== "");
  // Inside a parenthesis of its own the caret is still in the call around it, at the argument the parenthesis is part of.
  return quote !== "" || named === undefined ? null : { name: named.name, argument: named.argument };
}

/** The beginning of a name at the caret: what is being typed, "" where no name is. */
export function nameAtCaret(text: string, caret: number): string {
  if (!isFormulaText(text)) return "";
  let start = caret;
  while (start > 0 && isNamePart(text.charAt(start - 1))) start -= 1;
  return text.slice(start, caret);
}

/**
 * The text with a call put in at the caret, in place of what is typed of its name, and where the caret goes: into its parentheses,
 * or after them where it takes nothing. Parentheses that stand there already are kept.
 */
export function withCall(
  text: string,
  caret: number,
  name: string,
  takesArguments: boolean,
): { readonly text: string; readonly caret: number } {
  const isFormula = isFormulaText(text);
  const begun = nameAtCaret(text, caret);
  const isBeginning = begun !== "" && name.toLocaleUpperCase("sv").startsWith(begun.toLocaleUpperCase("sv"));
  const lead = isFormula ? text.slice(0, isBeginning ? caret - begun.length : caret) : "=";
  const rest = isFormula ? text.slice(caret) : "";
  const place = lead.length + name.length + 1;
  if (rest.startsWith("(")) return { text: `${lead}${name}${rest}`, caret: place };
  return { text: `${lead}${name}()${rest}`, caret: takesArguments ? place : place + 1 };
}
