// Rows and columns as a person sees them, in a real browser: what is hidden, filtered or sorted away is never edited, widths and held
// columns are remembered, and a figure that does not fit is never cut off.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { startWindow } from "./runningWindow.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

/** Every test begins with all rows in the budget's order. */
beforeEach(async () => {
  await window.page.keyboard.press("Escape");
  await window.showSheet("Ramar");
  const back = banner().getByRole("button", { name: /^(Visa alla rader|Visa dolda rader|Återställ radordningen)$/ });
  while ((await back.count()) > 0) {
    const before = await back.count();
    await back.first().click();
    await expect.poll(() => back.count()).toBeLessThan(before);
  }
});

const sek = (text: string): string => text.replaceAll(" ", "\u00a0");
/** A command of the menu bar; one that cannot be used now is left. */
async function command(menu: string, title: string): Promise<void> {
  const { page } = window;
  await page.getByRole("menuitem", { name: menu, exact: true }).click();
  const entry = page.getByRole("menuitem", { name: title, exact: false }).first();
  await entry.waitFor();
  if ((await entry.getAttribute("aria-disabled")) === "true") await page.keyboard.press("Escape");
  else await entry.click();
  await page.locator(".menu-popup").waitFor({ state: "detached" });
}
const codes = async (): Promise<readonly string[]> => {
  const rows = await window.page
    .locator("[row-index] [col-id=code]")
    .evaluateAll((cells) =>
      cells
        .map(
          (cell) => [Number(cell.closest("[row-index]")?.getAttribute("row-index")), cell.textContent ?? ""] as const,
        )
        .toSorted(([one], [other]) => one - other),
    );
  return rows.map(([, code]) => code);
};
const banner = () => window.page.locator(".view-banner");
const undo = () => window.page.keyboard.press("Control+z");
const paste = (text: string): Promise<void> =>
  window.page.evaluate((told) => {
    const data = new DataTransfer();
    data.setData("text/plain", told);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

describe("hidden rows", () => {
  it("go with Ctrl+9 and come back with Ctrl+Shift+9, with a mark and a count where they were", async () => {
    const { page, select, row } = window;
    const before = await codes();
    await select("SOC", 2021);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+9");
    await expect.poll(codes).not.toContain("SOC");
    await expect.poll(() => banner().innerText()).toContain("rader dolda");
    await expect.poll(() => page.locator(".hidden-mark").innerText()).toMatch(/^\d rader dolda$/);
    await expect.poll(() => page.getByTestId("rows-shown").innerText()).toContain("rader dolda");
    // The sum is the host's and knows nothing of what is seen.
    await expect.poll(() => row("KOMMUNBIDRAG").locator("[col-id=y2022]").innerText()).toBe(sek("2 442 037"));
    await page.keyboard.press("Control+Shift+Digit9");
    await expect.poll(codes).toEqual(before);
    await expect.poll(() => banner().count()).toBe(0);
  });

  it("are not emptied with the rows around them", async () => {
    const { page, select, cell } = window;
    await select("SOC", 2021);
    await page.keyboard.press("Control+9");
    await select("VON", 2021);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await expect.poll(() => cell("KUN", 2021).innerText()).not.toBe(sek("298 987"));
    await command("Tabell", "Visa dolda rader");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("205 172"));
    await undo();
    await expect.poll(() => cell("VON", 2021).innerText()).toBe(sek("818 729"));
  });
});

describe("sorted rows", () => {
  it("stand by size inside their headings, with a mark in the header; sums stay; the budget's order comes back", async () => {
    const { page, select } = window;
    const before = await codes();
    await select("SOC", 2022);
    await command("Tabell", "Sortera störst först");
    await expect.poll(async () => (await codes())[0]).toBe("BUN");
    const sorted = await codes();
    expect(sorted.toSorted()).toEqual(before.toSorted());
    expect(sorted.indexOf("KOMMUNBIDRAG")).toBe(before.indexOf("KOMMUNBIDRAG"));
    await expect
      .poll(() => page.locator("[role=columnheader][col-id=y2022]").innerText())
      .toContain("sorterad, störst först");
    await expect.poll(() => banner().innerText()).toContain("Sorterat efter Plan 2022, störst först");
    // The marking stayed on its line.
    await expect.poll(() => page.locator(".name-box input").inputValue()).toContain("SOC");
    await expect
      .poll(() =>
        page
          .getByRole("button", { name: /^Ångra/ })
          .first()
          .isDisabled(),
      )
      .toBe(true);
    await banner().getByRole("button", { name: "Återställ radordningen" }).click();
    await expect.poll(codes).toEqual(before);
  });

  it("take what is pasted row by row as they are seen", async () => {
    const { select, cell } = window;
    await select("SOC", 2021);
    await command("Tabell", "Sortera störst först");
    await expect.poll(async () => (await codes())[0]).toBe("BUN");
    await select("KS", 2021);
    const from = (await codes()).indexOf("KS");
    const [first = "", second = ""] = (await codes()).slice(from);
    expect([first, second]).toEqual(["KS", "SBN"]);
    await paste("11\n22");
    await expect.poll(() => cell("KS", 2021).innerText()).toBe("11");
    await expect.poll(() => cell("SBN", 2021).innerText()).toBe("22");
    // The line after it in the budget's own order was not touched.
    await expect.poll(() => cell("ÖVN", 2021).innerText()).toBe(sek("4 869"));
    await undo();
    await expect.poll(() => cell("KS", 2021).innerText()).toBe(sek("95 090"));
  });
});

describe("filtered rows", () => {
  it("are those with warnings, said in words, and all come back", async () => {
    const before = await codes();
    await command("Tabell", "Visa bara rader med varningar");
    await expect.poll(codes).toEqual(["KOMMUNBIDRAG"]);
    await expect.poll(() => banner().innerText()).toMatch(/Bara rader med varningar: 1 av \d+ rader/);
    await expect.poll(() => banner().innerText()).toContain("Summor, formler och utskrifter påverkas inte.");
    await banner().getByRole("button", { name: "Visa alla rader" }).click();
    await expect.poll(codes).toEqual(before);
  });

  it("are those changed since the budget was opened; a fill under the filter hits them and none between", async () => {
    const { page, select, cell } = window;
    for (const [code, text] of [
      ["VON", "1"],
      ["BUN", "2"],
    ] as const) {
      await select(code, 2021);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await expect.poll(() => cell(code, 2021).innerText()).toBe(text);
    }
    await command("Tabell", "Visa bara rader ändrade");
    await expect.poll(async () => (await codes()).filter((code) => code !== "")).toEqual(["VON", "BUN"]);
    await select("VON", 2021);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    await expect.poll(() => cell("BUN", 2021).innerText()).toBe("1");
    await command("Tabell", "Visa alla rader");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("205 172"));
    await expect.poll(() => cell("KUN", 2021).innerText()).toBe(sek("298 987"));
    for (let step = 0; step < 3; step += 1) await undo();
    await expect.poll(() => cell("VON", 2021).innerText()).toBe(sek("818 729"));
  });

  it("say so where a sheet has none, and where there are some", async () => {
    await command("Tabell", "Visa bara rader med varningar");
    await window.showSheet("Premisser");
    await expect.poll(() => banner().innerText()).toContain("Inga sådana rader på det här bladet.");
    await banner().getByRole("button", { name: "Ramar" }).click();
    await expect.poll(codes).toEqual(["KOMMUNBIDRAG"]);
  });
});

