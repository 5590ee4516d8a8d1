// 200 lines × 8 years out to LibreOffice Calc and back: formulas, negative numbers, percent, å ä ö, quotes and line breaks. What comes
// back is typed into an empty budget of the same lines and held against the figures that left. Skipped where LibreOffice is not installed.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlTable, type OutRow, plainText } from "../../renderer/grid/clipboardTable.ts";
import { type Matrix, tabSeparated } from "../../renderer/grid/clipboardText.ts";
import { pointsOf, rangeOut } from "../../renderer/state/copiedRange.ts";
import { type CurrentSheet, layOut } from "../../renderer/state/currentSheet.ts";
import { fieldsOf } from "../../renderer/state/pasteActions.ts";
import { planPaste } from "../../renderer/state/pastePlan.ts";
import { mirrorFromView } from "../../renderer/state/scenarioMirror.ts";
import { findOfficeProgram, type OfficeProgram, startOfficeProgram, withoutOffice } from "../support/officeProgram.ts";
import { openedScenario } from "../support/openedScenario.ts";
import { ScenarioDraft } from "../support/scenarioDraft.ts";
import type { TestScenario } from "../support/scenarioFromText.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { openModule } from "../support/windowModules.ts";

const lineCount = 200;
const firstYear = 2024;
const years = Array.from({ length: 8 }, (_, index) => firstYear + index);
const units = ["kr", "share", "taxRate", "count", "text"] as const;
const unitOf = (number: number) => units[number % units.length] ?? "kr";
const label = (number: number): string => `Rad ${number}: å "ä" ö <&> ’x’\u00a0− slut`;

/** The figures of a line as the formulas and inputs of the test make them; texts where the line holds texts. */
function budget(kind: "filled" | "empty"): TestScenario {
  const draft = new ScenarioDraft({
    title: "Prov",
    municipality: "Prov",
    period: { firstYear, budgetYear: firstYear + 1, lastYear: firstYear + 7 },
    displayUnit: "tkr",
    baselineName: "",
    organisation: "committees",
  });
  const sheet = draft.sheet("own", "Prov");
  for (let number = 0; number < lineCount; number += 1) {
    const code = `L${number}`;
    const unit = unitOf(number);
    const isFormula = kind === "filled" && unit === "kr" && number % 3 === 0 && number > 0;
    draft.line(sheet, {
      code,
      label: label(number),
      unit,
      ...(isFormula ? { formula: "{L0} / 3 - {L5} * 2" } : {}),
      ...(kind === "filled" && unit !== "text" && !isFormula ? { typed: (year: number) => figure(number, year) } : {}),
    });
  }
  draft.edit("L0", { formula: null });
  const open = openedScenario(draft.scenario());
  if (kind === "filled") {
    const texts = Array.from({ length: lineCount }, (_, number) => number).filter(
      (number) => unitOf(number) === "text",
    );
    const cells = texts.flatMap((number) =>
      years.map((year) => ({ lineId: open.id(`L${number}`), year, text: `'=ö "${year}" -1` })),
    );
    open.apply({ type: "setCells", cells, bareUnit: "tkr" });
  }
  return open;
}

/** Whole and broken, large and small, with both signs. */
function figure(number: number, year: number): number {
  const sign = (number + year) % 2 === 0 ? 1 : -1;
  switch (unitOf(number)) {
    case "kr":
      return sign * (12_345_678.91 + number * 1_000_003.07 + year);
    case "share":
      return sign * Number((0.0123 + number / 700).toPrecision(12));
    case "taxRate":
      return 0.2183 + number / 100_000;
    default:
      return sign * (number * 17 + year / 8);
  }
}

function sheetOf(open: TestScenario): CurrentSheet {
  const mirror = mirrorFromView(open.open.view());
  const [sheet] = mirror.ok ? mirror.value.structure.sheets : [];
  if (!mirror.ok || sheet === undefined) throw new Error("the budget has no sheet");
  return layOut(mirror.value, sheet, new Set());
}

/** Texts that hold what a table is written with; no cell of a budget may. */
const hardTexts = ['rad ett\nrad "två"', 'å "ä" ö', "<b>&amp;</b>"];
const hardRow: OutRow = {
  kind: "plain",
  level: 0,
  cells: hardTexts.map((text) => ({ type: "text", text, plain: text })),
};

