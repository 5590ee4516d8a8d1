// Which sums are drawn plain: those of headings that hold nothing else.

import { expect, it } from "vitest";
import { plainSums } from "../../../renderer/grid/plainSums.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { fakeLineId, fakeStructure } from "../../support/fakeScenario.ts";

const [anyLine] = fakeStructure.lines;
if (anyLine === undefined) throw new Error("the fake scenario has no lines");

/** Lines from "name kind parent". */
const linesOf = (...rows: readonly (readonly [string, LineView["kind"], string?])[]): readonly LineView[] =>
  rows.map(([name, kind, parent]) => ({
    ...anyLine,
    id: fakeLineId(name),
    kind,
    parentId: parent === undefined ? null : fakeLineId(parent),
  }));

it("draws the sums of a heading plain where all of its lines are sums", () => {
  const lines = linesOf(["effects", "heading"], ["wages", "sum", "effects"], ["rent", "sum", "effects"]);
  expect(plainSums(lines)).toEqual(new Set([fakeLineId("wages"), fakeLineId("rent")]));
  expect(plainSums(lines)).toBe(plainSums(lines));
});

it("leaves a sum that closes items, one alone under its heading, and those under no heading", () => {
  const closing = linesOf(["frames", "heading"], ["school", "input", "frames"], ["total", "sum", "frames"]);
  expect(plainSums(closing).size).toBe(0);
  expect(plainSums(linesOf(["frames", "heading"], ["total", "sum", "frames"])).size).toBe(0);
  expect(plainSums(linesOf(["result", "sum"], ["net", "sum"])).size).toBe(0);
});
