// Which rows are shown: folded, hidden, filtered and sorted ones, alone and together, and trees that no budget should have.

import { describe, expect, it } from "vitest";
import { allRows, type RowFilter, type RowSort, type RowsAsked, shownRows } from "../../../renderer/state/shownRows.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { fakeLineId, framesId } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

const view = await createFakeWorkbench().request("view", { handle: "fake" });
if (!view.ok) throw new Error("the fake workbench has no view");
const plain = view.value.structure.lines[0];
if (plain === undefined) throw new Error("the fake workbench has no lines");
const pattern: LineView = plain;

/** Lines from a drawing: two blanks for a level, a sign for the kind. */
function linesOf(drawing: string): readonly LineView[] {
  const above: string[] = [];
  return drawing
    .trim()
    .split("\n")
    .map((row): LineView => {
      const level = (row.length - row.trimStart().length) / 2;
      const [name = "", kind = "input"] = row.trim().split(" ");
      above.length = level;
      above.push(name);
      const parent = above[level - 1];
      const parentId = parent === undefined ? null : fakeLineId(parent);
      return {
        ...pattern,
        id: fakeLineId(name),
        label: name,
        kind: kind as LineView["kind"],
        level,
        parentId,
        project: null,
      };
    });
}

const lines = linesOf(
  `
nemnder heading
  von
    vonvarav ofWhich
  soc
  kun
summa sum
centralt heading
  pen
  avs
res sum`.slice(1),
);

const ids = (...names: readonly string[]): Set<LineId> => new Set(names.map(fakeLineId));
const nameById = new Map(lines.map(({ id, label }) => [id, label]));
const show = (asked: Partial<RowsAsked> = {}, collapsed: Set<LineId> = ids()) =>
  shownRows(lines, framesId, collapsed, { ...allRows, ...asked });
const names = (asked: Partial<RowsAsked> = {}, collapsed: Set<LineId> = ids()): string =>
  show(asked, collapsed)
    .rowIds.map((id) => nameById.get(id))
    .join(" ");
const filterFor = (...found: readonly string[]): RowFilter => ({
  kind: "warnings",
  lineIds: ids(...found),
  known: new Map(lines.map(({ id }) => [id, id])),
  foldedBefore: ids(),
  from: null,
});
const sortBy = (...order: readonly string[]): ReadonlyMap<typeof framesId, RowSort> =>
  new Map([
    [
      framesId,
      { column: "y2021", descending: true, ranks: new Map(order.map((name, rank) => [fakeLineId(name), rank])) },
    ],
  ]);

