import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import type { LineId, SheetId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021    | 2022 | formula
  : Nämnder           |       | heading |         |
    VON: Vården       |       |         | 100     | 100
      VONV: varav     |       | ofWhich | 40      | 40
    SOC: Socialtjänst |       |         | 50      | 60
  SUMN: Summa nämnder |       | sum     |      |      | =SUMMA(Nämnder)
  : Centralt          |       | heading |         |
    PEN: Pensioner    |       |         | 7       | 8
  SUMC: Summa centralt |      | sum     |      |     | =SUMMA(Centralt)
  # Eget | own
  line                | unit  | kind    | 2021    | 2022
  EGEN                |       |         | 1       | 2`);
const sheetOf = (budget: TestScenario, number = 0): SheetId => budget.open.scenario.sheets[number]?.id as SheetId;
const order = (budget: TestScenario, number = 0): readonly string[] =>
  (budget.open.scenario.sheets[number]?.lineIds ?? []).map((id) => {
    const level = budget.open.context.tree.levelOf(id);
    const line = budget.open.scenario.lines.get(id);
    return `${"  ".repeat(level)}${line?.code || line?.label}`;
  });
const id = (budget: TestScenario, name: string | null): LineId | null => (name === null ? null : budget.id(name));
const moving = (
  budget: TestScenario,
  names: readonly string[],
  under: string | null,
  after: string | null,
  number = 0,
): Command => ({
  type: "moveLines",
  sheetId: sheetOf(budget, number),
  lineIds: names.map((name) => budget.id(name)),
  parentId: id(budget, under),
  afterLineId: id(budget, after),
});
const indenting = (
  budget: TestScenario,
  type: "indentLines" | "outdentLines",
  ...names: readonly string[]
): Command => ({
  type,
  sheetId: sheetOf(budget),
  lineIds: names.map((name) => budget.id(name)),
});
const nobody = "zzzzzzzzzzzz" as LineId;

describe("moving lines", () => {
  it("takes what stands under them along, and the sums follow", () => {
    const budget = frames();
    budget.apply(moving(budget, ["VON"], "Centralt", "PEN"));
    expect(order(budget)).toEqual(["Nämnder", "  SOC", "SUMN", "Centralt", "  PEN", "  VON", "    VONV", "SUMC"]);
    expect([budget.row("SUMN"), budget.row("SUMC")]).toEqual([
      [50, 60],
      [107, 108],
    ]);
    expect(budget.open.status().undoLabel).toBe("Flyttade Vården till Centralt");
    budget.open.undo();
    expect(budget.row("SUMN")).toEqual([150, 160]);
    expect(order(budget)).toEqual(order(frames()));
  });

  it("puts them first under a heading, first on the sheet, or after a line with all under it", () => {
    const budget = frames();
    budget.apply(moving(budget, ["PEN"], "Nämnder", null));
    expect(order(budget).slice(0, 3)).toEqual(["Nämnder", "  PEN", "  VON"]);
    budget.apply(moving(budget, ["PEN"], "Nämnder", "VON"));
    expect(order(budget).slice(0, 5)).toEqual(["Nämnder", "  VON", "    VONV", "  PEN", "  SOC"]);
    expect(budget.open.status().undoLabel).toBe("Flyttade Pensioner");
    budget.apply(moving(budget, ["PEN"], null, null));
    expect(order(budget).slice(0, 2)).toEqual(["PEN", "Nämnder"]);
    expect(budget.open.status().undoLabel).toBe("Flyttade Pensioner till översta nivån");
  });

  it("keeps several in their order, and a line beside the one it stands under in its place there", () => {
    const budget = frames();
    budget.apply(moving(budget, ["SOC", "VONV", "VON"], "Centralt", null));
    expect(order(budget)).toEqual(["Nämnder", "SUMN", "Centralt", "  VON", "    VONV", "  SOC", "  PEN", "SUMC"]);
    expect(budget.open.status().undoLabel).toBe("Flyttade 2 rader till Centralt");
  });

  it("is no edit when nothing would stand elsewhere", () => {
    const budget = frames();
    const { revision } = budget.open;
    budget.apply(moving(budget, ["SOC"], "Nämnder", "VON"));
    expect(budget.open.revision).toBe(revision);
  });

  it("takes them to another sheet, where their years are", () => {
    const budget = frames();
    budget.apply(moving(budget, ["VON"], null, "EGEN", 1));
    expect(order(budget, 1)).toEqual(["EGEN", "VON", "  VONV"]);
    expect(order(budget)).not.toContain("  VON");
    expect(budget.row("VON")).toEqual([100, 100]);
    expect(budget.row("SUMN")).toEqual([50, 60]);
    expect([budget.line("VON").homeSheetId, budget.line("VONV").homeSheetId]).toEqual([
      sheetOf(budget, 1),
      sheetOf(budget, 1),
    ]);
  });

  it("only changes the order of lines that the sheet shows from another", () => {
    const budget = frames();
    budget.apply({ type: "placeLines", sheetId: sheetOf(budget, 1), lineIds: [budget.id("SOC"), budget.id("PEN")] });
    budget.apply(moving(budget, ["PEN"], null, "EGEN", 1));
    expect(budget.open.scenario.sheets[1]?.lineIds).toEqual([budget.id("EGEN"), budget.id("PEN"), budget.id("SOC")]);
    expect(budget.line("PEN").parentId).toBe(budget.id("Centralt"));
    expect(budget.row("SUMC")).toEqual([7, 8]);
  });

  it("refuses a place inside itself, a parent that holds no lines or is elsewhere, and what is gone", () => {
    const budget = frames();
    expect(budget.refusal(moving(budget, ["Nämnder"], "Nämnder", null))).toBe(
      "”Nämnder” kan inte flyttas in under sig själv. Välj en plats utanför raden och det som står under den.",
    );
    expect(budget.refusal(moving(budget, ["VON"], "Nämnder", "VONV"))).toContain("in under sig själv");
    expect(budget.refusal(moving(budget, ["PEN"], "VON", null))).toBe(
      "”Vården” kan inte ha rader under sig. Välj en rubrik.",
    );
    expect(budget.refusal(moving(budget, ["EGEN"], "Nämnder", null, 1))).toBe(
      "”Nämnder” hör till ett annat blad och visas bara här. Flytta raden på det bladet i stället.",
    );
    const unknown = { ...moving(budget, ["PEN"], null, null), lineIds: [nobody] } as Command;
    expect(budget.refusal(unknown)).toContain("Raden finns inte längre");
  });

  it("refuses a sheet that lacks a year in which something stands", () => {
    const budget = frames();
    const sheetId = "aaaaaaaaaaaa" as SheetId;
    budget.apply({
      type: "addSheet",
      title: "Smalt",
      kind: "own",
      firstYear: 2022,
      lastYear: 2022,
      newSheetId: sheetId,
    });
    expect(budget.refusal(moving(budget, ["VON"], null, null, 2))).toBe(
      "Vården har inga belopp för 2021. Bladet gäller 2022–2022.",
    );
  });

  it("refuses a tree deeper than anybody can read", () => {
    const budget = scenarioFromText(`
  line | unit | kind    | 2021
  : H0 |      | heading |
  : H1 |      | heading |`);
    const sheetId = sheetOf(budget);
    let parent = budget.id("H0");
    for (let level = 1; level < 20; level += 1) {
      const newLineId = `aaaaaaaaaa${level < 10 ? "a" : "b"}${"abcdefghjk"[level % 10]}` as LineId;
      budget.apply({
        type: "addLine",
        sheetId,
        afterLineId: null,
        newLineId,
        line: {
          code: "",
          label: `Nivå ${level}`,
          kind: "heading",
          unit: "kr",
          scope: "taxFunded",
          parentId: parent,
          measure: null,
        },
      });
      parent = newLineId;
    }
    const command: Command = {
      type: "moveLines",
      sheetId,
      lineIds: [budget.id("H1")],
      parentId: parent,
      afterLineId: null,
    };
    expect(budget.refusal(command)).toBe("Raderna skulle hamna djupare än 20 nivåer. Välj en plats längre ut.");
  });
});

describe("lines that a sheet only shows", () => {
  it("are taken from it, and stay where they live", () => {
    const budget = frames();
    const sheetId = sheetOf(budget, 1);
    budget.apply({ type: "placeLines", sheetId, lineIds: [budget.id("SOC")] });
    budget.apply({ type: "unplaceLines", sheetId, lineIds: [budget.id("SOC")] });
    expect(order(budget, 1)).toEqual(["EGEN"]);
    expect(budget.row("SUMN")).toEqual([150, 160]);
    expect(budget.open.status().undoLabel).toBe("Tog bort 1 rad från bladet Eget");
    expect(budget.refusal({ type: "unplaceLines", sheetId, lineIds: [budget.id("EGEN")] })).toBe(
      "”EGEN” hör till det här bladet. Ta bort raden, eller flytta den till ett annat blad.",
    );
  });
});

describe("a level in and out", () => {
  it("goes in under the heading right above, last there, and out right after it", () => {
    const budget = frames();
    budget.apply(indenting(budget, "indentLines", "SUMN"));
    expect(order(budget).slice(0, 5)).toEqual(["Nämnder", "  VON", "    VONV", "  SOC", "  SUMN"]);
    expect(budget.row("SUMN")).toEqual([150, 160]);
    expect(budget.open.status().undoLabel).toBe("Flyttade in Summa nämnder en nivå");
    budget.apply(indenting(budget, "outdentLines", "VON"));
    expect(order(budget).slice(0, 5)).toEqual(["Nämnder", "  SOC", "  SUMN", "VON", "  VONV"]);
    expect(budget.row("SUMN")).toEqual([50, 60]);
  });

  it("keeps the order of several lines both ways", () => {
    const budget = frames();
    budget.apply(indenting(budget, "outdentLines", "VON", "SOC"));
    expect(order(budget).slice(0, 4)).toEqual(["Nämnder", "VON", "  VONV", "SOC"]);
    budget.apply(indenting(budget, "indentLines", "VON", "SOC"));
    expect(order(budget)).toEqual(order(frames()));
  });

  it("refuses with what to do: no heading above, first on the sheet, already at the top, of another sheet", () => {
    const budget = frames();
    expect(budget.refusal(indenting(budget, "indentLines", "SOC"))).toBe(
      "”Vården” ovanför är ingen rubrik och kan inte ha rader under sig. Gör den till rubrik under Egenskaper, eller flytta raden till en rubrik.",
    );
    expect(budget.refusal(indenting(budget, "indentLines", "Nämnder"))).toContain("har ingen rubrik ovanför sig");
    expect(budget.refusal(indenting(budget, "outdentLines", "Nämnder"))).toBe(
      "”Nämnder” står redan längst ut och kan inte flyttas ut mer.",
    );
    budget.apply({ type: "placeLines", sheetId: sheetOf(budget), lineIds: [budget.id("EGEN")] });
    expect(budget.refusal(indenting(budget, "indentLines", "EGEN"))).toContain("hör till ett annat blad");
  });
});
