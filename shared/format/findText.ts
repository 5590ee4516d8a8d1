// Finding a text inside texts, and putting another in its place: one meaning for the search bar, its marks and replacing.
// Letter case may differ and every kind of space and minus is the same sign; å is never a, because it is another letter.

import { sameSigns } from "./sameSigns.ts";

export interface TextSearch {
  readonly text: string;
  readonly matchCase: boolean;
  /** The whole content must be the text, not a part of it. */
  readonly whole: boolean;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Sign by sign, so that a place in the folded text is the same place in the text itself. */
export function foldedText(text: string, matchCase: boolean): string {
  const plain = sameSigns(text);
  if (matchCase) return plain;
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  // A few letters (İ) become two in lower case: they are left as they are.
  return Array.from(plain, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
}

/** What is searched for, folded once for many texts; "" finds nothing. */
export interface FoldedSearch extends TextSearch {
  readonly folded: string;
}

export const foldedSearch = (search: TextSearch): FoldedSearch => ({
  ...search,
  folded: foldedText(search.text.normalize("NFC"), search.matchCase),
});

/** Does the text hold what is searched for? */
export function hasText(text: string, search: FoldedSearch): boolean {
  const { folded, matchCase, whole } = search;
  if (folded === "" || text.length < folded.length) return false;
  const content = foldedText(text, matchCase);
  return whole ? content.trim() === folded.trim() : content.includes(folded);
}

/** Every place of what is searched for, from left to right; places never overlap. */
export function placesOf(text: string, search: FoldedSearch): readonly Place[] {
  const { folded, matchCase, whole } = search;
  if (!hasText(text, search)) return [];
  if (whole) return [{ start: 0, end: text.length }];
  const content = foldedText(text, matchCase);
  const places: Place[] = [];
  for (let at = content.indexOf(folded); at >= 0; at = content.indexOf(folded, at + folded.length))
    places.push({ start: at, end: at + folded.length });
  return places;
}

/** The text with each of the places replaced; `replacement` is put in as it is written. */
export function withReplaced(text: string, places: readonly Place[], replacement: string): string {
  let made = "";
  let from = 0;
  for (const { start, end } of places) {
    made += text.slice(from, start) + replacement;
    from = end;
  }
  return made + text.slice(from);
}
