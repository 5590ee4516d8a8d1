// The working copy: safe settings read back, everything of a scenario kept, one user action all or nothing.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentSeal } from "../../../electron/store/contentSeal.ts";
import type { LogEntry } from "../../../electron/store/editLog.ts";
import { pragma } from "../../../electron/store/pragma.ts";
import { rowsFromScenario } from "../../../electron/store/rowsOfScenario.ts";
import { readScenarioBytes } from "../../../electron/store/scenarioFile.ts";
import { scenarioFromRows } from "../../../electron/store/scenarioRows.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { applyChanges } from "../../../shared/patches/applyChanges.ts";
import type { Change } from "../../../shared/patches/change.ts";
import { anyScenario } from "../../support/anyScenario.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
const entry = (changes: readonly Change[]): LogEntry => ({
  sequence: 1,
  action: "edit",
  ofSequence: null,
  label: "Provat",
  editedAt: "2026-01-01T00:00:00Z",
  author: "",
  changes,
});

describe("settings", () => {
  it("runs WAL and FULL, in a private folder, also when it is opened again", () => {
    const folder = join(newFolder(), "privat");
    const path = join(folder, "arbete.sqlite");
    for (let time = 1; time <= 2; time += 1) {
      const workingCopy = WorkingCopy.open(path);
      const { database } = workingCopy as unknown as { database: Database.Database };
      const settings = [
        "journal_mode",
        "synchronous",
        "secure_delete",
        "trusted_schema",
        "cell_size_check",
        "foreign_keys",
        "locking_mode",
      ];
      expect(settings.map((name) => [name, pragma(database, name)])).toEqual([
        ["journal_mode", "wal"],
        ["synchronous", 2],
        ["secure_delete", 1],
        ["trusted_schema", 0],
        ["cell_size_check", 1],
        ["foreign_keys", 1],
        ["locking_mode", "exclusive"],
      ]);
      workingCopy.close();
    }
    if (process.platform !== "win32") expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("lets nobody else in while it is open", () => {
    const path = join(newFolder(), "arbete.sqlite");
    const workingCopy = WorkingCopy.open(path);
    workingCopy.fill({ scenario: smallScenario(), log: [], revisions: [] });
    expect(() => WorkingCopy.open(path)).toThrow(/locked/);
    workingCopy.close();
  });
});

describe("keeping", () => {
  it("gives back everything of any scenario, and so does the published file", () => {
    const folder = newFolder();
    let count = 0;
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        count += 1;
        const workingCopy = WorkingCopy.open(join(folder, `${count}.sqlite`));
        workingCopy.fill({ scenario, log: [], revisions: [] });
        const read = scenarioFromRows(workingCopy.readRows());
        workingCopy.close();
        expect(read).toEqual({ ok: true, value: scenario });
        expect(read.ok && contentSeal(read.value)).toBe(contentSeal(scenario));
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const read = readScenarioBytes(publishedBytes(scenario));
        expect(read.ok ? read.value.scenario : read.error).toEqual(scenario);
      }),
      { numRuns: 60 },
    );
  });

  it("has another seal as soon as anything differs", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (one, other) => {
        const isSame = JSON.stringify([...rowsFromScenario(one)]) === JSON.stringify([...rowsFromScenario(other)]);
        expect(contentSeal(one) === contentSeal(other)).toBe(isSame);
      }),
      { numRuns: 50 },
    );
    const scenario = smallScenario();
    const seal = contentSeal(scenario);
    for (const [lineId, line] of scenario.lines) {
      const lines = new Map(scenario.lines).set(lineId, { ...line, label: `${line.label}.` });
      expect(contentSeal({ ...scenario, lines })).not.toBe(seal);
    }
    for (const [lineId, years] of scenario.cells) {
      for (const [year, input] of years) {
        if (input.type !== "number") continue;
        // One unit in the last place: the smallest damage a flipped bit can do to a figure.
        const nudged = new Map(years).set(year, { ...input, value: input.value * (1 + Number.EPSILON) });
        expect(contentSeal({ ...scenario, cells: new Map(scenario.cells).set(lineId, nudged) })).not.toBe(seal);
      }
    }
  });

  it("keeps log and lineage through fill and read", () => {
    const workingCopy = WorkingCopy.open(join(newFolder(), "arbete.sqlite"));
    const scenario = smallScenario();
    const log = [entry([{ type: "head", before: scenario.head, after: { ...scenario.head, title: "Annat" } }])];
    const revisions = [
      { revisionId: "a".repeat(64), parentIds: [], publishedAt: "2026-01-01T00:00:00Z", contentSeal: "b".repeat(64) },
      {
        revisionId: "c".repeat(64),
        parentIds: ["a".repeat(64), "d".repeat(64)],
        publishedAt: "",
        contentSeal: "e".repeat(64),
      },
    ];
    workingCopy.fill({ scenario, log, revisions });
    expect(workingCopy.readLog()).toEqual(log);
    expect(workingCopy.readRevisions()).toEqual(revisions);
    workingCopy.close();
  });
});

