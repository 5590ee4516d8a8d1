import { describe, expect, it } from "vitest";
import type { LineId } from "../../../shared/domain/ids.ts";
import { editedAt, scenarioFromText } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  line                | unit    | kind    | 2021    | 2022 | 2023 | formula
  : Nämnder           |         | heading |         |      |      |
    VON: Vården       |         |         | 100 tkr |      |      | =VON[-1] * (1 + PKV)
    SOC: Socialtjänst |         |         | 50 tkr  | 60 tkr | 70 tkr |
  TOTALT              |         | sum     |         |      |      | =SUMMA(Nämnder)
  PKV                 | share   |         |         | 2 %  | 2 %  |
  SATS                | taxRate |         | 21,83   |      |      |
  ELEVER              | count   |         |         |      |      |
  KPI                 | index   |         |         |      |      |
  : Fri text          |         | text    |         |      |      |`);
const nobody = "zzzzzzzzzzzz" as LineId;

describe("typing into cells", () => {
  it.each([
    ["SOC", "818 729", "tkr", 818_729_000],
    ["SOC", "14 mnkr", "tkr", 14_000_000],
    ["SOC", "1,5", "mnkr", 1_500_000],
    ["SOC", "-5 kr", "tkr", -5],
    ["PKV", "2,5", "tkr", 0.025],
    ["PKV", "2,5 %", "kr", 0.025],
    ["SATS", "21,83", "tkr", 0.2183],
    ["SATS", "40 öre", "tkr", 0.004],
    ["ELEVER", "6 400", "tkr", 6_400],
    ["KPI", "103,5", "mnkr", 103.5],
    ["SOC", "  12\u00a0000 ", "kr", 12_000],
    ["SOC", "", "kr", null],
    ["SOC", "=14 mnkr + 600 tkr", "kr", 14_600_000],
  ] as const)("%s: %j in %s", (name, text, bareUnit, stored) => {
    const budget = frames();
    budget.type(name, 2022, text, bareUnit);
    expect(budget.cell(name, 2022)).toBe(stored);
  });

  it.each([
    [
      "SOC",
      2022,
      "hundra",
      "”hundra” är inget tal. Skriv ett belopp, till exempel 818 729 eller 14 mnkr, eller en formel som börjar med =.",
    ],
    [
      "SOC",
      2022,
      "1.234",
      "”1.234” kan betyda både tusental och decimaler. Skriv tusental med mellanslag och decimaler med komma.",
    ],
    ["SOC", 2022, "5 %", "”5 %” har fel enhet. Raden är i kronor: skriv ett belopp, till exempel 14 mnkr."],
    ["PKV", 2022, "5 kr", "”5 kr” har fel enhet. Raden är en andel: skriv procent, till exempel 2,5 %."],
    [
      "SATS",
      2022,
      "5 tkr",
      "”5 tkr” har fel enhet. Raden är en skattesats: skriv kronor per hundra, till exempel 21,83, eller 40 öre.",
    ],
    ["ELEVER", 2022, "5 %", "”5 %” har fel enhet. Raden är ett antal: skriv ett tal utan enhet."],
    ["KPI", 2022, "5 kr", "”5 kr” har fel enhet. Raden är ett index: skriv ett tal utan enhet."],
    [
      "SOC",
      2022,
      "99 000 000 mnkr",
      "”99 000 000 mnkr” är för stort. Kontrollera om beloppet är i kr, tkr eller mnkr.",
    ],
    ["SOC", 2020, "5", "Socialtjänst har inga belopp för 2020. Bladet gäller 2021–2023."],
    ["SOC", 2024, "", "Socialtjänst har inga belopp för 2024. Bladet gäller 2021–2023."],
    ["Nämnder", 2022, "5", "”Nämnder” är en rubrik eller text och har inga belopp. Välj en rad under den."],
    ["Fri text", 2022, "5", "”Fri text” är en rubrik eller text och har inga belopp. Välj en rad under den."],
    [
      "SOC",
      2022,
      "=VON + 2 %",
      "En andel kan inte läggas till kr. Multiplicera i stället, till exempel VON * (1 + 2 %).",
    ],
  ] as const)("refuses %s %d: %j", (name, year, text, sentence) => {
    const budget = frames();
    expect(budget.refusal(budget.typing(name, year, text))).toBe(sentence);
  });

  it("refuses a line that is gone", () => {
    expect(
      frames().refusal({ type: "setCells", bareUnit: "kr", cells: [{ lineId: nobody, year: 2022, text: "5" }] }),
    ).toBe("Raden finns inte längre. Den kan ha tagits bort; ångra borttagningen eller välj en annan rad.");
  });

  it("takes all cells of a pasted block or none", () => {
    const budget = frames();
    const cells = (texts: readonly string[]) =>
      texts.map((text, index) => ({ lineId: budget.id("SOC"), year: 2021 + index, text }));
    budget.refusal({ type: "setCells", bareUnit: "tkr", cells: cells(["1", "2", "tre"]) });
    expect(budget.row("SOC")).toEqual([50_000, 60_000, 70_000]);
    budget.apply({ type: "setCells", bareUnit: "tkr", cells: cells(["1", "2", "3"]) });
    expect(budget.row("SOC")).toEqual([1_000, 2_000, 3_000]);
    expect(budget.open.status().undoLabel).toBe("Skrev i 3 celler");
    budget.undo();
    expect(budget.row("SOC")).toEqual([50_000, 60_000, 70_000]);
  });

  it("gives a cell named twice its last text, also when that is what stood there", () => {
    const budget = frames();
    const lineId = budget.id("SOC");
    budget.apply({
      type: "setCells",
      bareUnit: "kr",
      cells: [
        { lineId, year: 2022, text: "5" },
        { lineId, year: 2022, text: "60 tkr" },
      ],
    });
    expect(budget.cell("SOC", 2022)).toBe(60_000);
  });

  it("names the edit for the undo list", () => {
    const budget = frames();
    budget.type("SOC", 2022, " 850 000 ");
    expect(budget.open.status().undoLabel).toBe("SOC 2022: 850 000 kr");
    // The unit it was typed in: the name is read when another one is shown.
    for (const [line, text, bareUnit, name] of [
      ["SOC", "206,5", "mnkr", "SOC 2022: 206,5 mnkr"],
      ["SOC", "5", "tkr", "SOC 2022: 5 tkr"],
      ["SOC", "60 tkr", "mnkr", "SOC 2022: 60 tkr"],
      ["SOC", "=2 tkr * 2", "mnkr", "SOC 2022: =2 tkr * 2"],
      ["SOC", "12800", "tkr", "SOC 2022: 12\u00a0800 tkr"],
      ["SOC", "-1234567,5 kr", "tkr", "SOC 2022: \u22121\u00a0234\u00a0567,5 kr"],
      ["SOC", "=12800 tkr", "tkr", "SOC 2022: =12800 tkr"],
      ["PKV", "2,5", "mnkr", "PKV 2022: 2,5"],
    ] as const) {
      budget.apply({ type: "setCells", bareUnit, cells: [{ lineId: budget.id(line), year: 2022, text }] });
      expect(budget.open.status().undoLabel).toBe(name);
    }
    budget.type("SOC", 2022, "");
    expect(budget.open.status().undoLabel).toBe("Rensade SOC 2022");
  });

  it("names several lines as one edit", () => {
    const budget = frames();
    const part = (line: string, label: string) =>
      ({ type: "renameLine", lineId: budget.id(line), label, code: line }) as const;
    budget.apply({ type: "setProperties", parts: [part("SOC", "Ny social"), part("VON", "Ny vård")] });
    expect(budget.open.status().undoLabel).toBe("Bytte namn på 2 rader");
    budget.undo();
    expect(budget.open.scenario.lines.get(budget.id("SOC"))?.label).toBe("Socialtjänst");
  });
});

describe("a value typed over a formula (the Nybro fault)", () => {
  it("holds for its year, is listed with its date, and gives way when it is cleared", () => {
    const budget = frames();
    expect(budget.warnings("overriddenFormula")).toEqual([]);
    budget.type("VON", 2023, "90", "tkr");
    budget.type("VON", 2022, "100", "tkr");
    expect(budget.row("VON")).toEqual([100_000, 100_000, 90_000]);
    expect(budget.row("TOTALT")).toEqual([150_000, 160_000, 160_000]);
    const date = editedAt.slice(0, 10);
    expect(budget.warnings("indexedUnchanged")).toEqual([
      `Vården 2022: 100\u00a0000\u00a0kr är inskrivet över radens formel den ${date} och detsamma som året före. Uppräkningen har gått förlorad.`,
    ]);
    expect(budget.warnings("overriddenFormula")).toEqual([
      `Vården 2023: 90\u00a0000\u00a0kr är inskrivet över radens formel den ${date}. Radens formel gäller inte det året.`,
    ]);
    budget.type("VON", 2022, "");
    expect(budget.row("VON")).toEqual([100_000, 102_000, 90_000]);
    budget.type("VON", 2023, "");
    expect(budget.row("VON")).toEqual([100_000, 102_000, 104_040]);
    expect(budget.warnings("overriddenFormula")).toEqual([]);
  });

  it("is marked when it is a formula of its own too, and the years after read it", () => {
    const budget = frames();
    budget.type("VON", 2022, "=VON[föregående] + 1 tkr");
    expect(budget.row("VON")).toEqual([100_000, 101_000, 103_020]);
    expect(budget.warnings("overriddenFormula")).toEqual([
      `Vården 2022: en egen formel, som ger 101\u00a0000\u00a0kr, är inskriven över radens formel den ${editedAt.slice(0, 10)}. Radens formel gäller inte det året.`,
    ]);
    expect(budget.open.status().cellFormulas).toEqual([
      { lineId: budget.id("VON"), year: 2022, formula: "=VON[föregående] + 1 tkr" },
    ]);
  });

  it("does not list the first year, where the formula does not hold", () => {
    const budget = frames();
    budget.type("VON", 2021, "120", "tkr");
    expect(budget.warnings("overriddenFormula")).toEqual([]);
    expect(budget.row("VON")).toEqual([120_000, 122_400, 124_848]);
  });

  it("keeps its date when the same value is typed again", () => {
    const budget = frames();
    budget.type("VON", 2022, "100", "tkr");
    const before = budget.open.scenario;
    budget.type("VON", 2022, "100 000");
    expect(budget.open.scenario).toBe(before);
  });
});

describe("the formula of a line", () => {
  it("begins as many years in as it reaches back, and earlier years stay inputs", () => {
    const budget = frames();
    expect(budget.line("VON").formulaFromYear).toBe(2022);
    budget.formula("SOC", "=SOC[-2] + 1 tkr");
    expect(budget.line("SOC").formulaFromYear).toBe(2023);
    expect(budget.row("SOC")).toEqual([50_000, 60_000, 51_000]);
    budget.formula("SOC", "=VON * 50 %");
    expect(budget.line("SOC").formulaFromYear).toBeNull();
  });

  it("reaches back through measures too", () => {
    const budget = frames();
    budget.formula("SOC", "=VON + TILLFÄLLIGT(VON)[föregående]");
    expect(budget.line("SOC").formulaFromYear).toBe(2022);
  });

  it("takes the place of typed values once; later formulas leave overrides alone", () => {
    const budget = frames();
    budget.formula("SOC", "=VON * 50 %");
    expect(budget.row("SOC")).toEqual([50_000, 51_000, 52_020]);
    budget.type("SOC", 2022, "1", "tkr");
    budget.formula("SOC", "=VON * 10 %");
    expect(budget.row("SOC")).toEqual([10_000, 1_000, 10_404]);
    expect(budget.warnings("overriddenFormula")).toHaveLength(1);
    budget.undo();
    budget.undo();
    budget.undo();
    expect(budget.row("SOC")).toEqual([50_000, 60_000, 70_000]);
  });

  it("is taken away by an empty text, and its figures with it", () => {
    const budget = frames();
    budget.formula("VON", null);
    expect([budget.line("VON").formula, budget.line("VON").kind, budget.line("VON").formulaFromYear]).toEqual([
      null,
      "input",
      null,
    ]);
    expect(budget.row("VON")).toEqual([100_000, null, null]);
    expect(budget.row("TOTALT")).toEqual([150_000, 60_000, 70_000]);
    budget.undo();
    budget.formula("VON", "  ");
    expect(budget.line("VON").formula).toBeNull();
  });

  it("keeps a sum a sum", () => {
    const budget = frames();
    budget.formula("TOTALT", "=VON + SOC");
    expect(budget.line("TOTALT").kind).toBe("sum");
    budget.formula("TOTALT", null);
    expect(budget.line("TOTALT").kind).toBe("sum");
  });

  it("becomes the same input in every year when it is a plain value", () => {
    const budget = frames();
    budget.formula("SOC", "60", "tkr");
    expect(budget.row("SOC")).toEqual([60_000, 60_000, 60_000]);
    expect(budget.open.status().undoLabel).toBe("SOC, alla år: 60 tkr");
    const before = budget.open.scenario;
    budget.formula("SOC", "60", "tkr");
    expect(budget.open.scenario).toBe(before);
  });

  it("is refused in a heading, in the wrong unit and for a line that is gone", () => {
    const budget = frames();
    const formula = (lineId: LineId, text: string) =>
      budget.refusal({ type: "setLineFormula", lineId, text, bareUnit: "kr" });
    expect(formula(budget.id("Nämnder"), "=VON")).toBe(
      "”Nämnder” är en rubrik eller text och har inga belopp. Välj en rad under den.",
    );
    expect(formula(budget.id("SOC"), "=PKV")).toBe(
      "Formeln ger en andel, men raden är i kr. Ändra formeln eller radens enhet.",
    );
    expect(formula(budget.id("SOC"), "fem")).toBe(
      "”fem” är inget tal. Skriv ett belopp, till exempel 818 729 eller 14 mnkr, eller en formel som börjar med =.",
    );
    expect(formula(nobody, "=VON")).toContain("Raden finns inte längre.");
  });
});
