import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import type { LineAttribute } from "../../../shared/domain/lineAttribute.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const scenario = () =>
  scenarioFromText(`
  line | unit | 2026 | 2027
  HUS  |      | 1    | 2
  NAMN | text |      |`);

const setting = (budget: TestScenario, attribute: LineAttribute, text: string): Command => ({
  type: "setAttribute",
  lineId: budget.id("HUS"),
  attribute,
  text,
  bareUnit: "kr",
});

describe("attributes of a line", () => {
  it.each([
    ["price", "90 tkr", 90_000, "HUS, pris: 90 tkr"],
    ["price", "12800", 12_800, "HUS, pris: 12\u00a0800 kr"],
    ["startYear", "2027", 2027, "HUS, startår: 2027"],
    ["rate", "2,75 %", 0.0275, "HUS, räntesats: 2,75 %"],
    ["life", "33,5", 33.5, "HUS, livslängd: 33,5"],
    ["startMonth", "7", 7, "HUS, startmånad: 7"],
  ] as const)("takes %s as typed, %s", (attribute, text, value, label) => {
    const budget = scenario();
    budget.apply(setting(budget, attribute, text));
    expect(budget.line("HUS").attributes.get(attribute)).toBe(value);
    expect(budget.open.status().undoLabel).toBe(label);
    budget.undo();
    expect(budget.line("HUS").attributes.size).toBe(0);
    budget.redo();
    expect(budget.line("HUS").attributes.get(attribute)).toBe(value);
    budget.apply(setting(budget, attribute, " "));
    expect(budget.line("HUS").attributes.size).toBe(0);
  });

  it.each([
    ["startMonth", "13", "Startmånad ska vara ett helt tal mellan 1 och 12."],
    ["startMonth", "1,5", "Startmånad ska vara ett helt tal mellan 1 och 12."],
    ["startYear", "20222", "Startår ska vara ett helt tal mellan 1900 och 2199."],
    ["life", "5 kr", "”5 kr” kan inte vara livslängd. Skriv ett antal år utan enhet, till exempel 33."],
    ["price", "dyr", "”dyr” kan inte vara pris. Skriv ett belopp, till exempel 95 tkr."],
    ["price", "5 %", "”5 %” kan inte vara pris. Skriv ett belopp, till exempel 95 tkr."],
    ["price", "=HUS", "Pris är ett enda värde för alla år och kan inte vara en formel. Skriv värdet."],
    ["life", "0", "Livslängden ska vara större än 0."],
    ["life", "-3", "Livslängden ska vara större än 0."],
    ["cost", "-5", "Värdet kan inte vara mindre än 0."],
  ] as const)("refuses %s = %s", (attribute, text, sentence) => {
    const budget = scenario();
    expect(budget.refusal(setting(budget, attribute, text))).toBe(sentence);
  });

  it("changes nothing when the same is typed again, and is one edit with the other properties", () => {
    const budget = scenario();
    const lineId = budget.id("HUS");
    budget.apply({
      type: "setProperties",
      parts: [
        { type: "setAttribute", lineId, attribute: "cost", text: "10 mnkr", bareUnit: "kr" },
        { type: "setAttribute", lineId, attribute: "life", text: "33", bareUnit: "kr" },
        { type: "setNote", lineId, note: "Ny förskola" },
      ],
    });
    expect([...budget.line("HUS").attributes]).toEqual([
      ["cost", 10_000_000],
      ["life", 33],
    ]);
    const { revision } = budget.open;
    budget.apply(setting(budget, "life", "33"));
    expect(budget.open.revision).toBe(revision);
    budget.undo();
    expect([budget.line("HUS").attributes.size, budget.line("HUS").note]).toEqual([0, ""]);
  });

  it("shows them as they are typed", () => {
    const budget = scenario();
    budget.apply(setting(budget, "price", "90,5 tkr"));
    budget.apply(setting(budget, "rate", "2,75 %"));
    const view = budget.open.view().structure.lines.find(({ code }) => code === "HUS");
    expect(view?.attributes).toEqual([
      { attribute: "price", value: 90_500, text: "90500 kr" },
      { attribute: "rate", value: 0.0275, text: "2,75 %" },
    ]);
  });
});

describe("a line of texts", () => {
  it("takes text as it is, with a date, and gives it back on undo", () => {
    const budget = scenario();
    budget.type("NAMN", 2026, "14 mnkr, kanske");
    const input = budget.open.scenario.cells.get(budget.id("NAMN"))?.get(2026);
    expect(input).toMatchObject({ type: "text", text: "14 mnkr, kanske" });
    budget.undo();
    expect(budget.open.scenario.cells.get(budget.id("NAMN"))).toBeUndefined();
    expect(budget.refusal(budget.typing("NAMN", 2026, "x".repeat(201)))).toBe(
      "Texten är för lång. Gränsen är 200 tecken.",
    );
  });

  it("takes a formula that gives a text, and refuses one that gives a number", () => {
    const budget = scenario();
    budget.type("NAMN", 2026, '=OM(HUS > 0 kr; "ja"; "nej")');
    expect(budget.refusal(budget.typing("NAMN", 2026, "=HUS"))).toBe(
      "Formeln ger ett belopp i kr, men raden innehåller text. Ändra formeln eller radens enhet.",
    );
  });
});

it("refuses an attribute of a heading", () => {
  const budget = scenarioFromText(`
    line     | kind    | 2026
    : Nämnder | heading |
      VON    |         | 1`);
  const command: Command = {
    type: "setAttribute",
    lineId: budget.id("Nämnder"),
    attribute: "price",
    text: "5",
    bareUnit: "kr",
  };
  expect(budget.refusal(command)).toBe("”Nämnder” är en rubrik. En egenskap hör till en enda rad.");
});

it("refuses a tax rate typed in öre as if they were kronor", () => {
  const budget = scenarioFromText(`
    line | unit    | 2026
    SATS | taxRate | 21`);
  const typed = (text: string): Command => ({
    type: "setCells",
    bareUnit: "kr",
    cells: [{ lineId: budget.id("SATS"), year: 2026, text }],
  });
  expect(budget.refusal(typed("2183"))).toBe(
    "”2183” är mer än 100 kronor per hundra. Skriv skattesatsen i kronor, till exempel 21,83, eller i öre, till exempel 2183 öre.",
  );
  budget.apply(typed("2183 öre"));
  expect(budget.row("SATS")).toEqual([0.2183]);
});
