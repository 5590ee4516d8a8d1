// The grid as a spreadsheet, on the real program: keys, editor, formula bar, clipboard, undo. Figures are the sample's;
// they are written with the no-break spaces and minus signs that the window shows.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const type = (text: string) => window.page.keyboard.type(text);
/** Keys in one breath, so that no answer can come between them. */
const atOnce = (...keys: readonly string[]) =>
  window.page.evaluate((pressed) => {
    const field = document.activeElement;
    for (const name of pressed) {
      const ctrlKey = name.startsWith("Ctrl+");
      const key = ctrlKey ? name.slice("Ctrl+".length) : name;
      field?.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }));
    }
  }, keys);
const editor = () => window.page.locator(".cell-editor input");
const bar = () => window.page.locator(".bar-input input");
const nameBox = () => window.page.locator(".name-box").innerText();
const editorIsClosed = () => expect.poll(() => editor().count()).toBe(0);
const classesOf = (code: string, year: number) => window.cell(code, year).getAttribute("class");

describe("typing and keys", () => {
  it("stores a typed amount in the unit shown, adds it to the sum and goes down on Enter", async () => {
    await window.select("BUN", 2021);
    await type("900 000");
    await press("Enter");
    await shows("BUN", 2021, "900 000");
    await shows("KOMMUNBIDRAG", 2021, "2 398 025");
    await expect.poll(nameBox).toBe("BUN_GEMENSAM_VARAV · 2021");
  });

  it("opens the editor with full precision on F2 and leaves everything as it was on Esc", async () => {
    await window.select("SOC", 2021);
    await press("F2");
    await expect.poll(() => editor().inputValue()).toBe("205172");
    await type("9");
    await expect.poll(() => bar().inputValue()).toBe("2051729");
    await press("Escape");
    await editorIsClosed();
    await shows("SOC", 2021, "205 172");
    await expect.poll(() => nameBox()).toBe("SOC · 2021");
  });

  it("makes no override when a formula cell is opened with F2 and left with Enter", async () => {
    await window.select("SOC", 2022);
    await press("F2");
    await expect.poll(() => editor().inputValue()).toContain("SOC[föregående]");
    await press("Enter");
    await editorIsClosed();
    await expect.poll(() => classesOf("SOC", 2022)).not.toContain("cell-override");
    await expect.poll(() => window.page.locator(".tool-button").first().isDisabled()).toBe(true);
  });

  it("goes right on Tab and returns on Enter to the column where Tab began", async () => {
    await window.select("MIL", 2021);
    await type("13 000");
    await press("Tab");
    await expect.poll(nameBox).toBe("MIL · 2022");
    await press("Tab", "Enter");
    await expect.poll(() => nameBox()).toBe("SBN · 2021");
    await shows("MIL", 2021, "13 000");
  });

  it("loses no key when typing runs ahead of the answers", async () => {
    await window.select("EJ_VON", 2022);
    await type("1");
    await press("Enter");
    await type("22");
    await press("Enter");
    await type("333");
    await press("Tab");
    await type("4444");
    await press("Enter");
    await shows("EJ_VON", 2022, "1");
    await shows("EJ_SOC", 2022, "22");
    await shows("EJ_KUN", 2022, "333");
    await shows("EJ_KUN", 2023, "4 444");
  });

  it("loses no key when clicks end the edits and typing runs ahead of the answers", async () => {
    await window.select("VON", 2021);
    await type("61");
    const kun = await window.cell("KUN", 2021).elementHandle();
    await window.cell("SOC", 2021).evaluate((soc, next) => {
      const press = (cell: Element | null) =>
        cell?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true, button: 0 }));
      const keys = (...pressed: readonly string[]) => {
        for (const key of pressed)
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      };
      press(soc);
      keys("7", "6", "5", "4");
      press(next);
      keys("8", "9", "Enter");
    }, kun);
    await shows("VON", 2021, "61");
    await shows("SOC", 2021, "7 654");
    await shows("KUN", 2021, "89");
  });

  it("opens the cell that is pressed twice before the answer, after it", async () => {
    await window.select("VON", 2021);
    await type("62");
    await window.cell("SOC", 2021).evaluate((cell) => {
      for (const type of ["mousedown", "mousedown", "dblclick"])
        cell.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 }));
    });
    await expect
      .poll(() =>
        editor()
          .inputValue()
          .catch(() => ""),
      )
      .toBe("205172");
    await shows("VON", 2021, "62");
  });

  it("enters what is typed before an area is shown, and stays with the caret in the text where it is refused", async () => {
    await window.select("VON", 2021);
    await type("45");
    await window.page.getByRole("button", { name: "Finansiering", exact: true }).click();
    await window.page.getByRole("heading", { level: 1, name: "Finansiering" }).waitFor();
    await window.showSheet("Ramar");
    await shows("VON", 2021, "45");
    await window.select("VON", 2021);
    await type("abc");
    await window.page.getByRole("button", { name: "Premisser", exact: true }).click();
    await window.page.locator("#editor-refusal").waitFor();
    await expect.poll(() => editor().evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => window.page.getByRole("heading", { level: 1 }).innerText()).toBe("Ramar");
  });

  it("enters a figure in the unit it was typed in when another is chosen", async () => {
    await window.select("VON", 2021);
    await type("45000");
    await window.page.getByRole("button", { name: "mnkr", exact: true }).click();
    await editorIsClosed();
    await expect.poll(() => window.cell("VON", 2021).innerText()).toMatch(/^45(,0+)?$/);
  });

  it("has the keyboard after a header, a closed notice, the last undo by its button and a command of the menu bar", async () => {
    const { page } = window;
    const isInGrid = () =>
      expect.poll(() => page.evaluate(() => document.activeElement?.closest("[role=grid]") != null)).toBe(true);
    await window.select("VON", 2021);
    await page.locator("[role=columnheader][col-id=y2022]").click();
    await isInGrid();
    await window.select("VON", 2021);
    await type("45");
    await press("Enter");
    await shows("VON", 2021, "45");
    await page
      .getByRole("button", { name: /^Ångra/ })
      .first()
      .click();
    await expect
      .poll(() =>
        page
          .getByRole("button", { name: /^Ångra/ })
          .first()
          .isEnabled(),
      )
      .toBe(false);
    await isInGrid();
    await window.select("KOMMUNBIDRAG", 2021);
    await press("Delete");
    await page.getByRole("button", { name: "Stäng meddelandet" }).click();
    await expect.poll(() => page.locator(".notice").count()).toBe(0);
    await isInGrid();
    await page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await page.getByRole("menuitem", { name: /^Anpassa kolumnbredder/ }).click();
    await isInGrid();
    await page
      .locator("[role=grid]")
      .first()
      .evaluate(() => undefined);
    await press("ArrowUp");
    await expect.poll(nameBox).not.toContain("KOMMUNBIDRAG");
  });

  it("keeps commands pressed before the answer waiting, and gives what they open the words typed after them", async () => {
    await window.select("BUN", 2021);
    await type("900 000");
    await atOnce("Enter", "Ctrl+f", "v", "å", "r");
    const search = window.page.getByRole("searchbox");
    await expect.poll(() => search.inputValue()).toBe("vår");
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await shows("BUN", 2021, "900 000");
    await press("Escape");
    await window.select("SOC", 2021);
    await type("1");
    await atOnce("Enter", "Ctrl+z");
    // The cell under the editor shows the old figure all the time: that it was entered and taken back is told by the list of redos.
    const redo = () => window.page.getByRole("button", { name: /^Gör om/ }).getAttribute("aria-label");
    await expect.poll(redo).toContain("SOC 2021");
    await shows("SOC", 2021, "205 172");
    await editorIsClosed();
  });

  it("empties the marked inputs on Delete as one edit and leaves the line's formula alone", async () => {
    await window.select("SBN", 2021);
    await press("Shift+ArrowDown", "Shift+ArrowRight", "Delete");
    await shows("SBN", 2021, "");
    await shows("EXP", 2021, "");
    await expect.poll(() => classesOf("SBN", 2022)).toContain("cell-formula");
    await press("Control+z");
    await shows("SBN", 2021, "62 008");
    await shows("EXP", 2021, "407");
  });

  it("says why names, codes and headings cannot be emptied or typed on, and changes nothing", async () => {
    const says = (text: string) => expect.poll(() => window.page.locator(".notice").innerText()).toContain(text);
    await window.row("VON").locator('[col-id="label"]').click();
    await press("Delete");
    await says("Namn och koder kan inte tömmas. Skriv ett nytt, eller ta bort raden med Ctrl+−.");
    await window.select("VON", 2022);
    await press("Delete");
    await says("De markerade cellerna är låsta");
    await window.page
      .locator("[role=row]", { hasText: "Ej redovisad förändring" })
      .locator('[col-id="y2022"]')
      .first()
      .click();
    await type("5");
    await says("Raden är en rubrik och har inga egna belopp. Skriv på en rad under den.");
    await editorIsClosed();
    await expect.poll(() => window.page.locator(".tool-button").first().isDisabled()).toBe(true);
  });

  it("moves with the arrows, extends with Shift and tells sum, mean and count of the marking", async () => {
    await window.select("SBN", 2021);
    await press("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft");
    await expect.poll(() => nameBox()).toBe("SBN · 2021");
    await press("Shift+ArrowDown");
    const figures = window.page.locator("[data-testid=selection-figures]");
    await expect
      .poll(() => figures.innerText())
      .toContain(`Summa ${sek("62 415 tkr")}\nMedel ${sek("31 208 tkr")}\nAntal 2`);
    await press("Control+a");
    await expect.poll(() => figures.innerText()).toMatch(/Antal \d\d/);
  });

  it("marks a range by dragging and by Shift and click", async () => {
    const figures = window.page.locator("[data-testid=selection-figures]");
    await window.cell("SOC", 2022).hover();
    await window.page.mouse.down();
    await window.cell("KUN", 2023).hover();
    await window.page.mouse.up();
    await expect.poll(() => figures.innerText()).toContain("Antal 4");
    await window.cell("SBN", 2021).click();
    await window.cell("KS", 2023).click({ modifiers: ["Shift"] });
    await expect.poll(() => figures.innerText()).toContain("Antal 9");
  });

  it("keeps the grid's keyboard after an edit, so that the arrows go on", async () => {
    await window.select("KS", 2021);
    await type("1");
    await press("Enter");
    await expect.poll(nameBox).toBe("ÖVN · 2021");
    await press("ArrowUp", "ArrowRight");
    await expect.poll(() => nameBox()).toBe("KS · 2022");
  });
});

