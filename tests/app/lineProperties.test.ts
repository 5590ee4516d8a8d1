// What a line is besides its figures, changed in its dialog on the real program: a measure's committee, a goal's limit, names
// and notes, each dialog one undo; and the name of the scenario.

import { describe, expect, it } from "vitest";
import { hasKeyboard } from "./keyboard.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const dialog = () => window.page.getByRole("dialog");
const save = async () => {
  await dialog().getByRole("button", { name: "Spara" }).click();
  await dialog().waitFor({ state: "hidden" });
};
const openOn = async (code: string, year: number) => {
  await window.select(code, year);
  await window.page.keyboard.press("Control+Enter");
  await hasKeyboard(dialog());
};

describe("the properties of a line", () => {
  it("move a measure to another committee, with its note, as one edit that one undo takes back", async () => {
    await window.select("KS", 2022);
    await shows("KS", 2022, "96 486");
    await window.showSheet("Åtgärder");
    await window.row("FINANSIERING_KS").locator('[col-id="label"]').click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Radens egenskaper" }).click();
    await expect.poll(() => dialog().getByLabel("Nämnd", { exact: true }).inputValue()).not.toBe("");
    await dialog().getByLabel("Varaktighet").selectOption({ label: "Tillfällig" });
    await dialog().getByLabel("Nämnd", { exact: true }).selectOption({ label: "Socialnämnden" });
    await dialog().getByLabel("Anteckning").fill("Prövas igen 2023");
    await save();
    const row = window.row("FINANSIERING_KS");
    await expect.poll(() => row.locator('[col-id="committee"]').innerText()).toBe("SOC");
    await expect.poll(() => row.locator('[col-id="measureKind"]').innerText()).toBe("Besparing, tillfällig");
    await expect.poll(() => window.page.locator(".explain").innerText()).toContain("Prövas igen 2023");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => row.locator('[col-id="committee"]').innerText()).toBe("KS");
    await expect.poll(() => row.locator('[col-id="measureKind"]').innerText()).toBe("Besparing");
    await expect.poll(() => window.page.locator(".explain").innerText()).not.toContain("Prövas igen 2023");
    await expect.poll(() => window.page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
  });

  it("say in place why a code cannot be used, keep what was typed, and store it when it is mended", async () => {
    await openOn("SOC", 2022);
    await dialog().getByLabel("Namn", { exact: true }).fill("Individ och familj");
    await dialog().getByLabel(/^Kod/).fill("von");
    await dialog().getByRole("button", { name: "Spara" }).click();
    await expect.poll(() => dialog().getByRole("alert").innerText()).toContain("Koden VON används redan");
    await expect.poll(() => dialog().getByLabel("Namn", { exact: true }).inputValue()).toBe("Individ och familj");
    await dialog().getByLabel(/^Kod/).fill("iof");
    await save();
    await expect.poll(() => window.row("IOF").locator(".label-text").innerText()).toBe("Individ och familj");
    await window.select("IOF", 2022);
    await expect.poll(() => window.page.locator(".bar-input input").inputValue()).toContain("IOF[föregående]");
  });

  it("move the limit of a goal, and the strip and the cells follow", async () => {
    await window.showSheet("Mål och indikatorer");
    const breaches = window.page.locator(".strip-goal").first().locator(".goal-breached");
    await expect.poll(() => breaches.count()).toBe(0);
    await openOn("RESANDEL", 2021);
    await dialog().getByLabel("Gräns").fill("4,1 %");
    await save();
    await expect.poll(() => breaches.count()).toBe(2);
    await expect.poll(() => window.cell("RESANDEL", 2022).getAttribute("class")).toContain("cell-goal-breached");
    await expect.poll(() => window.cell("RESANDEL", 2023).getAttribute("class")).toContain("cell-goal-met");
  });

  it("make an ordinary line of the goal sheet a goal, but ask for its limit first", async () => {
    await window.showSheet("Mål och indikatorer");
    await window.page.getByRole("menuitem", { name: "Redigera" }).click();
    await window.page.getByRole("menuitem", { name: "Ny rad" }).click();
    await dialog().getByLabel("Namn", { exact: true }).fill("Soliditet i kommunen");
    await dialog().getByLabel(/^Kod/).fill("SOLK");
    await dialog().getByLabel("Enhet").selectOption({ label: "Procent" });
    await dialog().getByRole("button", { name: "Lägg till" }).click();
    await window.cell("SOLK", 2021).click();
    await window.page.keyboard.type("41");
    await window.page.keyboard.press("Enter");
    await shows("SOLK", 2021, "41,0 %");
    await openOn("SOLK", 2021);
    await dialog().getByLabel("Målet är uppfyllt").selectOption({ label: "minst" });
    await dialog().getByRole("button", { name: "Spara" }).click();
    await expect.poll(() => dialog().getByRole("alert").innerText()).toContain("gräns");
    await hasKeyboard(dialog().getByLabel("Gräns"));
    await dialog().getByLabel("Gräns").fill("40");
    await save();
    await expect.poll(() => window.cell("SOLK", 2021).getAttribute("class")).toContain("cell-goal-met");
  });

  it("change nothing when nothing was changed or the dialog is left", async () => {
    await openOn("SOC", 2022);
    await save();
    await openOn("SOC", 2022);
    await dialog().getByLabel("Namn", { exact: true }).fill("Något annat");
    await window.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    await expect.poll(() => window.row("SOC").locator(".label-text").innerText()).toBe("Socialnämnden");
    await expect.poll(() => window.page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
    await window.page.keyboard.press("ArrowDown");
    await expect.poll(() => window.page.locator(".name-box").innerText()).toBe("KUN · 2022");
  });
});

describe("the scenario's name", () => {
  it("is changed where it stands, and back by undo", async () => {
    const title = window.page.locator(".document-title b");
    await window.page.getByRole("button", { name: "Alingsås 2021–2023" }).click();
    await dialog().getByLabel("Namn").fill(" ");
    await dialog().getByRole("button", { name: "Byt namn" }).click();
    await expect.poll(() => dialog().getByRole("alert").innerText()).toContain("namn");
    await dialog().getByLabel("Namn").fill("Vårt förslag");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => title.innerText()).toBe("Vårt förslag");
    await expect.poll(() => window.page.title()).toContain("Vårt förslag");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => title.innerText()).toBe("Alingsås 2021–2023");
  });
});

