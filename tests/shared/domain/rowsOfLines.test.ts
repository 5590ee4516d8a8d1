// A map of rows that follows edits must answer as a map made of the lines that stand there, however many edits lie between.

import { expect, it } from "vitest";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../../shared/domain/line.ts";
import { rowsAfter } from "../../../shared/domain/rowsOfLines.ts";
import { Random } from "../../support/cleanBudget.ts";

const line = (): Line => ({
  ...plainLine,
  id: newLineId(),
  code: "",
  label: "",
  kind: "input",
  homeSheetId: "bbbbbbbbbbbb" as Line["homeSheetId"],
  parentId: null,
  unit: "kr",
  scope: "taxFunded",
  formula: null,
  formulaFromYear: null,
});

const mapOf = (lines: readonly Line[]): ReadonlyMap<LineId, number> => new Map(lines.map(({ id }, row) => [id, row]));

it("answers as a plain map through lines put in, taken out, moved and put back, past the point where it is made anew", () => {
  const random = new Random(11);
  let lines: readonly Line[] = Array.from({ length: 30 }, line);
  let rows = mapOf(lines);
  const gone: Line[] = [];
  for (let round = 0; round < 200; round += 1) {
    const next = [...lines];
    const at = random.whole(0, next.length - 1);
    const way = random.whole(0, 3);
    if (way === 0 && next.length > 5) gone.push(...next.splice(at, 1));
    else if (way === 1) next.push(...next.splice(at, 1));
    else next.splice(at, 0, way === 2 ? (gone.pop() ?? line()) : line());
    const now = mapOf(next);
    const newRowOf = Int32Array.from(lines, ({ id }) => now.get(id) ?? -1);
    const added = new Map(next.flatMap(({ id }, row) => (rows.has(id) ? [] : [[id, row] as const])));
    rows = rowsAfter(rows, newRowOf, added, next);
    expect([...rows]).toEqual([...now]);
    expect(rows.size).toBe(now.size);
    for (const [id, row] of now) expect(rows.get(id)).toBe(row);
    for (const { id } of gone) expect(rows.has(id)).toBe(false);
    lines = next;
  }
  expect(lines.length).toBeGreaterThan(60);
});
