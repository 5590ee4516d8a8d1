// The edge of what is copied: on the outermost cells of each range, as long as a paste brings them as they stand.

import { beforeEach, describe, expect, it } from "vitest";
import type { CopiedRange } from "../../../renderer/state/clipboardFormat.ts";
import { copyClassesOf, copyMarkOf, isOutdated, keepingMark } from "../../../renderer/state/copyMark.ts";
import { type CurrentSheet, layOut } from "../../../renderer/state/currentSheet.ts";
import type { PasteContent } from "../../../renderer/state/pasteContent.ts";
import { type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { selectionOf } from "../../../renderer/state/selection.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

const own: CopiedRange = { cutId: "", rows: [[{ value: "1 kr", formula: null, lineId: null }]] };
const content = (range: CopiedRange | null): PasteContent => ({
  text: "1",
  fields: [["1"]],
  own: range,
  isTable: false,
  isTextAlone: false,
});
const edited = (mirror: Mirror): Mirror => ({
  ...mirror,
  status: { ...mirror.status, revision: mirror.status.revision + 1 },
});
let sheet: CurrentSheet;

beforeEach(async () => {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!answer.ok) throw new Error(answer.error.message);
  const mirror = mirrorFromView(answer.value);
  const frames = answer.value.structure.sheets.find(({ kind }) => kind === "frames");
  if (!mirror.ok || frames === undefined) throw new Error("no frames");
  sheet = layOut(mirror.value, frames, new Set());
  const column = sheet.firstYear;
  const marked = selectionOf({ row: 1, column }, { row: 3, column: column + 1 });
  const document = { handle: "fake", mirror: mirror.value };
  setWindow({ document, copied: copyMarkOf(sheet, marked, "fake", own) });
});

const edit = async (): Promise<boolean> => {
  setWindow({ document: { handle: "fake", mirror: edited(sheet.mirror) } });
  return true;
};
const classesAt = (row: number, column: number): readonly string[] => {
  const [lineId, shown] = [sheet.rowIds[row], sheet.columns[sheet.firstYear + column]];
  return lineId === undefined || shown === undefined
    ? ["beyond the sheet"]
    : copyClassesOf(windowState(), sheet.sheet.id, lineId, shown.id);
};

describe("the edge of what is copied", () => {
  it("stands on the outermost cells, each with the sides it has", () => {
    expect(classesAt(1, 0)).toEqual(["copied-cell", "copied-top", "copied-left"]);
    expect(classesAt(2, 1)).toEqual(["copied-cell", "copied-right"]);
    expect(classesAt(3, 1)).toEqual(["copied-cell", "copied-bottom", "copied-right"]);
    expect(classesAt(4, 0)).toEqual([]);
    expect(classesAt(0, 0)).toEqual([]);
  });

  it("is gone when the budget has been edited, and not drawn while another is shown", async () => {
    setWindow({ document: { handle: "annan", mirror: edited(sheet.mirror) } });
    expect(classesAt(1, 0)).toEqual([]);
    expect(isOutdated(windowState())).toBe(false);
    await edit();
    expect(classesAt(1, 0)).toEqual([]);
    expect(isOutdated(windowState())).toBe(true);
  });

  it("is there after a paste of the same cells", async () => {
    await keepingMark(content({ ...own }), edit);
    expect(classesAt(1, 0)).toContain("copied-cell");
  });

  it.each([
    ["of text from elsewhere", null],
    ["of other cells", { cutId: "", rows: [[{ value: "2 kr", formula: null, lineId: null }]] }],
  ])("is gone after a paste %s", async (_, range) => {
    await keepingMark(content(range), edit);
    expect(classesAt(1, 0)).toEqual([]);
  });

  it("stays where nothing was pasted", async () => {
    await keepingMark(content(own), async () => false);
    expect(classesAt(1, 0)).toContain("copied-cell");
  });
});
