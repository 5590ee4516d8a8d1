// A text of the file made fit for paper: one line, no control characters, no marks that turn the writing direction (they
// could make a figure in the same sentence read backwards). Escaping for HTML or CSV is the renderer's own work.

const controls = /[\p{Cc}\u2028\u2029]+/gu;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One clean line; "" when nothing visible is left. */
export function printableText(text: string): string {
  return text.normalize("NFC").replace(controls, " ").replace(directionMarks, "").replace(/ {2,}/g, " ").trim();
}
