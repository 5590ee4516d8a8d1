// Copy, cut and paste on the real program in a real browser: what other programs get, what comes back, what is moved and what is
// said about it. One window for all; every edit is taken back.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const ownType = "application/x-budgetbanken-cells+json";
const undoButton = () => window.page.locator(".tool-button").first();
const undoName = () => undoButton().getAttribute("aria-label");
const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const says = (part: string) => expect.poll(() => window.page.locator(".notice").innerText()).toContain(part);
const barText = () => window.page.locator(".bar-input input").inputValue();
const dialog = (name: string) => window.page.getByRole("dialog", { name });

type Parts = Readonly<Record<string, string>>;
/** The copy or cut event of the document, with what it wrote. */
const copied = (event: "copy" | "cut", type: string): Promise<Parts> =>
  window.page.evaluate(
    ([name, own]) => {
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }));
      return Object.fromEntries(["text/plain", "text/html", own].map((each) => [each, data.getData(each)]));
    },
    [event, type] as const,
  );
const pasteParts = (parts: Parts): Promise<void> =>
  window.page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, parts);
const putText = (text: string) => window.page.evaluate((given) => navigator.clipboard.writeText(given), text);

describe("copying", () => {
  it("gives text with whole figures, a table with numbers that are numbers, and its own cells", async () => {
    await window.select("MIL", 2021);
    await press("Shift+ArrowRight");
    const parts = await copied("copy", ownType);
    expect(parts["text/plain"]).toBe("12763\t12954,445");
    expect(parts["text/html"]).toContain('x:num="12954.445"');
    expect(parts["text/html"]).toContain(`>${sek("12 954")}</td>`);
    expect(parts[ownType]).toContain("MIL[föregående]");
  });

  it("takes headings with the unit along for whole rows", async () => {
    await window.select("MIL", 2021);
    await press("Shift+Space");
    const parts = await copied("copy", ownType);
    expect(parts["text/plain"]?.split("\r\n")[0]).toBe("Ramar, tkr\tKod\tBudget 2021\tPlan 2022\tPlan 2023");
    expect(parts["text/html"]).toContain("<b>Ramar, tkr</b>");
  });

  it("puts ranges of the same columns under each other, and refuses others", async () => {
    await window.select("VON", 2021);
    await window.cell("SOC", 2021).click({ modifiers: ["Control"] });
    expect((await copied("copy", ownType))["text/plain"]).toBe("818729\r\n205172");
    await window.cell("KUN", 2022).click({ modifiers: ["Control"] });
    await copied("copy", ownType);
    await says("Flera markeringar");
  });
});

