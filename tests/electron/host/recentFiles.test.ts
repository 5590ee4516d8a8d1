// The files opened last: told by title and handle, never by path; kept between starts; forgotten when asked.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RecentFiles } from "../../../electron/host/recentFiles.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());

describe("the list of recent files", () => {
  it("has what was opened and what was saved, latest first, and opens it again after a restart", async () => {
    const folder = newFolder();
    const first = join(folder, "Ett.budget");
    writeFileSync(first, bytes);
    const { host, shell, done, open } = testHost(folder);
    await done("open", { source: { type: "given", given: host.registerGiven(first) } });
    const { handle } = await open({ type: "sample", name: "balans22" });
    shell.fileToSave = join(folder, "Två.budget");
    await done("saveAs", { handle });
    await host.closeAll();

    const later = testHost(folder);
    const { files } = await later.done("recentFiles", {});
    expect(files.map(({ fileName }) => fileName)).toEqual(["Två.budget", "Ett.budget"]);
    expect(JSON.stringify(files)).not.toContain(folder);
    const opened = await later.done("open", { source: { type: "given", given: files[1]?.given ?? "" } });
    expect(opened.view.structure.title).toBe(smallScenario().head.title);
    // Asked again, a file keeps its handle, and what was opened is first.
    expect((await later.done("recentFiles", {})).files.map(({ given }) => given)).toEqual([
      files[1]?.given,
      files[0]?.given,
    ]);
  });

  it("passes over files that are gone, and a refused file is not put in it", async () => {
    const folder = newFolder();
    const gone = join(folder, "Borta.budget");
    writeFileSync(gone, bytes);
    const { host, done, refused } = testHost(folder);
    await done("open", { source: { type: "given", given: host.registerGiven(gone) } });
    await host.closeAll();
    rmSync(gone);
    const wrong = join(folder, "Fel.budget");
    writeFileSync(wrong, "ingen budget");
    await refused("open", { source: { type: "given", given: host.registerGiven(wrong) } });
    expect(await done("recentFiles", {})).toEqual({ files: [] });
  });

  it("is empty when it has been cleared, and its old handles open nothing", async () => {
    const folder = newFolder();
    const path = join(folder, "Ett.budget");
    writeFileSync(path, bytes);
    const { host, done } = testHost(folder);
    await done("open", { source: { type: "given", given: host.registerGiven(path) } });
    await host.closeAll();
    const later = testHost(folder);
    const { files } = await later.done("recentFiles", {});
    expect(await later.done("clearRecentFiles", {})).toEqual({ files: [] });
    expect(await later.refused("open", { source: { type: "given", given: files[0]?.given ?? "" } })).toMatchObject({
      code: "saknas",
    });
    expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
  });

  it("holds at most eight, each once, whatever stands in its file", () => {
    const folder = newFolder();
    const list = new RecentFiles(folder);
    for (let number = 0; number < 12; number += 1) {
      const path = join(folder, `${number % 10}.budget`);
      writeFileSync(path, "");
      list.note(path, "Budget", "2026-11-22T10:00:00Z");
    }
    expect(list.list().map(({ fileName }) => fileName[0])).toEqual(["1", "0", "9", "8", "7", "6", "5", "4"]);
    for (const text of ["{", '[{"path":7}]', `["${"x".repeat(200_000)}"]`]) {
      writeFileSync(join(folder, "senaste.json"), text);
      expect(list.list()).toEqual([]);
    }
    list.note(join(folder, "1.budget"), "Budget", "2026-11-22T10:00:00Z");
    expect(list.list()).toHaveLength(1);
  });
});
