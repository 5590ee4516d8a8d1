// Formulas over years in the window: filled, restored, taken away, offered; the help while one is typed; and a refused one with
// its place marked. The whole by keyboard where a keyboard can do it.

import { describe, expect, it } from "vitest";
import { hasKeyboard } from "./keyboard.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(sek(text));
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};
const type = (text: string) => window.page.keyboard.type(text);
const enter = async (code: string, year: number, text: string) => {
  await window.select(code, year);
  await type(text);
  await press("Enter");
  await expect.poll(() => window.page.locator(".cell-editor").count()).toBe(0);
};
const dialog = () => window.page.getByRole("dialog");
const isClosed = (what: string) => expect.poll(() => window.page.locator(what).count()).toBe(0);
const classesOf = (code: string, year: number) => window.cell(code, year).getAttribute("class");
const editor = () => window.page.locator(".cell-editor input");
const bar = () => window.page.locator(".bar-input input");

describe("filling years with a formula", () => {
  it("asks first when typed values would be replaced, naming them, and is one undo", async () => {
    await window.showSheet("Resultatbudget");
    await window.select("GSB", 2022);
    await type("=GSB[föregående] * (1 + PKV)");
    await press("Control+Shift+Enter");
    await dialog().waitFor();
    const told = (await dialog().innerText()).replaceAll("\u00a0", " ");
    expect(told).toContain("2022 och 2023 har egna värden (578 821; 567 513 tkr). De ersätts av formeln.");
    expect(told).toContain("Den blir radens formel från 2022.");
    await press("Escape");
    await isClosed("[role=dialog]");
    await expect.poll(() => editor().inputValue()).toBe("=GSB[föregående] * (1 + PKV)");
    await press("Control+Shift+Enter");
    await dialog().getByRole("button", { name: "Fyll", exact: true }).click();
    await shows("GSB", 2022, "598 673");
    await shows("GSB", 2023, "611 245");
    await expect.poll(() => classesOf("GSB", 2023)).toContain("cell-formula");
    await press("Control+z");
    await shows("GSB", 2022, "578 821");
    await shows("GSB", 2023, "567 513");
  });

  it("fills empty years at once, from the button as well", async () => {
    await window.select("EJ_VON", 2021);
    await press("F2");
    await type("=1 mnkr");
    await press("ArrowLeft", "ArrowRight");
    await window.page.locator(".fill-button").click();
    await dialog().getByRole("button", { name: "Fyll", exact: true }).click();
    await shows("EJ_VON", 2023, "1 000");
    await press("Control+z");
    await shows("EJ_VON", 2023, "9 566");
    await window.select("VON_GEMENSAM_1_VARAV", 2021);
    await press("Control+Shift+Enter");
    await shows("VON_GEMENSAM_1_VARAV", 2021, "18 000");
    await expect.poll(() => classesOf("VON_GEMENSAM_1_VARAV", 2022)).toContain("cell-formula");
  });
});

describe("a line's formula", () => {
  it("comes back in the marked years that were overridden", async () => {
    await enter("SOC", 2022, "200 000");
    await enter("SOC", 2023, "201 000");
    await expect.poll(() => classesOf("SOC", 2022)).toContain("cell-override");
    await window.select("SOC", 2021);
    await press("Shift+End");
    await window.cell("SOC", 2022).click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Återställ till radens formel" }).click();
    await shows("SOC", 2022, "209 559");
    await shows("SOC", 2023, "213 162");
    await expect.poll(() => classesOf("SOC", 2022)).not.toContain("cell-override");
  });

  it("is taken away with its figures kept, unless they are to go", async () => {
    await window.select("SOC", 2022);
    const remove = async () => {
      await window.page.getByRole("menuitem", { name: "Redigera" }).click();
      await window.page.getByRole("menuitem", { name: "Ta bort radens formel" }).click();
      await dialog().waitFor();
    };
    await remove();
    await dialog().getByRole("button", { name: "Ta bort formeln" }).click();
    await isClosed("[role=dialog]");
    await shows("SOC", 2022, "209 559");
    await expect.poll(() => classesOf("SOC", 2022)).toContain("cell-input");
    await press("Control+z");
    await expect.poll(() => classesOf("SOC", 2022)).toContain("cell-formula");
    await remove();
    await hasKeyboard(dialog());
    await dialog().getByLabel("Töm åren").check();
    await press("Enter");
    await shows("SOC", 2022, "");
  });
});

describe("typed values that follow a formula", () => {
  const offer = () => window.page.locator(".formula-offer");
  const follow = async () => {
    await window.showSheet("Resultatbudget");
    await enter("SKATT", 2022, "2 060 618");
    await enter("SKATT", 2023, "2 103 891");
    await window.select("SKATT", 2022);
    await offer().waitFor();
  };

  it("are offered to become it, and become it as one edit", async () => {
    await follow();
    await expect
      .poll(() => offer().innerText())
      .toContain("De två åren 2022–2023 följer SKATT[föregående] * (1 + PKV).");
    await offer().getByRole("button", { name: "Gör till formel" }).click();
    await isClosed(".formula-offer");
    await expect.poll(() => classesOf("SKATT", 2023)).toContain("cell-formula");
    await shows("SKATT", 2023, "2 103 891");
    await press("Control+z");
    await expect.poll(() => classesOf("SKATT", 2023)).toContain("cell-input");
  });

  it("are not offered again for a line where the offer was waved away", async () => {
    await follow();
    await offer().getByRole("button", { name: "Visa inte för den här raden" }).click();
    await isClosed(".formula-offer");
    const asked: string[] = [];
    window.page.on("request", (request) => asked.push(request.postData() ?? ""));
    const offersAsked = () => asked.filter((body) => body.includes("formulaOffer")).length;
    await window.select("GSB", 2022);
    await expect.poll(offersAsked).toBe(1);
    await window.select("SKATT", 2022);
    // Well past the rest after which the line before was asked about.
    await window.page.waitForTimeout(1_000);
    expect(offersAsked()).toBe(1);
    await expect.poll(() => offer().count()).toBe(0);
  });
});

