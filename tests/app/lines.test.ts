// Lines and sheets as rows that are put in, moved, taken in and out, doubled, folded and removed, and notes on cells: with the keys, the
// menus and the mouse, on the real program.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const undoButton = () => window.page.getByRole("button", { name: /^Ångra/ }).first();
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());
const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
/** Names of the rows in their order on the screen, indented by their level. */
const rows = async (): Promise<readonly string[]> => {
  const cells = await window.page.locator(".label-cell").evaluateAll((found) =>
    found
      .map((cell) => ({
        top: cell.getBoundingClientRect().top,
        text: cell.querySelector(".label-text")?.textContent ?? "",
      }))
      .toSorted((left, right) => left.top - right.top)
      .map(({ text }) => text),
  );
  return cells;
};
const follows = (after: string, before: string) =>
  expect
    .poll(async () => (await rows())[(await rows()).indexOf(before) + 1], { message: `${after} after ${before}` })
    .toBe(after);
const notice = () => window.page.locator(".notice").first();
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));

describe("rows", () => {
  it("are put in above with Ctrl+plus, named in place, and removed with Ctrl+minus", async () => {
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    const [first] = await rows();
    await press("Control++");
    const editor = window.page.locator(".cell-editor input");
    await editor.waitFor();
    await expect.poll(() => editor.inputValue()).toBe("");
    await window.page.keyboard.type("Nytt bidrag");
    await press("Enter");
    await follows(await window.row("KS").locator(".label-text").innerText(), "Nytt bidrag");
    expect((await rows())[0]).toBe(first);
    await window.page.locator(".label-cell", { hasText: "Nytt bidrag" }).click();
    await press("Control+-");
    await expect.poll(rows).not.toContain("Nytt bidrag");
  });

  it("take what is typed after their name with Tab themselves, and not the row below", async () => {
    await window.showSheet("Ramar");
    await window.select("VON", 2021);
    const below = await window.cell("VON", 2021).innerText();
    await press("Control++");
    await window.page.locator(".cell-editor input").waitFor();
    await window.page.keyboard.type("Ny nämnd");
    const added = window.page.locator("[role=row]").filter({ hasText: "Ny nämnd" });
    const active = added.locator(".active-cell");
    await press("Tab");
    await expect.poll(() => active.getAttribute("col-id")).toBe("code");
    await press("Tab");
    await expect.poll(() => active.getAttribute("col-id")).toBe("y2021");
    await window.page.keyboard.type("1000");
    await press("Enter");
    await expect.poll(() => added.locator('[col-id="y2021"]').innerText()).toBe(sek("1 000"));
    await expect.poll(() => window.cell("VON", 2021).innerText()).toBe(below);
  });

  it("have every letter of a name that is typed at once", async () => {
    await window.showSheet("Ramar");
    for (const held of ["ctrlKey", "altKey"] as const) {
      await window.select("EXP", 2021);
      const before = await window.cell("EXP", 2021).innerText();
      await expect.poll(() => window.page.evaluate(() => document.activeElement?.getAttribute("col-id"))).toBe("y2021");
      // Faster than any host answers.
      await window.page.evaluate((modifier) => {
        const press = (key: string, keys: KeyboardEventInit = {}) =>
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent("keydown", { key, ...keys, bubbles: true, cancelable: true }),
          );
        press("+", { [modifier]: true });
        for (const letter of "Snabb") press(letter);
      }, held);
      await window.page.locator(".cell-editor input").waitFor();
      await window.page.keyboard.type(" 0");
      await press("Enter");
      await expect.poll(rows).toContain("Snabb 0");
      expect(await window.cell("EXP", 2021).innerText()).toBe(before);
      await press("Control+z", "Control+z");
      await expect.poll(rows).not.toContain("Snabb 0");
      await expect.poll(rows).not.toContain("Ny rad");
    }
  });

  it("leave the marking where one stood when they are taken back", async () => {
    await window.showSheet("Ramar");
    const isMarked = (code: string) => window.row(code).locator('.active-cell[col-id="y2021"]').count();
    await window.select("SOC", 2021);
    await press("Control+Shift+d");
    await expect.poll(() => isMarked("SOC")).toBe(0);
    await press("Control+z");
    await expect.poll(() => isMarked("SOC")).toBe(1);
    await window.select("VON", 2021);
    await press("Control++");
    await window.page.locator(".cell-editor input").waitFor();
    await press("Escape");
    await window.page.locator(".cell-editor").waitFor({ state: "detached" });
    await press("Control+z");
    await expect.poll(() => isMarked("VON")).toBe(1);
  });

  it("are put in as many as rows are marked, also beside the marked row of a sorted sheet", async () => {
    await window.showSheet("Ramar");
    await window.select("MIL", 2021);
    await press("Shift+ArrowDown", "Shift+ArrowDown", "Control++");
    await window.page.locator(".cell-editor input").waitFor();
    await press("Escape");
    const isNew = (text: string) => text === "Ny rad";
    await expect.poll(async () => (await rows()).filter(isNew).length).toBe(3);
    await press("Control+z");
    await expect.poll(async () => (await rows()).filter(isNew).length).toBe(0);
    await window.select("VON", 2021);
    await window.page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await window.page.getByRole("menuitem", { name: "Sortera störst först" }).click();
    await window.select("VON", 2021);
    await press("Control++");
    await window.page.locator(".cell-editor input").waitFor();
    await press("Escape");
    const shown = await rows();
    expect(shown.indexOf("Ny rad")).toBe(shown.indexOf("Vård- och omsorgsnämnden") - 1);
    await press("Control+z");
    await expect.poll(rows).not.toContain("Ny rad");
    await window.page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await window.page.getByRole("menuitem", { name: "Återställ radordningen" }).click();
  });

  it("tell what reads them before they go", async () => {
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    await press("Control+-");
    const dialog = window.page.getByRole("dialog");
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain("1 summa räknar utan det som tas bort");
    await expect.poll(() => dialog.innerText()).toContain("Det går att ångra.");
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => window.row("KS").count()).toBe(1);
  });

  it("move a step with Alt+Shift and an arrow, out and in, and say where they are counted", async () => {
    await window.showSheet("Ramar");
    await window.select("EJ_KUN", 2022);
    const names = await Promise.all(
      ["EJ_SOC", "EJ_KUN"].map((code) => window.row(code).locator(".label-text").innerText()),
    );
    const [above = "", name = ""] = names;
    await press("Alt+Shift+ArrowUp");
    await follows(above, name);
    await expect.poll(() => window.row("EJ_KUN").locator(".active-cell").count()).toBe(1);
    await press("Alt+Shift+ArrowDown");
    await follows(name, above);
    await press("Alt+Shift+ArrowLeft");
    await expect.poll(() => notice().innerText()).toContain(`${name} står nu på översta nivån`);
    await press("Alt+Shift+ArrowRight");
    await expect.poll(() => notice().innerText()).toContain(`${name} står nu under Ej redovisad förändring`);
  });

  it("are dragged by their grip to where the line shows", async () => {
    await window.showSheet("Ramar");
    const names = await rows();
    const moved = await window.row("KS").locator(".label-text").innerText();
    const target = window.row("SOC");
    const from = await window.row("KS").locator(".label-cell").boundingBox();
    const to = await target.locator(".label-cell").boundingBox();
    if (from === null || to === null) throw new Error("the rows are out of sight");
    await window.row("KS").locator(".label-cell").hover();
    const grip = await window.row("KS").locator(".row-grip").boundingBox();
    if (grip === null) throw new Error("no grip");
    await window.page.mouse.move(grip.x + 3, grip.y + grip.height / 2);
    await window.page.mouse.down();
    await window.page.mouse.move(to.x + 60, to.y + 4, { steps: 6 });
    await window.page.locator(".drop-line").waitFor();
    await press("Escape");
    await expect.poll(() => window.page.locator(".drop-line").count()).toBe(0);
    await window.page.mouse.up();
    await expect.poll(() => rows()).toEqual(names);
    await window.page.mouse.move(grip.x + 3, grip.y + grip.height / 2);
    await window.page.mouse.down();
    await window.page.mouse.move(to.x + 60, to.y + 4, { steps: 6 });
    await window.page.mouse.up();
    await follows(await target.locator(".label-text").innerText(), moved);
    await expect.poll(() => undoButton().getAttribute("aria-label")).toContain(`Flyttade ${moved}`);
  });

  it("are doubled with their figures from the menu of the cell", async () => {
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    const figure = await window.cell("KS", 2022).innerText();
    await window.cell("KS", 2022).click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Dubblera rader" }).click();
    await shows("KS_2", 2022, figure.replaceAll("\u00a0", " "));
  });

  it("fold to a level all at once", async () => {
    await window.showSheet("Ramar");
    const all = (await rows()).length;
    await window.page.getByRole("button", { name: "Visa bara översta nivån" }).click();
    await expect.poll(async () => (await rows()).length).toBeLessThan(all);
    await window.page.getByRole("button", { name: "Visa alla nivåer" }).click();
    await expect.poll(async () => (await rows()).length).toBe(all);
  });
});