describe("columns", () => {
  const widthOf = async (id: string): Promise<number> =>
    (await window.page.locator(`[role=columnheader][col-id=${id}]`).boundingBox())?.width ?? 0;
  async function drag(id: string, by: number): Promise<void> {
    const { page } = window;
    const box = await page.locator(`[role=columnheader][col-id=${id}]`).boundingBox();
    if (box === null) throw new Error(`no header ${id}`);
    await page.mouse.move(box.x + box.width - 2, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2 + by / 2, box.y + 12);
    await page.mouse.move(box.x + box.width - 2 + by, box.y + 12);
    await page.mouse.up();
  }

  it("show #### where a figure does not fit, the whole figure when there is room, and fit with a double press", async () => {
    const { page, cell, select } = window;
    const before = await widthOf("y2022");
    await drag("y2022", -70);
    await expect.poll(() => widthOf("y2022")).toBeLessThan(before - 40);
    await expect.poll(() => cell("VON", 2022).innerText()).toMatch(/^#{2,4}$/);
    await select("VON", 2022);
    // Whoever does not see the cell hears the figure all the same.
    await expect.poll(() => page.getByTestId("announcement").innerText()).toContain(sek("840 609"));
    await page.locator(".strip").hover();
    await cell("VON", 2022).hover();
    await expect.poll(() => page.locator(".ag-tooltip").innerText()).toBe(`${sek("840 609")} (kolumnen är för smal)`);
    const edge = await page.locator("[role=columnheader][col-id=y2022]").boundingBox();
    if (edge === null) throw new Error("no header");
    await page.mouse.dblclick(edge.x + edge.width - 2, edge.y + 12);
    await expect.poll(() => cell("VON", 2022).innerText()).toBe(sek("840 609"));
  });

  it("stay held to the left with Lås kolumner, and are let go again", async () => {
    const { page, select } = window;
    await drag("label", -200);
    await select("VON", 2021);
    await command("Tabell", "Lås kolumner hit");
    await expect.poll(() => page.locator("[role=columnheader][col-id=y2021]").getAttribute("class")).toMatch(/pinned/);
    await command("Tabell", "Lås upp kolumner");
    await expect
      .poll(() => page.locator("[role=columnheader][col-id=y2021]").getAttribute("class"))
      .not.toMatch(/pinned/);
  });
});

describe("how a budget was looked at", () => {
  it("is as it was when the program is started again, and no part of the budget", async () => {
    const workFolder = mkdtempSync(path.join(tmpdir(), "budgetbanken-vyer-"));
    const first = await startWindow(window.browser, { workFolder });
    // Something entered, so that the example is work that is offered again.
    await first.select("SOC", 2021);
    await first.page.keyboard.type("206 000");
    await first.page.keyboard.press("Enter");
    await expect.poll(() => first.cell("SOC", 2021).innerText()).toBe(sek("206 000"));
    await first.page.getByRole("button", { name: "mnkr", exact: true }).click();
    await first.page.locator("[aria-label='Fäll ihop Barn- och ungdomsnämnden']").click();
    await first.select("KS", 2021);
    await first.page.keyboard.press("Control+9");
    const undoTold = await first.page
      .getByRole("button", { name: /^Ångra/ })
      .first()
      .getAttribute("aria-label");
    expect(undoTold).toContain("SOC");
    const kept = path.join(workFolder, "vyer.json");
    await expect
      .poll(() => existsSync(kept) && /"hidden":\["[a-z0-9]{12}"\]/.test(readFileSync(kept, "utf8")))
      .toBe(true);
    await first.stop();
    const second = await startWindow(window.browser, { workFolder });
    try {
      const { page, row } = second;
      await page.locator(".start-recoverable button").click();
      await page.locator(".active-cell").waitFor();
      await expect
        .poll(() => page.getByRole("button", { name: "mnkr", exact: true }).getAttribute("aria-pressed"))
        .toBe("true");
      await expect.poll(() => page.locator("[aria-label='Fäll ut Barn- och ungdomsnämnden']").count()).toBe(1);
      await expect.poll(() => row("KS").count()).toBe(0);
      await expect.poll(() => page.locator(".view-banner").innerText()).toContain("1 rad dold");
    } finally {
      await second.stop();
      rmSync(workFolder, { recursive: true, force: true });
    }
  });
});
