// The wall before the working copy: what a command made and a file may not hold is found before it is written, row by row, with
// the same rules as the reader's. Otherwise the scenario could be edited but never saved or opened again.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsFromScenario } from "../../../electron/store/rowsOfScenario.ts";
import { faultOfChanges, scenarioFromRows } from "../../../electron/store/scenarioRows.ts";
import type { Line } from "../../../shared/domain/line.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import { formulaLimits } from "../../../shared/formula/lexer.ts";
import { applyChanges } from "../../../shared/patches/applyChanges.ts";
import type { Change } from "../../../shared/patches/change.ts";
import { notStorableSentence } from "../../../shared/texts/refusals.ts";
import { smallScenario } from "../../support/budgetBytes.ts";

const scenario = smallScenario();
const line = [...scenario.lines.values()].find(({ code }) => code === "RESANDEL");
if (line === undefined) throw new Error("the fixture has no goal");
const { id: lineId, goal } = line;
if (goal === null) throw new Error("the fixture's goal has no threshold");

const tooLong = "1".repeat(formulaLimits.storedCharacters + 1);
const lineWith = (part: Partial<Line>): Change => ({ type: "line", lineId, before: line, after: { ...line, ...part } });
const headWith = (title: string): Change => ({
  type: "head",
  before: scenario.head,
  after: { ...scenario.head, title },
});
const number = (value: number): Change => ({
  type: "cell",
  lineId,
  year: 2027,
  before: null,
  after: { type: "number", value, enteredAt: "" },
});

describe("a change", () => {
  const changes: readonly [string, Change, boolean][] = [
    ["a plain number", number(12), true],
    ["the largest number", number(1e13), true],
    ["a number above it", number(1e13 + 10), false],
    ["no number", number(Number.NaN), false],
    ["infinity", number(Number.POSITIVE_INFINITY), false],
    ["a printed figure above the largest", { type: "stated", lineId, year: 2027, before: null, after: -2e13 }, false],
    [
      "a formula above the limit",
      {
        type: "cell",
        lineId,
        year: 2027,
        before: null,
        after: { type: "formula", formula: tooLong, enteredAt: "" },
      },
      false,
    ],
    ["a line formula above it", lineWith({ formula: tooLong }), false],
    ["a label of 200 letters", lineWith({ label: "x".repeat(200) }), true],
    ["a label above it", lineWith({ label: "x".repeat(201) }), false],
    ["a label with half a letter", lineWith({ label: "\ud83d" }), false],
    ["a label not in NFC", lineWith({ label: "A\u030a" }), false],
    ["a note of two lines", lineWith({ note: "ett\ntvå" }), true],
    ["a note with a tab", lineWith({ note: "ett\ttvå" }), false],
    ["a goal with a long name", lineWith({ goal: { ...goal, shortLabel: "x".repeat(201) } }), false],
    [
      "a measure with a hidden letter",
      lineWith({
        measure: {
          ...plainMeasure,
          direction: "saving",
          area: "\u202e",
        },
      }),
      false,
    ],
    ["a title with a bell", headWith("\u0007"), false],
    ["a removed line", { type: "line", lineId, before: line, after: null }, true],
  ];

  it.each(changes)("%s", (_, change, isStorable) => {
    expect(faultOfChanges([change]) === null).toBe(isStorable);
  });

  it("that passes leads to a scenario the reader takes, and one that does not to one it refuses", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom("x".repeat(201), "ok", "\u202e"),
    );
    const any = fc.oneof(
      texts.map(headWith),
      texts.map((label) => lineWith({ label })),
      texts.map((note) => lineWith({ note })),
      fc.double({ min: -1e15, max: 1e15 }).map(number),
    );
    fc.assert(
      fc.property(any, (change) => {
        const read = scenarioFromRows(rowsFromScenario(applyChanges(scenario, [change])));
        expect(read.ok).toBe(faultOfChanges([change]) === null);
      }),
      { numRuns: 300 },
    );
  });
});

it("the sentence names what cannot be kept, shortened and with hidden letters marked", () => {
  expect(notStorableSentence({ table: "cell", what: "55643212345000" })).toBe(
    "”55643212345000” kan inte sparas: beloppet är för stort. Kontrollera om det är i kr, tkr eller mnkr. Inget har ändrats.",
  );
  expect(notStorableSentence({ table: "line", what: `a\u202e${"x".repeat(100)}` })).toBe(
    `”a\ufffd${"x".repeat(57)}…” kan inte sparas: texten eller formeln är för lång, innehåller osynliga tecken eller hör till en rad som inte finns. Ändra den och försök igen. Inget har ändrats.`,
  );
});