describe("formulas and overrides", () => {
  it("marks a number over a formula as an override, says so in words and can take it back", async () => {
    await window.select("SOC", 2022);
    await type("210 000");
    await press("Enter", "ArrowUp");
    await shows("SOC", 2022, "210 000");
    await expect.poll(() => classesOf("SOC", 2022)).toContain("cell-override");
    const panel = window.page.locator(".explain");
    await expect.poll(() => panel.innerText()).toContain("Överskrivet");
    await panel.getByRole("button", { name: "Återställ till radens formel" }).click();
    await shows("SOC", 2022, "209 559");
    await expect.poll(() => classesOf("SOC", 2022)).not.toContain("cell-override");
  });

  it("keeps a refused text in the editor with the sentence under it and the place marked", async () => {
    await window.select("SOC", 2022);
    await type("=SOC[2021] + HEJSAN");
    await press("Enter");
    const sentence = window.page.locator(".cell-editor [role=alert]");
    await expect.poll(() => sentence.innerText()).toContain("HEJSAN");
    await expect.poll(() => editor().inputValue()).toBe("=SOC[2021] + HEJSAN");
    await expect
      .poll(() => window.page.locator(".cell-editor [data-refused] span[data-refused]").innerText())
      .toBe("HEJSAN");
    await press("Escape");
    await shows("SOC", 2022, "209 559");
  });

  it("gives a formula to the whole line where the line's formula governs", async () => {
    await window.select("SOC", 2022);
    await type("=SOC[föregående] * 2");
    await expect.poll(() => window.page.locator(".scope-choice [aria-pressed=true]").innerText()).toBe("hela raden");
    await press("Enter");
    await shows("SOC", 2022, "410 344");
    await shows("SOC", 2023, "820 688");
  });

  it("gives a formula to one year alone when asked to", async () => {
    await window.select("SOC", 2022);
    await type("=SOC[föregående] * 2");
    await window.page.getByRole("button", { name: "bara 2022" }).click();
    await press("Enter");
    await shows("SOC", 2022, "410 344");
    await expect.poll(() => classesOf("SOC", 2022)).toContain("cell-override");
    await expect.poll(() => classesOf("SOC", 2023)).toContain("cell-formula");
  });

  it("shows the result of a formula while it is typed, before it is entered", async () => {
    await window.select("SOC", 2022);
    await type("=SOC[2021] * 2");
    await expect.poll(() => window.page.locator(".bar-result").innerText()).toContain(sek("410 344"));
    await press("Escape");
    await shows("SOC", 2022, "209 559");
  });

  it("inserts a reference when a cell is clicked after an operator", async () => {
    await window.select("SOC", 2022);
    await type("=2*");
    await window.cell("KUN", 2021).click();
    await expect.poll(() => editor().inputValue()).toBe("=2*KUN[föregående]");
    await press("Enter");
    await shows("SOC", 2022, "597 974");
  });

  it("edits the same cell from the formula bar", async () => {
    await window.select("ÖVN", 2021);
    await bar().fill("5 000");
    await expect.poll(() => editor().inputValue()).toBe("5 000");
    await bar().press("Enter");
    await shows("ÖVN", 2021, "5 000");
    await expect.poll(nameBox).not.toBe("ÖVN · 2021");
  });
});

