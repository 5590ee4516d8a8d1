// Finds out whether a text has separators between its cells (tabs, pipes, semicolons, commas) and cuts it into cells.
// Quotes as spreadsheets write them are honoured, also with line breaks inside. One pass over the characters.

export type Separator = "\t" | "|" | ";" | ",";

/** The separator most lines agree on, null for running text. */
export function separatorOf(lines: readonly string[]): Separator | null {
  const filled = lines
    .filter((line) => line.trim() !== "")
    .slice(0, 400)
    .map((line) => line.trim().slice(0, 1_000));
  const linesWith = (pattern: RegExp): number => filled.filter((line) => pattern.test(line)).length;
  if (linesWith(/\t/u) >= 2) return "\t";
  if (linesWith(/^\s*\|.*\||\S\s*\|.*\d/u) >= 2) return "|";
  if (linesWith(/;.*;|;\s*"?[-–−]?\s?\d/u) >= Math.max(2, filled.length * 0.4)) return ";";
  // A comma is a separator only where it cannot be a decimal comma: right after the label and right before a figure.
  const commaLines = filled.filter(
    (line) => /^(?:"[^"]*"|[^,\d"]*),\s?(?:"?[-–−]?\d|,)/u.test(line) && !/\d \d|;/u.test(line),
  );
  return commaLines.length >= Math.max(2, filled.length * 0.6) ? "," : null;
}

/** Rows of cells as written, quotes removed. A pipe row loses its outer empty cells. */
export function splitCells(text: string, separator: Separator): readonly (readonly string[])[] {
  if (separator === "|") return text.split("\n").map(pipeCells);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "" && closesSoon(text, at)) {
      quoted = true;
      cell = "";
    } else if (letter === separator || letter === "\n") {
      row.push(cell);
      cell = "";
      if (letter === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += letter;
  }
  row.push(cell);
  rows.push(row);
  return rows;
}

/** A quote opens only when it is closed nearby: a lone inch mark must not swallow the rest of the file. */
function closesSoon(text: string, at: number): boolean {
  const end = text.indexOf('"', at + 1);
  return end !== -1 && end - at < 2_000;
}

function pipeCells(line: string): readonly string[] {
  if (!line.includes("|")) return [line];
  const cells = line.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll("\\|", "|").replace(/\*\*|__|`/gu, ""));
  if ((cells[0] ?? "").trim() === "") cells.shift();
  if ((cells.at(-1) ?? "").trim() === "") cells.pop();
  return cells;
}

/** True for the line under a Markdown heading: |---|:--:|. */
export const isRule = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^\s*(?::?-{2,}:?|=+)\s*$/u.test(cell));
