// What outlives the window: undo across close and reopen, and work that never reached its file. A program that was killed is
// played by a host that is simply left: its working copy is copied to where the next host looks.

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { folderState, temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, type TestHost, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());

function budgetIn(folder: string): string {
  const path = join(folder, "Budget.budget");
  writeFileSync(path, bytes);
  return path;
}

/** A host that finds what the other one, now dead, has on disk. */
function afterCrashOf(dead: TestHost, folder: string): TestHost {
  const next = join(folder, "efter");
  cpSync(dead.workFolder, join(next, "arbete"), { recursive: true });
  return testHost(next);
}

async function recovered(next: TestHost) {
  const { recoverable } = await next.done("describe", {});
  const [left] = recoverable;
  if (left === undefined || recoverable.length !== 1) throw new Error(`${recoverable.length} works were left`);
  return { left, ...(await next.open({ type: "given", given: left.given })) };
}

describe("close and reopen", () => {
  it("keeps undo and redo, over several rounds, and leaves no private folder", async () => {
    const folder = newFolder();
    const path = budgetIn(folder);
    const { done, openPath, type, workFolder } = testHost(folder);
    const shown: (number | null)[] = [];
    const round = async (work: (handle: string) => Promise<unknown>) => {
      const { handle } = await openPath(path);
      await work(handle);
      shown.push(figure(await done("view", { handle }), "SKATT", 2026));
      expect((await done("close", { handle })).publish).toMatchObject({
        state: "published",
        fileName: "Budget.budget",
        message: expect.stringMatching(/^Sparat \d\d:\d\d$/),
      });
      // Only that the file was opened is remembered.
      expect(readdirSync(workFolder)).toEqual(["senaste.json"]);
    };
    await round((handle) => type(handle, "SKATT", 2026, "901 mnkr"));
    await round((handle) => type(handle, "SKATT", 2026, "902 mnkr"));
    await round((handle) => done("undo", { handle }));
    await round((handle) => done("undo", { handle }));
    await round((handle) => done("redo", { handle }));
    await round((handle) => done("redo", { handle }));
    await round((handle) => done("undo", { handle }));
    await round((handle) => type(handle, "SKATT", 2026, "7 mnkr"));
    expect(shown).toEqual([901e6, 902e6, 901e6, 900e6, 901e6, 902e6, 901e6, 7e6]);
    const { view } = await openPath(path);
    expect(view.status).toMatchObject({ revision: 8, undoLabel: "SKATT 2026: 7 mnkr", redoLabel: null });
  });

  it("does not touch a file in which nothing was edited", async () => {
    const folder = newFolder();
    const path = budgetIn(folder);
    const { done, openPath, workFolder } = testHost(folder);
    const before = folderState(folder);
    const { handle } = await openPath(path);
    await done("reportHtml", { handle, table: "resultatbudget" });
    await done("close", { handle });
    expect(folderState(folder).filter((line) => !line.startsWith("arbete/senaste.json "))).toEqual(before);
    expect(readdirSync(workFolder)).toEqual(["senaste.json"]);
  });

  it.each(["sample", "upload"] as const)("leaves nothing behind of a %s in which nothing was edited", async (type) => {
    const { done, open, workFolder } = testHost(newFolder());
    const history = publishedBytes(smallScenario(), (scenario) => {
      scenario.apply({ type: "setTitle", title: "Annan" });
    });
    const source =
      type === "sample"
        ? ({ type, name: "balans22" } as const)
        : ({ type, fileName: "x.budget", base64: Buffer.from(history).toString("base64") } as const);
    const { handle } = await open(source);
    await done("close", { handle });
    expect(readdirSync(workFolder)).toEqual([]);
  });

  it("offers unsaved work again after an orderly close", async () => {
    const folder = newFolder();
    const first = testHost(folder);
    const { handle } = await first.open({ type: "sample", name: "alingsas" });
    await first.type(handle, "PKV", 2022, "3 %");
    expect((await first.done("close", { handle })).publish.state).toBe("unnamed");
    const next = testHost(folder);
    const again = await recovered(next);
    expect(again.left.title).toBe("Alingsås 2021–2023");
    expect(figure(again.view, "PKV", 2022)).toBe(0.03);
    expect(again.view.status.undoLabel).toBe("PKV 2022: 3 %");
    // Given a file at last, it is no longer offered.
    next.shell.fileToSave = join(folder, "Alingsås.budget");
    await next.done("saveAs", { handle: again.handle });
    await next.done("close", { handle: again.handle });
    expect((await next.done("describe", {})).recoverable).toEqual([]);
  });
});

