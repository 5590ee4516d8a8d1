// What a line would be after an edit: exactly what it is when the edit is done, and nothing is changed by asking.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { cellAtIndex, type ScenarioView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { lineOf, type TestHost, testHost } from "../../support/testHost.ts";

let test: TestHost;
let folder: string;
let handle: string;
let view: ScenarioView;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "budgetbanken-preview-"));
  test = testHost(folder);
  const opened = await test.open({ type: "sample", name: "alingsas" });
  handle = opened.handle;
  view = opened.view;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const idOf = (code: string): LineId => lineOf(view, code);

function figures({ structure, cells }: ScenarioView, lineId: LineId): readonly (number | null)[] {
  const size = { rowCount: structure.lines.length, yearCount: structure.years.length };
  const row = structure.lines.findIndex(({ id }) => id === lineId);
  return structure.years.map((_, year) => {
    const value = cells.values[cellAtIndex(size, row, year)] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  });
}

describe("what a line would be", () => {
  it.each<[string, (lineId: LineId) => Command]>([
    [
      "a formula for the line",
      (lineId) => ({ type: "setLineFormula", lineId, text: "=SOC[föregående] * 2", bareUnit: "tkr" }),
    ],
    [
      "a formula for one year",
      (lineId) => ({ type: "setCells", cells: [{ lineId, year: 2022, text: "=KUN + BUN" }], bareUnit: "tkr" }),
    ],
    [
      "a figure for one year",
      (lineId) => ({ type: "setCells", cells: [{ lineId, year: 2022, text: "5" }], bareUnit: "tkr" }),
    ],
  ])("is what it becomes with %s", async (_, commandFor) => {
    const lineId = idOf("SOC");
    const command = commandFor(lineId);
    const before = await test.done("view", { handle });
    const { years } = await test.done("previewLine", { handle, lineId, command });
    const untouched = await test.done("view", { handle });
    expect(figures(untouched, lineId)).toEqual(figures(before, lineId));
    expect(untouched.status.revision).toBe(before.status.revision);
    await test.done("apply", { handle, command, baseRevision: before.status.revision });
    expect(years.map(({ value }) => value)).toEqual(
      figures(await test.done("view", { handle }), lineId).slice(0, years.length),
    );
    expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
    await test.done("undo", { handle });
  });

  it("is refused as the edit itself would be", async () => {
    const lineId = idOf("SOC");
    const command: Command = { type: "setLineFormula", lineId, text: "=HEJSAN", bareUnit: "tkr" };
    const refusal = await test.refused("previewLine", { handle, lineId, command });
    expect(refusal.message).toContain("HEJSAN");
  });
});
