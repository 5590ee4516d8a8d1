// The program is killed at any moment: every acknowledged edit can be had back, at most one more is there, and the file the user
// sees is always complete. And two programs in earnest on one file: no change that was told as saved is lost.

import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readScenarioBytes, readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
/** Compiled code of the first programs speeds the start of the many that follow. */
const compiled = mkdtempSync(join(tmpdir(), "budget-test-"));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));
const program = join(import.meta.dirname, "../../support/editingChild.ts");

function start(...words: readonly string[]): {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
} {
  const child = spawn(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--no-warnings", program, ...words],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    },
  );
  const lines: string[] = [];
  const errors: string[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  return { child, lines, errors };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once("close", () => resolve()));

/** Kills the program a random while after its first words; gives what the cell may hold: the last acknowledged, or the one under way. */
async function killedRun(folder: string, path: string, from: number, mode = "edit"): Promise<readonly number[]> {
  const { child, lines, errors } = start(mode, join(folder, "arbete"), path, String(from));
  const isEnded = ended(child);
  await new Promise<void>((resolve) => {
    // Who edits slowly is killed while its thread publishes, or shortly before or after.
    const wait = Math.random() * (mode === "edit" ? 250 : 800) + (mode === "edit" ? 0 : 1_000);
    child.stdout?.once("data", () => setTimeout(resolve, wait));
    child.once("close", () => resolve());
  });
  child.kill("SIGKILL");
  await isEnded;
  expect(errors.join("")).toBe("");
  expect(lines.length).toBeGreaterThan(0);
  const lastDone = lines.findLast((line) => line.startsWith("did "));
  const underWay = lines.at(-1)?.startsWith("try ") ? lines.slice(-1) : [];
  return [lastDone ?? `did ${from}`, ...underWay].map((line) => Number(line.slice(4)));
}

it("two programs take turns on one file in a hurry: every change told as saved is in it", async () => {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, publishedBytes(smallScenario()));
  const copies: Uint8Array[] = [];
  const copying = setInterval(() => {
    copyFileSync(path, join(folder, "kopia"));
    copies.push(readFileSync(join(folder, "kopia")));
  }, 20);
  const runs = [2027, 2028].map((year) => start("turns", join(folder, String(year)), path, String(year), "25"));
  await Promise.all(runs.map(({ child }) => ended(child)));
  clearInterval(copying);
  expect(runs.map(({ errors }) => errors.join(""))).toEqual(["", ""]);
  const { openPath } = testHost(newFolder());
  const { view } = await openPath(path);
  expect([figure(view, "SKATT", 2027), figure(view, "SKATT", 2028)]).toEqual([25, 25]);
  // Every change that was saved is one more in the log: none was written over and typed again.
  expect(view.status.revision).toBe(50);
  for (const [index, { lines }] of runs.entries()) {
    const refused = lines.filter((line) => line.startsWith("refused"));
    expect(new Set(refused.map((line) => /ändrats av någon annan|EEXIST/.test(line)))).toEqual(
      refused.length === 0 ? new Set() : new Set([true]),
    );
    expect(lines.filter((line) => /^\d+$/.test(line))).toHaveLength(25);
    // What was refused is kept, once each, for the person to fetch.
    expect(lines.at(-1)).toBe(`left ${refused.length}`);
    const besides = readdirSync(join(folder, ["2027", "2028"][index] ?? "")).filter((name) => name !== "senaste.json");
    expect(besides).toHaveLength(refused.length);
  }
  expect(copies.length).toBeGreaterThan(0);
  for (const copy of copies) expect(readScenarioBytes(copy).ok).toBe(true);
}, 60_000);

it("30 kills at random moments: nothing acknowledged is lost, the file is always whole", async () => {
  await Promise.all([fifteenKills(), fifteenKills()]);
}, 60_000);

it("8 kills while a thread publishes a large scenario: the same", async () => {
  const large = publishedBytes(smallScenario(), (open) => {
    for (const [lineId] of open.scenario.lines) {
      for (const time of [1, 2, 3])
        open.apply({ type: "setNote", lineId, note: `${time} ${"Motivering. ".repeat(300)}` });
    }
  });
  await Promise.all([kills(4, "slowly", large), kills(4, "slowly", large)]);
}, 60_000);

const fifteenKills = (): Promise<void> => kills(15, "edit", publishedBytes(smallScenario()));

async function kills(count: number, mode: string, bytes: Uint8Array): Promise<void> {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, bytes);
  let told = 900_000_000;
  for (let kill = 1; kill <= count; kill += 1) {
    const allowed = await killedRun(folder, path, told, mode);
    const published = readScenarioFile(path);
    expect(published.ok ? "whole" : published.error).toBe("whole");
    expect(readdirSync(folder).filter((name) => /-(journal|wal|shm)$/.test(name))).toEqual([]);
    const { done, openPath, open, host } = testHost(folder);
    const { recoverable } = await done("describe", {});
    expect(recoverable.length).toBeLessThanOrEqual(1);
    const [left] = recoverable;
    const { handle, view } =
      left === undefined ? await openPath(path) : await open({ type: "given", given: left.given });
    const found = figure(view, "SKATT", 2026) ?? -1;
    expect(allowed).toContain(found);
    if (kill % 3 === 0) {
      expect((await done("close", { handle })).publish.state).toBe("published");
      expect((await done("describe", {})).recoverable).toEqual([]);
    } else await host.closeAll();
    told = found;
  }
  const besides = readdirSync(folder).filter((name) => !/^\.[0-9a-f]{16}\.budget-(lås|skrivs)$/.test(name));
  expect(besides.toSorted()).toEqual(["Budget.budget", "arbete"]);
}
