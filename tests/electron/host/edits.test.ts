// Edits: the patch leads to what a fresh view shows, undo takes everything back, and no command the program understands can make
// a scenario that could not be saved or opened again.

import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import type { Command } from "../../../shared/commands/command.ts";
import type { ScenarioView } from "../../../shared/contract/scenarioView.ts";
import { newLineId, newSheetId } from "../../../shared/domain/ids.ts";
import { fundedInWords, plainMeasure } from "../../../shared/domain/measure.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, lineOf, patched, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const newBudget = { type: "new", title: "Aneby 2027", municipality: "Aneby", budgetYear: 2027, planYears: 2 } as const;

/** A view without what says when and where: equal views are the same scenario. */
const figuresOf = ({ structure, cells, status }: ScenarioView) => ({
  structure,
  cells,
  goals: status.goals,
  warnings: status.warnings,
  cellFormulas: status.cellFormulas.map((one) => JSON.stringify(one)).toSorted(),
  unfunded: status.unfunded,
});

type Step = (view: ScenarioView) => Command | null;
const codes = ["SKATT", "GSB", "VERKS", "NETTO", "RES", "RESANDEL", "PKV", "KOMMUNBIDRAG", "ORD"] as const;
const texts = [
  "",
  "1",
  "-5 900",
  "14 mnkr",
  "2,5 %",
  "=SKATT",
  "=SKATT[-1] * 1,02",
  "=RES",
  "=SUMMA(Nämnder)",
  "=SKATT / (GSB - GSB)",
  "=FINNS_INTE",
  "12 345 678 901 234",
  "(3)",
  "ja",
  "'=nej",
  '="ja"',
  '=OM(SKATT > 1 kr; "ja"; "nej")',
  '=OM(ORD = "JA"; 2 kr; SKATT)',
];
const idOf = (view: ScenarioView, code: string) =>
  view.structure.lines.find((line) => line.code === code)?.id ?? newLineId();
const sheetOf = (view: ScenarioView, index: number) =>
  view.structure.sheets[index % view.structure.sheets.length]?.id ?? newSheetId();

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 2026, max: 2030 }), fc.constantFrom(...texts)).map(
      ([code, year, text]): Step =>
        (view) => ({ type: "setCells", bareUnit: "tkr", cells: [{ lineId: idOf(view, code), year, text }] }),
    ),
  },
  fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...texts)).map(
    ([code, text]): Step =>
      (view) => ({ type: "setLineFormula", lineId: idOf(view, code), text: text === "" ? null : text, bareUnit: "kr" }),
  ),
  fc
    .tuple(
      fc.nat(5),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("", "NY", "SKATT", "A1", "Å_1", "ORD", "ORD", "ORD"),
    )
    .map(
      ([sheet, label, code]): Step =>
        (view) => ({
          type: "addLine",
          sheetId: sheetOf(view, sheet),
          afterLineId: null,
          newLineId: newLineId(),
          line: {
            code,
            label,
            kind: "input",
            unit: code === "ORD" ? "text" : "kr",
            scope: "taxFunded",
            parentId: null,
            measure: null,
          },
        }),
    ),
  fc.constantFrom(...codes).map(
    (code): Step =>
      (view) => ({ type: "removeLines", lineIds: [idOf(view, code)] }),
  ),
  fc.tuple(fc.constantFrom(...codes), fc.string({ unit: "binary", maxLength: 20 })).map(
    ([code, label]): Step =>
      (view) => ({ type: "renameLine", lineId: idOf(view, code), label, code: "" }),
  ),
  fc.tuple(fc.constantFrom(...codes), fc.string({ unit: "binary", maxLength: 20 })).map(
    ([code, note]): Step =>
      (view) => ({ type: "setNote", lineId: idOf(view, code), note }),
  ),
  fc.tuple(fc.string({ unit: "binary", maxLength: 10 }), fc.integer({ min: 2020, max: 2040 }), fc.nat(8)).map(
    ([title, firstYear, years]): Step =>
      () => ({
        type: "addSheet",
        title,
        kind: "own",
        firstYear,
        lastYear: firstYear + years,
        newSheetId: newSheetId(),
      }),
  ),
  fc.string({ unit: "binary", maxLength: 10 }).map(
    (title): Step =>
      () => ({ type: "setTitle", title }),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom(...codes)).map(
    ([sheet, code]): Step =>
      (view) => ({ type: "placeLines", sheetId: sheetOf(view, sheet), lineIds: [idOf(view, code)] }),
  ),
  fc
    .tuple(
      fc.constantFrom(...codes),
      fc.constantFrom("=2 %", "=RES", "=1 mnkr"),
      fc.string({ unit: "binary", maxLength: 10 }),
    )
    .map(
      ([code, thresholdText, shortLabel]): Step =>
        (view) => ({ type: "setGoal", lineId: idOf(view, code), operator: ">=", thresholdText, shortLabel }),
    ),
  fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: "binary", maxLength: 10 })).map(
    ([value, label]): Step =>
      () => ({
        type: "importTable",
        readAs: "mnkr",
        sheetId: null,
        sheetKind: "own",
        rows: [{ row: 0, lineId: null }],
        table: {
          title: label,
          unit: "tkr",
          unitSuspected: true,
          columns: [{ label: "2027", year: 2027 }],
          rows: [{ label, kind: "item", values: [value] }],
          sums: [],
          doubts: [],
        },
      }),
  ),
);

