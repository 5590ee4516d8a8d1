// The list of edits and going to any of them in one step: the same as undoing one by one, or nothing at all.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { newLineId, newSheetId } from "../../../shared/domain/ids.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { scenarioFromText, TestScenario } from "../../support/scenarioFromText.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { lineOf, patched, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();

function opened(): TestScenario {
  const { scenario } = scenarioFromText(`
    # Ett
    line | 2026 | 2027          | formula
    VON  | 100  | 110           |
    SOC  | 50   | =VON * 2      |
    TOT  |      |               | =VON + SOC`).open;
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, "Kim"));
}
const labels = (budget: TestScenario) =>
  budget.open.history().edits.map(({ label, isUndone }) => (isUndone ? `(${label})` : label));
const sequences = (budget: TestScenario) => budget.open.history().edits.map(({ sequence }) => sequence);
const shown = (budget: TestScenario) => {
  const { structure, cells, status } = budget.open.view();
  // Formulas of cells stand in the order they were entered, which undo does not bring back and nobody sees.
  const cellFormulas = status.cellFormulas.map((one) => JSON.stringify(one)).toSorted();
  return { structure, cells, warnings: status.warnings, cellFormulas };
};

describe("the list of edits", () => {
  it("names every edit, newest first, with who and when, and tells what is undone", () => {
    const budget = opened();
    expect(budget.open.history()).toEqual({ edits: [], older: 0 });
    budget.type("VON", 2026, "1");
    budget.type("VON", 2027, "2");
    budget.undo();
    expect(labels(budget)).toEqual(["(VON 2027: 2 kr)", "VON 2026: 1 kr"]);
    expect(budget.open.history().edits[1]).toMatchObject({ author: "Kim", isUndone: false, isOfEarlier: false });
    budget.type("SOC", 2026, "3");
    expect(labels(budget)).toEqual(["SOC 2026: 3 kr", "VON 2026: 1 kr"]);
  });

  it("goes to any of them and back, and an edit that is gone from it is refused", () => {
    const budget = opened();
    for (const text of ["1", "2", "3", "4"]) budget.type("VON", 2026, text);
    const [fourth = 0, third = 0, second = 0] = sequences(budget);
    expect(budget.open.stepTo(second).ok).toBe(true);
    expect([budget.cell("VON", 2026), budget.open.status().redoLabel]).toEqual([2, "VON 2026: 3 kr"]);
    expect(budget.open.stepTo(fourth).ok).toBe(true);
    expect(budget.cell("VON", 2026)).toBe(4);
    expect(budget.open.stepTo(0).ok).toBe(true);
    expect([budget.cell("VON", 2026), budget.open.status().undoLabel]).toEqual([100, null]);
    expect(budget.open.stepTo(second).ok).toBe(true);
    budget.type("VON", 2026, "9");
    expect(budget.open.stepTo(third)).toEqual({ ok: false, error: { type: "unknownEdit" } });
    expect(budget.cell("VON", 2026)).toBe(9);
  });

  it("gives the same as undoing and redoing one by one, bit for bit", () => {
    const texts = ["1", "", "=SOC[2026] * 3", "250", "=FINNS_INTE + 1", "7 %"];
    const step = fc.oneof(
      fc.record({
        kind: fc.constant("cell" as const),
        code: fc.constantFrom("VON", "SOC", "TOT"),
        year: fc.constantFrom(2026, 2027),
        text: fc.constantFrom(...texts),
      }),
      fc.record({ kind: fc.constantFrom("line" as const, "sheet" as const, "rename" as const, "remove" as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(9), { maxLength: 4 }),
        (steps, goals) => {
          const whole = opened();
          const states = new Map([[0, shown(whole)]]);
          for (const one of steps) {
            whole.open.apply(commandOf(whole, one));
            states.set(sequences(whole)[0] ?? 0, shown(whole));
          }
          const edits = sequences(whole);
          for (const goal of goals) {
            const sequence = [...edits, 0][goal % (edits.length + 1)] ?? 0;
            const before = whole.open.view();
            const answer = whole.open.stepTo(sequence);
            if (!answer.ok) throw new Error("refused");
            const after = whole.open.view();
            expect(patched(before, answer.value)).toEqual(after);
            expect(shown(whole)).toEqual(states.get(sequence));
            const afresh = new TestScenario(
              new OpenScenario({ scenario: whole.open.scenario, log: [], revisions: [] }, filled(whole), "Kim"),
            );
            expect(shown(afresh)).toEqual(shown(whole));
            expect(whole.open.history().edits.find(({ isUndone }) => !isUndone)?.sequence ?? 0).toBe(sequence);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

function filled(budget: TestScenario): WorkingCopy {
  const workingCopy = WorkingCopy.inMemory();
  workingCopy.fill({ scenario: budget.open.scenario, log: [], revisions: [] });
  return workingCopy;
}

type Step =
  | { readonly kind: "cell"; readonly code: string; readonly year: number; readonly text: string }
  | { readonly kind: "line" | "sheet" | "rename" | "remove" };

function commandOf(budget: TestScenario, step: Step): Command {
  const [first] = budget.open.scenario.sheets;
  const lines = [...budget.open.scenario.lines.values()];
  const line = lines.at(-1);
  const sheetId = first?.id ?? newSheetId();
  switch (step.kind) {
    case "cell": {
      const lineId = lines.find(({ code }) => code === step.code)?.id ?? newLineId();
      return { type: "setCells", bareUnit: "kr", cells: [{ lineId, year: step.year, text: step.text }] };
    }
    case "sheet":
      return {
        type: "addSheet",
        title: `Blad ${lines.length}`,
        kind: "own",
        firstYear: 2026,
        lastYear: 2028,
        newSheetId: newSheetId(),
      };
    case "rename":
      return { type: "renameLine", lineId: line?.id ?? newLineId(), label: `${line?.label} X`, code: line?.code ?? "" };
    case "remove":
      return { type: "removeLines", lineIds: [line?.id ?? newLineId()] };
    case "line":
      return {
        type: "addLine",
        sheetId,
        afterLineId: null,
        newLineId: newLineId(),
        line: {
          code: `N${lines.length}`,
          label: `Ny ${lines.length}`,
          kind: "input",
          unit: "kr",
          scope: "taxFunded",
          parentId: null,
          measure: null,
        },
      };
  }
}

describe("through the host", () => {
  it("goes back over what the file brought along, after close and reopen, as one answer", async () => {
    const folder = newFolder();
    const path = join(folder, "Budget.budget");
    writeFileSync(path, publishedBytes(smallScenario()));
    const { done, openPath, type } = testHost(folder);
    const first = await openPath(path);
    for (const text of ["1", "2", "3"]) await type(first.handle, "SKATT", 2026, text);
    await done("close", { handle: first.handle });
    const { handle, view } = await openPath(path);
    const { edits } = await done("history", { handle });
    expect(edits.map(({ label, isOfEarlier }) => [label, isOfEarlier])).toEqual([
      ["SKATT 2026: 3 kr", true],
      ["SKATT 2026: 2 kr", true],
      ["SKATT 2026: 1 kr", true],
    ]);
    const patch = await done("stepHistory", { handle, sequence: edits[2]?.sequence ?? -1 });
    expect(patch.status).toMatchObject({ undoLabel: "SKATT 2026: 1 kr", redoLabel: "SKATT 2026: 2 kr" });
    expect(patched(view, patch).cells.values).toEqual((await done("view", { handle })).cells.values);
    await done("close", { handle });
    const again = await openPath(path);
    expect(again.view.status).toMatchObject({ undoLabel: "SKATT 2026: 1 kr", redoLabel: "SKATT 2026: 2 kr" });
  });

  it("does none of the steps when one of them cannot be stored, and names it", async () => {
    const scenario = smallScenario();
    const lineId = newLineId();
    const entry = (sequence: number, label: string, id: typeof lineId) => ({
      sequence,
      action: "edit" as const,
      ofSequence: null,
      label,
      editedAt: "2026-05-04T09:30:00.000Z",
      author: "Någon",
      changes: [
        {
          type: "cell" as const,
          lineId: id,
          year: 2026,
          before: { type: "number" as const, value: sequence, enteredAt: "2026-05-04T09:30:00.000Z" },
          after: null,
        },
      ],
    });
    const known = [...scenario.lines.values()].find(({ code }) => code === "SKATT")?.id ?? lineId;
    const log = [entry(1, "Okänd rad", lineId), entry(2, "Känd rad", known)];
    const workingCopy = WorkingCopy.inMemory();
    workingCopy.fill({ scenario, log, revisions: [] });
    const open = new OpenScenario({ scenario, log, revisions: [] }, workingCopy, "");
    const before = open.scenario;
    expect(open.stepTo(0)).toMatchObject({
      ok: false,
      error: { type: "stepNotStorable", action: "undo", label: "Okänd rad" },
    });
    expect(open.scenario).toBe(before);
    expect(open.history().edits.map(({ isUndone }) => isUndone)).toEqual([false, false]);
  });

  it("refuses in words", async () => {
    const folder = newFolder();
    const { open, refused } = testHost(folder);
    const { handle, view } = await open({
      type: "new",
      title: "Aneby 2027",
      municipality: "Aneby",
      budgetYear: 2027,
      planYears: 2,
    });
    expect(lineOf(view, "SKATT")).toBeTruthy();
    expect(await refused("stepHistory", { handle, sequence: 12 })).toEqual({
      code: "unknownEdit",
      message:
        "Ändringen finns inte längre i listan, för något har ändrats under tiden. Öppna listan igen och välj på nytt.",
    });
  });
});
