// Förklara in the real window: it follows the selection, its tree is walked, unfolded and left by keyboard, an override is taken back
// from it, and it fits a narrow window.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const panel = () => window.page.getByRole("complementary", { name: "Förklara" });
const said = async (): Promise<string> => (await panel().innerText()).replaceAll("\u00a0", " ");
const focusedRow = () => window.page.evaluate(() => document.activeElement?.textContent ?? "");

describe("Förklara", () => {
  it("follows the selection and tells the change against a named baseline that can be chosen", async () => {
    await window.select("KUN", 2022);
    await expect.poll(said).toContain("310 305 tkr = (298 987 tkr − 1 500 tkr)");
    await expect.poll(() => said()).toContain("Förändring mot 2021");
    await window.select("KOMMUNBIDRAG", 2022);
    await expect.poll(said).toContain("2 442 037 tkr = SUMMA(VON:ÖVN: 9 rader)");
    await panel().getByLabel("Jämför med").selectOption({ label: "angivet 2022" });
    await expect.poll(said).toContain("Förändring mot angivet 2022");
    await expect.poll(() => said()).toContain("Angivna delar ger inte det angivna beloppet");
  });

  it("is walked and unfolded with the arrow keys; Enter goes to the cell, Escape back to the grid", async () => {
    await window.showSheet("Resultatbudget");
    await window.select("RES", 2022);
    const tree = panel().getByRole("tree", { name: "Ingår i Årets resultat 2022" });
    const first = tree.getByRole("treeitem").first();
    await first.focus();
    await expect.poll(() => first.getAttribute("aria-expanded")).toBe("false");
    await window.page.keyboard.press("ArrowRight");
    const level = tree.locator('[aria-level="2"]');
    await expect.poll(() => level.count()).toBeGreaterThan(2);
    await window.page.keyboard.press("ArrowRight");
    await expect.poll(focusedRow).toMatch(/^Verksamhetens nettokostnader, −2/);
    await window.page.keyboard.press("ArrowDown");
    await expect.poll(focusedRow).toMatch(/^Skatteintäkter/);
    await window.page.keyboard.press("ArrowLeft");
    await window.page.keyboard.press("ArrowLeft");
    await expect.poll(() => level.count()).toBe(0);
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.page.locator(".active-cell").getAttribute("col-id")).toBe("y2022");
    await expect.poll(async () => (await said()).split("\n")[1]).toBe("Resultat före extraordinära poster");
    await tree.or(panel().getByRole("tree")).getByRole("treeitem").first().focus();
    await window.page.keyboard.press("Escape");
    await expect
      .poll(() => window.page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane")))
      .toBe("grid");
  });

  it("shows since when a value stands over the formula, takes it back, and keeps both in the log", async () => {
    await window.select("SBN", 2022);
    await window.page.keyboard.type("62000");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".cell-editor").waitFor({ state: "detached" });
    await window.select("SBN", 2022);
    await expect.poll(said).toContain("Radens formel skulle ge 61 923 tkr");
    await panel().getByRole("button", { name: "Återställ till radens formel" }).click();
    await expect.poll(said).toContain("från 62 000 tkr till radens formel");
    await expect.poll(() => said()).toContain("från radens formel till 62 000 tkr");
    await expect.poll(() => said()).not.toContain("skulle ge");
  });

  it("names the members of a ring, each a way to go there", async () => {
    await window.select("VON", 2023);
    await window.page.keyboard.type("=KOMMUNBIDRAG * 0,3");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".cell-editor").waitFor({ state: "detached" });
    await window.select("VON", 2023);
    await expect.poll(said).toContain("Ringen: VON 2023 → KOMMUNBIDRAG 2023 → VON 2023");
    await panel().getByRole("button", { name: "KOMMUNBIDRAG 2023" }).first().click();
    await expect.poll(async () => (await said()).split("\n")[1]).toBe("Summa kommunbidrag");
  });

  it("gives way in a narrow window and comes back with the room", async () => {
    await panel().waitFor();
    await window.page.setViewportSize({ width: 720, height: 450 });
    await panel().waitFor({ state: "detached" });
    await window.page.setViewportSize({ width: 1440, height: 900 });
    await panel().waitFor();
  });

  it("fits a window 320 pixels wide", async () => {
    await window.select("KUN", 2022);
    await expect.poll(said).toContain("310 305");
    await window.page.setViewportSize({ width: 320, height: 700 });
    await window.page.keyboard.press("Control+Shift+P");
    await window.page
      .getByRole("dialog")
      .getByRole("combobox")
      .or(window.page.getByRole("dialog").getByRole("textbox"))
      .first()
      .fill("Förklara");
    await window.page.keyboard.press("Enter");
    await panel().waitFor();
    await expect.poll(said).toContain("310 305");
    const widths = await panel().evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
      element.getBoundingClientRect().right,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    expect(widths[2]).toBeLessThanOrEqual(320);
  });
});
