// Several budgets open at once: each file once, at most eight, and a window that is loaded again finds what is open.

import { copyFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mostOpenDocuments } from "../../../electron/host/openDocuments.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());

function folderWithFile() {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, bytes);
  return { folder, path };
}

describe("a file that is open already", () => {
  it("is answered with the handle it has and its figures as they stand", async () => {
    const { folder, path } = folderWithFile();
    const host = testHost(folder);
    const first = await host.openPath(path);
    await host.type(first.handle, "SKATT", 2026, "7 mnkr");
    const again = await host.openPath(path);
    expect(again.handle).toBe(first.handle);
    expect(figure(again.view, "SKATT", 2026)).toBe(7e6);
  });

  it("is known by another way to it, and through the dialog", async () => {
    const { folder, path } = folderWithFile();
    const link = join(folder, "Genväg.budget");
    symlinkSync(path, link);
    const host = testHost(folder);
    const first = await host.openPath(path);
    expect((await host.openPath(link)).handle).toBe(first.handle);
    host.shell.fileToOpen = link;
    expect((await host.open({ type: "dialog" })).handle).toBe(first.handle);
  });

  it("is handed to the window beside the first, when several are marked in the dialog", async () => {
    const { folder, path } = folderWithFile();
    const other = join(folder, "Kopia.budget");
    copyFileSync(path, other);
    const host = testHost(folder);
    host.shell.fileToOpen = path;
    host.shell.othersToOpen = [other, join(folder, "borta.budget")];
    const first = await host.open({ type: "dialog" });
    const asked = host.events.flatMap((event) => (event.type === "openRequested" ? [event.source] : []));
    expect(asked).toHaveLength(2);
    expect(JSON.stringify(asked)).not.toContain(folder);
    const [second, third] = asked;
    if (second === undefined || third === undefined) throw new Error("the others were not asked for");
    expect((await host.open(second)).handle).not.toBe(first.handle);
    expect(await host.refused("open", { source: third })).toMatchObject({ code: "saknas" });
  });

  it("is opened anew when it has been closed", async () => {
    const { folder, path } = folderWithFile();
    const host = testHost(folder);
    const { handle } = await host.openPath(path);
    await host.done("close", { handle });
    expect((await host.openPath(path)).handle).not.toBe(handle);
  });

  it("is known by its bytes in a browser, also by those that were downloaded from it", async () => {
    const { folder } = folderWithFile();
    const host = testHost(folder, { nativeDialogs: false });
    const upload = (base64: string) => host.open({ type: "upload", fileName: "Budget.budget", base64 });
    const first = await upload(Buffer.from(bytes).toString("base64"));
    expect((await upload(Buffer.from(bytes).toString("base64"))).handle).toBe(first.handle);
    await host.type(first.handle, "SKATT", 2026, "7 mnkr");
    const { base64 } = await host.done("saveAs", { handle: first.handle });
    expect((await upload(base64 ?? "")).handle).toBe(first.handle);
  });

  it("cannot be written over by another open budget", async () => {
    const { folder, path } = folderWithFile();
    const host = testHost(folder);
    await host.openPath(path);
    const { handle } = await host.open({ type: "sample", name: "alingsas" });
    host.shell.fileToSave = path;
    const refusal = await host.refused("saveAs", { handle });
    expect(refusal.code).toBe("öppen-i-annan-flik");
    expect(refusal.message).toContain("Budget.budget är öppen i en annan flik");
  });
});

describe("an example", () => {
  it("is shown again while nobody has touched it, and made anew beside one that is somebody's work", async () => {
    const host = testHost(newFolder());
    const first = await host.open({ type: "sample", name: "alingsas" });
    expect((await host.open({ type: "sample", name: "alingsas" })).handle).toBe(first.handle);
    expect((await host.open({ type: "sample", name: "balans22" })).handle).not.toBe(first.handle);
    await host.type(first.handle, "VON", 2021, "7 mnkr");
    expect((await host.open({ type: "sample", name: "alingsas" })).handle).not.toBe(first.handle);
  });
});

describe("the number of open budgets", () => {
  it("is bounded, with a way out, and what is open can still be gone to", async () => {
    const { folder, path } = folderWithFile();
    const host = testHost(folder);
    const first = await host.openPath(path);
    const fresh = { type: "new", municipality: "Ale", budgetYear: 2027, planYears: 2 } as const;
    for (let number = 1; number < mostOpenDocuments; number += 1) await host.open({ ...fresh, title: `B ${number}` });
    const refusal = await host.refused("open", { source: { ...fresh, title: "En till" } });
    expect(refusal.code).toBe("för-många-öppna");
    expect(refusal.message).toBe(
      "8 budgetar är öppna, fler ryms inte samtidigt. Stäng en flik och försök igen, inget av det öppna har ändrats.",
    );
    const upload = { type: "upload", fileName: "ny.budget", base64: "" } as const;
    expect((await host.refused("open", { source: upload })).message).toContain("ny.budget öppnades inte.");
    expect((await host.openPath(path)).handle).toBe(first.handle);
    await host.done("close", { handle: first.handle });
    await host.open({ ...fresh, title: "En till" });
  });

  it("is told to a window that is loaded again, oldest first", async () => {
    const host = testHost(newFolder());
    const one = await host.open({ type: "sample", name: "alingsas" });
    const other = await host.open({ type: "sample", name: "balans22" });
    expect((await host.done("describe", {})).openHandles).toEqual([one.handle, other.handle]);
    await host.done("close", { handle: one.handle });
    expect((await host.done("describe", {})).openHandles).toEqual([other.handle]);
  });
});
