// Every request of the contract but opening (openRequests.test.ts): what it answers, what it refuses and how it meets nonsense. Nothing a window sends may make the
// host throw, and nothing but a bug may be answered with "Något gick fel i programmet".

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { requestSchemas } from "../../../shared/contract/requestSchemas.ts";
import { noViewSettings } from "../../../shared/contract/viewSettings.ts";
import type { RequestName } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, lineOf, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const names = Object.keys(requestSchemas) as RequestName[];
const aboutNoDocument = [
  "describe",
  "open",
  "readPreferences",
  "savePreferences",
  "recentFiles",
  "clearRecentFiles",
] as const;
const newBudget = { type: "new", title: "Aneby 2027", municipality: "Aneby", budgetYear: 2027, planYears: 2 } as const;

describe("describe", () => {
  it("tells what the shell can do and that nothing was left behind", async () => {
    const { done } = testHost(newFolder());
    expect(await done("describe", {})).toEqual({
      nativeDialogs: true,
      nativeMenu: true,
      openInMailProgram: true,
      programVersion: "1.2.3",
      fileFormatVersion: 1,
      startWith: [],
      recoverable: [],
      openHandles: [],
    });
  });

  it("starts even where the folder of working copies cannot be read, and opening then says why", async () => {
    const folder = newFolder();
    const blocked = join(folder, "ingen-mapp");
    writeFileSync(blocked, "en fil");
    const { done, refused } = testHost(folder, { workFolder: blocked });
    expect((await done("describe", {})).recoverable).toEqual([]);
    const refusal = await refused("open", { source: { type: "sample", name: "balans22" } });
    expect(refusal).toEqual({
      code: "disk",
      message:
        "Programmets egna arbetsfiler kunde inte skrivas (ENOTDIR). Kontrollera disken och försök igen. Det här steget gjordes inte; allt tidigare är kvar.",
    });
  });
});

