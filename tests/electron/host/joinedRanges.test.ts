// Runs of changed cells: they hold every changed cell, are in order, stay few, and are joined only where they are near.

import { describe, expect, it } from "vitest";
import { joinedRanges } from "../../../electron/host/joinedRanges.ts";

type Run = readonly [start: number, end: number];

const flat = (runs: readonly Run[]): Int32Array => Int32Array.from(runs.flat());

/** The same by sorting the pairs: slower, and plain to see through. */
function bySorting(runs: readonly Run[]): readonly Run[] {
  for (let within = 16; ; within *= 4) {
    const joined: [number, number][] = [];
    for (const [start, end] of runs.toSorted(([left], [right]) => left - right)) {
      const last = joined.at(-1);
      if (last !== undefined && start - last[1] < within) last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    if (joined.length <= 200) return joined;
  }
}

/** Park and Miller's generator: the same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe("runs of changed cells", () => {
  it("joins what is near and leaves apart what is far", () => {
    const runs: readonly Run[] = [
      [100, 103],
      [0, 1],
      [110, 111],
      [127, 130],
      [126, 127],
    ];
    expect(joinedRanges(flat(runs))).toEqual([
      [0, 1],
      [100, 130],
    ]);
    expect(
      joinedRanges(
        flat([
          [40, 41],
          [0, 1],
          [17, 18],
        ]),
      ),
    ).toEqual([
      [0, 1],
      [17, 18],
      [40, 41],
    ]);
    expect(joinedRanges(new Int32Array(0))).toEqual([]);
  });

  it("takes one run over many cells as it is, whatever lies inside it", () => {
    expect(
      joinedRanges(
        flat([
          [50, 60],
          [5, 1_000],
          [998, 999],
        ]),
      ),
    ).toEqual([[5, 1_000]]);
  });

  it.each([
    [3, 50, 5_000],
    [4, 400, 5_000],
    [5, 3_000, 60_000],
    [6, 15_000, 170_000],
    [7, 900, 2_000_000],
  ])("gives the same runs as sorting them would (seed %i, %i runs among %i cells)", (seed, count, cells) => {
    const next = numbersFrom(seed);
    const runs = Array.from({ length: count }, (): Run => {
      const start = next(cells);
      return [start, Math.min(cells, start + 1 + (next(20) === 0 ? next(cells >> 4) : next(12)))];
    });
    const found = joinedRanges(flat(runs));
    expect(found).toEqual(bySorting(runs));
    expect(joinedRanges(flat(runs.toSorted(([left], [right]) => left - right)))).toEqual(found);
  });
});
