// The cells an undone edit changed, as ranges of what is shown, and where the marking goes.

import { describe, expect, it } from "vitest";
import { type GridView, lendGridView } from "../../../renderer/grid/gridView.ts";
import { currentSheet, layOut } from "../../../renderer/state/currentSheet.ts";
import { goingTo, selectionOfCells } from "../../../renderer/state/goToEdit.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { rectanglesOf, selectionAt } from "../../../renderer/state/selection.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import type { Command } from "../../../shared/commands/command.ts";
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

const tall = scenarioFromText(`
  # Ramar | frames
  line         | 2021 | 2022 | 2023
  A: Ett       | 1    | 1    | 1
  B: Två       | 1    | 1    | 1
  C: Tre       | 1    | 1    | 1
  D: Fyra      | 1    | 1    | 1
  # Eget | own
  line         | 2021 | 2022 | 2023
  X: Annat     | 1    | 1    | 1`);

/** A grid in which some rows are seen. */
const seeing = (first: number, last: number): GridView => ({
  rowsPerPage: () => 1,
  rowsInSight: () => ({ first, last }),
  columnsInSight: () => ({ first: 0, last: 9 }),
  sightBox: () => ({ top: 0, bottom: 0, left: 0, pinned: 0, right: 0 }),
  scrollToTop: () => undefined,
  reveal: () => undefined,
  takeKeyboard: () => undefined,
  playHeldKeys: () => undefined,
});

/** Where the marking is after an edit was taken back that one had left for row 3, and what was said of it. */
function afterUndo(command: Command, sight: GridView, column = 1): readonly [place: string, told: string] {
  tall.apply(command);
  const answer = tall.open.undo();
  const mirror = mirrorFromView(tall.open.view());
  const sheet = mirror.ok ? mirror.value.structure.sheets[0] : undefined;
  if (!answer.ok || !mirror.ok || sheet === undefined) throw new Error("nothing was taken back");
  setWindow({
    document: { handle: "tall", mirror: mirror.value },
    view: { type: "sheet", sheetId: sheet.id },
    selection: selectionAt({ row: 3, column: layOut(mirror.value, sheet, new Set()).firstYear + column }),
    edit: null,
    notice: null,
  });
  const takeBack = lendGridView(sight);
  const going = goingTo(() => "Ångrat: det");
  going.onTaken(answer.value);
  takeBack();
  const current = currentSheet(windowState());
  const [area] = rectanglesOf(windowState().selection);
  const places = [area?.top ?? -1, area?.bottom ?? -1].map((row) => current?.rowIds[row]);
  const names = places.map((id) => tall.open.scenario.lines.get(id ?? tall.id("A"))?.code);
  const years = [area?.left ?? -1, area?.right ?? -1].map((at) => current?.columns[at]?.id);
  return [`${names.join("-")} ${years.join("-")}`, going.isTold() ? (windowState().notice?.message ?? "") : ""];
}

describe("the marking after an undo", () => {
  const typing = (...names: readonly string[]): Command => ({
    type: "setCells",
    cells: names.map((name) => ({ lineId: tall.id(name), year: 2021, text: "7" })),
    bareUnit: "kr",
  });

  it.each([
    ["in sight", seeing(0, 3)],
    ["out of sight", seeing(2, 3)],
  ])("is on the cell that was typed in, %s: what is typed next lands there", (_where, sight) => {
    expect(afterUndo(typing("A"), sight)).toEqual(["A-A y2021-y2021", ""]);
  });

  it("is on a range with the end in sight followed, so that nothing scrolls", () => {
    expect(afterUndo(typing("A", "B", "C"), seeing(0, 1))).toEqual(["A-C y2021-y2021", ""]);
    expect(windowState().selection.head.row).toBe(0);
  });

  it("is in the year one stood in where a line changed as a whole: the next figure is not its name", () => {
    const lineId = tall.id("B");
    const renamed: Command = { type: "renameLine", lineId, label: "Två till", code: "B" };
    expect(afterUndo(renamed, seeing(0, 3))).toEqual(["B-B y2022-y2022", ""]);
    expect(afterUndo(renamed, seeing(0, 3), -2)).toEqual(["B-B label-label", ""]);
  });

  it("is on the other sheet where the edit stands there, and that is told once", () => {
    expect(afterUndo(typing("X"), seeing(0, 3))).toEqual(["X-X y2021-y2021", "Ångrat: det, på bladet Eget."]);
  });
});
