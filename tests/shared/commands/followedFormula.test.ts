// Typed values that follow a formula: what is offered, what is not, and that chance is not taken for a rule.

import { describe, expect, it } from "vitest";
import { type FollowedFormula, followedFormula } from "../../../shared/commands/followedFormula.ts";
import type { FollowLook } from "../../../shared/commands/typedSeries.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { CellInput } from "../../../shared/domain/scenario.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

/** Amounts are typed and shown in tkr; PKV is 2,0 % and 2,1 % as in the Alingsås plan, then 2,4 and 2,2 %. */
function budgetWith(rows: string, premises = ""): TestScenario {
  const budget = scenarioFromText(`
    # Premisser | premises
    line  | unit  | 2021  | 2022  | 2023  | 2024  | 2025
    PKV   | share |       | 2 %   | 2,1 % | 2,4 % | 2,2 %
    ${premises}
    # Ramar | frames
    line  | kind | 2021 | 2022 | 2023
    ${rows}`);
  budget.apply({ type: "setDisplayUnit", displayUnit: "tkr" });
  return budget;
}

const offerFor = (budget: TestScenario, line: string): FollowedFormula | null =>
  followedFormula(budget.open.context, budget.id(line));
const told = (offer: FollowedFormula | null): string => (offer === null ? "–" : `${offer.fromYear} ${offer.formula}`);
const row = (code: string, ...tkr: readonly (number | string)[]): string =>
  `${code} | input | ${tkr.map((figure) => (typeof figure === "number" ? `${figure} tkr` : figure)).join(" | ")}`;

describe("an offered formula", () => {
  it.each([
    ["indexation by a premise", [100_000, 102_000, 104_142], "2022 =A[föregående] * (1 + PKV)"],
    ["a share of the indexation", [818_729, 831_010, 844_098], "2022 =A[föregående] * (1 + 75 % * PKV)"],
    ["constant growth", [87_412, 90_034, 92_735], "2022 =A[föregående] * (1 + 3 %)"],
    ["a fall of the same size", [100_000, 98_500, 97_023], "2022 =A[föregående] * (1 - 1,5 %)"],
    ["a constant step", [60_123, 60_623, 61_123], "2022 =A[föregående] + 500 tkr"],
    ["a yearly saving", [612_345, 592_345, 572_345], "2022 =A[föregående] - 20 mnkr"],
    ["a share of another line", [80_809, 83_959, 87_279], "2021 =SKATT * 4 %"],
  ])("is made for %s", (_, figures, expected) => {
    const budget = budgetWith(`${row("A", ...figures)}\n    ${row("SKATT", 2_020_214, 2_098_974, 2_181_975)}`);
    expect(told(offerFor(budget, "A"))).toBe(expected);
  });

  it.each([
    ["the lines right above", "A", "2021 =SUMMA(X:Z)"],
    ["a difference of two lines nearby", "D", "2021 =X - Y"],
  ])("is made for %s", (_, line, expected) => {
    const budget = budgetWith(`${row("X", 31_100, 32_000, 34_007)}
    ${row("Y", 6_543, 5_323, 9_001)}
    ${row("Z", 1_111, 2_345, 777)}
    ${row("A", 38_754, 39_668, 43_785)}
    T | text | | |
    ${row("D", 24_557, 26_677, 25_006)}`);
    expect(told(offerFor(budget, line))).toBe(expected);
  });

  it("names the heading whose items it adds", () => {
    const budget = budgetWith(`N: Nämnder | heading | | |
      ${row("X", 31_100, 32_000, 34_007)}
      ${row("Y", 6_543, 5_323, 9_001)}
    ${row("A", 37_643, 37_323, 43_008)}`);
    expect(told(offerFor(budget, "A"))).toBe("2021 =SUMMA(N)");
  });

  it("follows a share that is a line of its own, year by year", () => {
    const andel = "ANDEL | share | | 75 % | 50 % | 50 % | 50 %";
    const budget = budgetWith(row("OVN", 4_869, 4_942, 4_994), andel);
    expect(told(offerFor(budget, "OVN"))).toBe("2022 =OVN[föregående] * (1 + ANDEL * PKV)");
  });

  it("follows a share that is an attribute of the line", () => {
    const budget = budgetWith(row("OVN", 45_869, 46_190, 46_530));
    budget.apply({ type: "setAttribute", lineId: budget.id("OVN"), attribute: "share", text: "35 %", bareUnit: "kr" });
    expect(told(offerFor(budget, "OVN"))).toBe("2022 =OVN[föregående] * (1 + PKV * [andel])");
  });

  it("holds from the first year that follows, and changes no figure by more than print rounds", () => {
    const budget = scenarioFromText(`
    # Premisser | premises
    line  | unit  | 2021  | 2022  | 2023  | 2024  | 2025
    PKV   | share |       | 2 %   | 2,1 % | 2,4 % | 2,2 %
    # Ramar | frames
    line  | 2021 | 2022 | 2023 | 2024 | 2025
    A | 90 000 tkr | 95 123 tkr | 97 121 tkr | 99 451 tkr | 101 639 tkr`);
    budget.apply({ type: "setDisplayUnit", displayUnit: "tkr" });
    const offer = offerFor(budget, "A");
    expect(told(offer)).toBe("2023 =A[föregående] * (1 + PKV)");
    expect(offer?.largestDifference).toBeGreaterThan(0);
    expect(offer?.largestDifference).toBeLessThanOrEqual(500.001);
    const before = budget.row("A");
    const source = { type: "text", text: offer?.formula ?? "" } as const;
    budget.apply({ type: "fillFormula", lineId: budget.id("A"), source, fromYear: 2023, toYear: 2025, as: "line" });
    for (const [index, figure] of budget.row("A").entries())
      expect(Math.abs(Number(figure) - Number(before[index]))).toBeLessThanOrEqual(500.001);
    budget.type("PKV", 2024, "3 %");
    expect(budget.row("A")[3]).not.toBe(before[3]);
    budget.undo();
    budget.undo();
    expect(budget.row("A")).toEqual(before);
  });
});

