// What a screen reader meets in the grid, read from the browser's own accessibility tree: names of the grid, its columns and rows, the
// cell with the keyboard, and what the live region tells of it.

import type { CDPSession } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);
let session: CDPSession;
beforeAll(async () => {
  session = await window.page.context().newCDPSession(window.page);
});

interface Node {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The whole accessibility tree, as role, name and properties. */
async function tree(): Promise<readonly Node[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? ""),
      properties: Object.fromEntries((properties ?? []).map((each) => [each.name, each.value.value])),
    }));
}

/** The node with the keyboard. */
const focused = async (): Promise<Node | undefined> =>
  (await tree()).findLast(({ role, properties }) => properties.focused === true && role !== "RootWebArea");

const announced = () => window.page.locator("[data-testid=announcement]").innerText();

it("names the grid, its columns, and a header for each row", async () => {
  await window.select("SOC", 2022);
  const nodes = await tree();
  const grid = nodes.find(({ role }) => role === "grid");
  expect(grid?.name).toBe("Ramar, belopp i tkr");
  const columns = nodes.filter(({ role }) => role === "columnheader").map(({ name }) => name);
  expect(columns).toEqual(expect.arrayContaining(["Post", "Budget 2021", "Plan 2022", "Plan 2023"]));
  const headers = nodes.filter(({ role }) => role === "rowheader").map(({ name }) => name);
  expect(headers.some((name) => /Socialnämnden.*nivå 1/.test(name))).toBe(true);
  expect(headers.some((name) => /Summa kommunbidrag.*nivå 1, summa/.test(name))).toBe(true);
});

it("has the keyboard on the cell that is selected, with its figure as name", async () => {
  await window.select("SOC", 2022);
  await expect.poll(async () => (await focused())?.role).toBe("gridcell");
  expect((await focused())?.name).toBe("209\u00a0559");
  await window.page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await focused())?.name).toBe("213\u00a0162");
});

/** Cells of every kind, and what is said when the selection comes there. */
const cells: readonly (readonly [what: string, sheet: string, code: string, year: number, told: RegExp])[] = [
  ["an input", "Premisser", "PKV", 2022, /^Prisindex kommunal verksamhet, nivå 1, Plan 2022, 2,0\u00a0%, inmatat/],
  [
    "a formula",
    "Ramar",
    "SOC",
    2022,
    /^Socialnämnden, nivå 1, Plan 2022, 209\u00a0559\u00a0tkr, radens formel, formel =/,
  ],
  [
    "a sum",
    "Ramar",
    "KOMMUNBIDRAG",
    2022,
    /^Summa kommunbidrag, nivå 1, summa, Plan 2022, 2\u00a0442\u00a0037\u00a0tkr/,
  ],
  ["a broken goal with its finding", "Mål och indikatorer", "NETTOÖKNING", 2022, /Målet bryts: högst .*varning: /],
  ["an empty cell", "Mål och indikatorer", "NETTOÖKNING", 2021, /nivå 2, mål, Budget 2021, tom$/],
];

it.each(cells)("tells %s in words", async (_, sheet, code, year, told) => {
  await window.showSheet(sheet);
  await window.select(code, year);
  await expect.poll(announced).toMatch(told);
});

it("tells an error with its sentence, and an override", async () => {
  const { page } = window;
  await window.showSheet("Ramar");
  await window.select("SOC", 2022);
  await page.keyboard.type("=KUN / 0");
  await page.keyboard.press("Enter");
  await expect.poll(() => window.cell("SOC", 2022).innerText()).toBe("#DIV/0!");
  await window.select("SOC", 2022);
  await expect.poll(announced).toMatch(/Plan 2022, fel #DIV\/0!: Formeln delar med noll\./);
  await page.keyboard.press("Control+z");
  await expect.poll(() => window.cell("SOC", 2022).innerText()).toBe("209\u00a0559");
  await page.keyboard.type("210000");
  await page.keyboard.press("Enter");
  await window.select("SOC", 2022);
  await expect.poll(announced).toMatch(/210\u00a0000\u00a0tkr, överskrivet, radens formel gäller inte/);
  await page.keyboard.press("Control+z");
  await expect.poll(announced).toMatch(/209\u00a0559\u00a0tkr, radens formel/);
});

it("tells how much is marked, and keeps quiet while something is typed", async () => {
  const { page } = window;
  await window.showSheet("Ramar");
  await window.select("SOC", 2022);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(announced).toBe("Markerat 2 rader och 2 kolumner");
  await window.select("SOC", 2022);
  await page.keyboard.type("1");
  await expect.poll(announced).toBe("");
  await page.keyboard.press("Escape");
});

const heard = (id: string) => window.page.getByTestId(id).innerText();

it("tells the figures of a marking when it rests, and how the keys work", async () => {
  const { page } = window;
  await window.showSheet("Ramar");
  await window.select("SOC", 2022);
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => heard("figures-told")).toMatch(/^Summa \d[\d\s]*\stkr, 2 tal$/);
  await page.keyboard.press("F8");
  await expect.poll(() => heard("mode")).toMatch(/^Utökar markeringen/);
  await page.keyboard.press("Escape");
  await expect.poll(() => heard("mode")).toBe("");
  await window.select("SOC", 2021);
  await page.keyboard.press("F2");
  await expect.poll(() => heard("mode")).toBe("Redigerar cellen, pilarna flyttar i texten");
  await page.keyboard.press("F2");
  await expect.poll(() => heard("mode")).toBe("Skriver i cellen");
  await page.keyboard.press("Escape");
  await page.keyboard.type("=");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => heard("mode")).toBe("Pekar på celler till formeln");
  await page.keyboard.press("Escape");
  await expect.poll(() => heard("mode")).toBe("");
});

it("tells what was undone and redone, wherever it stands", async () => {
  const { page } = window;
  await window.showSheet("Ramar");
  await window.select("SBN", 2021);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect.poll(() => window.cell("SBN", 2021).innerText()).toBe("7");
  await window.select("VON", 2022);
  await page.keyboard.press("Control+z");
  await expect.poll(() => heard("spoken")).toMatch(/^Ångrade SBN 2021: 7/);
  await page.keyboard.press("Control+y");
  await expect.poll(() => heard("spoken")).toMatch(/^Gjorde om SBN 2021: 7/);
  await page.keyboard.press("Control+z");
  await expect.poll(() => window.cell("SBN", 2021).innerText()).toBe("62\u00a0008");
});