it("any sequence of edits, undos and redos: patch equals view, refusals change nothing, the file opens with the same figures", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: step }, fc.constantFrom("undo" as const, "redo" as const)), {
        minLength: 5,
        maxLength: 25,
      }),
      async (steps) => {
        const folder = newFolder();
        const { host, open, done, shell } = testHost(folder);
        let { handle, view } = await open(newBudget);
        for (const next of steps) {
          const command = typeof next === "function" ? next(view) : null;
          const [name, payload] =
            typeof next === "function"
              ? (["apply", { handle, command, baseRevision: view.status.revision }] as const)
              : ([next, { handle }] as const);
          const answer = await host.handle(name, payload);
          const now = await done("view", { handle });
          if (answer.ok)
            expect(figuresOf(patched(view, answer.value as Parameters<typeof patched>[1]))).toEqual(figuresOf(now));
          else {
            expect(answer.error.code).not.toBe("programfel");
            expect(now).toEqual(view);
          }
          view = now;
        }
        shell.fileToSave = join(folder, "Prov.budget");
        const saved = await done("saveAs", { handle });
        expect(saved.publish.state).toBe("published");
        const again = testHost(folder);
        expect(figuresOf((await again.openPath(shell.fileToSave)).view)).toEqual(figuresOf(view));
        await again.host.closeAll();
        await host.closeAll();
      },
    ),
    { numRuns: 60 },
  );
});

it("undoing everything gives the scenario as it was opened, redoing everything gives it back", async () => {
  const { open, done, type } = testHost(newFolder());
  const { handle, view } = await open({ type: "sample", name: "alingsas" });
  await type(handle, "PKV", 2022, "3 %");
  await type(handle, "VON", 2022, "800 mnkr");
  await done("apply", { handle, baseRevision: 2, command: { type: "removeLines", lineIds: [lineOf(view, "KUN")] } });
  await done("apply", { handle, baseRevision: 3, command: { type: "setDisplayUnit", displayUnit: "mnkr" } });
  const edited = await done("view", { handle });
  expect(figuresOf(edited)).not.toEqual(figuresOf(view));
  for (let time = 0; time < 4; time += 1) await done("undo", { handle });
  expect(figuresOf(await done("view", { handle }))).toEqual(figuresOf(view));
  for (let time = 0; time < 4; time += 1) await done("redo", { handle });
  expect(figuresOf(await done("view", { handle }))).toEqual(figuresOf(edited));
});