describe("what a line is called and made of", () => {
  it("tells how many formulas follow a new code, and they do", async () => {
    await window.showSheet("Premisser");
    await window.select("PKV", 2022);
    await press("Control+Enter");
    const dialog = window.page.getByRole("dialog");
    await dialog.getByLabel(/^Kod/).fill("PRISINDEX");
    await expect.poll(() => dialog.innerText()).toMatch(/\d+ formler som nämner raden skrivs om/);
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.waitFor({ state: "hidden" });
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    await expect.poll(() => window.page.locator(".formula-bar input").last().inputValue()).toContain("PRISINDEX");
  });

  it("makes a row a varav row, and its sum leaves it out", async () => {
    await window.showSheet("Ramar");
    const before = await window.cell("KOMMUNBIDRAG", 2021).innerText();
    await window.select("KS", 2021);
    await press("Control+Enter");
    const dialog = window.page.getByRole("dialog");
    await dialog.getByLabel("Slag").selectOption({ label: "Varav-post" });
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => window.cell("KOMMUNBIDRAG", 2021).innerText()).not.toBe(before);
  });

  it("takes a row that lives on another sheet from this one alone", async () => {
    await window.showSheet("Driftsbudget");
    await window.select("KS", 2022);
    await press("Control+-");
    await expect.poll(() => window.row("KS").count()).toBe(0);
    await expect.poll(() => notice().innerText()).toContain("finns kvar på bladet Ramar");
    await window.showSheet("Ramar");
    await expect.poll(() => window.row("KS").count()).toBe(1);
  });
});

