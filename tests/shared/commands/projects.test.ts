import { describe, expect, it } from "vitest";
import { roundHalfAwayFromZero } from "../../../shared/format/rounding.ts";
import { effect, newProject, outlay, projectScenario } from "../../support/projectScenario.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

const tkr = (test: TestScenario, name: string): readonly (number | string | null)[] =>
  test.row(name).map((cell) => (typeof cell === "number" ? roundHalfAwayFromZero(cell / 1_000) : cell));

const school = (start: readonly [number, number] | null, life = "33") => [
  outlay({ 2026: "4 mnkr", 2027: "6 mnkr" }, life, start),
];

describe("capital cost of a project (rules 3 and 4)", () => {
  it.each([
    ["January", 1, [0, 303, 303, 303, 303], [0, 275, 267, 258, 250], [0, 578, 570, 561, 553]],
    ["July", 7, [0, 152, 303, 303, 303], [0, 138, 271, 263, 254], [0, 289, 574, 566, 557]],
  ])("10 mnkr, 33 years, 2.75 %%, from %s", (_, month, depreciation, interest, sum) => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, month])));
    expect(tkr(test, "SKOLA_AVSKR")).toEqual(depreciation);
    expect(tkr(test, "SKOLA_RÄNTA")).toEqual(interest);
    expect(tkr(test, "SKOLA_DK")).toEqual(sum);
  });

  it("is written in formulas the officer can read", () => {
    const test = projectScenario();
    test.apply(newProject(test, [...school([2027, 1]), effect("runningEffect", "2 mnkr", [2027, 1])]));
    expect(test.shownFormula("SKOLA_AKT")).toBe("=OM(ÅR() <= SKOLA_UTG[startår]; SUMMA(SKOLA_UTG; 0 kr); 0 kr)");
    expect(test.shownFormula("SKOLA_AVSKR")).toBe(
      "=AVSKRIVNING(SUMMA(SKOLA_AKT[första:sista]); SKOLA_UTG[livslängd]; SKOLA_UTG[startår]; SKOLA_UTG[startmånad]; SKOLA_UTG[restvärde])",
    );
    expect(test.shownFormula("SKOLA_RÄNTA")).toBe(
      "=INTERNRÄNTA(SUMMA(SKOLA_AKT[första:sista]); SKOLA_UTG[livslängd]; INTERNR; SKOLA_UTG[startår]; SKOLA_UTG[startmånad]; SKOLA_UTG[restvärde])",
    );
    expect(test.shownFormula("SKOLA_DRIFT")).toBe("=DELÅR([belopp]; [startår]; [startmånad])");
    expect(test.shownFormula("SKOLA_DK")).toBe("=SKOLA_AVSKR + SKOLA_RÄNTA + SKOLA_DRIFT");
  });

  it("adds several components, deducts contributions and residual value, and counts what is paid up to take-in-use", () => {
    const test = projectScenario();
    test.apply(
      newProject(test, [
        outlay({ 2026: "30 mnkr", 2028: "9 mnkr" }, "30", [2027, 1], { label: "Byggnad" }),
        outlay({ 2027: "5 mnkr" }, "10", [2027, 1], { label: "Inventarier", residual: "1 mnkr" }),
        outlay({ 2026: "3 mnkr" }, "30", [2027, 1], { kind: "contribution" }),
      ]),
    );
    // 30/30 + (5 − 1)/10 − 3/30; the 9 mnkr of the year after are in no asset yet.
    expect(test.row("SKOLA_AVSKR")).toEqual([0, 1_300_000, 1_300_000, 1_300_000, 1_300_000]);
    expect(test.cell("SKOLA_BIDR", 2026)).toBe(-3_000_000);
    expect(test.row("SKOLA_AKT")).toEqual([30_000_000, 0, 0, 0, 0]);
  });

  it("adds the running effect and takes off what the frame bears and what it replaces", () => {
    const test = projectScenario();
    test.apply(
      newProject(test, [
        ...school([2027, 7]),
        effect("runningEffect", "2 mnkr", [2027, 7]),
        effect("replacedCost", "400 tkr", [2027, 7]),
        effect("fundedWithinFrame", "100 tkr", [2027, 7]),
      ]),
    );
    expect(tkr(test, "SKOLA_DK")).toEqual(
      [0, 289 + 1_000 - 200 - 50, 574 + 1_500, 566 + 1_500, 557 + 1_500].map(Number),
    );
  });

  it("is one edit", () => {
    const test = projectScenario();
    const before = test.open.scenario;
    test.apply(newProject(test, school([2027, 1])));
    test.undo();
    expect(test.open.scenario).toEqual(before);
  });
});