describe("requests about an open scenario", () => {
  it("are refused for a handle that is not open, also after close", async () => {
    const { host, open, done } = testHost(newFolder());
    const { handle } = await open(newBudget);
    await done("close", { handle });
    const lineId = newLineId();
    const requests: Record<Exclude<RequestName, (typeof aboutNoDocument)[number]>, object> = {
      view: {},
      close: {},
      undo: {},
      redo: {},
      saveAs: {},
      apply: { baseRevision: 0, command: { type: "setTitle", title: "x" } },
      readViewSettings: {},
      saveViewSettings: { settings: noViewSettings },
      changedLines: { since: "opening" },
      history: {},
      stepHistory: { sequence: 0 },
      previewReplace: {
        search: "a",
        replacement: "b",
        matchCase: false,
        whole: false,
        places: [{ type: "label", lineId }],
        bareUnit: "kr",
      },
      checkInput: { lineId, year: 2027, text: "1", bareUnit: "kr" },
      previewLine: { lineId, command: { type: "setTitle", title: "x" } },
      explain: { lineId, year: 2027, baseline: { type: "previous" }, displayUnit: "tkr" },
      formulaOffer: { lineId },
      moveEffect: { moves: [{ from: { lineId, year: 2021 }, to: { lineId, year: 2022 } }] },
      goalBoard: {},
      lineUses: { lineIds: [lineId] },
      sensitivity: { asked: [], bareUnit: "tkr" },
      seekGoal: {
        unknown: { type: "line", lineId, years: [2027], how: "value", least: "", most: "" },
        target: { type: "goal", lineId, year: null },
        bareUnit: "tkr",
      },
      completeness: {},
      fundingLedger: {},
      programmes: {},
      premisePreview: { text: "", rows: [], bareUnit: "tkr" },
      projects: {},
      frameBridge: { committeeId: null, year: null },
      previewImport: { text: "x", sheetId: null },
      reportHtml: { table: "resultatbudget" },
      reportPdf: { table: "driftsbudget" },
      mailDraft: { to: "a@b.se" },
    };
    for (const [name, request] of Object.entries(requests)) {
      for (const tried of [handle, "", "__proto__"]) {
        expect(await host.handle(name, { handle: tried, ...request })).toEqual({
          ok: false,
          error: { code: "inte-öppet", message: "Scenariot är inte öppet längre. Öppna filen igen." },
        });
      }
    }
  });

  it("check what is typed without changing anything", async () => {
    const { open, done, refused } = testHost(newFolder());
    const { handle, view } = await open(newBudget);
    const check = (text: string, code = "RES", year = 2027) =>
      ({ handle, lineId: lineOf(view, code), year, text, bareUnit: "tkr" }) as const;
    await done("apply", {
      handle,
      baseRevision: 0,
      command: {
        type: "setCells",
        bareUnit: "tkr",
        cells: [{ lineId: lineOf(view, "SKATT"), year: 2027, text: "500" }],
      },
    });
    expect(await done("checkInput", check("12"))).toMatchObject({ kind: "number", value: 12_000 });
    expect(await done("checkInput", check(" "))).toMatchObject({ kind: "empty", value: null });
    expect(await done("checkInput", check("=SKATT * 2"))).toMatchObject({
      kind: "formula",
      value: 1e6,
      references: [{ start: 1, end: 6, years: [2027] }],
    });
    expect(await refused("checkInput", check("=RES + 1 kr"))).toMatchObject({ code: "formel-readsItself" });
    await done("apply", {
      handle,
      baseRevision: 0,
      command: {
        type: "setCells",
        bareUnit: "kr",
        cells: [{ lineId: lineOf(view, "GSB"), year: 2027, text: "=SKATT" }],
      },
    });
    const cycle = await done("checkInput", check("=GSB + 1 kr", "SKATT"));
    expect(cycle).toMatchObject({ kind: "formula", value: null, state: cellState.cycle });
    expect(await refused("checkInput", check("=SKATTT"))).toMatchObject({ position: { start: 1, end: 7 } });
    expect(await refused("checkInput", check("1", "RES", 2050))).toMatchObject({ code: "yearOutsideSheet" });
    expect(await refused("checkInput", { ...check("1"), lineId: newLineId() })).toMatchObject({ code: "unknownLine" });
    expect((await done("view", { handle })).status.revision).toBe(2);
  });

  it("read a pasted table, import it as one edit and take it back", async () => {
    const { open, done, refused } = testHost(newFolder());
    const { handle, view } = await open({ ...newBudget, forTables: true });
    const text =
      "Resultatbudget, tkr\tBudget 2027\tPlan 2028\nSkatteintäkter\t500 000\t510 000\nGenerella statsbidrag och utjämning\t100 000\t90 000\n";
    const preview = await done("previewImport", { handle, text, sheetId: null });
    expect(preview.rows.map(({ lineId }) => lineId)).toEqual([lineOf(view, "SKATT"), lineOf(view, "GSB")]);
    const command = {
      type: "importTable",
      table: preview.table,
      readAs: "tkr",
      sheetId: preview.sheetId,
      sheetKind: "incomeBudget",
      rows: preview.rows.map(({ row, lineId }) => ({ row, lineId })),
    } as const;
    await done("apply", { handle, baseRevision: 0, command });
    expect(figure(await done("view", { handle }), "GSB", 2028)).toBe(90e6);
    await done("undo", { handle });
    expect(figure(await done("view", { handle }), "GSB", 2028)).toBeNull();
    expect(await refused("previewImport", { handle, text: "hej", sheetId: null })).toMatchObject({
      code: "noTable",
      message: expect.stringMatching(/^Ingen tabell hittades i texten/),
    });
  });

  it("refuse an edit made against a revision that does not exist yet, and undo and redo of nothing", async () => {
    const { open, refused } = testHost(newFolder());
    const { handle } = await open(newBudget);
    expect(
      await refused("apply", { handle, baseRevision: 7, command: { type: "setTitle", title: "x" } }),
    ).toMatchObject({ code: "inaktuell" });
    expect(await refused("undo", { handle })).toEqual({ code: "nothingToUndo", message: "Det finns inget att ångra." });
    expect(await refused("redo", { handle })).toEqual({
      code: "nothingToRedo",
      message: "Det finns inget att göra om.",
    });
  });
});

