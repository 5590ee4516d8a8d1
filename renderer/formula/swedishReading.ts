// A formula typed in English as it is read in Swedish: SUM(A, 1.5) is SUMMA(A; 1,5). Only for telling; the host reads both the same.

import { findFunction } from "../../shared/formula/functions/index.ts";
import { type Token, tokenise } from "../../shared/formula/lexer.ts";
import { queryOfWord, swedishWordOfQuery } from "../../shared/formula/words.ts";
import { isFormulaText } from "./formulaScan.ts";

/** The Swedish way of writing the formula, null where it is written so already or cannot be read. */
export function swedishReading(text: string): string | null {
  if (!isFormulaText(text)) return null;
  const lead = text.indexOf("=") + 1;
  const read = tokenise(text.slice(lead), "swedish");
  if (!read.ok) return null;
  const tokens = read.value;
  let swedish = "=";
  let at = 0;
  for (const [order, token] of tokens.entries()) {
    swedish += text.slice(lead + at, lead + token.start) + swedishOf(token, tokens[order + 1]);
    const next = tokens[order + 1];
    if (token.type === "separator" && token.raw === "," && next?.start === token.end) swedish += " ";
    at = token.end;
  }
  swedish += text.slice(lead + at);
  return swedish === text.trimStart() ? null : swedish;
}

const yearWords: Readonly<Record<string, string>> = {
  PREVIOUS: "föregående",
  NEXT: "nästa",
  FIRST: "första",
  LAST: "sista",
};

function swedishOf(token: Token, next: Token | undefined): string {
  if (token.type === "separator") return ";";
  if (token.type === "number") return /^\d*\.\d+$/.test(token.raw) ? token.raw.replace(".", ",") : token.raw;
  if (token.type !== "name") return token.raw;
  if (next?.type === "closeYear" || next?.type === "colon") return yearWords[token.text] ?? token.raw;
  if (next?.type !== "open") return token.raw;
  const query = queryOfWord.get(token.text);
  if (query !== undefined) return token.text === query ? swedishWordOfQuery[query] : token.raw;
  const definition = findFunction(token.text);
  return definition === undefined || definition.swedishName === token.text ? token.raw : definition.swedishName;
}