describe("clipboard and undo", () => {
  it("copies tab-separated text that other programs read as numbers", async () => {
    await window.select("EJ_SBN", 2022);
    await press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
    const rows = (await window.clipboard()).split("\r\n").map((row) => row.split("\t"));
    expect(rows).toHaveLength(2);
    for (const field of rows.flat()) expect(field).toMatch(/^-?\d+(,\d+)?$/);
    expect(rows[0]?.[0]).toMatch(/^-1015,115|^-1015/);
  });

  it("pastes cells with Swedish numbers as one edit that one undo takes back", async () => {
    await window.page.evaluate(() => navigator.clipboard.writeText("1 234\t-5,5\r\n0\t2 mnkr\r\n"));
    await window.select("EJ_VON", 2022);
    await press("Control+v");
    await shows("EJ_VON", 2022, "1 234");
    await shows("EJ_VON", 2023, "-6");
    await shows("EJ_SOC", 2022, "0");
    await shows("EJ_SOC", 2023, "2 000");
    await press("Control+z");
    await shows("EJ_VON", 2022, "9 599");
    await shows("EJ_SOC", 2023, "1 403");
    await press("Control+y");
    await shows("EJ_SOC", 2023, "2 000");
  });

  it("asks before a paste of which some hits locked cells, and changes nothing until it is answered", async () => {
    await window.page.evaluate(() => navigator.clipboard.writeText("1\n2\n3"));
    await window.select("KOMMUNBIDRAG", 2022);
    await press("Control+v");
    const dialog = window.page.getByRole("dialog", { name: "Allt får inte plats" });
    await dialog.getByText("1 av 3 värden får inte plats").waitFor();
    await press("Escape");
    await shows("KOMMUNBIDRAG", 2022, "2 442 037");
    await shows("EJ_VON", 2022, "9 599");
  });

  it("shows a pasted printed table with its wrong sum before it becomes one undoable edit", async () => {
    await window.showSheet("Resultatbudget");
    const table = [
      "Resultatbudget",
      "tkr\tBudget 2021\tPlan 2022\tPlan 2023",
      "Finansiella intäkter\t31 200\t32 000\t32 000",
      "Finansiella kostnader\t-36 543\t-35 323\t-45 000",
      "Finansnetto\t-5 342\t-3 323\t-13 000",
    ].join("\n");
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await window.select("FININT", 2021);
    await press("Control+v");
    const dialog = window.page.getByRole("dialog");
    await expect.poll(() => dialog.locator(".differs").innerText()).toContain(sek("-5 343"));
    await expect.poll(() => dialog.locator(".read-sum").count()).toBe(1);
    await shows("FININT", 2021, "31 100");
    await dialog.getByRole("button", { name: "Lägg in tabellen" }).click();
    await shows("FININT", 2021, "31 200");
    await press("Control+z");
    await shows("FININT", 2021, "31 100");
  });

  it("undoes and redoes with the name of the edit on the button", async () => {
    await window.select("ÖVN", 2021);
    await type("5 000");
    await press("Enter");
    const undo = window.page.getByRole("button", { name: /^Ångra/ });
    await expect.poll(() => undo.getAttribute("aria-label")).toContain("ÖVN 2021");
    await undo.click();
    await shows("ÖVN", 2021, "4 869");
    await window.page.getByRole("button", { name: /^Gör om/ }).click();
    await shows("ÖVN", 2021, "5 000");
  });
});
