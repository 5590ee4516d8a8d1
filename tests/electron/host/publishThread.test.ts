// A large scenario is written by a thread of its own: edits go on meanwhile, whoever closes waits for it, the rules of publishing are
// the same, and a thread that breaks costs nothing but time. The thread and the files are real; the timer is the test's.

import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { Publisher } from "../../../electron/host/publisher.ts";
import { fileHash } from "../../../electron/store/publishFile.ts";
import { readScenarioBytes, readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import { columnsByTable } from "../../../electron/store/schema.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import type { PublishState } from "../../../shared/contract/scenarioView.ts";
import { openInMemory, publishedBytes, rowsOf, smallScenario, typeInto } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const jobs = vi.hoisted(() => ({ started: 0, thread: null as URL | null }));

vi.mock("../../../electron/store/publishJob.ts", async (importOriginal) => {
  const real = await importOriginal<typeof import("../../../electron/store/publishJob.ts")>();
  const counted: typeof real.startPublishJob = (order, owner) => {
    jobs.started += 1;
    return real.startPublishJob(order, owner, jobs.thread ?? undefined);
  };
  return { ...real, startPublishJob: counted };
});

const newFolder = temporaryFolders();
const misbehaving = new URL("../../support/publishThreads/misbehaving.ts", import.meta.url);

/** The small scenario with a long note on every line: too large to be published in the host itself. */
function largeBytes(): Uint8Array {
  return publishedBytes(smallScenario(), (open) => {
    for (const [lineId] of open.scenario.lines) {
      for (let time = 0; time < 3; time += 1)
        open.apply({ type: "setNote", lineId, note: `${time} ${"Motivering. ".repeat(300)}` });
    }
  });
}
const large = largeBytes();

beforeEach(() => {
  jobs.started = 0;
  jobs.thread = null;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function opened(fileName = "Budget.budget", bytes = large) {
  const folder = newFolder();
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  const read = readScenarioBytes(bytes);
  if (!read.ok) throw new Error(read.error.type);
  const workingCopy = WorkingCopy.open(join(newFolder(), "arbete.sqlite"));
  workingCopy.fill(read.value);
  const open = new OpenScenario(read.value, workingCopy, "provare");
  const told: PublishState[] = [];
  const publisher = new Publisher(open, workingCopy, { path, hash: fileHash(bytes) }, true, (state) =>
    told.push(state),
  );
  return {
    folder,
    path,
    open,
    workingCopy,
    publisher,
    told,
    type: (text: string) => typeInto(open, "SKATT", 2026, text),
    states: () => told.map(({ state }) => state),
  };
}

/** Waits for the thread; the test's timers stand still. */
async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}

function skattIn(path: string): number | null {
  const read = readScenarioFile(path);
  if (!read.ok) throw new Error(read.error.type);
  const line = [...read.value.scenario.lines.values()].find(({ code }) => code === "SKATT");
  const input = line === undefined ? undefined : read.value.scenario.cells.get(line.id)?.get(2026);
  return input?.type === "number" ? input.value : null;
}

/** Does `work` in the host when the thread has made the file and asks for its revision to be noted. */
function whenMade(workingCopy: WorkingCopy, work: () => void): void {
  const real = workingCopy.addRevision.bind(workingCopy);
  vi.spyOn(workingCopy, "addRevision").mockImplementationOnce((revision) => {
    work();
    real(revision);
  });
}

describe("a large scenario", () => {
  it("is written by a thread, a small one in the host itself", async () => {
    const small = opened("Liten.budget", publishedBytes(smallScenario()));
    small.type("1 mnkr");
    vi.advanceTimersByTime(1_000);
    expect([jobs.started, small.states()]).toEqual([0, ["published"]]);

    const { path, type, states, open, publisher, folder } = opened();
    type("1 mnkr");
    vi.advanceTimersByTime(1_000);
    expect([jobs.started, states(), open.publishState.state]).toEqual([1, [], "pending"]);
    expect(readFileSync(path).equals(large)).toBe(true);
    await until(() => states().length > 0);
    expect(states()).toEqual(["published"]);
    expect([skattIn(path), publisher.hasUnpublished, publisher.hash]).toEqual([
      1e6,
      false,
      fileHash(readFileSync(path)),
    ]);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("becomes the same file as the host itself would make", async () => {
    const { path, type, states, publisher } = opened();
    type("2 mnkr");
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 0);
    const [thread, host] = [readFileSync(path), Buffer.from(publisher.bytes({ withoutHistory: false }))].map(
      (bytes) => new Database(bytes, { readonly: true }),
    );
    if (thread === undefined || host === undefined) throw new Error("no files");
    for (const table of columnsByTable.keys()) expect(rowsOf(thread, table), table).toEqual(rowsOf(host, table));
    expect(rowsOf(thread, "computed_snapshot").length).toBeGreaterThan(20);
    expect(rowsOf(thread, "revision")).toHaveLength(2);
    thread.close();
    host.close();
  });

  it("takes edits while it is written: they are pending, and written next", async () => {
    const { path, type, states, open, workingCopy, publisher } = opened();
    const seen: unknown[] = [];
    whenMade(workingCopy, () => {
      type("4 mnkr");
      seen.push([open.publishState.state, publisher.hasUnpublished, readFileSync(path).equals(large)]);
      // Its second is over before the first file is in place.
      vi.advanceTimersByTime(1_000);
    });
    type("3 mnkr");
    vi.advanceTimersByTime(1_000);
    await until(() => publisher.hash !== fileHash(large));
    expect(seen).toEqual([["pending", true, true]]);
    expect([skattIn(path), open.publishState.state, states(), jobs.started]).toEqual([3e6, "pending", [], 1]);
    vi.advanceTimersByTime(0);
    await until(() => states().length > 0);
    expect([skattIn(path), states(), jobs.started]).toEqual([4e6, ["published"], 2]);
    const revisions = workingCopy.readRevisions();
    expect(revisions).toHaveLength(3);
    expect(revisions.map(({ parentIds }) => parentIds)).toEqual([
      [],
      [revisions[0]?.revisionId],
      [revisions[1]?.revisionId],
    ]);
  });

  it("is waited for by whoever publishes now, with what was edited meanwhile", () => {
    const { folder, path, type, states, workingCopy, publisher } = opened();
    type("5 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(publisher.publishNow().state).toBe("published");
    expect([skattIn(path), states()]).toEqual([5e6, ["published"]]);

    whenMade(workingCopy, () => type("7 mnkr"));
    type("6 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(publisher.publishNow().state).toBe("published");
    expect([skattIn(path), publisher.hasUnpublished, jobs.started]).toEqual([7e6, false, 2]);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is in its old file before it gets a new one, and before it is mailed", () => {
    const { folder, path, type, publisher } = opened();
    type("8 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(publisher.saveAs(join(folder, "Annan.budget")).fileName).toBe("Annan.budget");
    expect([skattIn(path), skattIn(join(folder, "Annan.budget"))]).toEqual([8e6, 8e6]);
    type("9 mnkr");
    vi.advanceTimersByTime(1_000);
    const mailed = readScenarioBytes(publisher.bytes({ withoutHistory: true }));
    expect(mailed.ok && mailed.value.log).toEqual([]);
    expect([publisher.hasUnpublished, skattIn(join(folder, "Annan.budget"))]).toEqual([false, 9e6]);
  });

  it("is not written any more when its publisher is stopped", async () => {
    const { path, type, states, workingCopy, publisher } = opened();
    type("10 mnkr");
    vi.advanceTimersByTime(1_000);
    publisher.stop();
    workingCopy.close();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([states(), publisher.hasUnpublished, readFileSync(path).equals(large)]).toEqual([[], true, true]);
  });
});

describe("a large file that cannot be written", () => {
  it("keeps the edit and says so, and is tried again", async () => {
    const { folder, path, type, states, told } = opened();
    type("11 mnkr");
    chmodSync(path, 0o444);
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 0);
    expect(told[0]).toMatchObject({ state: "failed", message: expect.stringContaining("(EACCES)") });
    chmodSync(path, 0o644);
    vi.advanceTimersByTime(10_000);
    await until(() => states().length > 1);
    expect([states(), skattIn(path), jobs.started]).toEqual([["failed", "published"], 11e6, 2]);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });

  it("is left as it is when somebody else changed it meanwhile", async () => {
    const { path, type, states, told, workingCopy, publisher } = opened();
    const theirs = publishedBytes(smallScenario("Kollegans"));
    whenMade(workingCopy, () => writeFileSync(path, theirs));
    type("12 mnkr");
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 0);
    expect(told[0]).toMatchObject({ state: "failed", message: expect.stringMatching(/ändrats av någon annan/) });
    expect([readFileSync(path).equals(theirs), publisher.refusal?.type, vi.getTimerCount()]).toEqual([
      true,
      "changedByOther",
      0,
    ]);
  });

  it.each(["pages", "addRevision"] as const)("tells of a full disk in %s of the working copy", async (call) => {
    const { path, type, states, told, workingCopy } = opened();
    type("13 mnkr");
    vi.spyOn(workingCopy, call).mockImplementationOnce(() => {
      throw new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    });
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 0);
    expect(told[0]).toMatchObject({ state: "failed", message: expect.stringContaining("(ENOSPC). Disken är full.") });
    expect(readFileSync(path).equals(large)).toBe(true);
    vi.advanceTimersByTime(10_000);
    await until(() => states().length > 1);
    expect(skattIn(path)).toBe(13e6);
  });

  it("is a folder by now: closing tells, and nothing is lost", () => {
    const { folder, type, publisher } = opened();
    mkdirSync(join(folder, "mapp"));
    type("14 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(publisher.saveAs(join(folder, "mapp")).state).toBe("failed");
    expect(publisher.path).toBe(join(folder, "Budget.budget"));
    expect(skattIn(publisher.path ?? "")).toBe(14e6);
  });
});

describe("a thread that breaks", () => {
  const ways = ["throws", "breaks", "leaves"] as const;

  it.each(ways)("(%s) is told, and the next try is the host's own", async (way) => {
    const { path, type, states, told } = opened(`${way}.budget`);
    jobs.thread = misbehaving;
    type("15 mnkr");
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 0);
    expect(told[0]).toMatchObject({
      state: "failed",
      message:
        "Filen kunde inte skrivas (EAGAIN). Försök igen, eller spara på ett annat ställe. Dina ändringar finns kvar i programmet.",
    });
    expect(readFileSync(path).equals(large)).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect([states(), skattIn(path), jobs.started]).toEqual([["failed", "published"], 15e6, 1]);
    // The one after that is a thread's again.
    jobs.thread = null;
    type("16 mnkr");
    vi.advanceTimersByTime(1_000);
    await until(() => states().length > 2);
    expect([states().at(-1), skattIn(path), jobs.started]).toEqual(["published", 16e6, 2]);
  });

  it("does not keep anybody who closes from saving", () => {
    const { path, type, publisher } = opened("breaks.budget");
    jobs.thread = misbehaving;
    type("17 mnkr");
    vi.advanceTimersByTime(1_000);
    expect(publisher.publishNow().state).toBe("published");
    expect([skattIn(path), jobs.started]).toEqual([17e6, 1]);
  });

  it("makes no code from strings, like the host", async () => {
    const { startPublishJob } = await vi.importActual<typeof import("../../../electron/store/publishJob.ts")>(
      "../../../electron/store/publishJob.ts",
    );
    const { open, workingCopy } = openInMemory({ scenario: smallScenario(), log: [], revisions: [] });
    const order = {
      pages: workingCopy.pages(),
      snapshot: open.snapshot(),
      path: "makesCode.budget",
      expectedHash: null,
    };
    workingCopy.close();
    const outcome = await new Promise((resolve) => {
      startPublishJob(order, { noteRevision: () => {}, ended: resolve }, misbehaving);
    });
    expect(outcome).toEqual({ ok: false, error: { type: "threadBroke", what: "refused" } });
  });
});