describe("notes on cells", () => {
  it("open with Shift+F2 beside the cell, mark it, and are read where the cell is active", async () => {
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    await press("Shift+F2");
    const box = window.page.locator(".note-box");
    await box.waitFor();
    await expect.poll(() => box.getByRole("heading").innerText()).toBe("Anteckning vid KS 2022");
    await window.page.keyboard.type("Enligt <b>KS</b> § 12");
    await press("Control+Enter");
    await box.waitFor({ state: "hidden" });
    await expect.poll(() => window.cell("KS", 2022).getAttribute("class")).toContain("cell-note");
    await expect.poll(() => window.page.getByTestId("note-card").innerText()).toContain("Enligt <b>KS</b> § 12");
    await press("ArrowDown");
    await window.page.getByTestId("note-card").waitFor({ state: "hidden" });
    await window.select("KS", 2022);
    await press("Shift+F2");
    await window.page.locator(".note-box textarea").fill("annat");
    await press("Escape");
    await expect.poll(() => window.page.getByTestId("note-card").innerText()).toContain("§ 12");
  });

  it("are told by the pointer beside another active cell, and not over their own card", async () => {
    await window.showSheet("Ramar");
    // A cell with something else to tell as well: the printed sum is another.
    await window.select("KOMMUNBIDRAG", 2022);
    await press("Shift+F2");
    await window.page.locator(".note-box textarea").fill("Se protokollet § 12");
    await press("Control+Enter");
    await expect.poll(() => window.page.getByTestId("note-card").innerText()).toContain("§ 12");
    const tooltip = window.page.locator(".ag-tooltip", { hasText: "2\u00a0442\u00a0036" });
    await window.page.locator(".strip").hover();
    await window.cell("KOMMUNBIDRAG", 2022).hover();
    await tooltip.waitFor({ state: "attached" });
    await expect.poll(() => tooltip.isVisible()).toBe(false);
    await expect.poll(() => tooltip.textContent()).not.toContain("§ 12");
    await window.select("SOC", 2022);
    await window.page.getByTestId("note-card").waitFor({ state: "hidden" });
    await window.cell("KOMMUNBIDRAG", 2022).hover();
    await tooltip.filter({ hasText: "Se protokollet § 12" }).waitFor({ state: "visible" });
  });

  it("are listed, with the way to each", async () => {
    await window.showSheet("Ramar");
    await window.select("KS", 2022);
    await press("Shift+F2");
    await window.page.locator(".note-box textarea").fill("Se protokollet");
    await window.page.locator(".note-box").getByRole("button", { name: "Spara" }).click();
    await window.showSheet("Premisser");
    await press("Control+Shift+P");
    await window.page.keyboard.type("Alla anteckningar");
    await press("Enter");
    const dialog = window.page.getByRole("dialog");
    await expect.poll(() => dialog.innerText()).toContain("Se protokollet");
    await dialog.getByRole("button", { name: /^Visa / }).click();
    await expect.poll(() => window.row("KS").locator('[col-id="y2022"].active-cell').count()).toBe(1);
  });
});

