// A map laid over an older one reads as a copy with the same changes would, however many edits lie on top of each other.

import { describe, expect, it } from "vitest";
import { foundInEach, overlaid } from "../../../shared/patches/overlaidMap.ts";

const large = (count: number): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: count }, (_, index) => [`line ${index}`, index]));

/** The same by a plain copy; keys may stand in another order where one was taken away and set again. */
function copied(base: ReadonlyMap<string, number>, changes: ReadonlyMap<string, number | null>): Map<string, number> {
  const copy = new Map(base);
  for (const [key, value] of changes) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

function expectSame(actual: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void {
  expect(actual.size).toBe(expected.size);
  expect(new Map(actual)).toEqual(new Map(expected));
  expect([...actual.keys()]).toHaveLength(expected.size);
  expect(new Set(actual.values())).toEqual(new Set(expected.values()));
  const visited: [string, number][] = [];
  actual.forEach((value, key) => {
    visited.push([key, value]);
  });
  expect(new Map(visited)).toEqual(new Map(expected));
}

describe("a map laid over another", () => {
  it("sets, adds and leaves out keys, and leaves the older map as it was", () => {
    const base = large(3_000);
    const changes = new Map<string, number | null>([
      ["line 5", 50],
      ["new", 1],
      ["line 7", null],
      ["never there", null],
    ]);
    const after = overlaid(base, changes);
    expectSame(after, copied(base, changes));
    expect([after.get("line 5"), after.get("new"), after.get("line 7"), after.get("line 8")]).toEqual([
      50,
      1,
      undefined,
      8,
    ]);
    expect([after.has("line 5"), after.has("line 7"), after.has("new"), after.has("never there")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expectSame(base, large(3_000));
  });

  it("keeps a key in its place when it comes back", () => {
    const without = overlaid(large(3_000), new Map([["line 0", null]]));
    const back = overlaid(without, new Map([["line 0", 9]]));
    expect([...back].slice(0, 2)).toEqual([
      ["line 0", 9],
      ["line 1", 1],
    ]);
  });

  it("equals copying after hundreds of random edits, earlier maps included", () => {
    let seed = 20_260_504;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    let actual = large(2_100);
    let expected = actual;
    for (let edit = 0; edit < 300; edit += 1) {
      const changes = new Map<string, number | null>();
      for (let key = 0; key <= random(3); key += 1)
        changes.set(`line ${random(2_200)}`, random(3) === 0 ? null : random(1_000));
      const before = { actual, expected };
      actual = overlaid(actual, changes);
      expected = copied(expected, changes);
      if (edit % 30 === 0) {
        expectSame(actual, expected);
        expectSame(before.actual, before.expected);
      }
    }
    expectSame(actual, expected);
  });

  it("is a plain map where the map is small, and the map itself where nothing changes", () => {
    const small = large(10);
    expect(overlaid(small, new Map([["line 1", 3]]))).toEqual(new Map([...small, ["line 1", 3]]));
    const base = large(3_000);
    expect(overlaid(base, new Map())).toBe(base);
  });
});

describe("what is found in each entry", () => {
  /** Every hundredth value, with how many entries were looked at so far. */
  const counting = () => {
    let looked = 0;
    const find = foundInEach((value: number, key: string) => {
      looked += 1;
      return value % 100 === 0 ? `${key}!` : null;
    });
    return { find, looked: () => looked };
  };
  const plainly = (map: ReadonlyMap<string, number>) =>
    new Map([...map].flatMap(([key, value]) => (value % 100 === 0 ? [[key, `${key}!`] as const] : [])));

  it("answers as if every entry were looked at, through many edits that lie on each other", () => {
    const { find } = counting();
    let map = large(3_000);
    expect(find(map)).toEqual(plainly(map));
    for (let edit = 0; edit < 200; edit += 1) {
      const value = edit % 3 === 0 ? null : edit % 3 === 1 ? edit : 100 * edit;
      map = overlaid(map, new Map([[`line ${(edit * 50) % 3_100}`, value]]));
      expect(find(map)).toEqual(plainly(map));
    }
  });

  it("looks only at what an edit changed", () => {
    const { find, looked } = counting();
    const base = large(3_000);
    find(base);
    expect(looked()).toBe(3_000);
    const edited = overlaid(base, new Map([["line 5", 500]]));
    expect(find(edited).get("line 5")).toBe("line 5!");
    expect(find(edited)).toBe(find(edited));
    expect(looked()).toBe(3_001);
  });
});