describe("pasting", () => {
  it("keeps formulas within the program, with the new line where they name their own", async () => {
    await window.select("MIL", 2022);
    await press("Control+c");
    await window.select("EJ_VON", 2022);
    await press("Control+v");
    await expect.poll(undoName).toContain("Klistrade in 1 cell i Ramar");
    await expect.poll(barText).toContain("EJ_VON[föregående]");
    await expect.poll(() => barText()).toContain("ANDEL_PKV");
    await expect.poll(() => barText()).not.toContain("MIL");
  });

  it("reads a table of another program with the digits behind what it shows", async () => {
    await window.select("MIL", 2021);
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:0}</style></head><body>' +
      '<table><tr><td x:num="13000.25">13 000</td></tr><tr><td>(1 234)</td></tr></table><script>window.broken = 1</script></body></html>';
    await pasteParts({ "text/plain": "13 000\r\n(1 234)", "text/html": html });
    await expect.poll(barText).toBe("13000,25");
    await shows("SBN", 2021, "-1 234");
    expect(await window.page.evaluate(() => "broken" in globalThis)).toBe(false);
  });

  it("puts one value in all that is marked, and repeats a range that goes into it", async () => {
    await window.select("EJ_VON", 2022);
    await press("Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await putText("7");
    await press("Control+v");
    await shows("EJ_BUN", 2023, "7");
    await putText("1\t2\r\n3\t4");
    await press("Control+v");
    await shows("EJ_KUN", 2022, "1");
    await shows("EJ_BUN", 2023, "4");
    await expect.poll(() => undoName()).toContain("Klistrade in 8 celler i Ramar");
  });

  it("tells how much finds no room, where and why, and pastes the rest only when told to", async () => {
    await window.select("MIL", 2022);
    await putText("1\t2\t3\r\n4\t5\t6");
    await press("Control+v");
    const asked = dialog("Allt får inte plats");
    await asked.waitFor();
    await expect.poll(() => asked.innerText()).toContain("2 av 6 värden får inte plats: 2 till höger om Plan 2023.");
    await press("Escape");
    await shows("MIL", 2022, "12 954");
    await press("Control+v");
    await dialog("Allt får inte plats").getByRole("button", { name: "Klistra in det som får plats" }).click();
    await shows("SBN", 2023, "5");
    await says("4 celler med radens formel skrevs över.");
  });

  it("brings the amounts of a copied row to the marked row, which keeps its name", async () => {
    await window.select("SOC", 2021);
    await press("Shift+Space", "Control+c");
    await window.select("MIL", 2021);
    await press("Shift+Space", "Control+v");
    await shows("MIL", 2021, "205 172");
    await expect.poll(() => dialog("Klistra in tabell").count()).toBe(0);
    await expect.poll(() => undoName()).toContain("Klistrade in");
    await press("Control+z");
    await shows("MIL", 2021, "12 763");
  });

  it("takes a list of names in the column of names, as one edit", async () => {
    const name = (code: string) => window.row(code).locator(".label-text").innerText();
    const before = [await name("SOC"), await name("KUN")];
    await window.row("SOC").locator('[col-id="label"]').click();
    await putText("Ny Social\nNy Kultur");
    await press("Control+v");
    await says("2 rader fick nya namn eller koder.");
    expect([await name("SOC"), await name("KUN")]).toEqual(["Ny Social", "Ny Kultur"]);
    await expect.poll(() => undoName()).toContain("Bytte namn på 2 rader");
    await press("Control+z");
    await expect.poll(async () => [await name("SOC"), await name("KUN")]).toEqual(before);
  });

  it("refuses whole what finds no room at all, by name", async () => {
    await window.row("MIL").locator('[col-id="label"]').click();
    await putText("5");
    await press("Control+v");
    await says("Här står radens namn. Tal och det som börjar med = klistras in under åren. Inget ändrades.");
  });

  it("takes back a table it gave out, with its names and headings", async () => {
    await window.select("MIL", 2021);
    await press("Shift+Space");
    const { "text/plain": text = "" } = await copied("copy", ownType);
    const [, row = ""] = text.split("\r\n");
    await putText(row.replace("12763", "12764"));
    await press("Control+v");
    await shows("MIL", 2021, "12 764");
  });
});

describe("special paste", () => {
  it("says live what it will do, and does only values, turned, as one edit", async () => {
    await window.select("MIL", 2021);
    await press("Shift+ArrowRight", "Control+c");
    await window.select("EJ_VON", 2022);
    await press("Control+Shift+v");
    const asked = dialog("Klistra in särskilt");
    await asked.waitFor();
    const status = asked.getByRole("status");
    await expect
      .poll(() => status.innerText())
      .toBe("2 celler på Ramar ersätts, från EJ_VON 2022: 1 rad × 2 kolumner.");
    await asked.getByLabel("Bara värden").check();
    await asked.getByLabel("Byt plats på rader och kolumner").check();
    await expect
      .poll(() => status.innerText())
      .toBe("2 celler på Ramar ersätts, från EJ_VON 2022: 2 rader × 1 kolumn.");
    await press("Enter");
    await shows("EJ_SOC", 2022, "12 954");
    await expect.poll(() => barText()).toBe("12763");
  });

  it("adds to what stands, by the keyboard alone", async () => {
    await window.select("MIL", 2021);
    await press("Control+c");
    await window.select("EXP", 2021);
    await press("Control+Shift+v");
    await dialog("Klistra in särskilt").waitFor();
    const focused = () => window.page.evaluate(() => document.activeElement?.closest("label")?.textContent ?? "");
    await expect.poll(focused).toBe("Formler och värden");
    await press("Tab");
    await expect.poll(focused).toBe("Ersätt det som står");
    await press("ArrowDown");
    await expect.poll(focused).toBe("Lägg till det som står");
    await press("Enter");
    await shows("EXP", 2021, "13 170");
  });

  it("leaves out what is no formula when only formulas are asked for", async () => {
    await window.select("MIL", 2021);
    await press("Shift+ArrowRight", "Control+c");
    await window.select("SOC", 2021);
    await press("Control+Shift+v");
    await dialog("Klistra in särskilt").getByLabel("Bara formler").check();
    await press("Enter");
    await expect.poll(undoName).toContain("Klistrade in 1 cell");
    await shows("SOC", 2021, "205 172");
  });

  it("says which keys fetch the clipboard when a menu opens it and nothing may be read", async () => {
    await window.page.context().clearPermissions();
    await window.select("SOC", 2021);
    await press("Control+Shift+p");
    await window.page.keyboard.type("Klistra in särskilt");
    await press("Enter");
    await dialog("Klistra in särskilt").getByRole("status").waitFor();
    await expect.poll(() => dialog("Klistra in särskilt").innerText()).toContain("Tryck Ctrl+V");
    await window.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await putText("5");
    await press("Control+v");
    await expect
      .poll(() => dialog("Klistra in särskilt").getByRole("status").innerText())
      .toContain("1 cell på Ramar ersätts, från SOC 2021");
  });
});

