// Between edits of figures the reviewer keeps what they cannot touch. A reviewer made anew must find the same, whatever was edited
// and undone on the way, or a fault would be told until the file is opened again, or not at all.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { holdsNumbers, type Line } from "../../../shared/domain/line.ts";
import { Reviewer } from "../../../shared/review/reviewer.ts";
import { type CleanBudget, cleanBudget } from "../../support/cleanBudget.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

/** Mostly a figure; now and then what a line is, which may be refused. */
function someEdit({ random, firstYear, lastYear }: CleanBudget, lines: readonly Line[]): Command {
  const line = random.of(lines.filter(({ kind, unit }) => holdsNumbers(kind) && unit === "kr"));
  const lineId = line.id;
  const { measure } = line;
  const year = random.whole(firstYear, lastYear);
  switch (random.whole(0, 12)) {
    case 0:
      return { type: "setRole", lineId, role: random.of(["committee", "outlay", "grantRow", null] as const) };
    case 1:
      return { type: "setSource", lineId, source: { name: "SKR cirkulär 21:3", date: "2021-03-01" } };
    case 2:
      return { type: "setAttribute", lineId, attribute: "periodTotal", text: "5 mnkr", bareUnit: "kr" };
    case 3:
      return { type: "renameLine", lineId, label: `Raden ${year}`, code: line.code };
    case 4:
      return { type: "setNote", lineId, note: `Anteckning ${year}` };
    case 5:
      if (measure === null) return { type: "setTitle", title: `Budget ${year}` };
      return { type: "setMeasure", lineId, measure: { ...measure, direction: "saving", duration: "temporary" } };
    case 6:
      if (measure === null) return { type: "setLineFormula", lineId, text: "=1 mnkr", bareUnit: "kr" };
      return { type: "setMeasure", lineId, measure: { ...measure, fundings: [], motive: "Nytt" } };
    default: {
      const text = random.of(["", "0", "-500 tkr", "12 mnkr", "900 mdkr", "7 kr", "100 tkr"]);
      return { type: "setCells", bareUnit: "kr", cells: [{ lineId, year, text }] };
    }
  }
}

it("tells with an overridden frame which measures it leaves without effect, and follows them", () => {
  const budget = scenarioFromText(`
    # Ramar | frames
    line  | 2026 | 2027 | 2028 | formula
    SBN   | 1000 |      |      | =SBN[föregående] + ÅTGÄRDER(SBN)
    # Åtgärder | measures
    line  | measure              | 2026 | 2027 | 2028
    SPAR  | saving permanent SBN |      | -7   |
    VÄXL  | permanent SBN        |      |      | -2`);
  budget.apply({ type: "setRole", lineId: budget.id("SBN"), role: "committee" });
  const { measure, id } = budget.line("VÄXL");
  if (measure === null) throw new Error("VÄXL is a measure");
  budget.apply({ type: "setMeasure", lineId: id, measure: { ...measure, direction: "transfer" } });
  const told = () => budget.warnings("overriddenFormula").map((message) => message.replace(/ den [-\d]+/, ""));
  budget.type("SBN", 2028, "900");
  const start = "SBN 2028: 900\u00a0kr är inskrivet över radens formel. Radens formel gäller inte det året.";
  expect(told()).toEqual([`${start} Åtgärder på −2\u00a0kr ändrar därför inte ramen.`]);
  budget.type("VÄXL", 2028, "-5");
  expect(told()).toEqual([`${start} Åtgärder på −5\u00a0kr ändrar därför inte ramen.`]);
  budget.type("VÄXL", 2028, "");
  expect(told()).toEqual([start]);
});

describe("a reviewer that has followed the edits", () => {
  it.each(Array.from({ length: 12 }, (_, index) => 300 + index))(
    "finds what one made anew finds, budget %i",
    (seed) => {
      const budget = cleanBudget(seed);
      const { random } = budget;
      const { open } = openedScenario(budget.draft.scenario());
      let most = 0;
      for (let round = 0; round < 25; round += 1) {
        if (random.is(0.2)) open.undo();
        else open.apply(someEdit(budget, [...open.scenario.lines.values()]));
        const { plan, columns } = open.calculation;
        const anew = new Reviewer({ scenario: open.scenario, plan, columns }).review.findings;
        const told = open.status().warnings.map(({ rule, lineId, year, message }) => ({ rule, lineId, year, message }));
        expect(told).toEqual(anew.map(({ rule, lineId, year, message }) => ({ rule, lineId, year, message })));
        most = Math.max(most, told.length);
      }
      expect(most).toBeGreaterThan(0);
    },
  );
});

describe("an edit of one row looks again at rows that hang on it", () => {
  const rules = (scenario: TestScenario) => scenario.open.status().warnings.map(({ rule, code }) => `${rule} ${code}`);

  it("a varav row is larger than its row when the row shrinks, and the gap is told where the result is, not where it was typed", () => {
    const budget = scenarioFromText(`
      # Ramar | frames
      line          | kind    | 2026   | formula
      VON           |         | 100 kr |
        VARAV       | ofWhich | 60 kr  |
      TOTALT        | sum     |        | =VON
      VERKS         |         | -100 kr |`);
    budget.apply({ type: "setRole", lineId: budget.id("TOTALT"), role: "operatingNet" });
    budget.apply({ type: "setRole", lineId: budget.id("VERKS"), role: "operations" });
    expect(rules(budget)).toEqual([]);
    budget.type("VON", 2026, "50");
    expect(rules(budget)).toEqual(["ofWhichLarger VARAV", "bridgeMissing VERKS"]);
    // What is missing is told by its size, whichever way it goes.
    for (const frame of ["50", "150"]) {
      budget.type("VON", 2026, frame);
      expect(budget.warnings("bridgeMissing").join()).toMatch(/: 50\skr saknar rad mellan/);
    }
    budget.type("VON", 2026, "100");
    expect(rules(budget)).toEqual([]);
  });
});

describe("a finding that somebody has accepted", () => {
  const budget = cleanBudget(7);
  const scenario = openedScenario(budget.draft.scenario(), "Prov");
  const [code = ""] = budget.indexed;
  const year = budget.lastYear;
  const before = scenario.cell(code, year);
  const told = () => scenario.open.status().warnings;

  it("is told with reason, name and time, and may be taken back", () => {
    scenario.type(code, year, String(Math.round(Number(before) * 1.01)));
    const [warning] = told();
    if (warning === undefined) throw new Error("nothing was told");
    const { rule, lineId, sheetId, message } = warning;
    const finding = { rule, lineId, year: warning.year, sheetId, message };
    scenario.apply({ type: "acknowledge", finding, reason: "Beslut i nämnden" });
    expect(told().map(({ acknowledged }) => acknowledged)).toEqual([
      { reason: "Beslut i nämnden", by: "Prov", at: expect.stringMatching(/^\d{4}-/) },
    ]);
    scenario.apply({ type: "withdrawAcknowledgement", finding });
    expect(told().map(({ acknowledged }) => acknowledged)).toEqual([null]);
    scenario.undo();
    expect(told()[0]?.acknowledged?.reason).toBe("Beslut i nämnden");
  });

  it("is an alarm again when the figures it spoke of are others, and accepted again when they are back", () => {
    scenario.type(code, year, String(Math.round(Number(before) * 1.05)));
    expect(told().map(({ rule, acknowledged }) => [rule, acknowledged])).toEqual([["overriddenFormula", null]]);
    scenario.undo();
    expect(told()[0]?.acknowledged?.reason).toBe("Beslut i nämnden");
  });
});
