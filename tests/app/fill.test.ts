// Filling on the real program: the handle in several directions, the menu after it, Ctrl+D and Ctrl+R, and the series dialog.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const undoButton = () => window.page.locator(".tool-button").first();
const undoName = () => undoButton().getAttribute("aria-label");
const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const boxOf = async (code: string, year: number) => {
  const box = await window.cell(code, year).boundingBox();
  if (box === null) throw new Error(`${code} ${year} is not in sight`);
  return box;
};
/** The marking ends in the cell, and its handle is drawn there. */
const hasHandle = (code: string, year: number) =>
  expect.poll(() => window.cell(code, year).getAttribute("class")).toContain("fill-corner");
const toHandle = async (code: string, year: number) => {
  await hasHandle(code, year);
  const { x, y, width, height } = await boxOf(code, year);
  await window.page.mouse.move(x + width - 4, y + height - 4);
};
/** Draws the handle of the marking that ends in one cell to another. */
async function draw(from: readonly [string, number], to: readonly [string, number]): Promise<void> {
  await toHandle(...from);
  await window.page.mouse.down();
  const { x, y, width, height } = await boxOf(...to);
  await window.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}
const options = () => window.page.getByRole("group", { name: "Så fylldes cellerna" });

describe("the fill handle", () => {
  it("copies one figure down, shows what it will reach while it is drawn, and is one named edit", async () => {
    await window.select("EJ_VON", 2022);
    await draw(["EJ_VON", 2022], ["EJ_BUN", 2022]);
    await expect.poll(() => window.cell("EJ_BUN", 2022).getAttribute("class")).toContain("fill-bottom");
    await window.page.mouse.up();
    await shows("EJ_BUN", 2022, "9 599");
    await expect.poll(undoName).toContain("Fyllde 2022 på 3 rader");
    await expect.poll(() => window.cell("EJ_BUN", 2022).getAttribute("class")).not.toContain("fill-cell");
  });

  it("goes on with two figures, and the menu after it copies them instead as the same one edit", async () => {
    await window.select("EJ_VON", 2022);
    await window.page.keyboard.type("10");
    await press("Enter");
    await window.page.keyboard.type("20");
    await press("Enter");
    await shows("EJ_SOC", 2022, "20");
    await window.select("EJ_VON", 2022);
    await press("Shift+ArrowDown");
    await draw(["EJ_SOC", 2022], ["EJ_BUN", 2022]);
    await window.page.mouse.up();
    await shows("EJ_BUN", 2022, "40");
    await options().getByRole("button", { name: "Kopiera" }).click();
    await shows("EJ_BUN", 2022, "20");
    await options().getByRole("button", { name: "Procent" }).click();
    await shows("EJ_BUN", 2022, "80");
    await press("Control+z");
    await shows("EJ_BUN", 2022, "5 076");
    await shows("EJ_SOC", 2022, "20");
  });

  it("offers the same ways by the keyboard alone", async () => {
    await window.select("EJ_SOC", 2022);
    await press("Shift+ArrowDown");
    await draw(["EJ_KUN", 2022], ["EJ_BUN", 2022]);
    await window.page.mouse.up();
    await options().waitFor();
    await press("Control+Shift+p");
    await window.page.keyboard.type("Fyll på annat");
    await press("Enter");
    await expect
      .poll(() => window.page.evaluate(() => document.activeElement?.closest("[role=dialog]")?.textContent ?? ""))
      .toContain("Fyll på annat sätt");
    await press("ArrowUp", "Enter");
    await shows("EJ_BUN", 2022, "1 309");
  });

  it("asks for the percentage of a lone figure, and the fill and the series are one edit", async () => {
    await window.select("EJ_VON", 2022);
    await draw(["EJ_VON", 2022], ["EJ_VON", 2023]);
    await window.page.mouse.up();
    await shows("EJ_VON", 2023, "9 599");
    await options().getByRole("button", { name: "Procent …" }).click();
    await window.page.getByLabel("Ökning per år i procent").fill("10");
    await press("Enter");
    await shows("EJ_VON", 2023, "10 559");
    await press("Control+z");
    await shows("EJ_VON", 2023, "9 566");
    await expect.poll(() => undoButton().isEnabled()).toBe(false);
  });

  it("lets nothing that the pointer rests on cover the choices", async () => {
    await window.select("VON", 2021);
    // A cell with something to tell: the printed figure is another.
    await draw(["VON", 2021], ["SOC", 2021]);
    await window.page.mouse.up();
    await shows("SOC", 2021, "818 729");
    await options().waitFor();
    const tooltip = window.page.locator(".ag-tooltip", { hasText: sek("205 172") });
    // Anew until it is there: cells that are painted under the pointer meanwhile make it begin again.
    const isAttached = async () => {
      await window.page.locator(".strip").hover();
      await window.cell("SOC", 2021).hover();
      const wait = { state: "attached", timeout: 5_000 } as const;
      return tooltip.waitFor(wait).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isAttached, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => tooltip.isVisible()).toBe(false);
    // Without the choices it is told as ever.
    await window.select("MIL", 2021);
    await options().waitFor({ state: "detached" });
    await window.cell("SOC", 2021).hover();
    await tooltip.waitFor({ state: "visible" });
  });

  it("fills upwards and to the left", async () => {
    await window.select("EJ_BUN", 2023);
    await draw(["EJ_BUN", 2023], ["EJ_BUN", 2022]);
    await window.page.mouse.up();
    await shows("EJ_BUN", 2022, "4 751");
    await press("Control+z");
    await shows("EJ_BUN", 2022, "5 076");
    await window.select("EJ_BUN", 2023);
    await draw(["EJ_BUN", 2023], ["EJ_SOC", 2023]);
    await window.page.mouse.up();
    await shows("EJ_SOC", 2023, "4 751");
  });

  it("gives up with Esc while it is drawn", async () => {
    await window.select("EJ_VON", 2022);
    await draw(["EJ_VON", 2022], ["EJ_BUN", 2022]);
    await press("Escape");
    await window.page.mouse.up();
    await expect.poll(() => window.cell("EJ_SOC", 2022).getAttribute("class")).not.toContain("fill-cell");
    await shows("EJ_BUN", 2022, "5 076");
    await expect.poll(() => undoButton().isEnabled()).toBe(false);
  });

  it("fills to the last year when it is pressed twice, formulas as formulas", async () => {
    await window.select("EJ_VON", 2021);
    await window.page.keyboard.type("=5 tkr + 1 tkr");
    await press("Enter");
    await window.select("EJ_VON", 2021);
    await toHandle("EJ_VON", 2021);
    await window.page.mouse.dblclick(
      ...(await (async () => {
        const { x, y, width, height } = await boxOf("EJ_VON", 2021);
        return [x + width - 4, y + height - 4] as const;
      })()),
    );
    await shows("EJ_VON", 2023, "6");
    await expect.poll(() => window.page.locator(".cell-editor input").count()).toBe(0);
    await options().getByRole("button", { name: "Bara värden" }).click();
    await shows("EJ_VON", 2023, "6");
    await window.select("EJ_VON", 2023);
    await expect.poll(() => window.page.locator(".bar-input input").inputValue()).toBe("6");
  });
});

