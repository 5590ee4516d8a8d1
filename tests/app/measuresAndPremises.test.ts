// Measures, programmes, funding and premises on the real program, by mouse and keyboard: what is typed in the dialogs shows in the
// areas, and every dialog is one undo.

import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const dialog = () => window.page.getByRole("dialog");
const area = async (title: string) => {
  await window.page.locator(".sheet-nav").getByRole("button", { name: title, exact: true }).click();
  await window.page.getByRole("heading", { level: 1, name: title }).waitFor();
};
const sent = async (button: string) => {
  await dialog().getByRole("button", { name: button, exact: true }).click();
  await dialog().waitFor({ state: "hidden" });
};
/** The cells of a row of a table, by the text its label begins with. */
const figures = async (table: string, label: string) => {
  const texts = await window.page
    .getByRole("table", { name: table })
    .getByRole("row", { name: new RegExp(`^${label}`) })
    .first()
    .getByRole("cell")
    .allInnerTexts();
  // What a screen reader hears after a figure stands on a line of its own.
  return texts.map((text) => text.split("\n")[0] ?? "");
};
const spaced = (texts: readonly string[]) =>
  texts.map((text) => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212"));

describe("a programme with a measure", () => {
  it("shows effect, level, accumulated effect and what is not specified, and is followed up", async () => {
    const { page } = window;
    await area("Program");
    await page.getByRole("button", { name: "Nytt program" }).click();
    await dialog().getByLabel("Namn").fill("Balans 2023");
    await dialog().getByLabel(/^Kod/).fill("BALANS");
    await dialog()
      .getByLabel(/^Mål, /)
      .fill("60 mnkr");
    await dialog()
      .getByLabel(/^Områden/)
      .fill("Kärnuppdraget\nLokaler");
    await sent("Lägg till");
    await page.getByRole("button", { name: "Ny åtgärd" }).click();
    await dialog().getByLabel("Namn", { exact: true }).fill("Mindre lokaler");
    await dialog().getByLabel("Slag av åtgärd").selectOption({ label: "Besparing" });
    await dialog().getByLabel("Program").selectOption({ label: "Balans 2023" });
    await dialog()
      .getByLabel(/^Område/)
      .fill("Lokaler");
    await dialog().getByLabel("Så anges beloppen").selectOption({ label: "Helårsbelopp från en månad" });
    await dialog().getByRole("button", { name: "Lägg till", exact: true }).click();
    await expect.poll(() => dialog().getByText("Skriv ett belopp.").count()).toBe(1);
    await dialog()
      .getByLabel(/^Helårsbelopp, /)
      .fill("12 mnkr");
    await dialog().getByLabel("Från månad").selectOption({ label: "juli" });
    await sent("Lägg till");
    const effect = "Balans 2023: effekt mot målet";
    await expect.poll(() => figures(effect, "Effekt")).toEqual(spaced(["6 000", "12 000", "12 000", "12 000"]));
    await expect.poll(() => figures(effect, "Ackumulerad")).toEqual(spaced(["6 000", "18 000", "30 000", ""]));
    await expect.poll(() => figures(effect, "Ospecificerat")).toEqual(["–", "–", ...spaced(["30 000", ""])]);
    expect((await figures(effect, "Lokaler"))[0]).toBe(spaced(["6 000"])[0]);
    await page.getByRole("button", { name: "Följ upp Mindre lokaler" }).click();
    await dialog().getByLabel("Läge").selectOption({ label: "Pågår" });
    await dialog()
      .getByLabel(/halvåret/)
      .fill("3 mnkr");
    await sent("Spara");
    const measures = "Balans 2023: åtgärder och uppföljning";
    await expect.poll(() => figures(measures, "Mindre lokaler")).toContain(spaced(["50,00 %"])[0]);
    await expect.poll(() => figures(measures, "Mindre lokaler")).toContain("Pågår");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => figures(measures, "Mindre lokaler")).toContain("Föreslagen");
    await window.showSheet("Åtgärder");
    await expect.poll(() => window.row("BALANS_EFFEKT").count()).toBe(1);
  });
});

