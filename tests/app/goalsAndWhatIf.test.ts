// The follow-up of goals, the what-if questions and the decision, on the real program: read, asked and accepted by hand.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const showArea = async (title: string) => {
  await window.page.locator(".sheet-nav").getByRole("button", { name: title }).click();
  await window.page.getByRole("heading", { level: 1, name: title }).waitFor();
};
const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-");
const row = (label: string) => window.page.locator(".figure-table tr").filter({ hasText: label }).first();
const cellsOf = async (label: string): Promise<readonly string[]> =>
  (await row(label).locator("td:not(.is-word)").allInnerTexts()).map(plain);
const dialog = () => window.page.getByRole("dialog");

describe("the follow-up of goals", () => {
  it("shows what is met, what is breached and by how much, and what nobody measured", async () => {
    await showArea("Måluppföljning");
    await row("Nettokostnaderna ökar").waitFor();
    const [first, second, third] = await cellsOf("Nettokostnaderna ökar inte snabbare");
    expect(first).toBe("ej beräknat");
    expect(second).toContain("2,81 %");
    expect(second).toContain("0,10 procentenheter för mycket");
    expect(third).toContain("marginal 0,79 procentenheter");
    await expect.poll(() => cellsOf("Det strukturella resultatet")).toEqual(["ej mätt", "ej mätt", "ej mätt"]);
    await row("Det strukturella resultatet").getByRole("button").click();
    await expect.poll(() => window.page.locator(".name-box").innerText()).toContain("STRUKTRES");
  });

  it("takes a new indicator under a new heading as one edit", async () => {
    await showArea("Måluppföljning");
    await window.page.getByRole("button", { name: "Nytt mål eller indikator" }).click();
    await dialog().getByLabel("Namn", { exact: true }).fill("Nöjda medborgare");
    await dialog().getByLabel(/^Kod/).fill("NMI");
    await dialog().getByLabel("Står under").selectOption("new");
    await dialog().getByLabel("Ny rubrik", { exact: true }).fill("Medborgare");
    await dialog().getByRole("button", { name: "Lägg till" }).click();
    await expect
      .poll(() => dialog().getByRole("alert").allInnerTexts())
      .toEqual(["Ange en gräns, eller följ upp raden som indikator med en riktning."]);
    await dialog().getByLabel("Följs upp som indikator").selectOption("increase");
    await dialog().getByLabel("Utgångsvärde").fill("61");
    await dialog().getByRole("button", { name: "Lägg till" }).click();
    await expect
      .poll(() => dialog().getByRole("alert").allInnerTexts())
      .toEqual(["Fyll i både värde och år, eller lämna båda tomma."]);
    await dialog().getByLabel("Utgångsår").fill("2020");
    await dialog().getByRole("button", { name: "Lägg till" }).click();
    await dialog().waitFor({ state: "hidden" });
    await row("Nöjda medborgare").waitFor();
    expect(plain(await row("Nöjda medborgare").locator("td.is-word").innerText())).toBe(
      "ska öka · utgångsvärde 61,00 % (2020)",
    );
    await expect.poll(() => cellsOf("Nöjda medborgare")).toEqual(["ej mätt", "ej mätt", "ej mätt"]);
    await window.page.keyboard.press("Control+z");
    await row("Nöjda medborgare").waitFor({ state: "detached" });
    await expect.poll(() => window.page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
  });

  it("lets a goal become an ordinary line again in its properties", async () => {
    await window.showSheet("Mål och indikatorer");
    await window.select("RESANDEL", 2022);
    await window.page.keyboard.press("Control+Enter");
    await dialog().getByLabel("Målet är uppfyllt").selectOption("none");
    await dialog().getByLabel("Roll i modellen").selectOption({ label: "Likvida medel" });
    await dialog().getByRole("button", { name: "Spara" }).click();
    await dialog().waitFor({ state: "hidden" });
    await showArea("Måluppföljning");
    await row("Nettokostnaderna ökar").waitFor();
    await expect.poll(() => row("Resultatet är minst 4 %").count()).toBe(0);
  });
});

describe("what if", () => {
  it("steps a premise of one's own beside the standard rows, and takes it away again", async () => {
    await showArea("Tänk om");
    await row("PKV blir 1 procentenhet högre").waitFor();
    await expect.poll(() => cellsOf("PKV blir 1 procentenhet högre")).toEqual(["0", "-17 874", "-30 361"]);
    const question = window.page.getByRole("form", { name: "Prova en annan förutsättning" });
    await question.getByLabel("Rad").selectOption({ label: "Skatteintäkter (SKATT)" });
    await question.getByLabel("Steg").fill("2 %");
    await question.getByRole("button", { name: "Räkna" }).click();
    await expect.poll(() => question.getByRole("alert").innerText()).toContain("går inte att använda som steg");
    await question.getByLabel("Steg").fill("10 mnkr");
    await window.page.keyboard.press("Enter");
    await row("Skatteintäkter +10 000 tkr").waitFor();
    expect((await cellsOf("Skatteintäkter +10 000 tkr")).slice(0, 3)).toEqual(["+10 000", "+10 000", "+10 000"]);
    await row("Skatteintäkter +10 000 tkr")
      .getByRole("button", { name: /^Ta bort/ })
      .click();
    await row("Skatteintäkter +10 000 tkr").waitFor({ state: "detached" });
  });

  it("seeks a saving per committee, enters it as one edit, and does not enter an answer of an older budget", async () => {
    await showArea("Tänk om");
    const question = window.page.getByRole("form", { name: "Målsökning" });
    await question.getByLabel("Slag av villkor").selectOption("cell");
    await question.getByRole("button", { name: "Sök" }).click();
    await expect.poll(() => question.getByRole("alert").innerText()).toContain("Skriv värdet");
    await question.getByLabel("Värde", { exact: true }).fill("150 mnkr");
    await question.getByLabel("År", { exact: true }).selectOption("2022");
    await question.getByLabel("Slag av ändring").selectOption("saving");
    await question.getByLabel("Från år").selectOption("2021");
    await question.getByRole("button", { name: "Sök" }).click();
    await expect
      .poll(() => window.page.getByRole("alert").allInnerTexts())
      .toEqual([expect.stringContaining("ändras inte hur mycket du än ändrar")]);
    await question.getByLabel("Från år").selectOption("2022");
    await question.getByRole("button", { name: "Sök" }).click();
    const answer = window.page.getByRole("region", { name: "Svar" });
    await expect
      .poll(async () => plain(await answer.locator(".answer-lead").innerText()))
      .toBe("42 139 tkr varje år från 2022, fördelat efter ramarnas storlek.");
    await answer.getByRole("button", { name: "Godta svaret" }).click();
    await answer.getByText("Svaret är inlagt.").waitFor();
    await expect.poll(() => answer.getByRole("button", { name: "Godta svaret" }).isDisabled()).toBe(true);
    await window.page.keyboard.press("Control+z");
    await answer.getByText("Budgeten har ändrats").waitFor();
    await expect.poll(() => answer.getByRole("button", { name: "Godta svaret" }).isDisabled()).toBe(true);
    await question.getByRole("button", { name: "Sök" }).click();
    await answer.getByText("Svaret läggs in som en enda ändring").waitFor();
    await window.page.keyboard.press("Control+y");
    await answer.getByText("Budgeten har ändrats").waitFor();
    await window.showSheet("Resultatbudget");
    await expect.poll(async () => plain(await window.cell("RES", 2022).innerText())).toBe("150 000");
    // Undo goes to where the measures stood.
    await window.page.keyboard.press("Control+z");
    await window.page.getByRole("heading", { level: 1, name: "Åtgärder" }).waitFor();
    await window.showSheet("Resultatbudget");
    await expect.poll(async () => plain(await window.cell("RES", 2022).innerText())).toBe("107 861");
  });
});

describe("the decision", () => {
  it("says what is missing and leads to the place", async () => {
    await showArea("Beslutsunderlag");
    await row("Skattesats").waitFor();
    expect(plain(await window.page.locator(".decision-table caption").innerText())).toBe(
      "Delar av beslutet, budget 2021. 3 av 10 delar är klara.",
    );
    await expect.poll(() => row("Anslag").locator("td").first().innerText()).toBe("Klar");
    await row("Skattesats")
      .getByRole("button", { name: /Ingen rad har rollen/ })
      .click();
    await window.page.getByRole("heading", { level: 1, name: "Premisser" }).waitFor();
  });
});
