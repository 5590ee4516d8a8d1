import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const lines = () =>
  scenarioFromText(`
  line   | unit | kind | 2025 | 2026
  VON    |      |      | 1    | 2`);
const noting = (budget: TestScenario, year: number, text: string): Command => ({
  type: "setCellNote",
  lineId: budget.id("VON"),
  year,
  text,
});

describe("a note on a cell", () => {
  it("is signed with who and when, changed, taken away and brought back", () => {
    const budget = lines();
    budget.apply(noting(budget, 2026, "  Enligt beslut KS § 12 \r\n\u202eandra raden\u0007 "));
    const [[year, note] = []] = [...budget.line("VON").cellNotes];
    expect({ year, text: note?.text }).toEqual({ year: 2026, text: "Enligt beslut KS § 12\nandra raden" });
    expect(note?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(note?.author).toBe(budget.open.context.author);
    expect(budget.open.status().undoLabel).toBe("Anteckning vid VON 2026");
    budget.apply(noting(budget, 2026, ""));
    expect(budget.line("VON").cellNotes.size).toBe(0);
    expect(budget.open.status().undoLabel).toBe("Tog bort anteckningen vid VON 2026");
    budget.open.undo();
    expect(budget.line("VON").cellNotes.get(2026)?.text).toContain("KS § 12");
  });

  it("moves no figure, and reaches the window with its line alone", () => {
    const budget = lines();
    const patch = budget.apply(noting(budget, 2025, "hej"));
    expect({ structure: patch.structure, ranges: patch.ranges.length }).toEqual({ structure: null, ranges: 0 });
    expect(patch.news?.lines.map(({ code, cellNotes }) => [code, cellNotes.length])).toEqual([["VON", 1]]);
  });

  it("is no edit when it says what it said", () => {
    const budget = lines();
    budget.apply(noting(budget, 2025, "hej"));
    const { revision } = budget.open;
    budget.apply(noting(budget, 2025, " hej "));
    budget.apply(noting(budget, 2026, ""));
    expect(budget.open.revision).toBe(revision);
  });

  it("refuses a year the sheet does not have and half a book", () => {
    const budget = lines();
    expect(budget.refusal(noting(budget, 2031, "x"))).toBe("VON har inga belopp för 2031. Bladet gäller 2025–2026.");
    expect(budget.refusal(noting(budget, 2025, "x".repeat(2_001)))).toBe(
      "Texten är för lång. Gränsen är 2\u00a0000 tecken.",
    );
  });

  it("goes with its line and comes back with it", () => {
    const budget = lines();
    budget.apply(noting(budget, 2025, "hej"));
    budget.apply({ type: "removeLines", lineIds: [budget.id("VON")] });
    budget.open.undo();
    expect(budget.line("VON").cellNotes.get(2025)?.text).toBe("hej");
  });
});
