// A measure with its amounts as one edit: amounts a year or a step with its start, a saving without a minus, where it stands,
// and what is refused.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { commandSchema } from "../../../shared/contract/requestSchemas.ts";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import { fundedInWords, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
  # Ramar | frames
  line        | kind    | 2026 | 2027 | 2028
  VON: Vården |         | 1000 | =VON[föregående] - TILLFÄLLIGT(VON)[föregående] + ÅTGÄRDER(VON) | =VON[föregående] - TILLFÄLLIGT(VON)[föregående] + ÅTGÄRDER(VON)
  # Åtgärder | measures
  line        | kind    | 2026 | 2027 | 2028
  : Partiets  | heading |      |      |
  ANDEL       |         |      |      |`);

type AddMeasure = Extract<Command, { type: "addMeasure" }>;
const adding = (
  scenario: TestScenario,
  amounts: AddMeasure["amounts"],
  measure: Partial<Measure> = {},
  more: Partial<AddMeasure> = {},
): AddMeasure => ({
  type: "addMeasure",
  sheetId: null,
  parentId: null,
  afterLineId: null,
  newLineId: newLineId(),
  code: "BUSS",
  label: "Kvällsbussar",
  scope: "taxFunded",
  measure: { ...plainMeasure, committeeId: scenario.id("VON"), ...measure },
  amounts,
  bareUnit: "kr",
  ...more,
});
const step = (startYear: number, startMonth: number, endYear: number | null = null): AddMeasure["amounts"] => ({
  type: "step",
  amount: "120",
  startYear,
  startMonth,
  endYear,
});

describe("a measure given as a step", () => {
  it("costs half in its first year from July and the rest the year after, and the frame keeps the whole", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, step(2026, 7)));
    expect(scenario.row("BUSS")).toEqual([60, 60, 0]);
    expect(scenario.row("VON")).toEqual([1000, 1060, 1060]);
    expect(scenario.shownFormula("BUSS")).toBe(
      "=OM(ÅR() = [startår]; [belopp] * (13 - [startmånad]) / 12; OM(ÅR() = [startår] + 1; [belopp] * ([startmånad] - 1) / 12; 0 kr))",
    );
  });

  it("costs all of it at once from January", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, step(2027, 1)));
    expect(scenario.row("BUSS")).toEqual([0, 120, 0]);
  });

  it("is temporary to its last year, which is its first where none is said", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, step(2026, 10, 2027), { duration: "temporary" }));
    expect(scenario.row("BUSS")).toEqual([30, 120, 0]);
    expect(scenario.row("VON")).toEqual([1000, 1090, 970]);
    scenario.apply(adding(scenario, step(2027, 1), { duration: "temporary" }, { code: "KURS" }));
    expect(scenario.row("KURS")).toEqual([0, 120, 0]);
  });

  it("moves with its start year, which is an attribute anyone can change", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, step(2026, 7)));
    const lineId = scenario.id("BUSS");
    scenario.apply({ type: "setAttribute", lineId, attribute: "startYear", text: "2027", bareUnit: "kr" });
    expect(scenario.row("BUSS")).toEqual([0, 60, 60]);
  });
});

describe("a measure given year by year", () => {
  it("is one edit with line, measure and amounts, taken back by one undo", () => {
    const scenario = budget();
    const before = scenario.open.scenario;
    const cells = [
      { year: 2026, text: "" },
      { year: 2027, text: "2 tkr" },
    ];
    scenario.apply(
      adding(scenario, { type: "years", cells }, { fundings: fundedInWords("Sponsring"), motive: "Tryggt hem" }),
    );
    expect(scenario.row("BUSS")).toEqual([null, 2_000, null]);
    expect(scenario.line("BUSS").measure).toMatchObject({ motive: "Tryggt hem", fundings: fundedInWords("Sponsring") });
    expect(scenario.open.status().undoLabel).toBe("Lade till åtgärden Kvällsbussar");
    scenario.undo();
    expect(scenario.open.scenario).toEqual(before);
  });

  it("stores a saving as what it does to the frame, with or without a minus", () => {
    const scenario = budget();
    const cells = [
      { year: 2026, text: "40" },
      { year: 2027, text: "-50" },
      { year: 2028, text: "\u221260" },
    ];
    scenario.apply(adding(scenario, { type: "years", cells }, { direction: "saving" }));
    expect(scenario.row("BUSS")).toEqual([-40, -50, -60]);
  });

  it("stands under the heading that is named, and makes the sheet of measures where there is none", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, { type: "years", cells: [] }, {}, { parentId: scenario.id("Partiets") }));
    expect(scenario.line("BUSS").parentId).toBe(scenario.id("Partiets"));
    const bare = scenarioFromText(`
      # Ramar | frames
      line | 2026 | 2027
      VON  | 1000 | 1000`);
    bare.apply(adding(bare, { type: "years", cells: [{ year: 2027, text: "7" }] }));
    const sheet = bare.open.scenario.sheets.at(-1);
    expect([sheet?.title, sheet?.firstYear, sheet?.lastYear]).toEqual(["Åtgärder", 2026, 2027]);
    expect(bare.row("BUSS")).toEqual([null, 7]);
  });
});

describe("what is refused, whole", () => {
  const refused = (change: Partial<AddMeasure>, measure: Partial<Measure> = {}): string => {
    const scenario = budget();
    return scenario.refusal(adding(scenario, { type: "years", cells: [] }, measure, change));
  };

  it.each([
    ["an empty name", { label: " " }, "Namnet är tomt. Skriv ett namn."],
    ["a code that is taken", { code: "VON" }, "Koden VON används redan av ”Vården”. Välj en annan."],
    [
      "an amount that is none",
      { amounts: { type: "years", cells: [{ year: 2026, text: "mycket" }] } } as const,
      "”mycket” är inget tal. Skriv ett belopp, till exempel 818 729 eller 14 mnkr, eller en formel som börjar med =.",
    ],
    [
      "a step without an amount",
      { amounts: { type: "step", amount: " ", startYear: 2026, startMonth: 1, endYear: null } } as const,
      "Skriv åtgärdens belopp för ett helt år, till exempel 900 tkr.",
    ],
    [
      "a step that ends before it begins",
      { amounts: { type: "step", amount: "1", startYear: 2027, startMonth: 1, endYear: 2026 } } as const,
      "Åtgärden slutar 2026, innan den börjar 2027. Ändra något av åren.",
    ],
    [
      "a lasting step with an end",
      { amounts: { type: "step", amount: "1", startYear: 2027, startMonth: 3, endYear: 2027 } } as const,
      "En permanent åtgärd har inget slutår. Välj tillfällig, eller ta bort 2027.",
    ],
  ])("%s", (_, change, sentence) => {
    expect(refused(change)).toBe(sentence);
  });

  it("a committee that is gone", () => {
    expect(refused({}, { committeeId: "zzzzzzzzzzzz" as LineId })).toBe(
      "Nämnden finns inte längre. Välj en annan nämnd.",
    );
  });

  it("a measure that is not in kronor, new or changed", () => {
    const scenario = budget();
    const [sheet] = scenario.open.scenario.sheets;
    const sentence = "”Elever” är inte i kronor. En åtgärd ändrar en ram och behöver belopp. Välj enheten Belopp.";
    if (sheet === undefined) throw new Error("the test scenario has a sheet");
    const line = {
      code: "",
      label: "Elever",
      kind: "input",
      unit: "count",
      scope: "taxFunded",
      parentId: null,
    } as const;
    expect(
      scenario.refusal({
        type: "addLine",
        sheetId: sheet.id,
        afterLineId: null,
        newLineId: newLineId(),
        line: { ...line, measure: plainMeasure },
      }),
    ).toBe(sentence);
  });
});

it("crosses the border checked", () => {
  const command = adding(budget(), step(2026, 7));
  expect(commandSchema.parse(command)).toEqual(command);
  expect(commandSchema.safeParse({ ...command, amounts: { ...step(2026, 7), startMonth: 13 } }).success).toBe(false);
});

describe("the follow-up of a measure", () => {
  it("keeps status and what was given as one edit; a saving is typed without a minus", () => {
    const scenario = budget();
    const cells = [{ year: 2026, text: "1000" }];
    scenario.apply(adding(scenario, { type: "years", cells }, { direction: "saving" }));
    const lineId = scenario.id("BUSS");
    const before = scenario.open.scenario;
    scenario.apply({
      type: "followUpMeasure",
      lineId,
      status: "running",
      realisedHalfYear: "400",
      realisedFullYear: null,
      bareUnit: "kr",
    });
    expect(scenario.line("BUSS").measure?.status).toBe("running");
    expect([...scenario.line("BUSS").attributes]).toEqual([["realisedHalfYear", -400]]);
    expect(scenario.open.status().undoLabel).toBe("Uppföljning av Kvällsbussar");
    scenario.undo();
    expect(scenario.open.scenario).toEqual(before);
    const command = { type: "followUpMeasure", status: "done", realisedHalfYear: null, bareUnit: "kr" } as const;
    scenario.apply({ ...command, lineId, realisedFullYear: "" });
    expect(scenario.line("BUSS").measure?.status).toBe("done");
    expect(
      scenario.refusal({
        type: "followUpMeasure",
        lineId: scenario.id("VON"),
        status: "done",
        realisedHalfYear: null,
        realisedFullYear: "1",
        bareUnit: "kr",
      }),
    ).toBe("”Vården” är ingen åtgärd. Välj en åtgärd.");
  });

  it("does not ask for a committee that has been removed since", () => {
    const scenario = budget();
    scenario.apply(adding(scenario, { type: "years", cells: [{ year: 2026, text: "5" }] }));
    scenario.apply({ type: "removeLines", lineIds: [scenario.id("VON")] });
    const lineId = scenario.id("BUSS");
    const amounts = { realisedHalfYear: null, realisedFullYear: "4", bareUnit: "kr" } as const;
    scenario.apply({ type: "followUpMeasure", lineId, status: "done", ...amounts });
    expect([scenario.line("BUSS").measure?.status, scenario.line("BUSS").attributes.get("realisedFullYear")]).toEqual([
      "done",
      4,
    ]);
  });
});
