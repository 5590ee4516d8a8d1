// Names and notes as they are stored: composed letters, single spaces, no control or direction characters. Pasted text brings
// such characters along unseen; the scenario file refuses them, so they are left out on the way in.

/** Control characters and marks that turn the reading direction. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text: a label, a title, a funding in words. Not shortened. */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize("NFC").replace(/\s+/g, " ").replace(hidden, "").trim();

/** Text of several lines; line breaks are kept, as "\n". */
export const cleanNote = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " "))
    .map(cleanLine)
    .join("\n")
    .trim();

const cleanLine = (line: string): string => line.toWellFormed().normalize("NFC").replace(hidden, "").trimEnd();

/** At most `length` characters, never half a character. */
export const shortened = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