describe("what is not known yet", () => {
  it.each([
    ["useful life", school([2027, 1], "")],
    ["take-in-use", school(null)],
  ])("gives ej beräknat without %s, and never a figure", (_, parts) => {
    const test = projectScenario();
    test.apply(newProject(test, parts));
    for (const name of ["SKOLA_AVSKR", "SKOLA_RÄNTA", "SKOLA_DK"]) {
      expect(test.row(name)).toEqual(Array.from({ length: 5 }, () => "ej beräknat"));
    }
  });

  it("comes with the life when it is given", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 1], "")));
    test.apply({ type: "setAttribute", lineId: test.id("SKOLA_UTG"), attribute: "life", text: "33", bareUnit: "kr" });
    expect(tkr(test, "SKOLA_DK")).toEqual([0, 578, 570, 561, 553]);
  });
});

describe("moving the take-in-use", () => {
  const moved = (test: TestScenario, startYear: number, startMonth: number, movesOutlays = false) =>
    ({ type: "moveProject", projectId: test.id("SKOLA"), startYear, startMonth, movesOutlays }) as const;

  it("moves depreciation, interest and running effect together, and leaves the outlays", () => {
    const test = projectScenario();
    test.apply(newProject(test, [...school([2027, 1]), effect("runningEffect", "2 mnkr", [2027, 1])]));
    test.apply(moved(test, 2028, 7));
    expect(tkr(test, "SKOLA_DK")).toEqual([0, 0, 289 + 1_000, 574 + 2_000, 566 + 2_000]);
    expect(test.row("SKOLA_UTG")).toEqual([4_000_000, 6_000_000, null, null, null]);
    test.undo();
    expect(tkr(test, "SKOLA_DK")).toEqual([0, 2_578, 2_570, 2_561, 2_553]);
  });

  it("moves the outlays by whole years when asked", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 10])));
    test.apply(moved(test, 2028, 1, true));
    expect(test.row("SKOLA_UTG")).toEqual([null, 4_000_000, 6_000_000, null, null]);
    expect(tkr(test, "SKOLA_AVSKR")).toEqual([0, 0, 303, 303, 303]);
  });

  it("keeps the distance between stages", () => {
    const test = projectScenario();
    test.apply(
      newProject(test, [outlay({ 2026: "10 mnkr" }, "10", [2027, 1]), outlay({ 2027: "10 mnkr" }, "10", [2028, 7])]),
    );
    test.apply(moved(test, 2027, 7));
    expect(["SKOLA_UTG", "SKOLA_UTG2"].map((name) => Object.fromEntries(test.line(name).attributes))).toMatchObject([
      { startYear: 2027, startMonth: 7 },
      { startYear: 2029, startMonth: 1 },
    ]);
  });

  it("gives a start to a project without one", () => {
    const test = projectScenario();
    test.apply(newProject(test, school(null)));
    test.apply(moved(test, 2027, 1));
    expect(tkr(test, "SKOLA_DK")).toEqual([0, 578, 570, 561, 553]);
  });

  it("refuses outlays that would leave the years of the sheet", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 1])));
    expect(test.refusal(moved(test, 2031, 1, true))).toBe(
      "”Utgift” skulle få utgifter 2031, men bladet har bara åren 2026–2030. Flytta bara ianspråktagandet, eller flytta utgifterna själv.",
    );
  });

  it("refuses to move outlays that are formulas, and a line that is no project", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 1])));
    test.formula("SKOLA_UTG", "=5 mnkr");
    expect(test.refusal(moved(test, 2028, 1, true))).toBe(
      "”Utgift” räknas av en formel, så utgifterna kan inte flyttas med. Flytta bara ianspråktagandet, eller ändra formeln.",
    );
    expect(test.refusal({ ...moved(test, 2028, 1), projectId: test.id("BUN") })).toBe(
      "”Barn och ungdom” är inget investeringsprojekt. Välj ett projekt.",
    );
  });
});

