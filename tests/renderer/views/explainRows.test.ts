// The tree of inputs as a flat list: what is shown when rows are opened, and what the keys do.

import { describe, expect, it } from "vitest";
import { type ShownRow, shownRows, treeMove, type Unfolded } from "../../../renderer/views/workbench/explainRows.ts";
import type { InputRow } from "../../../shared/explain/explanation.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";

const row = (key: string, more: Partial<InputRow> = {}): InputRow => ({
  key,
  type: "cell",
  label: key,
  cell: { lineId: fakeLineId(key), year: 2022, label: key, name: `${key} 2022` },
  figure: "1 tkr",
  state: cellState.number,
  before: null,
  beforeName: "",
  change: null,
  contribution: null,
  contributionText: "",
  share: null,
  shareText: "",
  actsThrough: null,
  children: [],
  unfold: null,
  ...more,
});
const formula = (key: string): InputRow =>
  row(key, { unfold: { lineId: fakeLineId(key), year: 2022, baseline: { type: "previous" } } });
const group = row("G", { type: "group", cell: null, children: [row("G1"), formula("G2")] });
const rows = [row("A"), group, row("Q", { type: "unchanged", cell: null, children: [row("Q1")] }), formula("F")];

const shown = (
  opened: ReadonlyMap<string, boolean> = new Map(),
  unfolded: ReadonlyMap<string, Unfolded> = new Map(),
): readonly ShownRow[] => shownRows(rows, opened, unfolded, "Hämtar");
const paths = (list: readonly ShownRow[]): readonly string[] => list.map(({ path }) => path);

describe("the rows shown", () => {
  it("hold the rows of a group at once, and folded rows only when they are opened", () => {
    expect(paths(shown())).toEqual(["A", "G", "G/G1", "G/G2", "Q", "F"]);
    expect(paths(shown(new Map([["G", false]])))).toEqual(["A", "G", "Q", "F"]);
    expect(paths(shown(new Map([["Q", true]])))).toContain("Q/Q1");
  });

  it("hold a fetched level under its row, and a sentence while it is fetched or when there is none", () => {
    const opened = new Map([["F", true]]);
    expect(paths(shown(opened, new Map([["F", { type: "rows", rows: [row("X")] }]]))).slice(-2)).toEqual(["F", "F/X"]);
    expect(shown(opened, new Map([["F", { type: "waiting" }]])).at(-1)?.message).toBe("Hämtar");
    expect(shown(opened, new Map([["F", { type: "refused", message: "Nej." }]])).at(-1)?.message).toBe("Nej.");
    expect(shown(new Map(), new Map([["F", { type: "waiting" }]])).at(-1)?.message).toBe("");
  });

  it("know their level, place and whether they can be opened", () => {
    expect(shown().map(({ level, position, siblings, isOpen }) => [level, position, siblings, isOpen])).toEqual([
      [1, 1, 4, null],
      [1, 2, 4, true],
      [2, 1, 2, null],
      [2, 2, 2, false],
      [1, 3, 4, false],
      [1, 4, 4, false],
    ]);
  });
});

describe("the keys", () => {
  it.each([
    ["A", "ArrowDown", { type: "focus", path: "G" }],
    ["A", "ArrowUp", { type: "focus", path: "A" }],
    ["F", "ArrowDown", { type: "focus", path: "F" }],
    ["G", "ArrowRight", { type: "focus", path: "G/G1" }],
    ["G", "ArrowLeft", { type: "close", path: "G" }],
    ["F", "ArrowRight", { type: "open", path: "F" }],
    ["A", "ArrowRight", { type: "focus", path: "A" }],
    ["G/G2", "ArrowLeft", { type: "focus", path: "G" }],
    ["A", "ArrowLeft", { type: "focus", path: "A" }],
    ["G/G1", "Home", { type: "focus", path: "A" }],
    ["G/G1", "End", { type: "focus", path: "F" }],
  ])("on %s, %s", (path, key, move) => {
    expect(treeMove(shown(), path, key)).toEqual(move);
  });

  it("are left alone when they mean nothing here", () => {
    expect(treeMove(shown(), "A", "x")).toBeNull();
    expect(treeMove(shown(), "nowhere", "ArrowDown")).toBeNull();
  });
});
