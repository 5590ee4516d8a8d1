// Investment projects on the real program: a project made in its dialog, its capital cost by year, and a new month of take-in-use
// that moves it all, each one undo.

import { expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const dialog = () => window.page.getByRole("dialog");
const area = () => window.page.locator(".area");
const openArea = () =>
  window.page.locator(".sheet-nav").getByRole("button", { name: "Projekt och kapitalkostnad" }).click();
/** The texts of a row of the last table of projects, without the spaces between thousands. */
const figuresOf = async (label: string): Promise<readonly string[]> => {
  const table = area().locator("table").nth(1);
  const row = table.locator("tbody tr").filter({ hasText: label });
  return (await row.locator("td").allInnerTexts()).map((text) => text.replace(/\s/g, ""));
};

it("makes a project, shows what it costs by year, and moves its month of take-in-use", async () => {
  await openArea();
  await expect.poll(() => area().innerText()).toContain("Inga projekt än");
  await area().getByRole("button", { name: "Nytt projekt" }).click();
  await dialog().getByRole("button", { name: "Lägg till", exact: true }).click();
  await expect.poll(() => dialog().innerText()).toContain("Skriv vad projektet heter.");
  await dialog().getByLabel("Namn").fill("Ny skola");
  await dialog().getByLabel(/^Kod/).fill("skola");
  await dialog().getByLabel("Nämnd").selectOption({ label: "Barn- och ungdomsnämnden" });
  await dialog().getByLabel("Tas i bruk, år").selectOption("2023");
  await dialog().getByLabel("Livslängd, år").fill("33");
  await dialog().getByLabel("2022", { exact: true }).fill("10 000");
  await dialog().getByLabel("Ökad driftkostnad (minus för minskad)").fill("2 000");
  expect(await accessibilityFaults(window.page)).toEqual([]);
  await dialog().getByRole("button", { name: "Lägg till", exact: true }).click();
  await dialog().waitFor({ state: "hidden" });
  // Alingsås has no premise for internal interest: said, and no figure made up.
  await expect.poll(() => area().innerText()).toContain("internräntan saknas");
  await expect.poll(() => figuresOf("Ny skola")).toEqual(Array.from({ length: 5 }, () => "ejberäknat"));
  await area().getByRole("button", { name: "Avskrivning" }).click();
  await expect.poll(() => figuresOf("Ny skola")).toEqual(["0", "0", "303", "303", "303"]);
  await area().getByRole("button", { name: "Flytta Ny skola" }).click();
  await dialog().getByLabel("Månad").selectOption({ label: "juli" });
  await dialog().getByRole("button", { name: "Flytta" }).click();
  await dialog().waitFor({ state: "hidden" });
  await expect.poll(() => figuresOf("Ny skola")).toEqual(["0", "0", "152", "303", "303"]);
  await window.page.keyboard.press("Control+z");
  await expect.poll(() => figuresOf("Ny skola")).toEqual(["0", "0", "303", "303", "303"]);
  await area().getByRole("button", { name: "Ändra Ny skola" }).click();
  await dialog().getByLabel("Livslängd för Utgift, år").fill("20");
  await dialog().getByLabel("Prioritet").fill("1");
  await dialog().getByRole("button", { name: "Spara" }).click();
  await dialog().waitFor({ state: "hidden" });
  await expect.poll(() => figuresOf("Ny skola")).toEqual(["0", "0", "500", "500", "500"]);
  await area().getByRole("button", { name: "Ny del i Ny skola" }).click();
  await dialog().getByLabel("Vad", { exact: true }).selectOption({ label: "Investeringsbidrag" });
  await dialog().getByLabel("Livslängd, år").fill("20");
  await dialog().getByLabel("2022", { exact: true }).fill("2 000");
  await dialog().getByRole("button", { name: "Lägg till", exact: true }).click();
  await dialog().waitFor({ state: "hidden" });
  await expect.poll(() => figuresOf("Ny skola")).toEqual(["0", "0", "400", "400", "400"]);
  expect(await accessibilityFaults(window.page)).toEqual([]);
});
