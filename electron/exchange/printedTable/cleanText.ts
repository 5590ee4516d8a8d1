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
// Headings whose spaces a copy has lost: "Intäkter 2020Intäkter 2021", "201520142013".
const yearIntoWord = /(?<=(?<!\d)(?:19|20)\d\d)(?=\p{Lu}\p{Ll}{2})/gu;
const yearsGlued = /^[ \t]*(?:(?:19|20)\d\d){2,20}[ \t]*$/gmu;
// "12'345" and "±0" are read without their marks.
const apostropheThousands = /(?<=\d)['\u2019\u00b4](?=\d{3}(?!\d))|\u00b1(?=\s?\d)/gu;
const entireSpace = /\s+/gu;

/** The text with line ends as \n and without drawn lines and invisible, control or picture characters. */
export function cleanText(text: string): string {
  return text
    .replace(lineEnds, "\n")
    .replace(invisible, "")
    .replace(control, "")
    .replace(drawnLine, "")
    .replace(apostropheThousands, "")
    .replace(yearIntoWord, " ")
    .replace(yearsGlued, (line) => (line.match(/\d{4}/gu) ?? []).join(" "))
    .replace(pictures, (mark) => (/[©®]/u.test(mark) ? mark : ""));
}

const pointThousands = /(?<![\d.,])([1-9]\d{0,2})((?:\.\d{3})+)(?![\d.])/gu;
const otherPoint = /(?<![\d.])(?:0\.\d|\d{1,3}\.(?:\d{1,2}|\d{4,})(?![\d.])|\d{4,}\.\d)/u;
const leastPoints = 4;

/** The text with "121.194" as 121194 where every point in a figure stands before exactly three digits. */
export function withoutPoints(text: string): string {
  if (otherPoint.test(text) || (text.match(pointThousands)?.length ?? 0) < leastPoints) return text;
  return text.replace(pointThousands, (figure) => figure.replaceAll(".", ""));
}

/** A label or heading for people: one ordinary space between words, none outside. */
export const tidyLabel = (text: string): string => text.replace(entireSpace, " ").trim();
