// Texts in cells from typing to the window: what is typed becomes a text, views and patches carry it beside the figures, and nothing
// that adds, compares or judges takes it for a number.

import { describe, expect, it } from "vitest";
import { checkInput } from "../../../electron/host/checkInput.ts";
import { snapshotRows } from "../../../electron/store/computedSnapshot.ts";
import type { Patch, ScenarioView } from "../../../shared/contract/scenarioView.ts";
import { cellMark, cellState } from "../../../shared/contract/scenarioView.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";
import { patched } from "../../support/testHost.ts";

const made = (): TestScenario =>
  scenarioFromText(`
  line   | unit  | kind | 2026 | 2027 | 2028 | formula
  SKATT  | kr    |      | 1000 | 2000 | 3000 |
  RES    | kr    |      | 50   | 70   |      |
  MÅL    | text  |      |      |      |      | =OM(RES >= 4 % * SKATT; "ja"; "nej")
  ORD    | text  |      | kort |      |      |
  ANTALJA| count |      |      |      |      | =OM(MÅL = "JA"; 1; 0)`);

/** Text cells of a view as "MÅL 2026: ja". */
function textsOf({ structure, cells }: ScenarioView): readonly string[] {
  const { lines, years } = structure;
  return cells.texts.map(([cell, text]) => {
    const line = lines[cell % lines.length];
    const year = years[Math.floor(cell / lines.length)];
    return `${line?.code} ${year?.year}: ${text}`;
  });
}

/** What the window holds after a command, checked against a fresh view. */
function shownAfter(test: TestScenario, view: ScenarioView, edit: () => Patch): ScenarioView {
  const shown = patched(view, edit());
  expect(shown.cells).toEqual(test.open.view().cells);
  return shown;
}

describe("a text in a cell", () => {
  it("stands in the view beside the figures, where its cell holds no number", () => {
    const { cells, structure } = made().open.view();
    expect(textsOf({ cells, structure } as ScenarioView)).toEqual(["MÅL 2026: ja", "ORD 2026: kort", "MÅL 2027: nej"]);
    for (const [cell] of cells.texts)
      expect([cells.states[cell], cells.values[cell]]).toEqual([cellState.text, Number.NaN]);
  });

  it("is an input when it was typed, and a text line's formula is none", () => {
    const { cells, structure } = made().open.view();
    const marks = (code: string) => cells.marks[structure.lines.findIndex((line) => line.code === code)];
    expect([marks("ORD"), marks("MÅL")]).toEqual([cellMark.input, cellMark.lineFormula]);
  });

  it("comes and goes with patches as a fresh view shows it", () => {
    const test = made();
    let view = test.open.view();
    view = shownAfter(test, view, () => test.type("RES", 2027, "90"));
    expect(textsOf(view)).toContain("MÅL 2027: ja");
    view = shownAfter(test, view, () => test.type("RES", 2027, ""));
    expect(textsOf(view)).not.toContain("MÅL 2027: ja");
    view = shownAfter(test, view, () => test.type("ORD", 2027, "ännu ett ord"));
    expect(textsOf(view)).toContain("ORD 2027: ännu ett ord");
    view = shownAfter(test, view, () => test.undo());
    view = shownAfter(test, view, () => test.formula("ORD", '="alltid"'));
    expect(textsOf(view)).toContain("ORD 2028: alltid");
  });

  it("is seen to change when a formula of its own changes, though each plan numbers its texts itself", () => {
    const test = scenarioFromText(`
      line | unit | 2026  | 2027   | formula
      T    | text | ="ja" | ="nej" |
      U    | text |       |        | =T`);
    const view = shownAfter(test, test.open.view(), () => test.type("T", 2026, '="nej"'));
    expect(textsOf(view)).toEqual(["T 2026: nej", "U 2026: nej", "T 2027: nej", "U 2027: nej"]);
  });

  it("is no number for a formula that compares it, whatever the letter case", () => {
    const test = made();
    expect(test.row("ANTALJA")).toEqual([1, 0, "ej beräknat"]);
  });
});