describe("text that no file may hold", () => {
  const hidden = "Skatt\u202e \u0007\u200eintäkter\u061c\ud800";

  it("comes out visible from every command with text, and the file can be saved and opened", async () => {
    const folder = newFolder();
    const { open, done, shell } = testHost(folder);
    const { handle, view } = await open({ ...newBudget, title: hidden, municipality: hidden });
    const sheetId = newSheetId();
    const commands: readonly Command[] = [
      { type: "setTitle", title: `Ny ${hidden}` },
      { type: "setNote", lineId: lineOf(view, "SKATT"), note: `rad 1\r\nrad 2\t${hidden}` },
      { type: "renameLine", lineId: lineOf(view, "SKATT"), label: hidden, code: "SKATT" },
      { type: "addSheet", title: hidden, kind: "own", firstYear: 2027, lastYear: 2029, newSheetId: sheetId },
      { type: "setGoal", lineId: lineOf(view, "RESANDEL"), operator: ">=", thresholdText: "=3 %", shortLabel: hidden },
      {
        type: "addLine",
        sheetId,
        afterLineId: null,
        newLineId: newLineId(),
        line: {
          code: "",
          label: hidden,
          kind: "input",
          unit: "kr",
          scope: "taxFunded",
          parentId: null,
          measure: {
            ...plainMeasure,
            direction: "saving",
            area: hidden,
            fundings: fundedInWords(hidden),
          },
        },
      },
    ];
    for (const command of commands) await done("apply", { handle, baseRevision: 0, command });
    const { structure } = await done("view", { handle });
    const line = structure.lines.find(({ code }) => code === "SKATT");
    expect(line?.note).toBe("rad 1\nrad 2 Skatt  intäkter\ufffd");
    expect(line?.label).toBe("Skatt intäkter\ufffd");
    shell.fileToSave = join(folder, "Prov.budget");
    expect((await done("saveAs", { handle })).publish.state).toBe("published");
    expect(readScenarioFile(shell.fileToSave).ok).toBe(true);
  });
});

describe("an edit the file could not hold", () => {
  it.each<[string, (view: ScenarioView) => Command, RegExp]>([
    [
      "an imported amount above the limit",
      () => ({
        type: "importTable",
        readAs: "tkr",
        sheetId: null,
        sheetKind: "own",
        rows: [{ row: 0, lineId: null }],
        table: {
          title: "",
          unit: null,
          unitSuspected: false,
          columns: [{ label: "2027", year: 2027 }],
          rows: [{ label: "Organisationsnummer", kind: "item", values: [55_643_212_345] }],
          sums: [],
          doubts: [],
        },
      }),
      /är för stort/,
    ],
    [
      "a short label above the limit",
      (view) => ({
        type: "setGoal",
        lineId: lineOf(view, "RESANDEL"),
        operator: ">=",
        thresholdText: "=2 %",
        shortLabel: "x".repeat(201),
      }),
      /för lång/,
    ],
  ])("is refused and changes nothing: %s", async (_, commandFor, message) => {
    const { open, done, refused } = testHost(newFolder());
    const { handle, view } = await open(newBudget);
    expect((await refused("apply", { handle, baseRevision: 0, command: commandFor(view) })).message).toMatch(message);
    expect(await done("view", { handle })).toEqual(view);
  });
});

it("a formula that is short as typed and long as stored is kept: what may be typed fits in the file", async () => {
  const folder = newFolder();
  const { open, done, shell } = testHost(folder);
  const { handle, view } = await open(newBudget);
  const skatt = lineOf(view, "SKATT");
  await done("apply", {
    handle,
    baseRevision: 0,
    command: { type: "renameLine", lineId: skatt, label: "Skatt", code: "S" },
  });
  const text = `=${Array.from({ length: 200 }, () => "S").join("+")}`;
  const cells = [
    { lineId: skatt, year: 2027, text: "1 mnkr" },
    { lineId: lineOf(view, "RES"), year: 2027, text },
  ];
  await done("apply", { handle, baseRevision: 1, command: { type: "setCells", bareUnit: "kr", cells } });
  shell.fileToSave = join(folder, "Prov.budget");
  expect((await done("saveAs", { handle })).publish.state).toBe("published");
  expect(figure((await testHost(newFolder()).openPath(shell.fileToSave)).view, "RES", 2027)).toBe(200e6);
});
