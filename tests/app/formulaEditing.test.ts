// Writing a formula as in a spreadsheet: proposals, pointing with the mouse and the arrows, F4, coloured references, what is completed
// and turned. The real program in a real browser; one window, put back with Esc or an undo after each.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;

beforeAll(async () => {
  browser = await launchTestBrowser();
  window = await startWindow(browser, { sample: "alingsas" });
  await window.showSheet("Ramar");
});
afterEach(async () => {
  for (let tries = 0; tries < 3 && (await editor().or(elsewhere()).count()) > 0; tries += 1) await press("Escape");
});
afterAll(async () => {
  await window.stop();
  await browser.close();
});

const editor = () => window.page.locator(".cell-editor input");
const bar = () => window.page.locator(".bar-input input");
const elsewhere = () => window.page.locator(".hint-elsewhere");
const options = () => window.page.getByRole("listbox", { name: "Förslag till formeln" }).getByRole("option");
const hint = () => window.page.locator(".cell-editor .editor-hint");
const type = (text: string) => window.page.keyboard.type(text);
const text = () => editor().inputValue();
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.page.keyboard.press(key);
}
async function begin(typed: string, code = "SOC", year = 2022): Promise<void> {
  await window.select(code, year);
  await type(typed);
}
async function isAt(code: string, year: number): Promise<void> {
  await expect.poll(() => window.cell(code, year).getAttribute("class")).toContain("active-cell");
}
async function shows(code: string, year: number, figure: string): Promise<void> {
  await expect
    .poll(async () => (await window.cell(code, year).innerText()).replace(/[\u00a0\u2212]/g, " "))
    .toBe(figure);
}

describe("proposals", () => {
  it("are chosen with the arrows and taken with Tab, and told to a screen reader", async () => {
    await begin("=2*s");
    await expect.poll(() => options().count()).toBe(8);
    await expect.poll(() => editor().getAttribute("aria-expanded")).toBe("true");
    const chosen = () => options().and(window.page.locator("[aria-selected=true]"));
    await expect.poll(() => chosen().innerText()).toContain("Socialnämnden");
    await expect.poll(() => editor().getAttribute("aria-activedescendant")).toBe(await chosen().getAttribute("id"));
    await press("ArrowDown");
    await expect.poll(() => chosen().innerText()).toContain("SBN");
    await expect.poll(() => chosen().innerText()).toContain("61 923 tkr".replace(" ", "\u00a0"));
    await press("Tab");
    await expect.poll(() => text()).toBe("=2*SBN");
    await expect.poll(() => options().count()).toBe(0);
    await expect.poll(() => editor().getAttribute("aria-expanded")).toBe("false");
  });

  it("are taken with Enter while a name is unfinished, and Enter is for the formula when it is whole", async () => {
    await begin("=KULT");
    await press("Enter");
    await expect.poll(() => text()).toBe("=KUN");
    await type("*2");
    await press("Enter");
    await shows("SOC", 2022, "620 611");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });

  it("are taken with the mouse, and the next key lands where the function waits for it", async () => {
    await begin("=avrun");
    await options().filter({ hasText: "AVRUNDA(värde" }).click();
    await expect.poll(() => text()).toBe("=AVRUNDA()");
    await type("1,26; 1");
    await expect.poll(() => text()).toBe("=AVRUNDA(1,26; 1)");
    await expect.poll(() => hint().locator(".signature b").innerText()).toBe("decimaler");
  });

  it("leave the caret in place for a key of the very same frame", async () => {
    await begin("=summ");
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await window.page.evaluate(() => {
      const field = document.activeElement;
      field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true }));
      document.execCommand("insertText", false, "V");
    });
    await expect.poll(() => text()).toBe("=SUMMA(V)");
  });

  it("are closed by Esc first, and the edit by the next", async () => {
    await begin("=vo");
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await press("Escape");
    await expect.poll(() => options().count()).toBe(0);
    await expect.poll(() => text()).toBe("=vo");
    await press("Escape");
    await expect.poll(() => editor().count()).toBe(0);
  });

  it("go on from a query to its committee, filter and value", async () => {
    await begin("=åtgärder");
    await press("Tab");
    await type("V");
    await press("Tab");
    await type("; sl");
    await press("Tab");
    await type("besp");
    await press("Tab");
    await expect.poll(() => text()).toBe("=ÅTGÄRDER(VON; slag besparing)");
  });

  it("are taken back with Ctrl+Z in the field, like what is typed", async () => {
    await begin("=2*kult");
    await press("Tab");
    await expect.poll(() => text()).toBe("=2*KUN");
    await press("Control+z");
    await expect.poll(() => text()).not.toBe("=2*KUN");
    await expect.poll(() => text()).toMatch(/^=2\*/);
    await expect.poll(() => editor().count()).toBe(1);
  });

  it("are sound for axe, with the hint, the result and all years beside them", async () => {
    await begin("=SUMMA(KUN; BUN) + 1 kr");
    await press("Alt+ArrowUp");
    await window.page.locator(".hint-result td").first().waitFor();
    await type(" + MAX(v");
    await options().first().waitFor();
    expect(await accessibilityFaults(window.page, ".cell-editor")).toEqual([]);
    await press("Alt+ArrowUp");
  });

  it("come in the formula bar as well", async () => {
    await window.select("SOC", 2022);
    await bar().fill("=KULT");
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await press("Tab");
    await expect.poll(() => bar().inputValue()).toBe("=KUN");
    await press("Escape");
  });
});