describe("typing on a line of texts", () => {
  it.each([
    ["hej", "hej"],
    ["  två   ord ", "två ord"],
    ["2026", "2026"],
    ["-5 %", "-5 %"],
    ["'=abc", "=abc"],
    ["''citat'", "'citat'"],
    ['="ja"', "ja"],
    ["", null],
    ["'", null],
    ["\u200e", null],
  ])("%j becomes %j", (typed, expected) => {
    const test = made();
    test.type("ORD", 2026, typed);
    expect(test.cell("ORD", 2026)).toBe(expected);
  });

  it("takes a formula for what begins with =, and refuses a text that is too long", () => {
    const test = made();
    const { id } = test.line("ORD");
    expect(
      test.refusal({ type: "setCells", bareUnit: "kr", cells: [{ lineId: id, year: 2026, text: "=abc" }] }),
    ).toMatch(/abc/i);
    const long = "x".repeat(201);
    expect(test.refusal({ type: "setCells", bareUnit: "kr", cells: [{ lineId: id, year: 2026, text: long }] })).toBe(
      "Texten är för lång. Gränsen är 200 tecken.",
    );
  });

  it("refuses words on a line of figures", () => {
    const test = made();
    expect(test.refusal(test.typing("SKATT", 2026, "hej"))).toContain("hej");
  });

  it("takes a plain text for the whole line, as it takes a plain number", () => {
    const test = made();
    test.formula("ORD", "oförändrat");
    expect(test.row("ORD")).toEqual(["oförändrat", "oförändrat", "oförändrat"]);
  });

  it("keeps the texts of a formula that is taken away", () => {
    const test = made();
    test.apply({ type: "removeLineFormula", lineId: test.id("MÅL"), keep: "values" });
    test.type("RES", 2026, "0");
    expect(test.row("MÅL")).toEqual(["ja", "nej", null]);
    test.undo();
    test.undo();
    expect(test.shownFormula("MÅL")).toBe('=OM(RES >= 4 % * SKATT; "ja"; "nej")');
  });
});

describe("the live answer", () => {
  const check = (text: string, code = "ORD") => {
    const test = made();
    const answer = checkInput(test.open, { handle: "", lineId: test.id(code), year: 2026, text, bareUnit: "kr" });
    return answer.ok ? answer.value : answer.error;
  };

  it("tells the text a formula gives, and the text that is typed", () => {
    expect(check('=OM(RES > 1000 kr; "ja"; "nej, för lite")')).toMatchObject({
      kind: "formula",
      value: null,
      text: "nej, för lite",
      state: cellState.text,
      formulaUnit: "text",
    });
    expect(check("'=abc")).toMatchObject({ kind: "text", value: null, text: "=abc", state: cellState.text });
    expect(check("=SKATT", "RES")).toMatchObject({ value: 1000, text: null });
    expect(check(" ")).toMatchObject({ kind: "empty", value: null, text: null });
  });
});

describe("what judges figures", () => {
  it("finds a goal of texts neither met nor breached", () => {
    const test = made();
    test.apply({ type: "setGoal", lineId: test.id("MÅL"), operator: ">=", thresholdText: '="ja"', shortLabel: "mål" });
    const [goal] = test.open.status().goals;
    expect(goal?.years.map(({ value, met }) => [value, met])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(test.warnings("goalBreached")).toEqual([]);
  });

  it("warns of no text, and of an error in a text by its cell", () => {
    const test = made();
    expect(test.warnings("cellError")).toEqual([]);
    test.formula("ORD", '=OM(SKATT / (RES - RES) > 1; "ja"; "nej")');
    test.type("RES", 2028, "1");
    expect(test.warnings("cellError")).toHaveLength(1);
    expect(test.row("ORD")).toEqual(["#DIV/0!", "#DIV/0!", "#DIV/0!"]);
  });

  it("writes a text into the snapshot by its state, without a number", () => {
    const rows = snapshotRows(made().open.snapshot());
    expect(rows.filter((row) => row[3] === "text").map(([, year, value]) => [year, value])).toEqual([
      [2026, null],
      [2026, null],
      [2027, null],
    ]);
    expect(rows.every(([, , value]) => value === null || Number.isFinite(value))).toBe(true);
  });
});
