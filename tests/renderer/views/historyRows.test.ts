// What choosing a row of the list of edits would do.

import { describe, expect, it } from "vitest";
import { historyRows } from "../../../renderer/views/history/historyRows.ts";

const now = new Date(2026, 4, 4, 16, 0);
const edit = (sequence: number, isUndone: boolean) => ({
  sequence,
  label: `Ändring ${sequence}`,
  editedAt: new Date(2026, 4, sequence, 9, 5).toISOString(),
  author: "Kim",
  isUndone,
  isOfEarlier: false,
});
const rows = (...given: readonly boolean[]) =>
  historyRows({ edits: given.map((isUndone, at) => edit(given.length - at, isUndone)), older: 0 }, now);

describe("the rows of the list of edits", () => {
  it("say how far it is to each, forwards and back, with the beginning last", () => {
    expect(rows(true, true, false, false).map(({ actionText, mark }) => [actionText, mark])).toEqual([
      ["Gör om 2 ändringar", "ångrad"],
      ["Gör om 1 ändring", "ångrad"],
      ["Här är du nu", "Läget nu"],
      ["Ångra 1 ändring", ""],
      ["Ångra 2 ändringar", ""],
    ]);
    expect(rows(true).map(({ sequence, isNow }) => [sequence, isNow])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it("tell the time of today and the day of other days, and nothing of a time that is none", () => {
    expect(rows(false, false, false, false).map(({ when }) => when)).toEqual([
      "09:05",
      "3 maj 2026 09:05",
      "2 maj 2026 09:05",
      "1 maj 2026 09:05",
      "",
    ]);
    const strange = { edits: [{ ...edit(1, false), editedAt: "i går" }], older: 0 };
    expect(historyRows(strange, now)[0]?.when).toBe("");
  });

  it("hold no beginning where there are older edits that are not listed, and nothing where there are none", () => {
    expect(historyRows({ edits: [edit(9, false)], older: 3 }, now)).toHaveLength(1);
    expect(historyRows({ edits: [], older: 0 }, now)).toEqual([]);
  });
});
