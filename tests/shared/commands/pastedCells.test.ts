// What a paste asks of setCells besides typing: its name, formulas that mean their new line, and numbers added to what stands.

import { describe, expect, it } from "vitest";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
    # Ramar | frames
    line | 2024 | 2025 | 2026 | formula
    VON  | 1000 | 1200 |      |
    SOC  | 500  | =SOC[-1] + 5 kr + ÅTGÄRDER(SOC) | |
    BUN  | 200  |      |      | =BUN[-1] * 2
    DELA |      | =VON * (VON / (VON - VON)) | |`);

type Typed = readonly [line: string, year: number, text: string, copiedFrom?: string];
const command = (open: TestScenario, cells: readonly Typed[], how: "replace" | "add" = "replace") =>
  ({
    type: "setCells",
    as: "pasted",
    how,
    bareUnit: "kr",
    cells: cells.map(([line, year, text, from]) => ({
      lineId: open.id(line),
      year,
      text,
      copiedFrom: from === undefined ? undefined : open.id(from),
    })),
  }) as const;
const formulaAt = (open: TestScenario, code: string, year: number) =>
  open.open.view().status.cellFormulas.find((each) => each.lineId === open.id(code) && each.year === year)?.formula;

describe("pasting cells", () => {
  it("is named by how many cells and on which sheet", () => {
    const open = budget();
    open.apply(
      command(open, [
        ["VON", 2025, "7"],
        ["VON", 2026, "8"],
      ]),
    );
    expect(open.open.status().undoLabel).toBe("Klistrade in 2 celler i Ramar");
  });

  it("means the new line where a copied formula names its own, also in a query, and leaves other names", () => {
    const open = budget();
    open.apply(command(open, [["VON", 2026, "=SOC[-1] + BUN + ÅTGÄRDER(SOC)", "SOC"]]));
    expect(formulaAt(open, "VON", 2026)).toBe("=VON[föregående] + BUN + ÅTGÄRDER(VON)");
  });

  it("lets the line's own formula decide where the copy says the same", () => {
    const open = budget();
    open.type("BUN", 2026, "7");
    open.apply(command(open, [["BUN", 2026, "=BUN[-1] * 2", "BUN"]]));
    expect(open.row("BUN")).toEqual([200, 400, 800]);
    expect(open.warnings("overriddenFormula")).toEqual([]);
  });

  it("keeps calendar years, and names that were typed on another line", () => {
    const open = budget();
    open.apply(command(open, [["VON", 2026, "=SOC[2024] + [föregående]", "BUN"]]));
    expect(formulaAt(open, "VON", 2026)).toBe("=SOC[2024] + [föregående]");
  });

  it("adds numbers to what stands, an empty cell counting as nothing", () => {
    const open = budget();
    open.apply(
      command(
        open,
        [
          ["VON", 2025, "50"],
          ["VON", 2026, "-7"],
          ["BUN", 2025, "1 tkr"],
        ],
        "add",
      ),
    );
    expect([open.row("VON"), open.row("BUN")]).toEqual([
      [1000, 1250, -7],
      [200, 1400, 2800],
    ]);
    open.undo();
    expect(open.row("BUN")).toEqual([200, 400, 800]);
  });

  it.each([
    ["a formula", [["VON", 2025, "=SOC"]], "Det går inte att lägga till i ”VON” 2025."],
    ["to an error", [["DELA", 2025, "5"]], "Det går inte att lägga till i ”DELA” 2025."],
  ] as const)("refuses to add %s", (_, cells, sentence) => {
    const open = budget();
    expect(open.refusal(command(open, cells, "add"))).toContain(sentence);
  });
});
