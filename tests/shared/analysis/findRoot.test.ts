import { describe, expect, it } from "vitest";
import { findRoot } from "../../../shared/analysis/findRoot.ts";

const search = { start: 0, probe: 1, least: -1_000, most: 1_000, tolerance: 1e-9, fineness: 0.01 };
const rootOf = (of: (x: number) => number | null, more: Partial<typeof search> = {}) =>
  findRoot(of, { ...search, ...more });

describe("a root", () => {
  it.each([
    ["a line", (x: number) => 2 * x - 7, 3.5],
    ["a falling line", (x: number) => 30 - 4 * x, 7.5],
    ["a bend", (x: number) => (x < 5 ? x - 10 : 3 * x - 20), 20 / 3],
    ["a curve", (x: number) => x ** 3 - 27, 3],
    ["a curve that starts flat far away", (x: number) => Math.exp(x / 50) - 40, 50 * Math.log(40)],
  ])("is found on %s", (_, of, expected) => {
    const root = rootOf(of);
    expect(root).toMatchObject({ ok: true });
    if (root.ok) expect(root.value.at).toBeCloseTo(expected, 5);
  });

  it("says on which side of it the function is positive", () => {
    expect(rootOf((x) => x - 3)).toMatchObject({ value: { slope: 1, isLinear: true } });
    expect(rootOf((x) => 3 - x)).toMatchObject({ value: { slope: -1 } });
  });

  it("is on the side that holds where the function jumps over zero", () => {
    const root = rootOf((x) => (x < 12.345 ? -5 : 2) + x * 1e-6);
    expect(root.ok && root.value.at).toBeCloseTo(12.345, 4);
    expect(root.ok && root.value.at >= 12.345).toBe(true);
  });
});

describe("no root", () => {
  it("because nothing happens", () => {
    expect(rootOf(() => 5)).toEqual({ ok: false, error: { type: "noEffect" } });
  });

  it("because there is no value to begin from, or nowhere else", () => {
    expect(rootOf(() => null)).toEqual({ ok: false, error: { type: "notCalculable" } });
    expect(rootOf((x) => (x === 0 ? 1 : null))).toEqual({ ok: false, error: { type: "notCalculable" } });
  });

  it("within the bounds: the nearest that was reached is told", () => {
    expect(rootOf((x) => x - 5_000)).toEqual({
      ok: false,
      error: { type: "noSolution", at: 1_000, nearest: -4_000 },
    });
  });

  it("because the function turns on the way", () => {
    expect(rootOf((x) => (x < 300 ? x - 400 : 200 - x), { most: 900 })).toEqual({
      ok: false,
      error: { type: "notMonotone" },
    });
  });
});