describe("one user action", () => {
  const scenario = smallScenario();
  const someLine = [...scenario.lines.values()].find(({ code }) => code === "SKATT");
  if (someLine === undefined) throw new Error("the fixture has no tax line");
  const changes: readonly Change[] = [
    { type: "head", before: scenario.head, after: { ...scenario.head, title: "Ny titel" } },
    { type: "line", lineId: someLine.id, before: someLine, after: { ...someLine, label: "Ny etikett" } },
    { type: "cell", lineId: someLine.id, year: 2028, before: null, after: { type: "number", value: 5, enteredAt: "" } },
  ];

  it("leaves file and rows as they were when the recalculation throws before the commit", () => {
    const path = join(newFolder(), "arbete.sqlite");
    const workingCopy = WorkingCopy.open(path);
    workingCopy.fill({ scenario, log: [], revisions: [] });
    const before = { rows: workingCopy.readRows(), file: readFileSync(path), wal: readFileSync(`${path}-wal`) };
    const after = applyChanges(scenario, changes);
    expect(() =>
      workingCopy.commit(changes, after, [entry(changes)], () => {
        throw new Error("a bug in the calculation");
      }),
    ).toThrow("a bug in the calculation");
    expect(workingCopy.readRows()).toEqual(before.rows);
    expect(workingCopy.readLog()).toEqual([]);
    expect(readFileSync(path).equals(before.file)).toBe(true);
    expect(readFileSync(`${path}-wal`).equals(before.wal)).toBe(true);

    workingCopy.commit(changes, after, [entry(changes)], () => {});
    workingCopy.close();
    const again = WorkingCopy.open(path);
    expect(scenarioFromRows(again.readRows())).toEqual({ ok: true, value: after });
    expect(again.readLog()).toEqual([entry(changes)]);
    again.close();
  });

  it("is all undone when its last row is refused", () => {
    const workingCopy = WorkingCopy.open(join(newFolder(), "arbete.sqlite"));
    workingCopy.fill({ scenario, log: [], revisions: [] });
    const bad = [
      ...changes,
      { ...changes[2], after: { type: "number", value: "tolv", enteredAt: "" } },
    ] as unknown as Change[];
    expect(() => workingCopy.commit(bad, scenario, [entry([])], () => {})).toThrow();
    expect(scenarioFromRows(workingCopy.readRows())).toEqual({ ok: true, value: scenario });
    workingCopy.close();
  });
});

describe("the order of a sheet", () => {
  it("is stored as it became, whatever was put in, taken out and moved", () => {
    const { scenario, workingCopy, sheet } = sheetOfLines();
    const orders = fc.array(fc.shuffledSubarray([...sheet.lineIds]), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(orders, (wanted) => {
        let before = sheet;
        const step = (lineIds: typeof sheet.lineIds): void => {
          const after = { ...before, lineIds };
          const changes: readonly Change[] = [{ type: "sheet", sheetId: sheet.id, before, after }];
          workingCopy.commit(changes, { ...scenario, sheets: [after] }, [], () => {});
          before = after;
          expect(workingCopy.readRows().get("sheet_line")?.toSorted(byPosition)).toEqual(
            lineIds.map((lineId, position) => [sheet.id, position, lineId]),
          );
        };
        for (const lineIds of wanted) step(lineIds);
        step(sheet.lineIds);
      }),
      { numRuns: 30 },
    );
    workingCopy.close();
  });

  it("leaves the rows of the others alone where one line is put in last", () => {
    const { scenario, workingCopy, sheet } = sheetOfLines();
    const { database } = workingCopy as unknown as { database: Database.Database };
    const rowids = () => database.prepare("SELECT rowid FROM sheet_line ORDER BY position").pluck().all();
    const before = { ...sheet, lineIds: sheet.lineIds.slice(0, -1) };
    const becomes = (from: typeof sheet, to: typeof sheet): void => {
      const changes: readonly Change[] = [{ type: "sheet", sheetId: sheet.id, before: from, after: to }];
      workingCopy.commit(changes, { ...scenario, sheets: [to] }, [], () => {});
    };
    becomes(sheet, before);
    const stood = rowids();
    becomes(before, sheet);
    expect(rowids()).toHaveLength(sheet.lineIds.length);
    expect(rowids().slice(0, -1)).toEqual(stood);
    workingCopy.close();
  });
});

const byPosition = (left: readonly unknown[], right: readonly unknown[]): number => Number(left[1]) - Number(right[1]);

/** A working copy with one sheet of a few lines. */
function sheetOfLines() {
  const scenario = smallScenario();
  const [first] = scenario.sheets;
  if (first === undefined) throw new Error("the scenario has a sheet");
  const workingCopy = WorkingCopy.inMemory();
  const only = { ...scenario, sheets: [first] };
  workingCopy.fill({ scenario: only, log: [], revisions: [] });
  return { scenario: only, workingCopy, sheet: first };
}
