// The cells an undone edit changed, as ranges of what is shown.

import { describe, expect, it } from "vitest";
import { layOut } from "../../../renderer/state/currentSheet.ts";
import { selectionOfCells } from "../../../renderer/state/goToEdit.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { rectanglesOf } from "../../../renderer/state/selection.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line         | 2021 | 2022 | 2023
  A: Ett       | 1    | 1    | 1
  B: Två       | 1    | 1    | 1
  C: Tre       | 1    | 1    | 1
  D: Fyra      | 1    | 1    | 1`);

function rangesOf(...cells: readonly (readonly [string, number | null])[]) {
  const mirror = mirrorFromView(budget.open.view());
  const sheet = mirror.ok ? mirror.value.structure.sheets[0] : undefined;
  if (!mirror.ok || sheet === undefined) throw new Error("no sheet");
  const current = layOut(mirror.value, sheet, new Set());
  const named = (name: string): LineId => (name === "gone" ? ("zzzzzzzzzzzz" as LineId) : budget.id(name));
  const selection = selectionOfCells(
    current,
    cells.map(([name, year]) => ({ lineId: named(name), year })),
  );
  if (selection === null) return null;
  const first = current.firstYear;
  return rectanglesOf(selection).map(
    ({ top, bottom, left, right }) => `${top}-${bottom} ${left - first}-${right - first}`,
  );
}

describe("the cells of an undone edit", () => {
  it.each<[string, readonly (readonly [string, number | null])[], readonly string[] | null]>([
    ["one cell", [["B", 2022]], ["1-1 1-1"]],
    [
      "a row of them, in whatever order",
      [
        ["B", 2023],
        ["B", 2021],
        ["B", 2022],
      ],
      ["1-1 0-2"],
    ],
    [
      "a block",
      [
        ["B", 2021],
        ["B", 2022],
        ["C", 2021],
        ["C", 2022],
      ],
      ["1-2 0-1"],
    ],
    [
      "two places",
      [
        ["D", 2023],
        ["A", 2021],
      ],
      ["0-0 0-0", "3-3 2-2"],
    ],
    [
      "rows that are not alike",
      [
        ["A", 2021],
        ["B", 2021],
        ["B", 2022],
      ],
      ["0-0 0-0", "1-1 0-1"],
    ],
    [
      "what is not shown is left out",
      [
        ["gone", 2021],
        ["A", 2030],
        ["C", 2021],
      ],
      ["2-2 0-0"],
    ],
    ["nothing that is shown", [["gone", 2021]], null],
  ])("are marked: %s", (_what, cells, expected) => expect(rangesOf(...cells)).toEqual(expected));

  it("are the name where a line as a whole came back", () => {
    expect(rangesOf(["A", null])?.[0]).toMatch(/^0-0 -\d+--\d+$/);
  });
});
