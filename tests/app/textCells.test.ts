// Texts in cells, on the real program: a line of texts is made, typed in, calculated, heard, copied and pasted, and explained.

import { beforeEach, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

beforeEach(async () => {
  await window.showSheet("Resultatbudget");
  await window.select("RES", 2021);
  await addTextLine("Resultatmålet nås", "MÅLNÅS");
  await addTextLine("Bedömning", "BED");
});

async function addTextLine(label: string, code: string): Promise<void> {
  const { page } = window;
  await page.getByRole("menuitem", { name: "Redigera" }).click();
  await page.getByRole("menuitem", { name: "Ny rad" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Namn", { exact: true }).fill(label);
  await dialog.getByLabel(/^Kod/).fill(code);
  await dialog.getByLabel("Enhet").selectOption({ label: "Text (ord, inga tal)" });
  await page.keyboard.press("Enter");
  await window.row(code).waitFor();
}

const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(text);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const enter = async (code: string, year: number, text: string) => {
  await window.select(code, year);
  await window.page.keyboard.type(text);
  await press("Enter");
  await expect.poll(() => window.page.locator(".cell-editor").count()).toBe(0);
};
const result = () => window.page.locator(".bar-result").innerText();
const panel = () => window.page.locator(".explain").innerText();

it("a formula gives a text: live in the bar, at the start of its cell, spoken, explained", async () => {
  const { page } = window;
  await window.select("MÅLNÅS", 2021);
  await page.keyboard.type('=OM(RES >= 4 % * (SKATT + GSB); "ja"; "nej")');
  await expect.poll(result).toBe("= ”ja”");
  await page.getByRole("button", { name: "hela raden" }).click();
  await press("Enter");
  for (const year of [2021, 2022, 2023]) await shows("MÅLNÅS", year, "ja");
  const cell = window.cell("MÅLNÅS", 2022);
  expect(await cell.evaluate((element) => getComputedStyle(element).textAlign)).toBe("start");
  await window.select("MÅLNÅS", 2022);
  await expect.poll(() => page.locator("[data-testid=announcement]").innerText()).toContain("Resultatmålet nås");
  await expect.poll(() => page.locator("[data-testid=announcement]").innerText()).toContain("ja");
  await expect.poll(result).toBe("= ”ja”");
  await expect.poll(panel).toContain("”ja” = OM(");
  await enter("VERKS", 2022, "-2 700 000");
  await shows("MÅLNÅS", 2022, "nej");
  await shows("MÅLNÅS", 2021, "ja");
  await press("Control+z");
  await shows("MÅLNÅS", 2022, "ja");
});

it("words are typed as they are, an apostrophe lets one begin with =, and the editor opens with what was typed", async () => {
  await enter("BED", 2021, "osäker prognos");
  await enter("BED", 2022, "'=abc");
  await shows("BED", 2021, "osäker prognos");
  await shows("BED", 2022, "=abc");
  await window.select("BED", 2022);
  await press("F2");
  await expect.poll(() => window.page.locator(".cell-editor input").inputValue()).toBe("'=abc");
  await press("Enter");
  await shows("BED", 2022, "=abc");
  await press("Control+z");
  await shows("BED", 2022, "");
});

it("a long text is cut with an ellipsis in its cell and whole in the bar, and counts for nothing in the strip", async () => {
  const { page } = window;
  const long = "Befolkningsprognosen är osäker och räntan kan stiga; beslut tas i juni när skatteunderlaget är känt";
  await enter("BED", 2021, long);
  const box = await window.cell("BED", 2021).evaluate((cell) => {
    const { textOverflow, overflowX } = getComputedStyle(cell);
    return { textOverflow, overflowX, isCut: cell.scrollWidth > cell.clientWidth };
  });
  expect(box).toEqual({ textOverflow: "ellipsis", overflowX: "hidden", isCut: true });
  await window.select("BED", 2021);
  await expect.poll(() => page.locator(".bar-input input").inputValue()).toBe(long);
  await expect.poll(() => page.locator("[data-testid=selection-figures]").innerText()).toBe("");
  const bar = await page.locator(".formula-bar").evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(bar).toBeLessThanOrEqual(0);
});

it("words are copied and pasted between cells of texts, and refused on figures", async () => {
  const { page } = window;
  await enter("BED", 2021, "låg");
  await enter("BED", 2022, "hög");
  await window.select("BED", 2021);
  await press("Shift+ArrowRight", "Control+c");
  await expect.poll(() => window.clipboard()).toBe("låg\thög");
  await window.select("MÅLNÅS", 2022);
  await press("Control+v");
  await shows("MÅLNÅS", 2022, "låg");
  await shows("MÅLNÅS", 2023, "hög");
  await window.select("SKATT", 2021);
  await press("Control+v");
  await expect.poll(() => page.locator(".notice").innerText()).toContain("är text, men SKATT 2021 tar belopp");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});
