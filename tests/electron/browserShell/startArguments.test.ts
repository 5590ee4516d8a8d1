import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hasDisplay, openCommand } from "../../../electron/browserShell/openBrowser.ts";
import { readStartArguments } from "../../../electron/browserShell/startArguments.ts";
import { workFolderOf } from "../../../electron/browserShell/workFolder.ts";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "start-")));
writeFileSync(path.join(folder, "min.budget"), "");
writeFileSync(path.join(folder, "annan.budget"), "");
writeFileSync(path.join(folder, "brev.txt"), "");
afterAll(() => rmSync(folder, { recursive: true }));

const standard = { browser: false, open: true, developer: false, files: [], sample: "alingsas" };

describe("arguments of the start command", () => {
  it.each([
    [[], standard],
    [["--browser", "--no-open"], { ...standard, browser: true, open: false }],
    [["--sample=balans22"], { ...standard, sample: "balans22" }],
    [["--dev", "min.budget"], { ...standard, developer: true, files: [path.join(folder, "min.budget")] }],
    [
      ["min.budget", "annan.budget", "min.budget"],
      { ...standard, files: [path.join(folder, "annan.budget"), path.join(folder, "min.budget")] },
    ],
  ])("reads %j", (given, expected) => {
    expect(readStartArguments(given, folder)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [
      "saknas.budget",
      "Filen saknas.budget finns inte. Kontrollera namnet, eller starta utan fil för att öppna exemplet.",
    ],
    [
      "brev.txt",
      "brev.txt är ingen budgetfil (.budget). Starta utan fil och klistra in tabeller, eller ange en .budget-fil.",
    ],
  ])("refuses %s", (given, error) => {
    expect(readStartArguments([given], folder)).toEqual({ ok: false, error });
  });

  it("names an unknown switch and lists the known ones", () => {
    const read = readStartArguments(["--brwser"], folder);
    expect(read.ok ? "" : read.error).toMatch(/^Flaggan --brwser finns inte\.\nAnvändning: npm start -- /);
  });
});

describe("the machine it starts on", () => {
  it("opens the redirect file with the system's own command", () => {
    expect(openCommand("win32", String.raw`C:\t\b.html`)).toEqual(["explorer.exe", String.raw`C:\t\b.html`]);
    expect(openCommand("darwin", "/t/b.html")).toEqual(["/usr/bin/open", "/t/b.html"]);
    expect(openCommand("linux", "/t/b.html")).toEqual(["xdg-open", "/t/b.html"]);
  });

  it("knows a Linux without a screen", () => {
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
    expect(hasDisplay("win32", {})).toBe(true);
  });

  it.each([
    ["win32", { LOCALAPPDATA: String.raw`D:\Lokalt` }, String.raw`D:\Lokalt\Budgetbanken\arbete`],
    ["darwin", {}, "/hem/Library/Application Support/budgetbanken/arbete"],
    ["linux", {}, "/hem/.config/budgetbanken/arbete"],
    ["linux", { XDG_CONFIG_HOME: "relativ" }, "/hem/.config/budgetbanken/arbete"],
    ["linux", { BUDGETBANKEN_WORK_FOLDER: "/annan" }, "/annan"],
  ])("keeps working copies in a local folder on %s %j", (platform, environment, expected) => {
    expect(workFolderOf(platform, environment, "/hem")).toBe(expected);
  });
});