describe("one more part", () => {
  it("adds its term to formulas that were changed by hand", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 1])));
    test.formula("SKOLA_AVSKR", `${test.shownFormula("SKOLA_AVSKR")} + 1 kr`);
    test.apply({
      type: "addProjectPart",
      projectId: test.id("SKOLA"),
      part: outlay({ 2027: "1 mnkr" }, "10", null, { label: "Inventarier" }),
      bareUnit: "kr",
    });
    expect(tkr(test, "SKOLA_AVSKR")).toEqual([0, 403, 403, 403, 403]);
    expect(test.cell("SKOLA_AVSKR", 2026)).toBe(1);
    test.apply({
      type: "addProjectPart",
      projectId: test.id("SKOLA"),
      part: effect("replacedCost", "1 tkr", null),
      bareUnit: "kr",
    });
    expect(test.shownFormula("SKOLA_DK")).toBe("=SKOLA_AVSKR + SKOLA_RÄNTA - SKOLA_ERS");
    const order = test.open.scenario.sheets.find(({ kind }) => kind === "investments")?.lineIds ?? [];
    expect(order.map((id) => test.open.scenario.lines.get(id)?.code)).toEqual([
      ..."ÖVRIGT SKOLA SKOLA_UTG SKOLA_AKT SKOLA_UTG2 SKOLA_AKT2 SKOLA_ERS SKOLA_AVSKR SKOLA_RÄNTA SKOLA_DK".split(" "),
    ]);
  });

  it("refuses a sixth component", () => {
    const test = projectScenario();
    const five = Array.from({ length: 5 }, () => outlay({ 2026: "1 mnkr" }, "20", [2027, 1]));
    test.apply(newProject(test, five));
    expect(tkr(test, "SKOLA_AVSKR")).toEqual([0, 250, 250, 250, 250]);
    const part = outlay({}, "20", null);
    expect(test.refusal({ type: "addProjectPart", projectId: test.id("SKOLA"), part, bareUnit: "kr" })).toBe(
      "Ett projekt kan ha högst 5 komponenter och bidrag. Dela upp det i flera projekt.",
    );
  });
});

describe("refusals of a new project", () => {
  it.each([
    [
      "without an outlay",
      { parts: [effect("runningEffect", "1 mnkr", [2027, 1])] },
      "Ett projekt behöver minst en utgift. Lägg till en utgift med belopp och livslängd.",
    ],
    ["with a life of nothing", { parts: [outlay({}, "0", [2027, 1])] }, null],
    ["with a code that is taken", { code: "BUN" }, null],
    [
      "with a priority of 0",
      { project: { committeeId: null, priority: 0, status: "idea" as const } },
      "Prioriteten ska vara ett helt tal mellan 1 och 999.",
    ],
  ])("%s", (_, change, sentence) => {
    const test = projectScenario();
    const refused = test.refusal({ ...newProject(test, school([2027, 1])), ...change });
    if (sentence === null) expect(refused).not.toBe("");
    else expect(refused).toBe(sentence);
  });

  it("for a line without a frame, new or changed", () => {
    const test = projectScenario();
    const project = { committeeId: test.id("ÖVRIGT"), priority: null, status: "idea" } as const;
    const sentence = "”ÖVRIGT” är ingen nämnd eller förvaltning med egen ram. Välj en som är det.";
    expect(test.refusal(newProject(test, school([2027, 1]), { project }))).toBe(sentence);
    test.apply(newProject(test, school([2027, 1])));
    expect(test.refusal({ type: "setProject", lineId: test.id("SKOLA"), project })).toBe(sentence);
  });

  it("on a sheet that is not one of investments", () => {
    const test = projectScenario();
    const frames = test.open.scenario.sheets.find(({ kind }) => kind === "frames");
    if (frames === undefined) throw new Error("no frames");
    expect(test.refusal(newProject(test, school([2027, 1]), { sheetId: frames.id }))).toBe(
      "Bladet ”Ramar” är inget investeringsblad. Välj ett investeringsblad för projektet.",
    );
  });
});

