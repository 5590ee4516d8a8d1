// What the window says when sums count other lines than before, and where undo takes one: on the real program, with the keys, the menus
// and the mouse. Pasting words among figures and formulas from another budget are told here too.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const notice = () => window.page.locator(".notice");
const says = (part: string) => expect.poll(() => notice().innerText()).toContain(part);
const title = () => window.page.getByRole("heading", { level: 1 }).innerText();
const placeBox = () => window.page.locator(".name-box input").inputValue();
const pasteText = (text: string): Promise<void> =>
  window.page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
/** Marks a whole row by its number. */
const markRow = (code: string) => window.row(code).locator('[col-id="row-number"]').click();

describe("a line moved into a sum", () => {
  it("is told with the sum's name, and taken back from the sentence", async () => {
    const before = await window.cell("KOMMUNBIDRAG", 2022).innerText();
    await markRow("EJ_KS");
    await press("Control+x");
    await expect.poll(() => window.page.locator(".cut-mark, .cut-cell").count()).toBeGreaterThan(0);
    await markRow("SOC");
    await press("Control+v");
    await says("Summa kommunbidrag räknar nu med");
    await expect.poll(() => window.cell("KOMMUNBIDRAG", 2022).innerText()).not.toBe(before);
    await notice().getByRole("button", { name: "Ångra" }).click();
    await shows("KOMMUNBIDRAG", 2022, before);
    await expect.poll(() => notice().count()).toBe(0);
  });
});

describe("a line put in", () => {
  const editor = () => window.page.locator(".cell-editor input");

  it("above the first line of a sum is counted, and it is said while the name is typed and after", async () => {
    await window.select("VON", 2021);
    await press("Control++");
    await editor().waitFor();
    await says("Summa kommunbidrag räknar nu med den nya raden.");
    await window.page.keyboard.type("Ny nämnd");
    await press("Enter");
    await editor().waitFor({ state: "detached" });
    await says("Summa kommunbidrag räknar nu med den nya raden.");
    await shows("KOMMUNBIDRAG", 2021, "2 384 697");
    const added = window.page.locator("[role=row]").filter({ hasText: "Ny nämnd" });
    await added.locator('[col-id="y2021"]').click();
    await window.page.keyboard.type("1000");
    await press("Enter");
    await shows("KOMMUNBIDRAG", 2021, "2 385 697");
  });
});

describe("undo and redo", () => {
  it("go to the sheet and the cells of what they change", async () => {
    await window.select("EJ_VON", 2022);
    await window.page.keyboard.type("44");
    await press("Enter");
    await shows("EJ_VON", 2022, "44");
    await window.showSheet("Premisser");
    await press("Control+z");
    await expect.poll(title).toBe("Ramar");
    await expect.poll(placeBox).toBe("EJ_VON 2022");
    await says("på bladet Ramar");
    // The sentence goes by itself, and moves no figure on either way.
    const gridTop = () => window.page.locator(".grid-area").evaluate((area) => area.getBoundingClientRect().top);
    const topWhenTold = await gridTop();
    await notice().getByRole("button", { name: "Stäng" }).click();
    await expect.poll(() => notice().count()).toBe(0);
    expect(await gridTop()).toBe(topWhenTold);
    await window.showSheet("Premisser");
    await press("Control+y");
    await expect.poll(title).toBe("Ramar");
    await shows("EJ_VON", 2022, "44");
    await expect.poll(placeBox).toBe("EJ_VON 2022");
    // The keyboard is in the cells: what is typed next lands there.
    await expect
      .poll(() => window.page.evaluate(() => document.activeElement?.getAttribute("col-id") ?? null))
      .toBe("y2022");
    await window.page.keyboard.type("45");
    await press("Enter");
    await shows("EJ_VON", 2022, "45");
  });
});

describe("a heading folded while a figure is typed", () => {
  it("enters the figure first, and a formula goes on", async () => {
    const arrow = () => window.page.locator(".fold-button").first();
    await window.select("EJ_VON", 2022);
    await window.page.keyboard.type("61");
    await window.page.locator(".cell-editor input").waitFor();
    await arrow().click();
    await window.page.locator(".cell-editor").waitFor({ state: "detached" });
    await arrow().click();
    await shows("EJ_VON", 2022, "61");
    await window.select("VON", 2021);
    await window.page.keyboard.type("=1+");
    await window.page.locator(".cell-editor input").waitFor();
    await arrow().click();
    await expect.poll(() => window.page.locator(".cell-editor input").inputValue()).toBe("=1+");
    await arrow().click();
    await press("Escape", "Escape");
  });
});

describe("a paste of words among figures", () => {
  it("is refused with the cell and what it takes", async () => {
    await window.select("VON", 2021);
    await pasteText("abc\n5");
    await says("Inget klistrades in: ”abc” är text, men VON 2021 tar belopp.");
    await expect.poll(() => window.page.getByRole("dialog").count()).toBe(0);
  });
});

describe("a formula pasted in another budget", () => {
  it("reads the line it comes to, and the lines of the same codes there", async () => {
    const { page } = window;
    await window.select("MIL", 2022);
    await press("Control+c");
    await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
    await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Namn", { exact: false }).first().fill("Budget 2030");
    await dialog.getByLabel("Kommun", { exact: true }).fill("Ale");
    await dialog.getByRole("button", { name: "Skapa" }).click();
    await dialog.waitFor({ state: "detached" });
    await window.showSheet("Ramar");
    await window.row("SBN").locator('[col-id^="y20"]').last().click();
    await press("Control+v");
    await says("raden den står på, och i övrigt rader med samma kod");
    await expect
      .poll(() => page.locator(".bar-input input").inputValue())
      .toMatch(/^=\(SBN\[föregående\].*ÅTGÄRDER\(SBN\)$/);
    // A line that this budget lacks leaves the value, and is named.
    await page.locator(".tab-bar .tab-name").first().click();
    await window.cell("MIL", 2022).waitFor();
    await window.select("KOMMUNBIDRAG", 2022);
    await press("Control+c");
    await page.locator(".tab-bar .tab-name").nth(1).click();
    await window.row("SBN").locator('[col-id^="y20"]').last().click();
    await press("Control+v");
    await says("VON finns inte i den här budgeten");
    // A whole row brings its amounts and formulas, and the row it comes to keeps its name.
    await page.locator(".tab-bar .tab-name").first().click();
    await window.cell("MIL", 2022).waitFor();
    await window.select("MIL", 2022);
    await press("Shift+Space", "Control+c");
    await page.locator(".tab-bar .tab-name").nth(1).click();
    await window.row("SBN").locator('[col-id^="y20"]').last().click();
    await press("Shift+Space", "Control+v");
    await says("raden de står på");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await press("Control+z", "Control+z", "Control+z");
    await expect.poll(() => page.locator(".tool-button").first().isDisabled()).toBe(true);
    await page.locator(".tab-bar .tab-name").first().click();
    await window.cell("MIL", 2022).waitFor();
  });
});
