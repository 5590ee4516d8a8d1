// What a line would be after an edit: exactly what it is when the edit is done, and nothing is changed by asking.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewLine } from "../../../electron/host/previewLine.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { cellAtIndex, type ScenarioView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";
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

  it("leaves no trace, however many formulas are tried before one is entered", () => {
    const budget = scenarioFromText(`
      line        | unit  | 2021 | 2022 | formula
      A: Ett      |       | 10   | 20
      B: Två      |       | 1    |      | =B[föregående] * (1 + P)
      P: Index    | share | 2 %  | 3 %
      S: Summa    |       |      |      | =SUMMA(A:B)`);
    const tried = [
      // Written out it has a number of its own, whose place in memory must not be a trial's.
      ["P", "=TILLVÄXT(A)"],
      ["B", "=A * 7 + 13 kr"],
      ["B", "=MAX(A; 31 kr)"],
      ["B", "=S * 2"],
      ["B", "=B[föregående] * (1 + 2 * P)"],
      ["B", "=OM(P > 1; A; 99 kr)"],
    ] as const;
    const enter = (name: string, text: string) =>
      ({ type: "setLineFormula", lineId: budget.id(name), text, bareUnit: "kr" }) as const;
    for (const [name, text] of tried)
      expect(previewLine(budget.open, { lineId: budget.id(name), command: enter(name, text) }).ok).toBe(true);
    budget.apply(enter("A", "=A[föregående] * 1,5"));
    budget.apply(enter("P", "=TILLVÄXT(A)"));
    const afresh = openedScenario(budget.open.scenario);
    expect(budget.open.view().cells).toEqual(afresh.open.view().cells);
    expect(budget.row("P")).toEqual([0.02, 0.5]);
  });
});
