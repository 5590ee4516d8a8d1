// When the user's file is written, and what happens when it cannot be: the edit is safe in the working copy, the state says so,
// and the file follows as soon as it can. Time is the test's.

import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, type TestHost, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

async function openedFile() {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, bytes);
  const host = testHost(folder);
  const { handle } = await host.openPath(path);
  return { folder, path, host, handle, publishStates: () => statesOf(host) };
}

const statesOf = ({ events }: TestHost) =>
  events.map((event) => (event.type === "published" ? event.publish.state : event.type));
const isAsOpened = (path: string): boolean => readFileSync(path).equals(bytes);

function skattIn(path: string): number | null {
  const read = readScenarioFile(path);
  if (!read.ok) throw new Error(read.error.type);
  const line = [...read.value.scenario.lines.values()].find(({ code }) => code === "SKATT");
  const input = line === undefined ? undefined : read.value.scenario.cells.get(line.id)?.get(2026);
  return input?.type === "number" ? input.value : null;
}

describe("timing", () => {
  it("writes one second after the last edit", async () => {
    const { path, host, handle, publishStates } = await openedFile();
    await host.type(handle, "SKATT", 2026, "1 mnkr");
    expect((await host.done("view", { handle })).status.publish).toEqual({
      state: "pending",
      fileName: "Budget.budget",
      message: "Sparas …",
    });
    vi.advanceTimersByTime(999);
    expect(isAsOpened(path)).toBe(true);
    await host.type(handle, "SKATT", 2026, "2 mnkr");
    vi.advanceTimersByTime(999);
    expect(isAsOpened(path)).toBe(true);
    expect(publishStates()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(skattIn(path)).toBe(2e6);
    expect(publishStates()).toEqual(["published"]);
    expect((await host.done("view", { handle })).status.publish.message).toMatch(/^Sparat \d\d:\d\d$/);
  });

  it("writes at most ten seconds after the first edit while somebody keeps typing", async () => {
    const { path, host, handle } = await openedFile();
    for (let tenth = 0; tenth < 110; tenth += 5) {
      await host.type(handle, "SKATT", 2026, `${tenth + 1} mnkr`);
      if (tenth < 100) expect(isAsOpened(path)).toBe(true);
      vi.advanceTimersByTime(500);
    }
    expect(isAsOpened(path)).toBe(false);
  });

  it("writes nothing when nothing changed, and nothing for a refused edit", async () => {
    const { path, host, handle, publishStates } = await openedFile();
    await host.type(handle, "SKATT", 2026, "900 mnkr");
    await expect(host.type(handle, "SKATT", 2026, "tolv")).rejects.toThrow(/inget tal/);
    vi.advanceTimersByTime(60_000);
    expect(isAsOpened(path)).toBe(true);
    expect(publishStates()).toEqual([]);
  });

  it("writes undo too", async () => {
    const { path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "1 mnkr");
    vi.advanceTimersByTime(1_000);
    await host.done("undo", { handle });
    vi.advanceTimersByTime(1_000);
    expect(skattIn(path)).toBe(900e6);
  });

  it("writes at close, and not after it", async () => {
    const { path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "3 mnkr");
    expect((await host.done("close", { handle })).publish.state).toBe("published");
    expect(skattIn(path)).toBe(3e6);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("writes all open scenarios when the program ends, also when one of them cannot be written", async () => {
    const { folder, host, handle, path } = await openedFile();
    const other = join(folder, "Annan.budget");
    writeFileSync(other, bytes);
    const second = await host.openPath(other);
    await host.type(handle, "SKATT", 2026, "4 mnkr");
    await host.type(second.handle, "SKATT", 2026, "5 mnkr");
    rmSync(path);
    mkdirSync(path);
    await host.host.closeAll();
    expect(skattIn(other)).toBe(5e6);
    const { recoverable } = await host.done("describe", {});
    expect(recoverable.map(({ title }) => title)).toEqual(["Provkommun 2026–2028"]);
  });
});

describe("a file that cannot be written", () => {
  const cases: readonly [string, (path: string) => void, (path: string) => void, RegExp][] = [
    [
      "read-only",
      (path) => chmodSync(path, 0o444),
      (path) => chmodSync(path, 0o644),
      /\(EACCES\)\. Filen eller mappen är skrivskyddad\. Välj ”Spara som …” och en annan mapp\./,
    ],
    [
      "on a folder that is away",
      (path) => renameSync(join(path, ".."), `${join(path, "..")}-borta`),
      (path) => renameSync(`${join(path, "..")}-borta`, join(path, "..")),
      /\(ENOENT\)\. Mappen finns inte\. Välj en annan mapp\./,
    ],
  ];

  it.each(cases)("%s: keeps the edit, says so, and is written when it can be", async (_, block, release, message) => {
    const outer = newFolder();
    const folder = join(outer, "G");
    mkdirSync(folder);
    const path = join(folder, "Budget.budget");
    writeFileSync(path, bytes);
    const host = testHost(newFolder());
    const { handle } = await host.openPath(path);
    await host.type(handle, "SKATT", 2026, "6 mnkr");
    block(path);
    vi.advanceTimersByTime(1_000);
    const failed = await host.done("view", { handle });
    expect(failed.status.publish).toMatchObject({
      state: "failed",
      fileName: "Budget.budget",
      message: expect.stringMatching(message),
    });
    expect(failed.status.publish.message).toContain("Dina ändringar finns kvar i programmet.");
    expect(figure(failed, "SKATT", 2026)).toBe(6e6);
    vi.advanceTimersByTime(25_000);
    release(path);
    vi.advanceTimersByTime(10_000);
    expect((await host.done("view", { handle })).status.publish.state).toBe("published");
    expect(skattIn(path)).toBe(6e6);
    expect(statesOf(host)).toEqual(["failed", "failed", "failed", "published"]);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });

  it("is left for recovery when the scenario is closed before that", async () => {
    const { path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "7 mnkr");
    chmodSync(path, 0o444);
    expect((await host.done("close", { handle })).publish.state).toBe("failed");
    expect(vi.getTimerCount()).toBe(0);
    expect(isAsOpened(path)).toBe(true);
    chmodSync(path, 0o644);
    const { recoverable } = await host.done("describe", {});
    const again = await host.open({ type: "given", given: recoverable[0]?.given ?? "" });
    expect(figure(again.view, "SKATT", 2026)).toBe(7e6);
    vi.advanceTimersByTime(1_000);
    expect(skattIn(path)).toBe(7e6);
  });

  it("is not tried again and again when somebody else changed it: that needs a person", async () => {
    const { path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "8 mnkr");
    writeFileSync(path, publishedBytes(smallScenario("Kollegans")));
    vi.advanceTimersByTime(60_000);
    expect(statesOf(host)).toEqual(["failed"]);
    const read = readScenarioFile(path);
    expect(read.ok && read.value.scenario.head.title).toBe("Kollegans");
  });

  it("does not end the program when the working copy's disk is full too", async () => {
    const { path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "9 mnkr");
    const { WorkingCopy } = await import("../../../electron/store/workingCopy.ts");
    const { default: Database } = await import("better-sqlite3");
    const full = vi.spyOn(WorkingCopy.prototype, "addRevision").mockImplementation(() => {
      throw new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    });
    vi.advanceTimersByTime(1_000);
    expect((await host.done("view", { handle })).status.publish).toMatchObject({
      state: "failed",
      message: expect.stringContaining("(ENOSPC). Disken är full."),
    });
    full.mockRestore();
    const noRoom = vi.spyOn(WorkingCopy.prototype, "commit").mockImplementation(() => {
      throw new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    });
    await expect(host.type(handle, "SKATT", 2026, "10 mnkr")).rejects.toThrow(
      /disk .*\(ENOSPC\)\. Disken är full: frigör plats och försök igen\./,
    );
    noRoom.mockRestore();
    expect(figure(await host.done("view", { handle }), "SKATT", 2026)).toBe(9e6);
    vi.advanceTimersByTime(10_000);
    expect(skattIn(path)).toBe(9e6);
  });
});

describe("save as", () => {
  it("gives the scenario a file of its own; the old one keeps what was in it", async () => {
    const { folder, path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "11 mnkr");
    host.shell.fileToSave = join(folder, "Motförslag.budget");
    const saved = await host.done("saveAs", { handle });
    expect(saved).toMatchObject({
      fileName: "Motförslag.budget",
      message: "Sparat som Motförslag.budget.",
      publish: { state: "published", fileName: "Motförslag.budget" },
    });
    expect(saved.base64).toBeUndefined();
    expect(host.shell.suggested).toEqual(["Budget.budget"]);
    await host.type(handle, "SKATT", 2026, "12 mnkr");
    vi.advanceTimersByTime(1_000);
    expect([skattIn(path), skattIn(host.shell.fileToSave)]).toEqual([900e6, 12e6]);
    expect(isAsOpened(path)).toBe(true);
  });

  it("replaces what the user chose to replace", async () => {
    const { folder, host, handle } = await openedFile();
    host.shell.fileToSave = join(folder, "Gammal.budget");
    writeFileSync(host.shell.fileToSave, "något annat");
    expect((await host.done("saveAs", { handle })).publish.state).toBe("published");
    expect(skattIn(host.shell.fileToSave)).toBe(900e6);
  });

  it("that fails or is cancelled leaves the scenario with the file it had", async () => {
    const { folder, path, host, handle } = await openedFile();
    await host.type(handle, "SKATT", 2026, "13 mnkr");
    expect(await host.refused("saveAs", { handle })).toMatchObject({ code: "avbrutet" });
    host.shell.fileToSave = join(folder, "finns", "inte.budget");
    expect(await host.refused("saveAs", { handle })).toMatchObject({
      code: "kan-inte-spara",
      message: expect.stringContaining("Mappen finns inte."),
    });
    expect((await host.done("view", { handle })).status.publish).toMatchObject({
      state: "pending",
      fileName: "Budget.budget",
    });
    vi.advanceTimersByTime(1_000);
    expect(skattIn(path)).toBe(13e6);
    expect((await host.done("view", { handle })).status.publish).toMatchObject({
      state: "published",
      fileName: "Budget.budget",
    });
  });

  it("that fails leaves an unnamed scenario unnamed, and its work is kept", async () => {
    const host = testHost(newFolder());
    const { handle } = await host.open({ type: "sample", name: "balans22" });
    await host.type(handle, "LOKALER", 2022, "15 mnkr");
    host.shell.fileToSave = join(newFolder(), "finns", "inte.budget");
    await host.refused("saveAs", { handle });
    expect((await host.done("close", { handle })).publish).toMatchObject({ state: "unnamed", fileName: "" });
    expect((await host.done("describe", {})).recoverable).toHaveLength(1);
  });

  it("in a shell without dialogs hands over the bytes, and says when they are no longer the newest", async () => {
    const host = testHost(newFolder(), { nativeDialogs: false });
    const { handle } = await host.open({ type: "sample", name: "balans22" });
    await host.type(handle, "LOKALER", 2022, "15 mnkr");
    const saved = await host.done("saveAs", { handle });
    expect(saved).toMatchObject({
      fileName: "Balans -22, nämnden för arbete och välfärd.budget",
      mimeType: "application/vnd.budgetbanken.scenario",
      publish: { state: "published" },
    });
    // Where it is open already it would be shown as it stands: another program opens it.
    const other = testHost(newFolder(), { nativeDialogs: false });
    const again = await other.open({ type: "upload", fileName: saved.fileName, base64: saved.base64 ?? "" });
    expect(figure(again.view, "LOKALER", 2022)).toBe(15e6);
    expect(again.view.status.undoLabel).toBe("LOKALER 2022: 15 mnkr");
    await host.type(handle, "LOKALER", 2022, "16 mnkr");
    expect((await host.done("view", { handle })).status.publish).toMatchObject({
      state: "pending",
      message: "Ändrat sedan filen hämtades",
    });
    await host.done("close", { handle });
    expect((await host.done("describe", {})).recoverable).toHaveLength(1);
    const saves = await other.done("saveAs", { handle: again.handle });
    expect(saves.publish.state).toBe("published");
    await other.done("close", { handle: again.handle });
    expect((await other.done("describe", {})).recoverable).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("keeps the rights of the file", async () => {
    const { path, host, handle } = await openedFile();
    chmodSync(path, 0o600);
    await host.type(handle, "SKATT", 2026, "14 mnkr");
    await host.done("close", { handle });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe("two hosts on one file", () => {
  it("never overwrite each other: the second to write keeps its own and is told", async () => {
    const { folder, path, host, handle } = await openedFile();
    const colleague = testHost(newFolder());
    const theirs = await colleague.openPath(path);
    await host.type(handle, "SKATT", 2026, "21 mnkr");
    await colleague.type(theirs.handle, "GSB", 2026, "22 mnkr");
    vi.advanceTimersByTime(5_000);
    const states = [
      (await host.done("view", { handle })).status.publish,
      (await colleague.done("view", { handle: theirs.handle })).status.publish,
    ];
    expect(states.map(({ state }) => state).toSorted()).toEqual(["failed", "published"]);
    const loser = states[0]?.state === "failed" ? host : colleague;
    const loserHandle = loser === host ? handle : theirs.handle;
    expect(states.find(({ state }) => state === "failed")?.message).toBe(
      "Filen har ändrats av någon annan sedan den öppnades, så den skrivs inte över. Dina ändringar finns kvar här. Välj ”Spara som …” och ge din version ett eget namn.",
    );
    const winners = readFileSync(path);
    loser.shell.fileToSave = join(folder, "Min.budget");
    await loser.done("saveAs", { handle: loserHandle });
    expect(readFileSync(path).equals(winners)).toBe(true);
    expect(readScenarioFile(loser.shell.fileToSave).ok).toBe(true);
  });

  it("is open once in one host, so that there is nothing to overwrite", async () => {
    const { path, host, handle } = await openedFile();
    const second = await host.openPath(path);
    await host.type(handle, "SKATT", 2026, "23 mnkr");
    vi.advanceTimersByTime(1_000);
    await host.type(second.handle, "SKATT", 2026, "24 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(skattIn(path)).toBe(24e6);
    expect((await host.done("close", { handle: second.handle })).publish.state).toBe("published");
    expect((await host.done("describe", {})).recoverable).toEqual([]);
  });
});
