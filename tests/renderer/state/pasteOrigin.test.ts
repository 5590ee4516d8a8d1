// What is told after a paste from another program: lost decimals calmly and once in a row, what else came otherwise beside it.

import { beforeEach, expect, it } from "vitest";
import type { PasteContent } from "../../../renderer/state/pasteContent.ts";
import { tellOrigin } from "../../../renderer/state/pasteOrigin.ts";
import { setWindow, showNews, windowState } from "../../../renderer/state/windowStore.ts";

const pasted = (decimals: readonly number[], hiddenRows = 0): PasteContent => ({
  text: "",
  fields: [["1"]],
  own: null,
  isTable: true,
  isTextAlone: false,
  leftBehind: { decimals: { amounts: decimals, percentages: [] }, hiddenRows, hiddenColumns: 0 },
});
const exact = pasted([]);
const rounded = pasted([0]);
/** The notice after a paste that brought none of its own. */
const toldOf = (content: PasteContent) => {
  setWindow({ notice: null });
  tellOrigin(content, content);
  return windowState().notice;
};

beforeEach(() => {
  setWindow({ displayUnit: "tkr" });
  toldOf(exact);
});

it("says once in a row that decimals stayed behind, and the sentence goes by itself", () => {
  expect(toldOf(rounded)).toMatchObject({ message: expect.stringContaining("som det visas"), isPassing: true });
  expect(toldOf(rounded)).toBeNull();
  expect(toldOf(exact)).toBeNull();
  expect(toldOf(rounded)).toMatchObject({ isPassing: true });
});

it("says nothing where what is shown tells the amount well enough", () => {
  expect(toldOf(pasted([3, 4]))).toBeNull();
  setWindow({ displayUnit: "kr" });
  expect(toldOf(pasted([2]))).toBeNull();
});

it("stays where rows were left behind too, each time, and keeps what the paste itself said", () => {
  setWindow({ notice: null });
  showNews("1 cell med radens formel skrevs över.");
  const content = pasted([0], 2);
  tellOrigin(content, content);
  const notice = windowState().notice;
  expect(notice?.isPassing).toBeUndefined();
  expect(notice?.message).toMatch(/^1 cell med radens formel skrevs över\. 2 dolda rader .* kom inte med\. Talet kom/);
  expect(toldOf(content)?.message).toBe("2 dolda rader i det kopierade kom inte med.");
});