describe("what is copied", () => {
  const edged = () => window.page.locator(".copied-cell").count();
  const heard = () => window.page.getByTestId("spoken").innerText();
  const hasEdge = (code: string, year: number, edge: string) =>
    expect.poll(() => window.cell(code, year).getAttribute("class")).toContain(`copied-${edge}`);

  it("has an edge that stays while one moves on and pastes, and goes with Esc and with the next edit", async () => {
    await window.select("SBN", 2021);
    await press("Shift+ArrowDown", "Control+c");
    await hasEdge("SBN", 2021, "top");
    await hasEdge("EXP", 2021, "bottom");
    await expect.poll(edged).toBe(2);
    await expect.poll(heard).toContain("2 rader gånger 1 kolumn kopierade.");
    await window.select("SBN", 2022);
    await press("Control+v");
    await shows("SBN", 2022, "62 008");
    await expect.poll(edged).toBe(2);
    await hasEdge("SBN", 2021, "top");
    await press("Control+z");
    await expect.poll(edged).toBe(0);
    await expect.poll(() => window.cell("SBN", 2022).innerText()).not.toBe(sek("62 008"));
    await window.select("SBN", 2021);
    await press("Control+c");
    await expect.poll(edged).toBe(1);
    await press("ArrowDown", "Escape");
    await expect.poll(edged).toBe(0);
  });
});

describe("cutting", () => {
  it("marks without touching, and Esc lets go", async () => {
    await window.select("EXP", 2021);
    await press("Control+x");
    await expect.poll(() => window.cell("EXP", 2021).getAttribute("class")).toContain("cut-cell");
    await shows("EXP", 2021, "407");
    await press("Escape");
    await expect.poll(() => window.cell("EXP", 2021).getAttribute("class")).not.toContain("cut-cell");
  });

  it("moves what was typed, and says which lines read on where nothing stands", async () => {
    await window.select("EXP", 2021);
    await press("Control+x");
    await window.select("EJ_EXP", 2021);
    await press("Control+v");
    await shows("EJ_EXP", 2021, "407");
    await shows("EXP", 2021, "");
    await says("1 cell flyttades.");
    await says("EXP");
    await expect.poll(() => undoName()).toContain("Flyttade 1 cell i Ramar");
  });

  it("pastes no cut a second time, after another edit or after Esc: the amount would stand in two places", async () => {
    await window.select("EXP", 2021);
    await press("Control+x");
    await window.select("EJ_EXP", 2021);
    await press("Control+v");
    await shows("EJ_EXP", 2021, "407");
    await expect.poll(() => window.page.locator(".cut-cell").count()).toBe(0);
    await window.select("MIL", 2021);
    const before = await window.cell("MIL", 2021).innerText();
    await press("Control+v");
    await says("är redan flyttat");
    await window.select("EJ_EXP", 2021);
    await press("Control+x", "Escape");
    await window.select("MIL", 2021);
    await press("Control+v");
    await says("avbrutet med Esc");
    await expect.poll(() => window.cell("MIL", 2021).innerText()).toBe(before);
    await window.select("EJ_EXP", 2021);
    await press("Control+x");
    await window.select("BUN", 2021);
    await window.page.keyboard.type("5");
    await press("Enter");
    await shows("BUN", 2021, "5");
    await window.select("MIL", 2021);
    await press("Control+v");
    await says("budgeten ändrats sedan dess");
    await expect.poll(() => window.cell("MIL", 2021).innerText()).toBe(before);
    await expect.poll(() => undoName()).toContain("BUN");
  });

  it("refuses cells that only show the line's formula", async () => {
    await window.select("EXP", 2021);
    await press("Shift+ArrowRight", "Control+x");
    await says("En av cellerna räknas av radens formel");
  });

  it("moves whole lines, as one edit", async () => {
    const first = () => window.page.locator('[row-index="0"] [col-id="code"]').innerText();
    await window.select("EXP", 2021);
    await press("Shift+Space", "Control+x");
    await says("1 rad flyttas");
    await window.select("VON", 2021);
    await press("Control+v");
    await expect.poll(first).toBe("EXP");
    await press("Control+z");
    await expect.poll(first).toBe("VON");
  });
});