describe("help while a formula is typed", () => {
  it("tells the function's arguments under the editor, and inserts another from the list by keyboard", async () => {
    await window.select("EJ_VON", 2021);
    await type("=OM(RES > 0 kr; ");
    const hint = window.page.locator(".cell-editor .editor-hint");
    await expect.poll(() => hint.locator(".signature").innerText()).toBe("OM(villkor; då; annars)");
    await expect.poll(() => hint.locator("b").innerText()).toBe("då");
    await press("F1");
    await hasKeyboard(dialog());
    const option = dialog().getByRole("option", { selected: true });
    await expect.poll(() => option.innerText()).toBe("OM");
    // It stands below the fold of the list, and is brought into sight.
    await expect
      .poll(() =>
        option.evaluate((element) => {
          const list = element.closest("[role=listbox]")?.getBoundingClientRect();
          const { top, bottom } = element.getBoundingClientRect();
          return list !== undefined && top >= list.top && bottom <= list.bottom;
        }),
      )
      .toBe(true);
    await type("största");
    await expect.poll(() => option.innerText()).toBe("MAX");
    await press("Enter");
    await isClosed("[role=dialog]");
    // The caret comes between the parentheses with the next frame.
    const caret = (): Promise<number> =>
      editor().evaluate((field) => (field instanceof HTMLInputElement ? (field.selectionStart ?? -1) : -1));
    await expect.poll(caret).toBe("=OM(RES > 0 kr; MAX(".length);
    await type("1 kr; 2 kr");
    await expect.poll(() => editor().inputValue()).toBe("=OM(RES > 0 kr; MAX(1 kr; 2 kr)");
    await expect.poll(() => hint.locator("b").innerText()).toBe("…");
    await press("End");
    await type("; 0 kr)");
    await press("Enter");
    await shows("EJ_VON", 2021, "0");
  });

  it("opens from the grid, and begins a formula in the bar", async () => {
    await window.select("EJ_VON", 2021);
    await press("Shift+F3");
    await hasKeyboard(dialog());
    await type("median");
    await press("Enter");
    await isClosed("[role=dialog]");
    await expect.poll(() => bar().inputValue()).toBe("=MEDIAN()");
    await hasKeyboard(bar());
    await type("7 tkr");
    await press("Enter");
    await shows("EJ_VON", 2021, "7");
  });

  it("says what is wrong under the result of a formula that gives an error", async () => {
    await window.select("SOC", 2021);
    await type("=KUN[föregående]");
    await expect
      .poll(() => window.page.locator(".hint-result").innerText())
      .toMatch(/#ÅR![\s\S]*Formeln frågar efter ett år som inte finns\./);
    await press("Escape");
    await window.page.locator(".cell-editor").waitFor({ state: "detached" });
  });

  it("shows the unit a formula gives, and a share's percent sign alone", async () => {
    await window.showSheet("Mål och indikatorer");
    await window.select("RESANDEL", 2021);
    const result = window.page.locator(".bar-result");
    await expect.poll(() => result.innerText()).toBe(sek("= 4,03 %").replace("=\u00a0", "= "));
  });
});

describe("a refused formula", () => {
  const markedIn = (place: string) => window.page.locator(`${place} .formula-layer [data-refused]`).innerText();
  const caret = (input: ReturnType<typeof editor>) =>
    input.evaluate((field) => (field instanceof HTMLInputElement ? field.selectionStart : null));

  it.each([
    ["an unknown name", "=1 mnkr + VONN * 2", "VONN", 14],
    ["with blanks before it", "   =1 mnkr + VONN", "VONN", 17],
    ["units that cannot be added", "=VON + PKV", "VON + PKV", 10],
    ["a sign that is none", "=VON ? 2", "?", 6],
    ["something missing at the end", "=VON + SOC +", "\u00a0", 12],
  ])(
    "marks %s in the cell, with the caret there and the sentence tied to the field",
    async (_, text, marked, place) => {
      await window.select("EJ_VON", 2021);
      await press("F2");
      await type(text);
      await press("Enter");
      const sentence = window.page.locator(".cell-editor .editor-refusal");
      await sentence.waitFor();
      await expect.poll(() => markedIn(".cell-editor")).toBe(marked);
      await expect.poll(() => caret(editor())).toBe(place);
      await expect.poll(() => editor().getAttribute("aria-describedby")).toBe(await sentence.getAttribute("id"));
      await expect.poll(() => editor().getAttribute("aria-invalid")).toBe("true");
      await press("Escape");
    },
  );

  it("does the same in the formula bar, and to the button as to Enter", async () => {
    await window.select("EJ_VON", 2021);
    await bar().click();
    await type("=VON + VONN");
    await window.page.getByRole("button", { name: "Godkänn" }).click();
    const sentence = window.page.locator(".bar-input .editor-refusal");
    await sentence.waitFor();
    await expect.poll(() => markedIn(".bar-input")).toBe("VONN");
    await expect.poll(() => caret(bar())).toBe(11);
    await expect.poll(() => bar().getAttribute("aria-describedby")).toBe(await sentence.getAttribute("id"));
    await press("Backspace");
    await press("Enter");
    await shows("EJ_VON", 2021, "1 637 458");
  });
});