describe("nothing is offered", () => {
  it("for the committees of Alingsås whose printed shares differ from year to year", () => {
    const printed = [
      ["VON", 818_729, 840_609, 859_001],
      ["MIL", 12_763, 12_955, 13_091],
      ["OVN", 4_869, 4_942, 4_994],
      ["SBN", 62_008, 61_923, 62_573],
      ["EXP", 407, 210, 212],
    ] as const;
    const budget = budgetWith(printed.map(([code, ...tkr]) => row(code, ...tkr)).join("\n    "));
    expect(printed.map(([code]) => `${code} ${told(offerFor(budget, code))}`)).toEqual(
      printed.map(([code]) => `${code} –`),
    );
  });

  it.each([
    ["one transition", ["", 100_000, 102_100]],
    ["a gap", [100_000, "", 104_142]],
    ["three equal figures", [5_800, 5_800, 5_800]],
    ["nothing but zeros", [0, 0, 0]],
    ["figures so small that rounding hides the rule", [200, 204, 208]],
    ["an odd percentage that only the first year proves", [100_000, 102_345, 104_745]],
    ["an odd step", [60_000, 60_503, 61_006]],
    ["round figures that prove little", [1_000_000, 1_100_000, 1_200_000]],
  ])("for %s", (_, figures) => {
    expect(told(offerFor(budgetWith(row("A", ...figures)), "A"))).toBe("–");
  });

  it("for a line that has a formula already, is a measure, or would depend on itself", () => {
    const budget = budgetWith(`${row("A", 100_000, 102_000, 104_142)}
    ${row("B", 40_000, 30_001, 20_002)}
    C | sum | =A + B | =A + B | =A + B`);
    // C − B is A, but C reads A.
    budget.type("PKV", 2022, "5 %");
    expect(told(offerFor(budget, "A"))).toBe("–");
    budget.undo();
    expect(told(offerFor(budget, "A"))).toBe("2022 =A[föregående] * (1 + PKV)");
    budget.formula("A", "=A[-1] * (1 + PKV)");
    budget.type("A", 2022, "102 000 tkr");
    expect(told(offerFor(budget, "A"))).toBe("–");
  });

  it("when two premises would explain the figures equally well", () => {
    const budget = budgetWith(row("A", 100_000, 102_000, 104_142), "LPIK | share | | 2 % | 2,1 % | 3 % | 3 %");
    expect(told(offerFor(budget, "A"))).toBe("–");
  });
});

describe("chance", () => {
  /** The same numbers in every run (mulberry32). */
  function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  const withValues = (look: FollowLook, lineId: LineId, firstYear: number, sek: readonly number[]): FollowLook => {
    const years = new Map(
      sek.map((value, index): [number, CellInput] => [firstYear + index, { type: "number", value, enteredAt: "" }]),
    );
    return {
      ...look,
      scenario: { ...look.scenario, cells: new Map(look.scenario.cells).set(lineId, years) },
      valueOf: (id, year) =>
        id === lineId ? { state: cellState.number, value: sek[year - firstYear] ?? 0 } : look.valueOf(id, year),
    };
  };

  const seed = 20_260_504;
  const rounds = 12_000;
  it.each([
    ["figures without any connection", (random: () => number, tkr: number) => Math.round(tkr * (0.2 + random()))],
    [
      "figures that wander by some percent",
      (random: () => number, tkr: number) => Math.round(tkr * (0.99 + 0.06 * random())),
    ],
    ["figures that creep", (random: () => number, tkr: number) => Math.round(tkr * (1.01 + 0.02 * random()))],
    ["round figures", (random: () => number, tkr: number) => 100 * Math.round((tkr * (0.98 + 0.06 * random())) / 100)],
  ])(`is not taken for a rule in ${rounds} rows of %s (seed ${seed})`, (_, next) => {
    const random = randomFrom(seed);
    const budget = budgetWith(
      [
        row("X", 31_100, 32_000, 34_007),
        row("Y", 6_543, 5_323, 9_001),
        row("A", 1, 2, 3),
        row("Z", 2_020_214, 2_098_974, 2_181_975),
        row("Q", 818_729, 840_609, 859_001),
      ].join("\n    "),
      "ANDEL | share | | 75 % | 50 % | 50 % | 50 %\n    LON | share | | 2,9 % | 3,1 % | 3 % | 3 %",
    );
    const look = budget.open.context;
    const lineId = budget.id("A");
    const offered: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // From 100 tkr to 3 mdkr, as many small as large.
      const tkr = [Math.round(100 * 30_000 ** random())];
      while (tkr.length < 3) tkr.push(next(random, tkr.at(-1) ?? 0));
      const offer = followedFormula(
        withValues(
          look,
          lineId,
          2021,
          tkr.map((figure) => figure * 1_000),
        ),
        lineId,
      );
      if (offer !== null) offered.push(`${tkr.join(" ")} ${offer.formula}`);
    }
    expect(offered.length, offered.slice(0, 20).join("\n")).toBeLessThanOrEqual(rounds / 1_000);
  });
});