describe("INVESTERINGAR with a post", () => {
  it.each([
    ["INVESTERINGAR()", [5_000, 6_000]],
    ["INVESTERINGAR(BUN)", [4_000, 6_000]],
    ["INVESTERINGAR(KFN)", [0, 0]],
    ["INVESTERINGAR(BUN; post avskrivning)", [0, 303]],
    ["INVESTERINGAR(post internränta)", [0, 275]],
    ["INVESTERINGAR(BUN; kapitalkostnad)", [0, 578]],
    ["INVESTERINGAR(BUN; driftkonsekvens)", [0, 2_578]],
    ["INVESTERINGAR(BUN; driftpåverkan)", [0, 2_000]],
    ["INVESTERINGAR(post utgift)", [4_000, 6_000]],
    ["INVESTERINGAR(verksamhet avgiftsfinansierad; post avskrivning)", [0, 0]],
    ["INVESTERINGAR(BUN; driftkonsekvens) - INVESTERINGAR(BUN; driftkonsekvens)[nästa]", [-2_578, 8]],
  ])("%s", (formula, expected) => {
    const test = projectScenario();
    test.apply(newProject(test, [...school([2027, 1]), effect("runningEffect", "2 mnkr", [2027, 1])]));
    test.formula("KFN", `=${formula}`);
    expect(tkr(test, "KFN").slice(0, 2)).toEqual(expected);
  });

  it("charges committees for their projects only", () => {
    const test = projectScenario();
    test.apply(newProject(test, school([2027, 1])));
    const project = { committeeId: null, priority: null, status: "idea" } as const;
    test.apply(newProject(test, school([2027, 1]), { label: "Torg", code: "TORG", project }));
    test.formula("KFN", "=INVESTERINGAR(post kapitalkostnad) - INVESTERINGAR(post debiterad)");
    expect(tkr(test, "KFN")).toEqual([0, 578, 570]);
  });

  it("says post in words, and refuses it for measures", () => {
    const test = projectScenario();
    test.formula("KFN", "=INVESTERINGAR(avskrivningar; skattefinansierad)");
    expect(test.shownFormula("KFN")).toBe("=INVESTERINGAR(verksamhet skattefinansierad; post avskrivning)");
    expect(test.line("KFN").formula).toBe("INVESTMENTS(scope=taxFunded, post=depreciation)");
    expect(
      test.refusal({
        type: "setLineFormula",
        lineId: test.id("KFN"),
        text: "=ÅTGÄRDER(post avskrivning)",
        bareUnit: "kr",
      }),
    ).toMatch(/post avskrivning/);
  });

  it("does not count what a longer horizon of investments holds in the years of operations", () => {
    const test = projectScenario();
    test.apply(newProject(test, [outlay({ 2029: "10 mnkr" }, "10", [2030, 1])]));
    test.formula("KFN", "=INVESTERINGAR() + INVESTERINGAR(kapitalkostnad)");
    expect(tkr(test, "KFN")).toEqual([1_000, 0, 0]);
    expect(tkr(test, "SKOLA_AVSKR")).toEqual([0, 0, 0, 0, 1_000]);
  });
});

describe("a residual value above what is paid", () => {
  it("is refused with the project and in the properties of its outlay, where the whole budget would be in error", () => {
    const test = projectScenario();
    const start = [2027, 3] as const;
    const parts = [outlay({ 2026: "600 tkr", 2027: "400 tkr" }, "5", start, { residual: "2 mnkr" })];
    const sentence =
      "Restvärdet för ”Utgift” är större än beloppet. Det som är kvar efter livslängden kan inte vara mer än det som betalas.";
    expect(test.refusal(newProject(test, parts))).toBe(sentence);
    test.apply(newProject(test, [outlay({ 2026: "600 tkr", 2027: "400 tkr" }, "5", start)]));
    const set = { type: "setAttribute", lineId: test.id("SKOLA_UTG"), attribute: "residual", bareUnit: "kr" } as const;
    expect(test.refusal({ ...set, text: "2 mnkr" })).toBe(sentence);
    test.apply({ ...set, text: "1 mnkr" });
    expect(test.warnings("cellError")).toEqual([]);
  });
});
