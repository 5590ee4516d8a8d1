import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  budgetFileAt,
  budgetFilesFromArguments,
  createGivenFiles,
  isInside,
} from "../../../electron/shell/givenFiles.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "given-")));
  for (const name of ["a.budget", "b.BUDGET", "Vård och omsorg.budget", "letter.txt", "--x.budget"]) {
    writeFileSync(join(folder, name), "x");
  }
  mkdirSync(join(folder, "folder.budget"));
  symlinkSync(join(folder, "letter.txt"), join(folder, "link.budget"));
  symlinkSync(join(folder, "a.budget"), join(folder, "good-link.budget"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cases: readonly {
  readonly title: string;
  readonly argv: readonly string[];
  readonly found: readonly string[];
}[] = [
  { title: "the file of a double click", argv: ["a.budget"], found: ["a.budget"] },
  {
    title: "a name with spaces and Swedish letters",
    argv: ["Vård och omsorg.budget"],
    found: ["Vård och omsorg.budget"],
  },
  { title: "an extension in capitals", argv: ["b.BUDGET"], found: ["b.BUDGET"] },
  { title: "all of several, in their order", argv: ["b.BUDGET", "a.budget"], found: ["b.BUDGET", "a.budget"] },
  { title: "each once", argv: ["a.budget", "good-link.budget"], found: ["a.budget"] },
  {
    title: "those that are not there too, for the window to say so",
    argv: ["a.budget", "gone.budget"],
    found: ["a.budget", "gone.budget"],
  },
  {
    title: "a file behind switches that Chromium puts in",
    argv: ["--allow-file-access", "--x=1", "a.budget"],
    found: ["a.budget"],
  },
  { title: "nothing that begins as a switch, even when such a file exists", argv: ["--x.budget"], found: [] },
  { title: "nothing of another kind", argv: ["letter.txt"], found: [] },
  { title: "no folder", argv: ["folder.budget"], found: [] },
  { title: "no link to another kind of file", argv: ["link.budget"], found: [] },
  { title: "the real file behind a link to a budget", argv: ["good-link.budget"], found: ["a.budget"] },
  {
    title: "no device path of Windows",
    argv: ["\\\\?\\C:\\a.budget", "\\\\.\\pipe\\a.budget", "//?/a.budget"],
    found: [],
  },
  { title: "nothing with a NUL in it", argv: ["a.txt\0.budget"], found: [] },
  { title: "nothing from an empty command line", argv: [], found: [] },
];
it.each(cases)("takes from the command line $title", ({ argv, found }) => {
  expect(budgetFilesFromArguments(["program", ...argv], folder)).toEqual(found.map((name) => join(folder, name)));
});

it("never takes the program itself for a file", () => {
  expect(budgetFilesFromArguments([join(folder, "a.budget")], folder)).toEqual([]);
});

it("knows no file where there is none", () => {
  expect(budgetFileAt("gone.budget", folder)).toBeNull();
});

it("takes an absolute path whatever the working folder is", () => {
  expect(budgetFileAt(join(folder, "a.budget"), "/")).toBe(join(folder, "a.budget"));
});

it.each([
  { path: "/a/b/c", folder: "/a/b", inside: true },
  { path: "/a/b", folder: "/a/b", inside: false },
  { path: "/a/bc", folder: "/a/b", inside: false },
  { path: "/a/..b", folder: "/a", inside: true },
  { path: "/x", folder: "/a/b", inside: false },
])("knows whether $path lies inside $folder", ({ path, folder: outer, inside }) => {
  expect(isInside(path, outer)).toBe(inside);
});

it("keeps the files until the window listens, in their order, then tells it of each new one", async () => {
  const opened: string[] = [];
  const files = createGivenFiles(
    async (path) => (path === "/broken.budget" ? null : `handle of ${path}`),
    (given) => opened.push(given),
  );
  files.give("/first.budget");
  files.give("/second.budget");
  files.give("/broken.budget");
  files.give("/first.budget");
  expect(await files.windowListens()).toEqual(["handle of /second.budget", "handle of /first.budget"]);
  expect(await files.windowListens()).toEqual([]);
  files.give("/third.budget");
  files.give("/broken.budget");
  await Promise.resolve();
  await Promise.resolve();
  expect(opened).toEqual(["handle of /third.budget"]);
  files.windowIsGone();
  files.give("/fourth.budget");
  expect(await files.windowListens()).toEqual(["handle of /fourth.budget"]);
});