/** Everything marked, as it is copied, and a row of hard texts under it. */
function copiedRows(open: TestScenario): readonly OutRow[] {
  const current = sheetOf(open);
  const { rows, columns } = current.size;
  const out = rangeOut(current, pointsOf({ top: 0, bottom: rows - 1, left: 0, right: columns - 1 }), "tkr");
  return [...out.rows, hardRow];
}

/** Types what came back into an empty budget of the same lines, as a paste in its first cell does. */
function pasted(matrix: Matrix): TestScenario {
  const open = budget("empty");
  const rows = matrix.slice(1, 1 + lineCount);
  const fields = fieldsOf({ text: "", fields: rows, own: null, isTable: true, isTextAlone: false });
  const plan = planPaste(sheetOf(open), { row: 0, column: 0 }, fields);
  expect({ right: plan.right, below: plan.below, locked: plan.locked }).toEqual({ right: 0, below: 0, locked: 0 });
  open.apply({ type: "setCells", cells: plan.cells, bareUnit: "tkr", as: "pasted" });
  return open;
}

const rounded = (row: readonly (number | string | null)[]) =>
  row.map((value) => (typeof value === "number" ? Number(value.toPrecision(15)) : value));
const figuresOf = (open: TestScenario) =>
  Array.from({ length: lineCount }, (_, number) => rounded(open.row(`L${number}`)));

const found = findOfficeProgram();

describe.skipIf(found === null)(found === null ? withoutOffice : "to LibreOffice and back", () => {
  let browser: Browser;
  let page: Page;
  let office: OfficeProgram;
  beforeAll(async () => {
    browser = await launchTestBrowser();
    page = await browser.newPage();
    await openModule(page, "renderer/grid/clipboardHtml.ts");
    office = startOfficeProgram(found ?? "");
  });
  afterAll(async () => {
    office.stop();
    await browser.close();
  });

  const matrixOf = async (html: string): Promise<Matrix> => {
    const given: unknown = await page.evaluate((text) => {
      const read: unknown = Reflect.get(Reflect.get(globalThis, "module"), "tableFromHtml");
      return typeof read === "function" ? read(text)?.fields : null;
    }, html);
    if (!Array.isArray(given)) throw new Error("LibreOffice gave no table");
    return given.map((row: unknown) => (Array.isArray(row) ? row.map(String) : []));
  };
  /** Opened as a spreadsheet, saved as one, and copied out of it. */
  const throughCalc = async (text: string, name: string, readBy: string): Promise<Matrix> => {
    const html = office.convert(text, name, readBy, "html:HTML (StarCalc)");
    return matrixOf(html.toString("utf8"));
  };

  it("gives identical values as a table", async () => {
    const open = budget("filled");
    const matrix = await throughCalc(htmlTable(copiedRows(open)), "range.html", "HTML (StarCalc)");
    expect([matrix.length, matrix[0]?.length]).toEqual([lineCount + 2, years.length + 2]);
    expect(matrix.at(-1)?.slice(0, 3)).toEqual(hardTexts);
    expect(figuresOf(pasted(matrix))).toEqual(figuresOf(open));
  });

  it("gives identical values as text, with Swedish numbers read as numbers", async () => {
    const open = budget("filled");
    const text = tabSeparated(copiedRows(open).map((row) => row.cells.map(plainText)));
    // Tab, quotes, UTF-8, from the first line, Swedish, percentages and the like recognised.
    const matrix = await throughCalc(text, "range.csv", "Text - txt - csv (StarCalc):9,34,76,1,,1053,false,true,false");
    expect(matrix.at(-1)?.slice(0, 3)).toEqual(hardTexts);
    expect(figuresOf(pasted(matrix))).toEqual(figuresOf(open));
  });

  it("is one table of as many rows in LibreOffice Writer, with bold sums and figures to the right", () => {
    const html = htmlTable(copiedRows(budget("filled")));
    const document = office.convert(html, "letter.html", "HTML (StarWriter)", "fodt").toString("utf8");
    const count = (part: string): number => document.split(part).length - 1;
    expect(count("<table:table ")).toBe(1);
    expect(count("<table:table-row")).toBe(lineCount + 2);
    expect(document).toContain('fo:font-weight="bold"');
    expect(document).toContain('fo:text-align="end"');
    expect(document).toContain("Rad 199: å &quot;ä&quot; ö");
  });
});