describe("the rows shown", () => {
  it("are all rows, in the budget's order, when nothing is asked for", () => {
    expect(names()).toBe("nemnder von vonvarav soc kun summa centralt pen avs res");
  });

  it("leave out what stands under a folded heading, and show the heading", () => {
    expect(names({}, ids("nemnder"))).toBe("nemnder summa centralt pen avs res");
    expect(names({}, ids("von", "centralt"))).toBe("nemnder von soc kun summa centralt res");
  });

  it("leave out hidden lines with all that stands under them, and know where they were", () => {
    const shown = show({ hidden: ids("von", "pen", "avs") });
    expect(shown.rowIds.map((id) => nameById.get(id)).join(" ")).toBe("nemnder soc kun summa centralt res");
    expect(shown.hiddenCount).toBe(4);
    expect([...shown.hiddenAfter].map(([row, hidden]) => [row, hidden.length])).toEqual([
      [0, 2],
      [4, 2],
    ]);
  });

  it("know of lines hidden above the first row", () => {
    const shown = show({ hidden: ids("nemnder") });
    expect(shown.rowIds[0]).toBe(fakeLineId("summa"));
    expect(shown.hiddenAfter.get(-1)?.length).toBe(5);
  });

  it("do not count a hidden line that a folded heading holds anyway", () => {
    expect(show({ hidden: ids("soc") }, ids("nemnder")).hiddenCount).toBe(0);
  });

  it("are those the filter lets through, under their headings", () => {
    const shown = show({ filter: filterFor("soc", "res") });
    expect(shown.rowIds.map((id) => nameById.get(id)).join(" ")).toBe("nemnder soc res");
    expect(shown.matches).toBe(2);
    expect([...shown.context]).toEqual([fakeLineId("nemnder")]);
  });

  it("tell how many of the matches are hidden or folded away", () => {
    const shown = show({ filter: filterFor("soc", "kun", "avs"), hidden: ids("soc") }, ids("centralt"));
    expect(shown.rowIds.map((id) => nameById.get(id)).join(" ")).toBe("nemnder kun centralt");
    expect([shown.matches, shown.unseenMatches, shown.hiddenCount]).toEqual([3, 2, 1]);
  });

  it("hold a line that has come since the filter was set: nobody adds a line to see it vanish", () => {
    const filter = filterFor("soc");
    const known = new Map([...filter.known].filter(([id]) => id !== fakeLineId("avs")));
    expect(names({ filter: { ...filter, known } })).toBe("nemnder soc centralt avs");
  });

  it("are sorted inside their headings: sums and headings stand, and a line takes its varav along", () => {
    const sorts = sortBy("avs", "pen", "kun", "soc", "von");
    expect(names({ sorts })).toBe("nemnder kun soc von vonvarav summa centralt avs pen res");
  });

  it("never pass a sum in the middle of a heading: what it adds up stays above it", () => {
    const parts = linesOf("a\nb\ndelsumma sum\nc\nd");
    const order = ["d", "c", "b", "a", "delsumma"].map((name, rank) => [fakeLineId(name), rank] as const);
    const sorts = new Map([[framesId, { column: "label", descending: true, ranks: new Map(order) }]]);
    const shown = shownRows(parts, framesId, ids(), { ...allRows, sorts });
    const labelOf = new Map(parts.map(({ id, label }) => [id, label]));
    expect(shown.rowIds.map((id) => labelOf.get(id)).join(" ")).toBe("b a delsumma d c");
  });

  it("are never fewer for being sorted, and a line without a place stays behind the one before it", () => {
    const sorts = sortBy("kun", "von");
    expect(names({ sorts })).toBe("nemnder kun von vonvarav soc summa centralt pen avs res");
  });

  it("are folded, hidden, filtered and sorted at once", () => {
    const asked = {
      hidden: ids("kun"),
      filter: filterFor("kun", "soc", "von", "pen"),
      sorts: sortBy("soc", "kun", "von"),
    };
    const shown = show(asked, ids("centralt"));
    expect(shown.rowIds.map((id) => nameById.get(id)).join(" ")).toBe("nemnder soc von centralt");
    // The hidden line's mark follows the order shown: it stands between the two.
    expect(shown.hiddenAfter.get(1)).toEqual([fakeLineId("kun")]);
  });

  it("leave other sheets in their own order", () => {
    const [first] = [...sortBy("kun").values()];
    if (first === undefined) throw new Error("no sort");
    const other = view.value.structure.sheets.find(({ id }) => id !== framesId)?.id ?? framesId;
    expect(names({ sorts: new Map([[other, first]]) })).toBe("nemnder von vonvarav soc kun summa centralt pen avs res");
  });

  it("hold every line of a tree that bites its own tail, in any order", () => {
    const bitten = lines.map((line) => (line.label === "nemnder" ? { ...line, parentId: fakeLineId("kun") } : line));
    const all = (asked: Partial<RowsAsked>) =>
      shownRows(bitten, framesId, ids(), { ...allRows, ...asked }).rowIds.toSorted().length;
    expect(all({ sorts: sortBy("kun", "soc") })).toBe(lines.length);
    expect(all({ filter: filterFor(...lines.map(({ label }) => label)) })).toBe(lines.length);
    expect(all({ filter: filterFor("soc") })).toBeGreaterThan(0);
    expect(shownRows(bitten, framesId, ids("pen"), allRows).rowIds.length).toBe(lines.length);
  });
});