describe("pointing", () => {
  it("writes the cell an arrow points at, and the next arrow another in its place", async () => {
    await begin("=2*");
    await press("ArrowDown");
    await expect.poll(() => text()).toBe("=2*KUN");
    await press("ArrowLeft");
    await expect.poll(() => text()).toBe("=2*KUN[föregående]");
    await press("ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown");
    await expect.poll(() => text()).toBe("=2*BUN[2023]");
    await expect.poll(() => window.page.locator(".pointed-outline").count()).toBe(1);
    await expect.poll(() => window.page.getByTestId("pointed").innerText()).toContain("Barn- och ungdomsnämnden");
    await type("+");
    await press("ArrowUp");
    await expect.poll(() => text()).toBe("=2*BUN[2023]+VON_GEMENSAM_2_VARAV");
  });

  it("writes a range with Shift, over years and over lines", async () => {
    await begin("=SUMMA(");
    await press("ArrowUp", "ArrowUp", "ArrowUp", "Shift+ArrowRight");
    await expect.poll(() => text()).toBe("=SUMMA(VON[2022:2023]");
    await press("Shift+ArrowLeft", "Shift+ArrowDown");
    await expect.poll(() => text()).toBe("=SUMMA(VON:VON_GEMENSAM_1_VARAV");
  });

  it("writes the cell that is pressed, and a range that is dragged", async () => {
    await begin("=SUMMA(");
    await window.cell("KUN", 2021).click();
    await expect.poll(text).toBe("=SUMMA(KUN[föregående]");
    await window.cell("BUN", 2021).hover();
    await window.page.mouse.down();
    await window.cell("SBN", 2022).hover();
    await window.page.mouse.up();
    await expect.poll(text).toBe("=SUMMA(BUN:SBN[2021:2022]");
    await press("Enter");
    await shows("SOC", 2022, "1 941 369");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });

  it("goes to another sheet and back with the formula open", async () => {
    await begin("=SOC[föregående]*(1+");
    await window.page
      .locator(".sheet-nav")
      .getByRole("button", { name: /^Premisser/ })
      .click();
    await elsewhere().waitFor();
    await expect.poll(() => elsewhere().innerText()).toContain("SOC 2022 på bladet Ramar");
    await window.cell("PKV", 2022).click();
    await expect.poll(() => bar().inputValue()).toBe("=SOC[föregående]*(1+PKV");
    await press("ArrowDown");
    await expect.poll(() => bar().inputValue()).toBe("=SOC[föregående]*(1+ANDEL_PKV");
    await press("ArrowUp", "Escape");
    await window.page.getByRole("heading", { level: 1, name: "Ramar" }).waitFor();
    await expect.poll(text).toBe("=SOC[föregående]*(1+PKV");
    await press("Enter");
    await shows("SOC", 2022, "209 275");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });

  it("enters the formula from the other sheet, and shows the sheet it stands on", async () => {
    await begin("=1000 * ");
    await window.page
      .locator(".sheet-nav")
      .getByRole("button", { name: /^Premisser/ })
      .click();
    await window.cell("PKV", 2023).click();
    await type(" * 1 kr");
    await press("Enter");
    await window.page.getByRole("heading", { level: 1, name: "Ramar" }).waitFor();
    await shows("SOC", 2022, "0");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });
});

describe("keys in the editor", () => {
  it("turns the reference at the caret with F4", async () => {
    await begin("=VON");
    await press("Escape", "F4");
    await expect.poll(() => text()).toBe("=VON[2022]");
    await press("F4");
    await expect.poll(() => text()).toBe("=VON");
    await type("+KUN[2021]");
    await press("F4");
    await expect.poll(() => text()).toBe("=VON+KUN[föregående]");
    await type("*2");
    await expect.poll(() => text()).toBe("=VON+KUN[föregående]*2");
  });

  it("leaves the cell with an arrow when it was opened by typing, and moves the caret after F2", async () => {
    await begin("5", "ÖVN", 2021);
    await press("ArrowRight");
    await isAt("ÖVN", 2022);
    await shows("ÖVN", 2021, "5");
    await press("Control+z");
    await shows("ÖVN", 2021, "4 869");
    await begin("51", "ÖVN", 2021);
    await press("F2", "ArrowLeft");
    await type("0");
    await expect.poll(() => text()).toBe("501");
  });

  it("steps over a parenthesis that stands there already", async () => {
    await begin("=abs");
    await press("Tab");
    await expect.poll(() => text()).toBe("=ABS()");
    await type("1)+2");
    await expect.poll(() => text()).toBe("=ABS(1)+2");
  });
});