describe("the funding of a measure", () => {
  it("takes several sources with amounts, and tells what they do not cover", async () => {
    const { page } = window;
    await area("Finansiering");
    await expect.poll(() => figures("Alla tillskott", "Ofinansierat")).toEqual(spaced(["1 500", "0", "0"]));
    await page.getByRole("button", { name: "Ny åtgärd" }).click();
    await dialog().getByLabel("Namn", { exact: true }).fill("Nattbuss");
    await dialog()
      .getByLabel(/^Plan 2022/)
      .fill("900");
    await dialog().getByRole("button", { name: "Lägg till finansiering" }).click();
    await dialog().getByLabel("Finansiering i ord").fill("Biljetter");
    await dialog()
      .getByLabel(/^Belopp per år/)
      .fill("mycket");
    await dialog().getByRole("button", { name: "Lägg till", exact: true }).click();
    await expect.poll(() => dialog().getByText("lämna fältet tomt för resten").count()).toBe(1);
    await dialog()
      .getByLabel(/^Belopp per år/)
      .fill("200");
    expect(await accessibilityFaults(page)).toEqual([]);
    await sent("Lägg till");
    await expect.poll(() => figures("Alla tillskott", "Ofinansierat")).toEqual(spaced(["1 500", "700", "700"]));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => figures("Alla tillskott", "Ofinansierat")).toEqual(spaced(["1 500", "0", "0"]));
  });
});

describe("a newer set of premises", () => {
  it("shows what it does before it is one edit, with its source on the sheet", async () => {
    const { page } = window;
    await area("Byt premisser");
    await page.getByLabel("Nya premisser som text").fill("Premiss\t2022\t2023\nPKV\t2,5 %\t2,1 %\nLöner\t3 %\t3 %");
    await page.getByText("Skriv värden i fält i stället").click();
    await page.getByLabel("Andel av PKV som räknas upp 2022").fill("80 %");
    const effect = "Vad bytet gör";
    await expect.poll(() => figures(effect, "Årets resultat, nu")).toEqual(spaced(["105 181", "107 861", "121 483"]));
    await expect.poll(() => figures(effect, "Årets resultat, efter")).toEqual(spaced(["105 181", "95 945", "109 442"]));
    await expect.poll(() => page.getByText("tas inte med: Löner").count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Källa").fill("SKR cirkulär 21:4");
    await page.getByLabel("Datum").fill("2021-02-30");
    await page.getByRole("button", { name: "Byt 2 premisser" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("”2021-02-30” är inget datum");
    await page.getByLabel("Datum").fill("2021-02-15");
    await page.getByRole("button", { name: "Byt 2 premisser" }).click();
    await page.getByText("2 premisser är bytta").waitFor();
    await window.showSheet("Premisser");
    const source = window.row("PKV").locator('[col-id="source"]');
    await expect.poll(() => source.innerText()).toBe("SKR cirkulär 21:4, 2021-02-15");
    await page.keyboard.press("Control+z");
    await expect.poll(() => source.count()).toBe(0);
  });
});

describe("a row among the measures", () => {
  const raised = () => window.cell("KUN", 2022).innerText();

  it("stops changing the frame as an ordinary row, and becomes a measure again from what is typed in its column", async () => {
    const { page } = window;
    await window.showSheet("Driftsbudget");
    await window.select("KUN", 2022);
    await expect.poll(raised).toBe(spaced(["310 305"])[0]);
    await window.showSheet("Åtgärder");
    await window.row("SOMMARJOBB").locator('[col-id="label"]').click();
    await page.keyboard.press("Control+Enter");
    await dialog().getByLabel("Raden är").selectOption({ label: "En vanlig rad" });
    await expect.poll(() => dialog().getByText("Raden blir en vanlig rad").count()).toBe(1);
    await sent("Spara");
    const committee = window.row("SOMMARJOBB").locator('[col-id="committee"]');
    await expect.poll(() => committee.innerText()).toBe("");
    await window.showSheet("Driftsbudget");
    // What was temporary is no longer taken out of the opening frame.
    await expect.poll(raised).toBe(spaced(["311 320"])[0]);
    await window.showSheet("Åtgärder");
    await committee.click();
    await page.keyboard.press("k");
    const list = dialog().getByLabel("Nämnd", { exact: true });
    await expect.poll(() => list.locator("option:checked").getAttribute("data-code")).toMatch(/^K/);
    await list.selectOption({ label: "Kultur- och utbildningsnämnden" });
    await dialog().getByLabel("Varaktighet").selectOption({ label: "Tillfällig" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await sent("Spara");
    await expect.poll(() => committee.innerText()).toBe("KUN");
    await window.showSheet("Driftsbudget");
    await expect.poll(raised).toBe(spaced(["310 305"])[0]);
  });
});

describe("a pasted set of premises", () => {
  it("says which premise was not read, and offers nothing to replace", async () => {
    await area("Byt premisser");
    await window.page.getByLabel("Nya premisser som text").fill("Premiss\t2022\t2023\nPKV 2,6 % 2,4 %");
    const note = window.page.getByRole("note");
    await expect.poll(() => note.allInnerTexts()).toEqual([expect.stringContaining("PKV 2,6 % 2,4 %")]);
    expect(await window.page.getByRole("button", { name: "Byt premisser", exact: true }).last().isDisabled()).toBe(
      true,
    );
  });
});
