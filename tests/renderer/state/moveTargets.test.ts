import { describe, expect, it } from "vitest";
import type { MoveRow, MoveTarget } from "../../../renderer/state/moveTargets.ts";
import { rowsMoved, stepTarget, targetsAt } from "../../../renderer/state/moveTargets.ts";
import type { LineId } from "../../../shared/domain/ids.ts";

/** "N" a heading by a capital letter, "+" after it when it is folded; indented by two blanks for each level. */
function rowsOf(text: string): readonly MoveRow[] {
  const parents: string[] = [];
  return text
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const name = row.trim().replace("+", "");
      const level = Math.round((row.length - row.trimStart().length - 4) / 2);
      parents[level] = name;
      const parentId = level === 0 ? null : ((parents[level - 1] ?? "") as LineId);
      const kind = /^[A-Z]/.test(name) ? "heading" : name.startsWith("v") ? "ofWhich" : "input";
      return { id: name as LineId, kind, parentId, level, isClosed: row.includes("+") };
    });
}

const rows = rowsOf(`
    A
      a1
        v1
      a2
    x
    B
      b1
    C+
    y`);
const ids = (...names: readonly string[]): ReadonlySet<LineId> => new Set(names as LineId[]);
const told = (target: MoveTarget | null | undefined): string =>
  target == null ? "none" : `in ${target.parentId ?? "-"} after ${target.afterLineId ?? "-"}`;
const step = (isUp: boolean, ...names: readonly string[]): string => told(stepTarget(rows, ids(...names), isUp));

describe("a step with the keys", () => {
  it("passes one row, into and out of headings", () => {
    expect(step(false, "a2")).toBe("in - after x");
    expect(step(false, "x")).toBe("in B after -");
    expect(step(true, "x")).toBe("in A after a1");
    expect(step(true, "b1")).toBe("in - after x");
    expect(step(true, "a1")).toBe("in - after -");
  });

  it("takes what stands under a line along, and several lines together", () => {
    expect(step(false, "a1")).toBe("in A after a2");
    expect(step(false, "a1", "a2")).toBe("in - after x");
  });

  it("passes a folded heading, and stops at the ends", () => {
    expect(step(false, "b1")).toBe("in - after C");
    expect(step(false, "y")).toBe("none");
    expect(step(true, "A")).toBe("none");
  });

  it("takes a heading past the whole branch beside it", () => {
    expect(step(true, "B")).toBe("in - after A");
    expect(step(false, "A")).toBe("in - after x");
    expect(step(false, "B")).toBe("in - after C");
  });
});

describe("places between two rows", () => {
  const at = (gap: number, ...names: readonly string[]): readonly string[] =>
    targetsAt(rows, rowsMoved(rows, ids(...names)), gap, ["input"]).map(told);

  it("has one for each level from the row below to inside the row above", () => {
    expect(at(4, "y")).toEqual(["in A after a2", "in - after A"]);
    expect(at(1, "y")).toEqual(["in A after -"]);
    expect(at(7, "y")).toEqual(["in B after b1", "in - after B"]);
    expect(at(0, "y")).toEqual(["in - after -"]);
    expect(at(8, "a1")).toEqual(["in - after C"]);
  });

  it("counts as if what is moved were not there", () => {
    expect(at(4, "a2")).toEqual(["in A after a1", "in - after A"]);
  });

  it("puts an item after the parts of another, never among them", () => {
    expect(at(2, "y")).toEqual(["in A after a1"]);
  });
});