describe("what is completed and told", () => {
  it("adds the parenthesis that is missing, as it says beforehand", async () => {
    await begin("=2 * (KUN + BUN");
    await press("Escape");
    await expect.poll(() => hint().innerText()).toContain("Retur lägger till parentesen");
    await expect.poll(() => window.page.locator(".bar-result").innerText()).toContain("2\u00a0430\u00a0707");
    await press("Enter");
    await shows("SOC", 2022, "2 430 707");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });

  it("tells how English is read, and stores it in Swedish", async () => {
    await begin("=SUM(KUN,BUN) * 1.5");
    await expect.poll(() => hint().innerText()).toContain("Läses som =SUMMA(KUN; BUN) * 1,5");
    await press("Enter", "ArrowUp");
    await expect.poll(() => bar().inputValue()).toBe("=SUMMA(KUN; BUN) * 1,5");
    await press("Control+z");
    await shows("SOC", 2022, "209 559");
  });

  it("gives a reference the same colour in the text and in the grid, while it is typed and afterwards", async () => {
    // Unfinished, and coloured all the same.
    await begin("=KUN + BUN[2021] +");
    await expect.poll(() => window.cell("KUN", 2022).getAttribute("class")).toContain("referred-1");
    await expect.poll(() => window.cell("BUN", 2021).getAttribute("class")).toContain("referred-2");
    await type(" *");
    const piece = window.page.locator(".cell-editor .reference-2");
    await expect.poll(() => piece.innerText()).toBe("BUN[2021]");
    await expect.poll(() => window.cell("BUN", 2021).getAttribute("class")).toContain("referred-2");
  });

  it("tells what is wrong under the cell, beside what is proposed, and covers neither the cell nor the text", async () => {
    await begin("=KUN + HEJSAN");
    await press("Enter");
    const sentence = window.page.locator(".cell-editor [role=alert]");
    await sentence.waitFor();
    const box = await sentence.boundingBox();
    const field = await editor().boundingBox();
    if (box === null || field === null) throw new Error("not shown");
    expect(box.y).toBeGreaterThanOrEqual(field.y + field.height);
  });

  it("shows no figure for a text the host has not answered for", async () => {
    await begin("=2*KUN");
    await press("Escape");
    const result = () => window.page.locator(".bar-result").innerText();
    await expect.poll(result).toContain("620\u00a0611");
    const shown = await window.page.evaluate(() => {
      document.execCommand("insertText", false, "0");
      return new Promise<string>((done) => {
        requestAnimationFrame(() => done(document.querySelector(".bar-result")?.textContent ?? ""));
      });
    });
    expect(shown).toBe("= …");
    await expect.poll(result).not.toContain("620\u00a0611");
  });

  it("shows all years of the line as the formula makes them, when asked", async () => {
    await begin("=SOC[föregående] * 2");
    await press("Alt+ArrowUp");
    const years = window.page.getByRole("table", { name: "Raden som den blir med formeln" });
    await expect.poll(() => years.locator("tbody").innerText()).toContain("820\u00a0688");
    // The year after reads what the formula gives this year, not what stands there now.
    await expect
      .poll(() => years.locator("td").allInnerTexts())
      .toEqual(["205\u00a0172", "410\u00a0344", "820\u00a0688"]);
    await type(" + 1 tkr");
    await expect.poll(() => years.locator("td").last().innerText()).toBe("820\u00a0691");
    await press("Alt+ArrowUp");
    await expect.poll(() => years.count()).toBe(0);
  });

  it("keeps the field and its list in the window at the right edge, at the bottom and at 200 % zoom", async () => {
    const isInside = () =>
      window.page.evaluate(() =>
        [...document.querySelectorAll(".cell-editor, .proposals")].every((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        }),
      );
    // As a window of 1440 × 900 is at 200 %, before the first letter, after some and after all of them.
    const text = "=SUMMA('Barn- och ungdomsnämnden'; 'Vård- och omsorgsnämnden'; KUN[föregående]; S";
    for (const typedBefore of [0, 2, text.length]) {
      await window.select("EJ_KS", 2023);
      await type(text.slice(0, typedBefore));
      await window.page.setViewportSize({ width: 720, height: 450 });
      await type(text.slice(typedBefore));
      await press("Alt+ArrowDown");
      await window.page.locator(".cell-editor .proposals").waitFor();
      await expect.poll(isInside, { message: `${typedBefore} letters before` }).toBe(true);
      await press("Escape", "Escape");
      await expect.poll(() => editor().count()).toBe(0);
      await window.page.setViewportSize({ width: 1440, height: 900 });
    }
  });

  it("leaves no fault in the window", () => {
    expect(window.faults).toEqual([]);
  });
});
