import { describe, expect, it } from "vitest";
import { restorePlan } from "../../../shared/analysis/balanceRequirement.ts";
import { debtPlanOf } from "../../../shared/analysis/debtPlan.ts";
import { projectsOf } from "../../../shared/analysis/projects.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { effect, newProject, outlay, projectScenario } from "../../support/projectScenario.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

describe("projects as rows", () => {
  it("adds outlays, contributions and what follows, per project and in all, by priority", () => {
    const test = projectScenario();
    test.apply(
      newProject(test, [outlay({ 2026: "20 mnkr" }, "20", [2027, 1])], {
        label: "Gata",
        code: "GATA",
        project: { committeeId: null, priority: 2, status: "idea" },
      }),
    );
    test.apply(
      newProject(test, [
        outlay({ 2026: "4 mnkr", 2027: "6 mnkr" }, "33", [2027, 1]),
        outlay({ 2026: "1 mnkr" }, "10", [2027, 1], { kind: "contribution" }),
        effect("runningEffect", "2 mnkr", [2027, 1]),
      ]),
    );
    const { years, projects, totals } = projectsOf(test.open.calculated);
    expect(years).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(projects.map(({ label }) => label)).toEqual(["Ny skola", "Gata"]);
    const [school, road] = projects;
    expect(school).toMatchObject({
      outlaySek: 10_000_000,
      contributionSek: 1_000_000,
      takeInUse: { year: 2027, month: 1 },
      livesInYears: [10, 33],
      lacks: ["notInFrame"],
    });
    expect(school?.years[0]).toMatchObject({ investmentSek: 3_000_000, capitalCostSek: 0 });
    const capital = 10e6 / 33 - 1e5 + 9e6 * 0.0275;
    expect(school?.years[1]?.capitalCostSek).toBeCloseTo(capital, 3);
    expect(school?.years[1]?.operatingConsequenceSek).toBeCloseTo(capital + 2e6, 3);
    expect(totals[1]?.capitalCostSek).toBeCloseTo(capital + (road?.years[1]?.capitalCostSek ?? Number.NaN), 3);
    // A line of investments that is no project is none of these.
    expect(totals[0]?.investmentSek).toBe(23_000_000);
  });

  it("says what is missing, and gives no figure for it", () => {
    const test = projectScenario();
    test.apply(newProject(test, [outlay({ 2026: "4 mnkr", 2028: "1 mnkr" }, "", [2027, 1])]));
    const [row] = projectsOf(test.open.calculated).projects;
    expect(row?.lacks).toEqual(["life", "lateOutlays", "notInFrame"]);
    expect(row?.lateOutlaySek).toBe(1_000_000);
    expect(row?.years.map(({ capitalCostSek }) => capitalCostSek)).toEqual([null, null, null, null, null]);
    expect(row?.years[0]?.investmentSek).toBe(4_000_000);
  });

  it("warns of a project taken in use before the first year of the sheet", () => {
    const test = projectScenario();
    test.apply(newProject(test, [outlay({ 2026: "4 mnkr" }, "10", [2025, 1])]));
    expect(projectsOf(test.open.calculated).projects[0]?.lacks).toContain("earlyStart");
  });

  it("wants a committee, and a line of its frame that bears the consequence; fee-funded projects need neither", () => {
    const test = projectScenario();
    const parts = [outlay({ 2026: "4 mnkr" }, "10", [2027, 1])];
    const without = { committeeId: null, priority: null, status: "idea" } as const;
    test.apply(newProject(test, parts, { project: without }));
    test.apply(newProject(test, parts, { project: without, scope: "feeFunded", label: "Vatten", code: "VATTEN" }));
    const lacks = () => projectsOf(test.open.calculated).projects.map((row) => row.lacks);
    expect(lacks()).toEqual([["noCommittee"], []]);
    test.formula("BUN", "=100 mnkr");
    test.apply({ type: "setProject", lineId: test.id("SKOLA"), project: { ...without, committeeId: test.id("BUN") } });
    expect(lacks()).toEqual([["notInFrame"], []]);
    test.apply({
      type: "addFramePart",
      committeeId: test.id("BUN"),
      part: { kind: "investmentEffect" },
      bareUnit: "kr",
      newLineId: newLineId(),
    });
    expect(lacks()).toEqual([[], []]);
  });

  it("is empty without sheets of investments", () => {
    const test = scenarioFromText("line | 2026\nA | 1");
    expect(projectsOf(test.open.calculated)).toEqual({ years: [], projects: [], totals: [] });
  });
});

