// The request `explain` through the host: the typed answer with the cell's log, live after edits, and its refusals in words.

import { expect, it } from "vitest";
import { newLineId } from "../../../shared/domain/ids.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { lineOf, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const previous = { baseline: { type: "previous" }, displayUnit: "tkr" } as const;

it("answers with the log of the cell, which grows with edits, undo and redo, also of a whole line's formula", async () => {
  const host = testHost(newFolder());
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  const lineId = lineOf(view, "SBN");
  const ask = () => host.done("explain", { handle, lineId, year: 2022, ...previous });
  expect((await ask()).log).toEqual([]);
  await host.type(handle, "SBN", 2022, "62000000");
  expect((await ask()).log.map(({ action }) => action)).toEqual(["edit"]);
  await host.done("undo", { handle });
  await host.done("redo", { handle });
  await host.done("apply", {
    handle,
    baseRevision: 3,
    command: { type: "setLineFormula", lineId, text: "=KS", bareUnit: "kr" },
  });
  const answer = await ask();
  const told = answer.log.map(({ action, before, after, isLineFormula }) => [action, isLineFormula, before, after]);
  const typed = "62\u00a0000\u00a0tkr";
  const formula = "=(SBN[föregående] - TILLFÄLLIGT(SBN)[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(SBN) + EJ_SBN";
  // A new formula for the line stands for all its years, so the value typed over the old one goes with it, or stays.
  expect(told.filter(([, isLineFormula]) => isLineFormula)).toEqual([["edit", true, formula, "=KS"]]);
  expect(told.filter(([action, isLineFormula]) => !isLineFormula && action !== "edit")).toEqual([
    ["redo", false, "radens formel", typed],
    ["undo", false, typed, "radens formel"],
  ]);
  expect(told.at(-1)).toEqual(["edit", false, "radens formel", typed]);
  expect(answer.log[0]?.who).not.toBe("");
});

it("tells two figures apart that look alike in the unit shown", async () => {
  const host = testHost(newFolder());
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  const lineId = lineOf(view, "EJ_VON");
  await host.type(handle, "EJ_VON", 2022, "9599000");
  await host.type(handle, "EJ_VON", 2022, "9599456,7");
  const { log } = await host.done("explain", { handle, lineId, year: 2022, ...previous });
  expect([log[0]?.before, log[0]?.after]).toEqual(["9\u00a0599,0\u00a0tkr", "9\u00a0599,5\u00a0tkr"]);
});

it("keeps the log of a file that is closed and opened again", async () => {
  const folder = newFolder();
  const host = testHost(folder);
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  host.shell.fileToSave = `${folder}/Prov.budget`;
  await host.type(handle, "KS", 2021, "95100000");
  await host.done("saveAs", { handle });
  await host.done("close", { handle });
  const again = await host.openPath(`${folder}/Prov.budget`);
  const lineId = lineOf(view, "KS");
  const { log } = await host.done("explain", { handle: again.handle, lineId, year: 2021, ...previous });
  expect(log.map(({ before, after }) => [before, after].map((text) => text.replaceAll("\u00a0", " ")))).toEqual([
    ["95 090 tkr", "95 100 tkr"],
  ]);
});

it("refuses in words what has no value to explain", async () => {
  const host = testHost(newFolder());
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  const heading = view.structure.lines.find(({ kind }) => kind === "heading");
  const refused = async (lineId: ReturnType<typeof newLineId>, year: number) =>
    (await host.refused("explain", { handle, lineId, year, ...previous })).message;
  expect(await refused(newLineId(), 2022)).toBe("Raden finns inte längre. Välj en annan cell.");
  expect(await refused(heading?.id ?? newLineId(), 2022)).toMatch(/är en rubrik eller text och har inga värden/);
  expect(await refused(lineOf(view, "KS"), 2024)).toBe(
    "Kommunstyrelsen har inget värde för 2024. Raden gäller 2021–2023.",
  );
});

it("lets the log stand as it was when the line's formula is taken away later", async () => {
  const host = testHost(newFolder());
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  const lineId = lineOf(view, "FININT");
  const set = (text: string | null, baseRevision: number) =>
    host.done("apply", { handle, baseRevision, command: { type: "setLineFormula", lineId, text, bareUnit: "kr" } });
  const told = async () =>
    (await host.done("explain", { handle, lineId, year: 2022, ...previous })).log.flatMap((edit) =>
      edit.isLineFormula ? [] : [`${edit.before} -> ${edit.after}`.replaceAll("\u00a0", " ")],
    );
  await host.type(handle, "FININT", 2022, "");
  await set("=FININT[föregående] * 1,05", 1);
  await host.type(handle, "FININT", 2022, "33000000");
  const before = await told();
  expect(before).toEqual(["radens formel -> 33 000 tkr", "32 000 tkr -> tom"]);
  await set(null, 3);
  expect((await told()).slice(-2)).toEqual(before);
});

it("tells a cell before the line's formula begins as emptied, not as following the formula", async () => {
  const host = testHost(newFolder());
  const { handle, view } = await host.open({ type: "sample", name: "alingsas" });
  const lineId = lineOf(view, "VON");
  await host.type(handle, "VON", 2021, "");
  const { log } = await host.done("explain", { handle, lineId, year: 2021, ...previous });
  expect(log.map(({ before, after }) => `${before} -> ${after}`.replaceAll("\u00a0", " "))).toEqual([
    "818 729 tkr -> tom",
  ]);
});
