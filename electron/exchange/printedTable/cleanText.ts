// Makes hostile text safe to read: line ends are one kind, and characters nobody can see or that turn the reading
// direction are gone. Spaces keep their kind here, because a no-break space tells thousands from columns.

// Zero-width, bidi and soft-hyphen characters, byte order marks, private use and unpaired surrogates.
const invisible = /[\p{Cf}\p{Co}\p{Cs}]/gu;
// Control characters except tab and line feed.
const control = /[\p{Cc}--[\t\n]]/gv;
// Check marks and pictures after a year or label carry no text.
const pictures = /\p{Extended_Pictographic}|[\u2713-\u2718]|\ufe0f/gu;
const lineEnds = /\r\n?|\p{Zl}|\p{Zp}|\v|\f/gu;
// A line drawn with dashes or equals signs between the rows of a text.
const drawnLine = /^[ \t]*[-=_\u2013\u2014\u2500\u2550]{4,}[-=_\u2013\u2014\u2500\u2550 \t]*$/gmu;
const entireSpace = /\s+/gu;

/** The text with line ends as \n and without drawn lines and invisible, control or picture characters. */
export function cleanText(text: string): string {
  return text
    .replace(lineEnds, "\n")
    .replace(invisible, "")
    .replace(control, "")
    .replace(drawnLine, "")
    .replace(pictures, (mark) => (/[©®]/u.test(mark) ? mark : ""));
}

/** A label or heading for people: one ordinary space between words, none outside. */
export const tidyLabel = (text: string): string => text.replace(entireSpace, " ").trim();