describe("nonsense", () => {
  const deep = (() => {
    let value: unknown = 1;
    for (let level = 0; level < 2_000; level += 1) value = { handle: value };
    return value;
  })();
  const payloads: readonly unknown[] = [
    undefined,
    null,
    0,
    NaN,
    "",
    "x",
    [],
    [1, 2],
    true,
    {},
    { handle: 5 },
    { handle: null },
    { handle: {} },
    { source: null },
    { source: {} },
    { source: { type: "sample", name: "../../etc/passwd" } },
    { source: { type: "file", path: "/etc/passwd" } },
    { source: { type: "upload", fileName: 1, base64: 2 } },
    { source: { type: "given", given: "x".repeat(10_000) } },
    { handle: "x", command: { type: "drop" }, baseRevision: 0 },
    { handle: "x", command: { type: "setTitle" }, baseRevision: -1 },
    { handle: "x", table: "allt" },
    { handle: "x", to: "x".repeat(5_000) },
    JSON.parse('{"__proto__":{"handle":"x"}}'),
    deep,
  ];

  it.each(names)("in %s is refused as such and never thrown", async (name) => {
    const { host } = testHost(newFolder());
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const payload of payloads) {
      const answer = await host.handle(name, payload);
      if (answer.ok && name !== "open" && aboutNoDocument.some((each) => each === name)) continue;
      const code = answer.ok ? "accepted" : answer.error.code;
      expect(["felaktig-begäran", "för-lång-text", "inte-öppet", "saknas"]).toContain(code);
    }
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  it.each(["", "constructor", "__proto__", "toString", "handle", "eval"])(
    "as the name of a request (%j) too",
    async (name) => {
      expect(await testHost(newFolder()).host.handle(name, {})).toEqual({
        ok: false,
        error: {
          code: "okänd-begäran",
          message:
            "Programmet fick en begäran det inte förstår. Inget har ändrats. Starta om programmet om det händer igen.",
        },
      });
    },
  );

  it("a text that is too long is told as the writer's, with how long a name may be", async () => {
    const { open, refused } = testHost(newFolder());
    const { handle, view } = await open({ type: "sample", name: "alingsas" });
    const lineId = lineOf(view, "SOC");
    const long = "x".repeat(5_000);
    const rename = (label: string, code: string) =>
      refused("apply", { handle, baseRevision: 0, command: { type: "renameLine", lineId, label, code } });
    expect((await rename(long, "SOC")).message).toBe("Texten är för lång. Gränsen är 200 tecken.");
    expect((await rename("Socialnämnden", long)).message).toMatch(/^Koden ”X{60}” kan inte användas i formler/);
    const cells = [{ lineId, year: 2021, text: long }];
    for (const refusal of [
      await rename(long.repeat(10), "SOC"),
      await refused("apply", { handle, baseRevision: 0, command: { type: "setCells", cells, bareUnit: "tkr" } }),
    ])
      expect(refusal).toEqual({
        code: "för-lång-text",
        message: "Texten är för lång. Korta den och försök igen. Inget har ändrats.",
      });
  });

  it("a bug is told as such, once, without its stack", async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const { open, refused } = testHost(newFolder(), {
      printPdf: async () => {
        throw new TypeError("a bug");
      },
    });
    const { handle } = await open({ type: "sample", name: "alingsas" });
    expect(await refused("reportPdf", { handle, table: "resultatbudget" })).toEqual({
      code: "programfel",
      message: "Något gick fel i programmet. Det som var sparat är kvar. Stäng och öppna scenariot igen.",
    });
    expect(errors).toHaveBeenCalledTimes(1);
    errors.mockRestore();
  });
});
