// Going to a line by its name, commands by theirs, to any of the edits by its row, and the sign of work that lasts: in the real
// program, by the keyboard.

import { beforeEach, describe, expect, it } from "vitest";
import { carrierPaths } from "../../shared/contract/browserCarrier.ts";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

beforeEach(async () => {
  await window.page.keyboard.press("Escape");
  await window.showSheet("Ramar");
  await window.select("VON", 2021);
});

const nameBox = () => window.page.locator(".name-box").innerText();
const title = () => window.page.getByRole("heading", { level: 1 }).innerText();
const isInGrid = () => window.page.evaluate(() => document.activeElement?.closest(".grid-area") !== null);
const options = () => window.page.getByRole("dialog").getByRole("option");

describe("going to a line", () => {
  it("by its code and year, from another sheet", async () => {
    await window.page.keyboard.press("Control+k");
    await window.page.keyboard.type("pkv 2022");
    await expect.poll(() => options().first().innerText()).toContain("PKV");
    await window.page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("PKV · 2022");
    await expect.poll(() => title()).toBe("Premisser");
    await expect.poll(isInGrid).toBe(true);
    // What one has been to comes first next time.
    await window.page.keyboard.press("Control+g");
    await expect.poll(() => options().first().innerText()).toContain("PKV");
    await window.page.keyboard.press("Escape");
  });

  it("by a part of its name with the arrows, and to an area", async () => {
    await window.page.keyboard.press("Control+k");
    await window.page.keyboard.type("förändring, social");
    await expect.poll(() => options().count()).toBe(1);
    await window.page.getByRole("dialog").getByRole("combobox").fill("socialnämnden");
    await expect.poll(() => options().count()).toBeGreaterThan(1);
    await window.page.keyboard.press("ArrowDown");
    await window.page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("INV_SOC · 2021");
    await window.page.keyboard.press("Control+k");
    await window.page.keyboard.type("måluppf");
    await window.page.keyboard.press("Enter");
    await expect.poll(title).toBe("Måluppföljning");
  });

  it("to a command after >, and says what there is nothing of", async () => {
    await window.page.keyboard.press("Control+k");
    await window.page.keyboard.type("zzz");
    await expect
      .poll(() => window.page.getByRole("dialog").getByRole("status").innerText())
      .toMatch(/^Inget med det namnet/);
    await window.page.getByRole("dialog").getByRole("combobox").fill(">visa belopp i mnkr");
    await expect.poll(() => options().count()).toBe(1);
    expect(await accessibilityFaults(window.page, ".dialog")).toEqual([]);
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.cell("VON", 2021).innerText()).toBe("818,7");
    await window.page.getByRole("button", { name: "tkr", exact: true }).click();
  });

  it("from the name box; a year alone is the same line, what fits nothing opens the list", async () => {
    const box = window.page.locator(".name-box input");
    await box.focus();
    await window.page.keyboard.type("soc 2023");
    await window.page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("SOC · 2023");
    await expect.poll(isInGrid).toBe(true);
    await box.focus();
    await window.page.keyboard.type("2022");
    await window.page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("SOC · 2022");
    await box.focus();
    await window.page.keyboard.type("hittas ej");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.page.getByRole("dialog").getByRole("combobox").inputValue()).toBe("hittas ej");
    await window.page.keyboard.press("Escape");
    await box.focus();
    await window.page.keyboard.type("kun");
    await window.page.keyboard.press("Escape");
    await expect.poll(isInGrid).toBe(true);
    await expect.poll(() => nameBox()).toBe("SOC · 2022");
  });
});

describe("the search for commands", () => {
  it("keeps what cannot be used now, with the reason, and lists first what was used last", async () => {
    await window.page.keyboard.press("Control+Shift+p");
    await window.page.keyboard.type("gör om");
    await expect.poll(() => options().first().innerText()).toContain("Det finns inget att göra om.");
    await expect.poll(() => options().first().getAttribute("aria-disabled")).toBe("true");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.page.getByRole("dialog").count()).toBe(1);
    await window.page.getByRole("dialog").getByRole("combobox").fill("granskaren");
    await window.page.keyboard.press("Enter");
    await expect.poll(title).toBe("Granskaren");
    await window.page.keyboard.press("Control+Shift+p");
    await expect.poll(() => options().first().innerText()).toContain("Granskaren");
    await expect.poll(() => options().first().innerText()).toContain("nyss använt");
    await window.page.keyboard.press("Escape");
  });
});

describe("the list of edits", () => {
  it("goes several steps back and forward at once, as one", async () => {
    for (const [code, text] of [
      ["VON", "111"],
      ["SOC", "222"],
      ["KUN", "333"],
    ] as const) {
      await window.select(code, 2021);
      await window.page.keyboard.type(text);
      await window.page.keyboard.press("Enter");
      await expect.poll(() => window.cell(code, 2021).innerText()).toBe(text);
    }
    await window.page.getByRole("button", { name: "Ändringar: visa listan" }).click();
    await expect.poll(() => options().count()).toBe(4);
    await expect.poll(() => options().first().innerText()).toMatch(/^KUN 2021: 333[\s\S]*Läget nu/);
    expect(await accessibilityFaults(window.page, ".dialog")).toEqual([]);
    await window.page.keyboard.press("ArrowDown");
    await window.page.keyboard.press("ArrowDown");
    await expect.poll(() => window.page.locator(".dialog-buttons .primary").innerText()).toBe("Ångra 2 ändringar");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => window.cell("VON", 2021).innerText()).toBe("111");
    await expect.poll(() => window.cell("SOC", 2021).innerText()).toMatch(/^205/);
    await expect.poll(() => window.page.locator(".notice").innerText()).toContain("2 ändringar ångrade.");
    await window.page.keyboard.press("Control+Alt+z");
    await expect.poll(() => window.page.locator(".history-row[data-undone]").count()).toBe(2);
    await window.page.keyboard.press("Home");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.cell("KUN", 2021).innerText()).toBe("333");
    await window.page.getByRole("button", { name: "Ändringar: visa listan" }).click();
    await expect.poll(() => options().count()).toBe(4);
    await window.page.keyboard.press("End");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.cell("VON", 2021).innerText()).toMatch(/^818/);
    await expect.poll(() => window.page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
  });
});

describe("work that lasts", () => {
  it("is told of until the answer is here, and can be stopped where nothing changes", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answered = new Promise<void>((resolve) => {
      void window.page.route(`**${carrierPaths.request}`, async (route) => {
        const isHeld = route.request().postData()?.includes('"sensitivity"') === true;
        if (isHeld) await held;
        await route.continue();
        if (isHeld) resolve();
      });
    });
    const sign = window.page.locator(".progress-sign");
    await window.page.keyboard.press("Control+k");
    await window.page.keyboard.type("tänk om");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => sign.getByRole("status").innerText()).toBe("Prövar premisserna en i taget …");
    // It is in nobody's way: the window is used as before.
    await window.showSheet("Ramar");
    await window.select("SOC", 2021);
    await expect.poll(nameBox).toBe("SOC · 2021");
    await sign.getByRole("button", { name: "Avbryt" }).click();
    await expect.poll(() => sign.getByRole("status").innerText()).toBe("");
    await expect.poll(isInGrid).toBe(true);
    release();
    await answered;
    await window.page.unroute(`**${carrierPaths.request}`);
  });
});