describe("a column that tells what a measure is", () => {
  const committee = () => window.row("SOMMARJOBB").locator('[col-id="committee"]');

  it("opens the properties at its field when one types in it, and a code typed there chooses", async () => {
    await window.showSheet("Åtgärder");
    await expect.poll(() => committee().innerText()).toBe("KUN");
    await committee().click();
    await expect.poll(() => committee().getAttribute("class")).toContain("active-cell");
    await window.page.keyboard.press("b");
    await hasKeyboard(dialog().getByLabel("Nämnd", { exact: true }));
    await window.page.keyboard.type("un");
    await save();
    await expect.poll(() => committee().innerText()).toBe("BUN");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => committee().innerText()).toBe("KUN");
  });

  it("opens them with F2 too, and says on Delete where the value is changed", async () => {
    await window.showSheet("Åtgärder");
    await window.row("SOMMARJOBB").locator('[col-id="measureKind"]').click();
    await window.page.keyboard.press("F2");
    await hasKeyboard(dialog().getByLabel("Slag av åtgärd", { exact: true }));
    await window.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    await window.page.keyboard.press("Delete");
    await window.page.getByText("Det här ändras i radens egenskaper").waitFor();
  });

  it("is asked for in the dialog of a new measure, and no plain row is made, with Ctrl+plus", async () => {
    await window.showSheet("Åtgärder");
    await window.select("SOMMARJOBB", 2021);
    const before = await window.page.locator(".label-cell").count();
    await window.page.keyboard.press("Control++");
    await window.page.getByRole("dialog", { name: "Ny åtgärd" }).waitFor();
    await window.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    expect(await window.page.locator(".label-cell").count()).toBe(before);
  });
});
