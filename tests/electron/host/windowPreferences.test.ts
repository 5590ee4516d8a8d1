// What is chosen about the window on a machine: kept between starts, and never a reason not to start.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPreferences, savePreferences } from "../../../electron/host/windowPreferences.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();

const defaults = { theme: "system", tourSeen: false };

describe("the window's preferences", () => {
  it("are as the computer and with the tour untaken where nothing is kept", () => {
    expect(readPreferences(join(newFolder(), "finns-inte"))).toEqual(defaults);
  });

  it("are found again at the next start, each change keeping the others", async () => {
    const folder = newFolder();
    const { done } = testHost(folder);
    expect(await done("savePreferences", { theme: "contrast" })).toEqual({ theme: "contrast", tourSeen: false });
    expect(await done("savePreferences", { tourSeen: true })).toEqual({ theme: "contrast", tourSeen: true });
    expect(await testHost(folder).done("readPreferences", {})).toEqual({ theme: "contrast", tourSeen: true });
  });

  it("leave no other file behind, and are no work to recover", async () => {
    const folder = newFolder();
    savePreferences(folder, { theme: "dark" });
    savePreferences(folder, { theme: "light" });
    expect(readdirSync(folder)).toEqual(["fonster.json"]);
    expect(await testHost(folder).done("describe", {})).toMatchObject({ recoverable: [] });
  });

  it.each([
    ["half a file", '{"theme":'],
    ["an unknown theme", '{"theme":"rosa","tourSeen":true}'],
    ["something else", "[1,2]"],
    ["a file too large to be ours", `{"theme":"dark","x":"${"x".repeat(20_000)}"}`],
  ])("are the defaults over %s, and the next change writes them whole", (_, text) => {
    const folder = newFolder();
    writeFileSync(join(folder, "fonster.json"), text);
    expect(readPreferences(folder)).toEqual(defaults);
    savePreferences(folder, { tourSeen: true });
    expect(JSON.parse(readFileSync(join(folder, "fonster.json"), "utf8"))).toEqual({ theme: "system", tourSeen: true });
  });

  it("hold for now where the disk refuses them", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "fonster.json"));
    expect(savePreferences(folder, { theme: "dark" })).toEqual({ theme: "dark", tourSeen: false });
    expect(readdirSync(folder)).toEqual(["fonster.json"]);
  });

  it("refuse a theme the program does not have", async () => {
    const { refused } = testHost(newFolder());
    expect(await refused("savePreferences", { theme: "rosa" as never })).toMatchObject({ code: "felaktig-begäran" });
  });
});
