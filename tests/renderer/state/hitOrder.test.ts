// Hits in the order they are seen: sheets as listed, rows as sorted, titles of sheets first.

import { describe, expect, it } from "vitest";
import { findHits } from "../../../renderer/state/findHits.ts";
import { inOrderSeen, nearestHit } from "../../../renderer/state/hitOrder.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import type { RowsAsked } from "../../../renderer/state/shownRows.ts";
import { foldedSearch } from "../../../shared/format/findText.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  # Eget rader
  line        | 2026
  E1: rad e   | 1
  # Ramar | frames
  line        | 2026
  R1: rad ett | 3
  R2: rad två | 1
  R3: rad tre | 2`);
const read = mirrorFromView(budget.open.view());
if (!read.ok) throw new Error(read.error.reason);
const mirror = read.value;
const { sheets } = mirror.structure;
const [own, frames] = sheets;
if (own === undefined || frames === undefined) throw new Error("no sheets");
const search = foldedSearch({ text: "rad", matchCase: false, whole: false });
const hits = [...findHits({ mirror, sheets, search, displayUnit: "kr" })].flat();
const nameOf = (hit: (typeof hits)[number] | undefined) =>
  hit?.lineId == null ? "titel" : (mirror.lineById.get(hit.lineId)?.code ?? "");

const ranks = new Map([budget.id("R2"), budget.id("R3"), budget.id("R1")].map((id, rank) => [id, rank]));
const sorts: RowsAsked["sorts"] = new Map([[frames.id, { column: "y2026", descending: false, ranks }]]);

describe("hits as they are seen", () => {
  it("come by sheet as the list has them, a title before its rows", () => {
    expect(inOrderSeen(mirror, hits, new Map()).map(nameOf)).toEqual(["R1", "R2", "R3", "titel", "E1"]);
  });

  it("come in the order the rows are sorted in", () => {
    expect(inOrderSeen(mirror, hits, sorts).map(nameOf)).toEqual(["R2", "R3", "R1", "titel", "E1"]);
  });

  it("follow on each other so, round and round", () => {
    const ordered = inOrderSeen(mirror, hits, sorts);
    const after = (name: string) => {
      const from = ordered.find((hit) => nameOf(hit) === name) ?? null;
      return nameOf(ordered[nearestHit(mirror, ordered, from, "after", sorts)]);
    };
    expect(["R2", "R3", "R1", "titel", "E1"].map(after)).toEqual(["R3", "R1", "titel", "E1", "R2"]);
    const last = ordered.find((hit) => nameOf(hit) === "R2") ?? null;
    expect(nameOf(ordered[nearestHit(mirror, ordered, last, "before", sorts)])).toBe("E1");
  });
});
