// Which lines count as changed: what differs from then, by the edit log, and not what was taken back.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { type TestHost, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();

async function opened() {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, publishedBytes(smallScenario()));
  const host = testHost(folder);
  const { handle } = await host.openPath(path);
  return { folder, path, host, handle };
}

async function changed({ done }: TestHost, handle: string, since: "opening" | "beginning" = "opening") {
  const { lineIds } = await done("changedLines", { handle, since });
  const { structure } = await done("view", { handle });
  return structure.lines.flatMap(({ id, code }) => (lineIds.includes(id) ? [code] : []));
}

describe("changed lines", () => {
  it("are none in a budget nobody has touched", async () => {
    const { host, handle } = await opened();
    expect(await changed(host, handle)).toEqual([]);
    expect((await host.done("changedLines", { handle, since: "opening" })).from).toBeNull();
  });

  it("are those something was entered in, and not the sums that follow", async () => {
    const { host, handle } = await opened();
    await host.type(handle, "SKATT", 2026, "7 mnkr");
    expect(await changed(host, handle)).toEqual(["SKATT"]);
    expect((await host.done("changedLines", { handle, since: "opening" })).from).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("are not those that were taken back, by undo or by hand, and are again with redo", async () => {
    const { host, handle } = await opened();
    await host.type(handle, "SKATT", 2026, "7 mnkr");
    await host.done("undo", { handle });
    expect(await changed(host, handle)).toEqual([]);
    await host.done("redo", { handle });
    expect(await changed(host, handle)).toEqual(["SKATT"]);
    await host.done("undo", { handle });
    await host.type(handle, "SKATT", 2026, "8 mnkr");
    await host.done("undo", { handle });
    expect(await changed(host, handle)).toEqual([]);
  });

  it("are counted from this opening, or from the beginning of the log", async () => {
    const { host, handle, path } = await opened();
    await host.type(handle, "SKATT", 2026, "7 mnkr");
    await host.done("close", { handle });
    const again = await host.openPath(path);
    expect(await changed(host, again.handle)).toEqual([]);
    expect(await changed(host, again.handle, "beginning")).toEqual(["SKATT"]);
  });

  it("are those whose edit from last time is undone now", async () => {
    const { host, handle, path } = await opened();
    await host.type(handle, "SKATT", 2026, "7 mnkr");
    await host.done("close", { handle });
    const again = await host.openPath(path);
    await host.done("undo", { handle: again.handle });
    expect(await changed(host, again.handle)).toEqual(["SKATT"]);
    expect(await changed(host, again.handle, "beginning")).toEqual([]);
  });

  it("are those with another name, and never those that are gone", async () => {
    const { host, handle } = await opened();
    const { structure, status } = await host.done("view", { handle });
    const line = structure.lines.find(({ code }) => code === "SKATT");
    if (line === undefined) throw new Error("no line");
    const rename = { type: "renameLine", lineId: line.id, label: "Skatt", code: "SKATT" } as const;
    await host.done("apply", { handle, baseRevision: status.revision, command: rename });
    expect(await changed(host, handle)).toEqual(["SKATT"]);
  });
});
