// Files opened together, as the file manager hands them over: each in its tab, the last one shown, and those that cannot be opened told in
// one notice with their reasons.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishedBytes, smallScenario } from "../support/budgetBytes.ts";
import { ownWindow } from "./ownWindow.ts";
import type { RunningWindow } from "./runningWindow.ts";

const start = ownWindow();
let folder = "";
const fileNamed = (name: string): string => path.join(folder, name);
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(fileNamed(name), bytes);
  return fileNamed(name);
};
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "together-")));
  for (const [name, title] of [
    ["ett.budget", "Budget ett"],
    ["två.budget", "Budget två"],
    ["tre.budget", "Budget tre"],
  ] as const)
    write(name, publishedBytes(smallScenario(title)));
  write("brev.budget", new TextEncoder().encode("Hej! Här kommer budgeten."));
  write("tom.budget", new Uint8Array());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titleShown = ({ page }: RunningWindow) => page.locator(".document-title b").innerText();
const tabTitles = async ({ page }: RunningWindow) => {
  const names = await page.locator(".tab-bar .tab-name").allInnerTexts();
  return names.map((name) => name.split("\n")[0]?.trim());
};
const notice = ({ page }: RunningWindow) => page.locator(".notice").innerText();

it("opens every file the program was started with, and shows the last", async () => {
  const window = await start({ files: [fileNamed("ett.budget"), fileNamed("två.budget"), fileNamed("tre.budget")] });
  await expect.poll(() => tabTitles(window)).toEqual(["Budget ett", "Budget två", "Budget tre"]);
  await expect.poll(() => titleShown(window)).toBe("Budget tre");
  await expect.poll(() => window.page.locator(".notice").count()).toBe(0);
});

it("tells files with the same title and municipality apart by their names", async () => {
  const copy = write("ett-kopia.budget", publishedBytes(smallScenario("Budget ett")));
  const window = await start({ files: [fileNamed("ett.budget"), copy] });
  await expect.poll(() => tabTitles(window)).toEqual(["Budget ett · ett.budget", "Budget ett · ett-kopia.budget"]);
});

it("names each file that was refused with its reason, and opens the rest", async () => {
  const names = ["brev.budget", "ett.budget", "tom.budget", "två.budget"];
  const window = await start({ files: names.map(fileNamed) });
  await expect.poll(() => notice(window)).toMatch(/^2 av 4 filer kunde inte öppnas\./);
  const told = await notice(window);
  // A row each.
  expect(told).toMatch(/^Det här är en annan sorts fil.*brev\.budget/m);
  expect(told).toMatch(/^Filen är tom \(0 byte\).*tom\.budget/m);
  await expect.poll(() => tabTitles(window)).toEqual(["Budget ett", "Budget två"]);
  await expect.poll(() => titleShown(window)).toBe("Budget två");
});

it("opens files that are dropped together, and tells what was not a budget", async () => {
  const window = await start();
  await window.page.evaluate(
    (files) => {
      const data = new DataTransfer();
      for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name));
      document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [
      { name: "ett.budget", bytes: [...publishedBytes(smallScenario("Budget ett"))] },
      { name: "brev.txt", bytes: [72, 101, 106] },
    ],
  );
  await expect.poll(() => notice(window)).toMatch(/^1 av 2 filer kunde inte öppnas\.\n.*brev\.txt/);
  await expect.poll(() => titleShown(window)).toBe("Budget ett");
});