describe("the plan to restore deficits", () => {
  const years = (...results: readonly (number | null)[]) =>
    results.map((resultSek, index) => ({ year: 2026 + index, resultSek }));

  it("restores the oldest deficit first and within three years", () => {
    const plan = restorePlan(years(-30, -10, 12, 40));
    expect(plan.deficits).toEqual([
      {
        year: 2026,
        isOpening: false,
        amountSek: 30,
        deadline: 2029,
        restored: [
          { year: 2028, amountSek: 12 },
          { year: 2029, amountSek: 18 },
        ],
        outstandingSek: 0,
        isLate: false,
      },
      {
        year: 2027,
        isOpening: false,
        amountSek: 10,
        deadline: 2030,
        restored: [{ year: 2029, amountSek: 10 }],
        outstandingSek: 0,
        isLate: false,
      },
    ]);
    expect(plan.years.map(({ outstandingSek }) => outstandingSek)).toEqual([30, 40, 28, 0]);
  });

  it("tells what was left when the third year had passed", () => {
    const plan = restorePlan(years(-30, 5, 5, 5, 100));
    expect(plan.deficits).toMatchObject([{ deadline: 2029, isLate: true, outstandingSek: 0 }]);
    expect(plan.years.at(3)?.outstandingSek).toBe(15);
  });

  it("takes what is left from before first, and lets a year that is not calculated be", () => {
    const plan = restorePlan(years(null, 8), 20);
    expect(plan.deficits).toMatchObject([
      { year: 2025, isOpening: true, deadline: 2028, outstandingSek: 12, isLate: false },
    ]);
  });
});

describe("the plan to restore deficits from before", () => {
  const years = [2027, 2028, 2029].map((year) => ({ year, resultSek: 8 }));

  it("tells the last year's own deficit from what is older, which is due a year sooner", () => {
    expect(restorePlan(years, 25, -21).deficits).toMatchObject([
      { year: 2025, isOpening: true, amountSek: 4, deadline: 2028, outstandingSek: 0 },
      { year: 2026, isOpening: false, amountSek: 21, deadline: 2029, outstandingSek: 1, isLate: true },
    ]);
  });

  it("takes all for older where the last year had no deficit, and for that year's where nobody knows", () => {
    expect(restorePlan(years, 5, 3).deficits).toMatchObject([{ year: 2025, isOpening: true, deadline: 2028 }]);
    expect(restorePlan(years, 5, null).deficits).toMatchObject([{ year: 2026, isOpening: true, deadline: 2029 }]);
    expect(restorePlan(years, 5, -30).deficits).toMatchObject([{ year: 2026, isOpening: false, amountSek: 5 }]);
  });
});

describe("the debt plan", () => {
  it("goes from opening to closing debt, with interest on the opening one and room to the limit", () => {
    const test = scenarioFromText(`
      # Premisser | premises
      line  | unit  | 2025 | 2026 | 2027
      LÅNER | share | 3 %  | 3 %  | 4 %
      # Balans | balance
      line  | 2025 | 2026 | 2027
      LÅN   |      | 60   | 0
      SKULD | 500  | 540  | 510
      TAK   |      | 550  | 500`);
    const roles = [
      ["LÅNER", "loanInterest"],
      ["LÅN", "newLoans"],
      ["SKULD", "loanDebt"],
      ["TAK", "loanLimit"],
    ] as const;
    for (const [code, role] of roles) test.apply({ type: "setRole", lineId: test.id(code), role });
    expect(debtPlanOf(test.open.calculated)).toEqual([
      {
        year: 2025,
        openingSek: null,
        newLoansSek: null,
        amortisationSek: null,
        closingSek: 500,
        interestSek: null,
        limitSek: null,
        roomSek: null,
      },
      {
        year: 2026,
        openingSek: 500,
        newLoansSek: 60,
        amortisationSek: 20,
        closingSek: 540,
        interestSek: 15,
        limitSek: 550,
        roomSek: 10,
      },
      {
        year: 2027,
        openingSek: 540,
        newLoansSek: 0,
        amortisationSek: 30,
        closingSek: 510,
        interestSek: 21.6,
        limitSek: 500,
        roomSek: -10,
      },
    ]);
  });

  it("is none without a line of the debt", () => {
    expect(debtPlanOf(scenarioFromText("line | 2026\nA | 1").open.calculated)).toBeNull();
  });
});
