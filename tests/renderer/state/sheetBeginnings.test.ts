// What a new line beside another is asked for in, and what is said of plain rows among measures and projects.

import { expect, it } from "vitest";
import { layOut } from "../../../renderer/state/currentSheet.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { askedFor, plainRowNews } from "../../../renderer/state/sheetBeginnings.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

type Holds = "measures" | "plain rows" | "a heading" | "a goal";

/** The sheet of a kind with a row A in it, and what a new row beside it is asked for in. */
function asked(kind: SheetKind, holds: Holds): string | null {
  const budget = scenarioFromText(`
    # Blad | ${kind}
    line    | 2021
    A: Ett  | 1
    B: Två  | 2`);
  const view = budget.open.view();
  const mirror = mirrorFromView(view);
  const sheet = mirror.ok ? mirror.value.structure.sheets[0] : undefined;
  if (!mirror.ok || sheet === undefined) throw new Error("no sheet");
  const line = mirror.value.lineById.get(budget.id("A"));
  const other = mirror.value.lineById.get(budget.id("B"));
  if (line === undefined || other === undefined) throw new Error("no line");
  const goal = { operator: ">=", threshold: "=1", shortLabel: "", fromYear: null, toYear: null } as const;
  const beside =
    holds === "a heading" ? ({ ...line, kind: "heading" } as const) : holds === "a goal" ? { ...line, goal } : line;
  const kept = holds === "measures" ? { ...other, measure: plainMeasure } : other;
  const current = layOut(
    { ...mirror.value, lineById: new Map([...mirror.value.lineById, [line.id, beside], [other.id, kept]]) },
    sheet,
    new Set(),
  );
  return askedFor(current, beside);
}

it.each<[SheetKind, Holds, string | null]>([
  ["measures", "measures", "addMeasure"],
  ["measures", "plain rows", null],
  ["goals", "a goal", "addGoal"],
  ["goals", "plain rows", null],
  ["investments", "plain rows", null],
  ["frames", "a heading", null],
])("in a sheet of %s that holds %s a new row is asked for in %s", (kind, holds, dialog) => {
  expect(asked(kind, holds)).toBe(dialog);
});

it.each<[SheetKind, string]>([
  ["measures", "addMeasure"],
  ["investments", "newProject"],
  ["goals", "addGoal"],
])("the first row of a sheet of %s is asked for in %s", (kind, dialog) => {
  const mirror = mirrorFromView(
    scenarioFromText(`
    # Blad | ${kind}
    line    | 2021
    A: Ett  | 1`).open.view(),
  );
  const sheet = mirror.ok ? mirror.value.structure.sheets[0] : undefined;
  if (!mirror.ok || sheet === undefined) throw new Error("no sheet");
  expect(askedFor(layOut(mirror.value, sheet, new Set()), undefined)).toBe(dialog);
});

it("says of plain rows among measures and projects that they count nowhere, unless a sum counts them", () => {
  expect(plainRowNews("measures", 1, false)).toMatch(/^Raden är ingen åtgärd: den ändrar ingen ram/);
  expect(plainRowNews("investments", 2, false)).toMatch(/är inga projekt: de räknas inte i investeringarna/);
  expect(plainRowNews("measures", 1, true)).toBe("");
  expect(plainRowNews("frames", 1, false)).toBe("");
});
