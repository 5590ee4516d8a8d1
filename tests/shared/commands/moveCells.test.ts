// Cut and paste as a command: what was typed goes along, formulas that named exactly a moved cell follow, and those that read it
// among others are told. Every case is taken back and done again.

import { describe, expect, it } from "vitest";
import { type CellMove, moveEffect } from "../../../shared/commands/moveCells.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
    # Premisser | premises
    line | unit  | 2024 | 2025 | 2026 | 2027
    PKV  | share | 1 %  | 2 %  | 3 %  | 4 %
    # Ramar | frames
    line            | kind    | 2024 | 2025 | 2026 | 2027 | formula
    : Nämnder       | heading |      |      |      |      |
      VON           |         | 1000 | 1200 | 1250 | 1300 |
      SOC           |         | 500  | =SOC[-1] + 5 kr | 600 | =VON[2026] * 2 |
      KUN           |         | 10   |      |      |      |
    MIL             |         | 70   |      |      |      |
    FAST            |         |      |      |      |      | =VON[2025] + SOC[2024]
    LÖPANDE         |         |      |      |      |      | =VON * 2
    ÄNDRING         |         |      |      | =FÖRÄNDRING(VON) | |
    TOTALT          |         |      |      |      |      | =SUMMA('Nämnder')`);

type Place = readonly [string, number];
const movesOf = (open: TestScenario, ...pairs: readonly (readonly [Place, Place])[]): readonly CellMove[] =>
  pairs.map(([[from, fromYear], [to, toYear]]) => ({
    from: { lineId: open.id(from), year: fromYear },
    to: { lineId: open.id(to), year: toYear },
  }));
const command = (moves: readonly CellMove[]) => ({ type: "moveCells", moves }) as const;
const codes = ["VON", "SOC", "KUN", "MIL", "FAST", "LÖPANDE", "ÄNDRING", "TOTALT"];
const everything = (open: TestScenario) => codes.map((code) => [code, open.row(code), open.shownFormula(code)]);

function move(open: TestScenario, ...pairs: readonly (readonly [Place, Place])[]): void {
  const before = everything(open);
  open.apply(command(movesOf(open, ...pairs)));
  const after = everything(open);
  open.undo();
  expect(everything(open)).toEqual(before);
  open.redo();
  expect(everything(open)).toEqual(after);
}
const effectOf = (open: TestScenario, ...pairs: readonly (readonly [Place, Place])[]) => {
  const effect = moveEffect(open.open.context, movesOf(open, ...pairs));
  if (!effect.ok) throw new Error(effect.error.type);
  const left = effect.value.leftBehind.map((id) => open.open.scenario.lines.get(id)?.code);
  return { followed: effect.value.followed, left };
};
const formulaAt = (open: TestScenario, code: string, year: number) =>
  open.open.view().status.cellFormulas.find((each) => each.lineId === open.id(code) && each.year === year)?.formula;

describe("moving cells", () => {
  it("takes what was typed along, empties where it stood and has a name in the undo list", () => {
    const open = budget();
    move(
      open,
      [
        ["VON", 2025],
        ["MIL", 2025],
      ],
      [
        ["VON", 2026],
        ["MIL", 2026],
      ],
    );
    expect([open.row("VON"), open.row("MIL")]).toEqual([
      [1000, null, null, 1300],
      [70, 1200, 1250, null],
    ]);
    expect(open.open.status().undoLabel).toBe("Flyttade 2 celler i Ramar");
  });

  it("lets formulas that name a moved cell by line and year follow it", () => {
    const open = budget();
    move(open, [
      ["VON", 2025],
      ["MIL", 2027],
    ]);
    expect(open.shownFormula("FAST")).toBe("=MIL[2027] + SOC[2024]");
    expect(open.row("FAST")).toEqual([1700, 1700, 1700, 1700]);
  });

  it("lets a year's own formula follow however the year is written", () => {
    const open = budget();
    move(open, [
      ["SOC", 2024],
      ["KUN", 2026],
    ]);
    expect(formulaAt(open, "SOC", 2025)).toBe("=KUN[nästa] + 5 kr");
    expect(open.row("SOC")).toEqual([null, 505, 600, 2500]);
  });

  it("keeps what a moved formula reads, counted from its new year and line", () => {
    const open = budget();
    move(
      open,
      [
        ["SOC", 2025],
        ["KUN", 2027],
      ],
      [
        ["SOC", 2027],
        ["KUN", 2026],
      ],
    );
    expect(formulaAt(open, "KUN", 2027)).toBe("=SOC[-3] + 5 kr");
    expect(formulaAt(open, "KUN", 2026)).toBe("=VON[2026] * 2");
    expect(open.row("KUN")).toEqual([10, null, 2500, 505]);
  });

  it("lets formulas that move together go on reading each other", () => {
    const open = budget();
    move(
      open,
      [
        ["SOC", 2024],
        ["KUN", 2024],
      ],
      [
        ["SOC", 2025],
        ["KUN", 2025],
      ],
    );
    expect(formulaAt(open, "KUN", 2025)).toBe("=KUN[föregående] + 5 kr");
    expect(open.row("KUN")).toEqual([500, 505, null, null]);
  });

  it("moves within what it covers, in either direction", () => {
    const open = budget();
    const pairs = [2024, 2025, 2026].map(
      (year) =>
        [
          ["VON", year],
          ["VON", year + 1],
        ] as const,
    );
    move(open, ...pairs);
    expect(open.row("VON")).toEqual([null, 1000, 1200, 1250]);
    expect(open.shownFormula("FAST")).toBe("=VON[2026] + SOC[2024]");
  });

  it("tells which lines cannot follow: a line's formula over the years, a sum, a function that reads more years", () => {
    const pair = [
      ["VON", 2026],
      ["MIL", 2026],
    ] as const;
    expect(effectOf(budget(), pair)).toEqual({ followed: 1, left: ["LÖPANDE", "TOTALT", "ÄNDRING"] });
  });

  it("leaves a sum out that holds both places", () => {
    expect(
      effectOf(budget(), [
        ["VON", 2026],
        ["KUN", 2026],
      ]).left,
    ).not.toContain("TOTALT");
  });

  it("takes the notes of cells along", () => {
    const open = budget();
    open.apply({ type: "setCellNote", lineId: open.id("VON"), year: 2025, text: "Enligt nämnden" });
    open.apply({ type: "setCellNote", lineId: open.id("MIL"), year: 2024, text: "Kvar" });
    open.apply(
      command(
        movesOf(
          open,
          [
            ["VON", 2025],
            ["MIL", 2025],
          ],
          [
            ["VON", 2024],
            ["MIL", 2024],
          ],
        ),
      ),
    );
    expect(open.line("VON").cellNotes.size).toBe(0);
    expect([...open.line("MIL").cellNotes].map(([year, { text }]) => [year, text])).toEqual([
      [2024, "Kvar"],
      [2025, "Enligt nämnden"],
    ]);
    open.undo();
    expect(open.line("VON").cellNotes.get(2025)?.text).toBe("Enligt nämnden");
  });

  it("is no edit where everything stays", () => {
    const open = budget();
    const { revision } = open.open;
    open.apply(
      command(
        movesOf(open, [
          ["VON", 2025],
          ["VON", 2025],
        ]),
      ),
    );
    expect(open.open.revision).toBe(revision);
  });

  it.each([
    [
      "a heading",
      [
        ["VON", 2025],
        ["Nämnder", 2025],
      ],
      "är en rubrik eller text",
    ],
    [
      "a year outside the sheet",
      [
        ["VON", 2025],
        ["VON", 2031],
      ],
      "VON har inga belopp för 2031.",
    ],
    [
      "a line in another unit",
      [
        ["VON", 2025],
        ["PKV", 2025],
      ],
      "”VON” och ”PKV” har olika enheter.",
    ],
    [
      "a formula in another unit",
      [
        ["SOC", 2027],
        ["PKV", 2025],
      ],
      "”SOC” och ”PKV” har olika enheter.",
    ],
    [
      "what only the line's formula gives",
      [
        ["LÖPANDE", 2025],
        ["MIL", 2025],
      ],
      "räknas av radens formel",
    ],
  ] as const)("refuses %s and changes nothing", (_, pair, sentence) => {
    const open = budget();
    expect(open.refusal(command(movesOf(open, pair)))).toContain(sentence);
  });
});