describe("the keys", () => {
  it("fill a marked range from its first row or column, and a single cell from the one before it", async () => {
    await window.select("EJ_VON", 2022);
    await press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    await shows("EJ_KUN", 2022, "9 599");
    await window.select("EJ_BUN", 2022);
    await press("Control+d");
    await shows("EJ_BUN", 2022, "9 599");
    await window.select("EJ_BUN", 2023);
    await press("Control+r");
    await shows("EJ_BUN", 2023, "9 599");
    await expect.poll(undoName).toContain("Fyllde 2023 på EJ_BUN");
  });
});

describe("the series dialog", () => {
  const open = async () => {
    await press("Control+Shift+p");
    await window.page.keyboard.type("Fyll serie");
    await press("Enter");
    const dialog = window.page.getByRole("dialog", { name: "Fyll serie" });
    await dialog.waitFor();
    return dialog;
  };

  it("grows a line by a percentage, and asks for it where it is missing", async () => {
    await window.select("MIL", 2021);
    const dialog = await open();
    await dialog.getByRole("button", { name: "Fyll" }).click();
    await dialog.getByText("Skriv hur många procent.").waitFor();
    await dialog.getByLabel("Ökning per år i procent").fill("10");
    await dialog.getByText("2 celler har redan innehåll och skrivs över.").waitFor();
    await press("Enter");
    await shows("MIL", 2022, "14 039");
    await shows("MIL", 2023, "15 443");
    await expect.poll(undoName).toContain("Fyllde 2022–2023 på MIL");
  });

  it("writes the series as the line's formula when told to", async () => {
    await window.select("EJ_SOC", 2021);
    await window.page.keyboard.type("100");
    await press("Enter");
    await window.select("EJ_SOC", 2021);
    const dialog = await open();
    await dialog.getByLabel("Serie", { exact: true }).selectOption("linear");
    await dialog.getByLabel("Steg per år").fill("-25");
    await dialog.getByLabel("Skriv som formel").check();
    await dialog.getByRole("button", { name: "Fyll" }).click();
    await shows("EJ_SOC", 2023, "50");
    await window.select("EJ_SOC", 2023);
    await expect.poll(() => window.page.locator(".bar-input input").inputValue()).toBe("=[föregående] - 25 tkr");
  });

  it("says what to mark where there is nothing to fill", async () => {
    await window.select("MIL", 2023);
    const dialog = await open();
    await expect.poll(() => dialog.innerText()).toContain("Markera en cell");
  });
});