describe("sheets", () => {
  const entry = (title: string) =>
    window.page.locator(".sheet-nav button").filter({ has: window.page.getByText(title, { exact: true }) });

  it("are renamed, moved and removed from the menu of the list", async () => {
    await window.page.locator(".nav-new").click();
    const dialog = window.page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill("Mitt blad");
    await dialog.getByRole("button", { name: "Lägg till" }).click();
    await dialog.waitFor({ state: "hidden" });
    await entry("Mitt blad").focus();
    await press("F2");
    await dialog.getByLabel("Namn", { exact: true }).fill("Mina rader");
    await dialog.getByLabel("Text under namnet").fill("netto");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await expect.poll(() => window.page.locator(".sheet-caption").innerText()).toContain("netto");
    await entry("Mina rader").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Ta bort bladet" }).click();
    await expect.poll(() => dialog.innerText()).toContain("Bladet är tomt.");
    await dialog.getByRole("button", { name: "Ta bort bladet" }).click();
    await expect.poll(() => entry("Mina rader").count()).toBe(0);
  });

  it("move with Alt+Shift and an arrow in the list", async () => {
    const titles = () => window.page.locator(".sheet-nav section:first-child .nav-title").allInnerTexts();
    const [first = "", second = ""] = await titles();
    await entry(second).focus();
    await press("Alt+Shift+ArrowUp");
    await expect.poll(titles).toEqual([second, first, ...(await titles()).slice(2)]);
  });

  it("are dragged among those of their group", async () => {
    const titles = () => window.page.locator(".sheet-nav section:first-child .nav-title").allInnerTexts();
    const [first = "", , third = ""] = await titles();
    await entry(third).dragTo(entry(first), { targetPosition: { x: 20, y: 3 } });
    await expect.poll(async () => (await titles())[0]).toBe(third);
  });

  it("of the model stay, and say why", async () => {
    await entry("Ramar").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Ta bort bladet" }).click();
    const dialog = window.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Ta bort bladet" }).click();
    await expect.poll(() => dialog.innerText()).toContain("budgetens egna blad");
    await press("Escape");
  });
});
