// Several edits as one step lead to the same scenario as one after the other, and back.

import { describe, expect, it } from "vitest";
import { newSheetId } from "../../../shared/domain/ids.ts";
import { applyChanges } from "../../../shared/patches/applyChanges.ts";
import { type Change, invert } from "../../../shared/patches/change.ts";
import { composeChanges } from "../../../shared/patches/composeChanges.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const start = scenarioFromText(`
  # Ett
  line | 2026 | 2027
  VON  | 100  | 110
  SOC  | 50   |`).open.scenario;
const von = [...start.lines.values()].find(({ code }) => code === "VON");
if (von === undefined) throw new Error("no line");
const { id } = von;
const cell = (before: number | null, after: number | null): Change => {
  const input = (value: number | null) =>
    value === null ? null : ({ type: "number", value, enteredAt: "2026-05-04T09:30:00.000Z" } as const);
  return { type: "cell", lineId: id, year: 2026, before: input(before), after: input(after) };
};
const [first] = start.sheets;
if (first === undefined) throw new Error("no sheet");
const added = { ...first, id: newSheetId(), title: "Två", lineIds: [] };

describe("composing changes", () => {
  it("keeps the first before and the last after of each cell and line", () => {
    const renamed = { ...von, label: "B" };
    const changes: readonly Change[] = [
      cell(100, 200),
      { type: "line", lineId: id, before: von, after: { ...von, label: "A" } },
      cell(200, null),
      { type: "line", lineId: id, before: { ...von, label: "A" }, after: renamed },
      cell(null, 300),
    ];
    expect(composeChanges(changes)).toEqual([
      cell(100, 300),
      { type: "line", lineId: id, before: von, after: renamed },
    ]);
  });

  it("leaves out what came and went", () => {
    expect(composeChanges([cell(null, 200), cell(200, null)])).toEqual([]);
  });

  it("puts sheets in the order they were put in, also one that is added in between", () => {
    const changes: readonly Change[] = [
      { type: "sheet", sheetId: added.id, before: null, after: added },
      { type: "sheets", before: [first.id, added.id], after: [added.id, first.id] },
      { type: "sheet", sheetId: added.id, before: added, after: { ...added, title: "Tre" } },
    ];
    const titles = (given: readonly Change[]) => applyChanges(start, given).sheets.map(({ title }) => title);
    expect(titles(composeChanges(changes))).toEqual(titles(changes));
    expect(titles(composeChanges(changes))).toEqual(["Tre", "Ett"]);
    const back = composeChanges(invert(changes));
    expect(applyChanges(applyChanges(start, changes), back).sheets.map(({ title }) => title)).toEqual(["Ett"]);
  });
});