describe("after a crash", () => {
  it("work without a file comes back with its edits, undo and redo", async () => {
    const folder = newFolder();
    const dead = testHost(folder);
    const { handle } = await dead.open({
      type: "new",
      title: "Aneby 2027",
      municipality: "",
      budgetYear: 2027,
      planYears: 1,
    });
    await dead.type(handle, "SKATT", 2027, "5 mnkr");
    await dead.type(handle, "SKATT", 2027, "6 mnkr");
    await dead.done("undo", { handle });
    const next = afterCrashOf(dead, folder);
    const { left, view, handle: again } = await recovered(next);
    expect(left.title).toBe("Aneby 2027");
    expect(Math.abs(Date.now() - Date.parse(left.editedAt))).toBeLessThan(600_000);
    expect(figure(view, "SKATT", 2027)).toBe(5e6);
    expect(view.status).toMatchObject({
      revision: 3,
      undoLabel: "SKATT 2027: 5 mnkr",
      redoLabel: "SKATT 2027: 6 mnkr",
    });
    await next.done("redo", { handle: again });
    expect(figure(await next.done("view", { handle: again }), "SKATT", 2027)).toBe(6e6);
  });

  it("edits that had not reached the file are in the working copy, and reach it when the work is opened and closed", async () => {
    const folder = newFolder();
    const path = budgetIn(folder);
    const dead = testHost(folder);
    const { handle } = await dead.openPath(path);
    await dead.type(handle, "SKATT", 2026, "950 mnkr");
    const next = afterCrashOf(dead, folder);
    const again = await recovered(next);
    expect(figure(again.view, "SKATT", 2026)).toBe(950e6);
    expect(again.view.status.publish).toMatchObject({ state: "pending", fileName: "Budget.budget" });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await next.done("close", { handle: again.handle })).publish.state).toBe("published");
    const after = await testHost(newFolder()).openPath(path);
    expect(figure(after.view, "SKATT", 2026)).toBe(950e6);
    expect((await next.done("describe", {})).recoverable).toEqual([]);
  });

  it("the file is still ours when it was published in between, also when the note of that was lost", async () => {
    for (const isNoteLost of [false, true]) {
      const folder = newFolder();
      const path = budgetIn(folder);
      const dead = testHost(folder);
      const { handle } = await dead.openPath(path);
      const [private_] = readdirSync(dead.workFolder);
      const note = join(dead.workFolder, private_ ?? "", "om.json");
      const oldNote = readFileSync(note);
      await dead.type(handle, "SKATT", 2026, "950 mnkr");
      await dead.done("mailDraft", { handle, to: "" });
      await dead.type(handle, "SKATT", 2026, "960 mnkr");
      if (isNoteLost) writeFileSync(note, oldNote);
      const next = afterCrashOf(dead, folder);
      const again = await recovered(next);
      expect((await next.done("close", { handle: again.handle })).publish.state).toBe("published");
      expect(figure((await testHost(newFolder()).openPath(path)).view, "SKATT", 2026)).toBe(960e6);
    }
  });

  it("work whose file already has everything is known as saved", async () => {
    const folder = newFolder();
    const path = budgetIn(folder);
    const dead = testHost(folder);
    const { handle } = await dead.openPath(path);
    await dead.type(handle, "SKATT", 2026, "950 mnkr");
    await dead.done("mailDraft", { handle, to: "" });
    const published = readFileSync(path);
    const next = afterCrashOf(dead, folder);
    const again = await recovered(next);
    expect(again.view.status.publish.state).toBe("published");
    await next.done("close", { handle: again.handle });
    expect(readFileSync(path).equals(published)).toBe(true);
    expect((await next.done("describe", {})).recoverable).toEqual([]);
  });

  it("a colleague's file is not overwritten by recovered work", async () => {
    const folder = newFolder();
    const path = budgetIn(folder);
    const dead = testHost(folder);
    const { handle } = await dead.openPath(path);
    await dead.type(handle, "SKATT", 2026, "950 mnkr");
    const colleague = testHost(newFolder());
    const theirs = await colleague.openPath(path);
    await colleague.type(theirs.handle, "GSB", 2026, "1 mnkr");
    await colleague.host.closeAll();
    const theirBytes = readFileSync(path);
    const next = afterCrashOf(dead, folder);
    const again = await recovered(next);
    expect((await next.done("close", { handle: again.handle })).publish).toMatchObject({
      state: "failed",
      message: expect.stringContaining("ändrats av någon annan"),
    });
    expect(readFileSync(path).equals(theirBytes)).toBe(true);
    // Still there to be saved under a name of its own.
    const still = await recovered(next);
    next.shell.fileToSave = join(folder, "Min version.budget");
    expect((await next.done("saveAs", { handle: still.handle })).publish.state).toBe("published");
    expect(figure((await testHost(newFolder()).openPath(next.shell.fileToSave)).view, "SKATT", 2026)).toBe(950e6);
  });

  it("work that is open in another run is refused in words, and can be opened when that run has ended", async () => {
    const folder = newFolder();
    const running = testHost(folder);
    const { handle } = await running.open({ type: "sample", name: "balans22" });
    await running.done("apply", { handle, baseRevision: 0, command: { type: "setTitle", title: "Pågående" } });
    const other = testHost(folder);
    const { recoverable } = await other.done("describe", {});
    const given = recoverable[0]?.given ?? "";
    expect(await other.refused("open", { source: { type: "given", given } })).toMatchObject({
      code: "låst",
      message: expect.stringMatching(
        /^Arbetet är redan öppet i ett annat fönster\. Stäng det där först\. \(.+, felkod låst\)$/,
      ),
    });
    await running.done("close", { handle });
    expect((await other.open({ type: "given", given })).view.structure.title).toBe("Pågående");
  });

  it.each<[string, (database: string) => void]>([
    ["of garbage", (database) => writeFileSync(database, "x".repeat(20_000))],
    ["with damaged pages", (database) => writeFileSync(database, readFileSync(database).fill(255, 4_096))],
    ["cut short", (database) => writeFileSync(database, readFileSync(database).subarray(0, 6_000))],
  ])("a working copy %s is refused in words, offered again, and not removed", async (_, damage) => {
    const folder = newFolder();
    const first = testHost(folder);
    const { handle } = await first.open({ type: "sample", name: "balans22" });
    await first.done("apply", { handle, baseRevision: 0, command: { type: "setTitle", title: "Trasig" } });
    await first.done("close", { handle });
    const [name] = readdirSync(first.workFolder);
    const database = join(first.workFolder, name ?? "", "arbete.sqlite");
    damage(database);
    const next = testHost(folder);
    for (let time = 1; time <= 2; time += 1) {
      const { recoverable } = await next.done("describe", {});
      const refusal = await next.refused("open", { source: { type: "given", given: recoverable[0]?.given ?? "" } });
      expect(["skadad", "värde"]).toContain(refusal.code);
    }
    expect(existsSync(database)).toBe(true);
  });

  it("folders without note or database are passed over", async () => {
    const folder = newFolder();
    const { done, workFolder } = testHost(folder);
    cpSync(newFolder(), join(workFolder, "tom"), { recursive: true });
    writeFileSync(join(workFolder, "en fil"), "x");
    cpSync(newFolder(), join(workFolder, "trasig"), { recursive: true });
    writeFileSync(join(workFolder, "trasig", "om.json"), "{");
    expect((await done("describe", {})).recoverable).toEqual([]);
    rmSync(workFolder, { recursive: true });
    expect((await done("describe", {})).recoverable).toEqual([]);
  });
});
