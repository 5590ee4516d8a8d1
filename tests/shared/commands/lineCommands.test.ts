import { describe, expect, it } from "vitest";
import type { Command, NewLine } from "../../../shared/commands/command.ts";
import { runCommand } from "../../../shared/commands/runCommand.ts";
import { type LineId, newLineId, newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import { fundedInWords, plainMeasure } from "../../../shared/domain/measure.ts";
import { commandSentence } from "../../../shared/texts/refusals.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021    | 2022
  : Nämnder           |       | heading |         |
    VON: Vården       |       |         | 100     | 100
      VONV: varav     |       | ofWhich | 40      | 40
    SOC: Socialtjänst |       |         | 50      | 60
  TOTALT              |       | sum     |         | =SUMMA(Nämnder)
  : Not               |       | text    |         |
  # Mål | goals
  line                | unit  | kind    | 2021    | 2022
  ANDEL               | share |         | 3 %     | 5 %`);
const nobody = "zzzzzzzzzzzz" as LineId;

const newLine = (line: Partial<NewLine>): NewLine => ({
  code: "",
  label: "Ny rad",
  kind: "input",
  unit: "kr",
  scope: "taxFunded",
  parentId: null,
  measure: null,
  ...line,
});
const adding = (
  budget: TestScenario,
  line: Partial<NewLine>,
  more: Partial<Extract<Command, { type: "addLine" }>> = {},
): Command => ({
  type: "addLine",
  sheetId: budget.open.scenario.sheets[0]?.id ?? newSheetId(),
  afterLineId: null,
  newLineId: newLineId(),
  line: newLine(line),
  ...more,
});
const order = (budget: TestScenario): readonly string[] =>
  (budget.open.scenario.sheets[0]?.lineIds ?? []).map((id) => budget.open.scenario.lines.get(id)?.label ?? "");

describe("adding a line", () => {
  it("stands after the named line with all under it, or last under its heading, or last", () => {
    const budget = frames();
    budget.apply(
      adding(budget, { label: "Efter vården", parentId: budget.id("Nämnder") }, { afterLineId: budget.id("VON") }),
    );
    budget.apply(adding(budget, { label: "Sist i nämnder", parentId: budget.id("Nämnder") }));
    budget.apply(adding(budget, { label: "Allra sist" }));
    expect(order(budget)).toEqual([
      "Nämnder",
      "Vården",
      "varav",
      "Efter vården",
      "Socialtjänst",
      "Sist i nämnder",
      "TOTALT",
      "Not",
      "Allra sist",
    ]);
  });

  it("is counted by the sum of its heading at once", () => {
    const budget = frames();
    budget.apply(adding(budget, { code: "ny", label: " Ny\u00a0 nämnd\u200e ", parentId: budget.id("Nämnder") }));
    budget.type("NY", 2022, "7");
    expect(budget.cell("TOTALT", 2022)).toBe(167);
    expect([budget.line("NY").label, budget.line("NY").code]).toEqual(["Ny nämnd", "NY"]);
  });

  it.each([
    [{ label: "  " }, "Namnet är tomt. Skriv ett namn."],
    [{ label: "x".repeat(201) }, "Texten är för lång. Gränsen är 200 tecken."],
    [{ code: "VON" }, "Koden VON används redan av ”Vården”. Välj en annan."],
    [{ code: " von " }, "Koden VON används redan av ”Vården”. Välj en annan."],
    ...[
      "SUMMA",
      "SUM",
      "OM",
      "IF",
      "MIN",
      "MAX",
      "AVRUNDA",
      "ROUND",
      "ÅTGÄRDER",
      "MEASURES",
      "TILLFÄLLIGT",
      "ÅTGÄRDSNIVÅ",
      "FÖREGÅENDE",
      "PREVIOUS",
      "KR",
      "SEK",
      "TKR",
      "MNKR",
      "MKR",
      "ÖRE",
      "7A",
      "A B",
      "A-B",
      "A.B",
      "Ω",
      "A'",
      "=A",
      "A".repeat(25),
    ].map(
      (code) =>
        [
          { code },
          `Koden ”${code}” kan inte användas i formler. Använd bokstäver, siffror och _, börja med en bokstav, och välj inget av formelspråkets egna ord.`,
        ] as const,
    ),
  ] as const)("refuses %j", (line, sentence) => {
    const budget = frames();
    expect(budget.refusal(adding(budget, line))).toBe(sentence);
  });

  it("refuses an unknown sheet or parent, an id that is taken, and a parent that can hold nothing", () => {
    const budget = frames();
    expect(budget.refusal(adding(budget, {}, { sheetId: newSheetId() as SheetId }))).toBe(
      "Bladet finns inte längre. Välj ett annat blad.",
    );
    expect(budget.refusal(adding(budget, { parentId: nobody }))).toContain("Raden finns inte längre.");
    expect(budget.refusal(adding(budget, {}, { newLineId: budget.id("VON") }))).toBe(
      "Raden eller bladet finns redan. Inget har ändrats.",
    );
    expect(budget.refusal(adding(budget, { parentId: budget.id("VON") }))).toBe(
      "”Vården” kan inte ha rader under sig. Välj en rubrik.",
    );
    expect(budget.refusal(adding(budget, { kind: "ofWhich", parentId: budget.id("Not") }))).toBe(
      "”Not” kan inte ha rader under sig. Välj en rubrik.",
    );
    budget.apply(adding(budget, { kind: "ofWhich", parentId: budget.id("SOC") }));
  });

  it.each(["E", "I", "PI", "TRUE", "END", "TO", "MOD", "S0", "V1", "PCT", "CONSTRUCTOR", "_", "Å1", "É", "NOT_2"])(
    "takes the code %s, which means nothing to the formula language",
    (code) => {
      const budget = frames();
      budget.apply(adding(budget, { code }));
      budget.type(code, 2022, "9");
      budget.type("SOC", 2022, `=${code} * 2`);
      expect(budget.cell("SOC", 2022)).toBe(18);
    },
  );

  it("keeps unseen characters of pasted text out of names, notes and titles", () => {
    const budget = frames();
    const hidden = "\u0007A\u202eB\u200f\td\ud800";
    budget.apply(
      adding(budget, {
        label: hidden,
        measure: {
          ...plainMeasure,
          duration: "temporary",
          area: hidden,
          fundings: fundedInWords(hidden),
        },
      }),
    );
    const line = [...budget.open.scenario.lines.values()].at(-1);
    expect([line?.label, line?.measure?.area, line?.measure?.fundings[0]?.note]).toEqual([
      "AB d\ufffd",
      "AB d\ufffd",
      "AB d\ufffd",
    ]);
    budget.apply({ type: "setNote", lineId: budget.id("VON"), note: "rad 1\r\nrad\t2\u0000 \r\n" });
    expect(budget.line("VON").note).toBe("rad 1\nrad 2");
    budget.apply({ type: "setTitle", title: " Budget\u200e\n2021 " });
    expect(budget.open.scenario.head.title).toBe("Budget 2021");
  });

  it("stops at the limit of lines", () => {
    const budget = frames();
    const lines = new Map(budget.open.scenario.lines);
    const line = budget.line("VON");
    for (let index = lines.size; index < 50_000; index += 1) lines.set(`n${index}` as LineId, line);
    const context = { ...budget.open.context, scenario: { ...budget.open.scenario, lines } };
    const answer = runCommand(context, adding(budget, {}));
    expect(answer.ok ? "" : commandSentence({ ...answer.error })).toBe(
      "Scenariot har redan 50\u00a0000 rader, som är gränsen. Ta bort rader som inte behövs.",
    );
  });
});

describe("removing, renaming, noting, showing", () => {
  it("removes a line with all under it, everywhere it is shown, and brings all back", () => {
    const budget = frames();
    const [, goals] = budget.open.scenario.sheets;
    budget.apply({
      type: "placeLines",
      sheetId: goals?.id ?? newSheetId(),
      lineIds: [budget.id("VON"), budget.id("VON")],
    });
    expect(budget.open.scenario.sheets[1]?.lineIds).toHaveLength(2);
    const before = budget.open.scenario;
    budget.apply({ type: "removeLines", lineIds: [budget.id("VON")] });
    expect(order(budget)).toEqual(["Nämnder", "Socialtjänst", "TOTALT", "Not"]);
    expect(budget.open.scenario.sheets[1]?.lineIds).toHaveLength(1);
    expect(budget.open.status().undoLabel).toBe("Tog bort 2 rader");
    expect(budget.cell("TOTALT", 2022)).toBe(60);
    budget.undo();
    expect(budget.open.scenario).toEqual(before);
    expect(budget.cell("TOTALT", 2022)).toBe(160);
  });

  it("names the removed heading with its lines once, however often they are given", () => {
    const budget = frames();
    budget.apply({ type: "removeLines", lineIds: [budget.id("VON"), budget.id("Nämnder"), budget.id("VON")] });
    expect(order(budget)).toEqual(["TOTALT", "Not"]);
    expect(budget.cell("TOTALT", 2022)).toBe("#NAMN?");
  });

  it("says when a line is gone", () => {
    const budget = frames();
    const gone = "Raden finns inte längre. Den kan ha tagits bort; ångra borttagningen eller välj en annan rad.";
    expect(budget.refusal({ type: "removeLines", lineIds: [budget.id("VON"), nobody] })).toBe(gone);
    expect(budget.refusal({ type: "renameLine", lineId: nobody, label: "A", code: "A" })).toBe(gone);
    expect(budget.refusal({ type: "setNote", lineId: nobody, note: "A" })).toBe(gone);
    expect(
      budget.refusal({
        type: "placeLines",
        sheetId: budget.open.scenario.sheets[0]?.id ?? newSheetId(),
        lineIds: [nobody],
      }),
    ).toBe(gone);
    expect(
      budget.refusal({ type: "setGoal", lineId: nobody, operator: ">=", thresholdText: "4 %", shortLabel: "" }),
    ).toBe(gone);
    expect(budget.refusal({ type: "placeLines", sheetId: newSheetId(), lineIds: [] })).toBe(
      "Bladet finns inte längre. Välj ett annat blad.",
    );
  });

  it("refuses names and codes as when adding, but lets a line keep its own", () => {
    const budget = frames();
    const rename = (label: string, code: string): Command => ({
      type: "renameLine",
      lineId: budget.id("SOC"),
      label,
      code,
    });
    expect(budget.refusal(rename("", "SOC"))).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal(rename("Soc", "von"))).toBe("Koden VON används redan av ”Vården”. Välj en annan.");
    expect(budget.refusal(rename("Soc", "SUMMA"))).toContain("Koden ”SUMMA” kan inte användas i formler.");
    budget.apply(rename("Individ och familj", "SOC"));
    expect(budget.open.status().undoLabel).toBe("Bytte namn på Socialtjänst till Individ och familj");
  });

  it("limits a note", () => {
    const budget = frames();
    expect(budget.refusal({ type: "setNote", lineId: budget.id("VON"), note: "x".repeat(4_001) })).toBe(
      "Texten är för lång. Gränsen är 4\u00a0000 tecken.",
    );
  });
});

describe("sheets, titles, units and goals", () => {
  const sheet = (title: string, firstYear: number, lastYear: number, newId = newSheetId()): Command => ({
    type: "addSheet",
    title,
    kind: "own",
    firstYear,
    lastYear,
    newSheetId: newId,
  });

  it("widens the plan period to hold a sheet's years, without moving a figure", () => {
    const budget = frames();
    budget.apply(sheet("Fem år", 2020, 2025));
    expect(budget.open.scenario.head.period).toEqual({ firstYear: 2020, lastYear: 2025, budgetYear: 2021 });
    expect(budget.row("VON")).toEqual([100, 100]);
    expect(budget.cell("TOTALT", 2022)).toBe(160);
    expect(budget.cell("VON", 2023)).toBeNull();
    budget.undo();
    expect(budget.open.scenario.head.period).toEqual({ firstYear: 2021, lastYear: 2022, budgetYear: 2021 });
    expect(budget.row("VON")).toEqual([100, 100]);
  });

  it("refuses a sheet without name, with years that do not fit, or with an id that is taken", () => {
    const budget = frames();
    const years = "Åren går inte ihop: sista året ska vara efter det första, och ett scenario rymmer högst 40 år.";
    expect(budget.refusal(sheet(" ", 2021, 2022))).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal(sheet("x".repeat(201), 2021, 2022))).toBe("Texten är för lång. Gränsen är 200 tecken.");
    expect(budget.refusal(sheet("A", 2022, 2021))).toBe(years);
    expect(budget.refusal(sheet("A", 2021, 2061))).toBe(years);
    expect(budget.refusal(sheet("A", 2021, 2022, budget.open.scenario.sheets[0]?.id))).toBe(
      "Raden eller bladet finns redan. Inget har ändrats.",
    );
    budget.apply(sheet("A", 2021, 2060));
  });

  it("refuses an empty or endless title", () => {
    const budget = frames();
    expect(budget.refusal({ type: "setTitle", title: "\n" })).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal({ type: "setTitle", title: "x".repeat(201) })).toBe(
      "Texten är för lång. Gränsen är 200 tecken.",
    );
  });

  it("shows amounts in another unit without touching them", () => {
    const budget = frames();
    budget.apply({ type: "setDisplayUnit", displayUnit: "mnkr" });
    expect([budget.open.scenario.head.displayUnit, budget.cell("VON", 2021)]).toEqual(["mnkr", 100]);
    expect(budget.open.status().undoLabel).toBe("Visa belopp i mnkr");
  });

  const goal = (budget: TestScenario, name: string, thresholdText: string, shortLabel = ""): Command => ({
    type: "setGoal",
    lineId: budget.id(name),
    operator: ">=",
    thresholdText,
    shortLabel,
  });

  it.each([
    ["4 %", 0.04],
    ["=4 %", 0.04],
    ["4", 0.04],
    ["2,5", 0.025],
    ["=0,04", 0.04],
    ["=ANDEL[2021] + 1 %", 0.04],
  ])("reads the threshold %j of a share as %d", (typed, threshold) => {
    const budget = frames();
    budget.apply(goal(budget, "ANDEL", typed));
    expect(budget.open.status().goals[0]?.years.map((year) => [year.threshold, year.met])).toEqual([
      [threshold, threshold <= 0.03],
      [threshold, true],
    ]);
  });

  it("reads a bare threshold of an amount in the unit shown", () => {
    const budget = frames();
    budget.apply(goal(budget, "SOC", "55", "  Högst   så "));
    expect(budget.open.status().goals[0]).toMatchObject({
      shortLabel: "Högst så",
      years: [
        { threshold: 55, met: false },
        { threshold: 55, met: true },
      ],
    });
    expect(budget.warnings("goalBreached")).toEqual([
      "Målet ”Socialtjänst” nås inte 2021: 50\u00a0kr, men målet är minst 55\u00a0kr.",
    ]);
  });

  it("meets a goal that differs by less than 0,001 kr, and not one that differs by more", () => {
    const budget = frames();
    budget.apply(goal(budget, "SOC", "=50,0004 kr"));
    expect(budget.open.status().goals[0]?.years[0]?.met).toBe(true);
    budget.apply(goal(budget, "SOC", "=50,0006 kr"));
    expect(budget.open.status().goals[0]?.years[0]?.met).toBe(false);
  });

  it("refuses a goal on a heading or text, in the wrong unit, or with an endless name", () => {
    const budget = frames();
    expect(budget.refusal(goal(budget, "Nämnder", "5"))).toBe(
      "”Nämnder” är en rubrik eller text och har inga belopp. Välj en rad under den.",
    );
    expect(budget.refusal(goal(budget, "ANDEL", "=5 kr"))).toBe(
      "Formeln ger ett belopp i kr, men raden är en andel. Ändra formeln eller radens enhet.",
    );
    expect(budget.refusal(goal(budget, "ANDEL", "4 %", "x".repeat(201)))).toBe(
      "Texten är för lång. Gränsen är 200 tecken.",
    );
    expect(budget.refusal(goal(budget, "ANDEL", ""))).toBe(
      "Formeln är tom. Skriv något efter likhetstecknet, till exempel =VON[föregående] * 1,02.",
    );
  });
});

it("several lines at once are one edit: like the first, in a row, without its code", () => {
  const budget = frames();
  const [first, ...moreLineIds] = [newLineId(), newLineId(), newLineId()] as const;
  const ids = [first, ...moreLineIds];
  budget.apply(adding(budget, { code: "NY", label: "Nya" }, { newLineId: first, moreLineIds }));
  const { scenario } = budget.open;
  const at = scenario.sheets[0]?.lineIds.indexOf(first) ?? -1;
  expect(scenario.sheets[0]?.lineIds.slice(at, at + 3)).toEqual(ids);
  expect(ids.map((id) => [scenario.lines.get(id)?.label, scenario.lines.get(id)?.code])).toEqual([
    ["Nya", "NY"],
    ["Nya", ""],
    ["Nya", ""],
  ]);
  expect(budget.open.status().undoLabel).toBe("Lade till 3 rader");
  const again = runCommand(budget.open.context, adding(budget, {}, { moreLineIds: [first] }));
  expect(again).toMatchObject({ ok: false, error: { type: "idTaken" } });
  budget.undo();
  expect(ids.some((id) => budget.open.scenario.lines.has(id))).toBe(false);
});