describe("pasting from another program", () => {
  const excel = (rows: string): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"\\#\\,\\#\\#0";}</style></head>` +
    `<body><table>${rows}</table></body></html>`;

  it("takes the digits behind what is shown, and says where there were none and what was hidden", async () => {
    await window.select("SBN", 2021);
    const whole = excel('<tr><td class=xl65 x:num="1234.567">1&nbsp;235</td></tr>');
    await pasteParts({ "text/plain": "1 235", "text/html": whole });
    await expect.poll(barText).toBe("1234,567");
    await expect.poll(() => window.page.locator(".notice").count()).toBe(0);
    await press("Control+z");
    await shows("SBN", 2021, "62 008");
    const shown = excel("<tr><td class=xl65>1&nbsp;235</td></tr><tr style='display:none'><td>9</td></tr>");
    await pasteParts({ "text/plain": "1 235\r\n9", "text/html": shown });
    await shows("SBN", 2021, "1 235");
    await says("Talet kom som det visas i det andra programmet.");
    await says("1 dold rad i det kopierade kom inte med.");
    await press("Control+z");
    await shows("SBN", 2021, "62 008");
  });

  it("says that amounts came out a thousand times too large, and takes them back", async () => {
    await window.select("SBN", 2021);
    await pasteParts({ "text/plain": "62 008 000\r\n407 000" });
    await shows("SBN", 2021, "62 008 000");
    await says("omkring tusen gånger större än vad som stod här. Är de i kr?");
    await window.page.locator(".notice").getByRole("button", { name: "Ångra" }).click();
    await shows("SBN", 2021, "62 008");
    await shows("EXP", 2021, "407");
  });

  it("pastes such amounts in the unit that was meant with one press, and one undo takes it back", async () => {
    await window.select("SBN", 2021);
    await pasteParts({ "text/plain": "63 008 000\r\n408 000" });
    await shows("SBN", 2021, "63 008 000");
    await window.page.getByRole("button", { name: "Klistra in som kr i stället" }).click();
    await shows("SBN", 2021, "63 008");
    await shows("EXP", 2021, "408");
    await expect.poll(() => window.page.locator(".notice").count()).toBe(0);
    await press("Control+z");
    await shows("SBN", 2021, "62 008");
    await shows("EXP", 2021, "407");
  });

  it("refuses errors and figures that were cut off, and changes nothing", async () => {
    await window.select("SBN", 2021);
    await pasteParts({ "text/plain": "12\r\n#SAKNAS!" });
    await says("En cell i det kopierade visar ett fel (#SAKNAS!)");
    await pasteParts({ "text/plain": "12\r\n####" });
    await says("kolumnen är för smal");
    await shows("SBN", 2021, "62 008");
    await shows("EXP", 2021, "407");
  });
});
