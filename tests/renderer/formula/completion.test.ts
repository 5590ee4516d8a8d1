// What is proposed while a formula is typed, and in what order. "|" is the caret.

import { beforeAll, describe, expect, it } from "vitest";
import { completionContext } from "../../../renderer/formula/completionContext.ts";
import { insertionOf, proposalsFor } from "../../../renderer/formula/completionItems.ts";
import { type CompletionItem, mostShown } from "../../../renderer/formula/proposals.ts";
import type { ScenarioStructure, SheetView } from "../../../shared/contract/scenarioView.ts";
import { framesId } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

let structure: ScenarioStructure;
beforeAll(async () => {
  const view = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!view.ok) throw new Error("no view");
  structure = view.value.structure;
});

const nameOf = (item: CompletionItem): string =>
  item.type === "line"
    ? item.line.code || item.line.label
    : item.type === "function"
      ? `${item.entry.name}()`
      : item.word;

function proposed(marked: string, sheetId: SheetView["id"] = framesId): readonly string[] {
  const context = completionContext(marked.replace("|", ""), marked.indexOf("|"));
  return context === null ? [] : proposalsFor(structure, context, sheetId).items.map(nameOf);
}

/** The text after the first proposal was taken. */
function taken(marked: string): string {
  const text = marked.replace("|", "");
  const context = completionContext(text, marked.indexOf("|"));
  const [item] = context === null ? [] : proposalsFor(structure, context, framesId).items;
  if (context === null || item === undefined) return "–";
  const after = text.slice(context.end);
  const put = insertionOf(structure, item, after);
  const place = context.start + put.text.length - put.back;
  const whole = text.slice(0, context.start) + put.text + after;
  return `${whole.slice(0, place)}|${whole.slice(place)}`;
}

describe("proposals for a name", () => {
  it("have an equal code first, then codes that begin so, then words of labels", () => {
    expect(proposed("=SOC|")[0]).toBe("SOC");
    expect(proposed("=K|").slice(0, 2)).toEqual(["KUN", "KS"]);
    expect(proposed("=KULT|")).toEqual(["KUN"]);
    expect(proposed("=utb|")).toEqual(["KUN"]);
    expect(proposed("=ungdom|")).toEqual(["BUN"]);
  });

  it("have lines of the sheet shown before those of others, and these before functions", () => {
    expect(proposed("=SU|").slice(0, 2)).toEqual(["SUMMA", "SUMMA()"]);
    const found = proposed("=K|");
    expect(found.slice(0, 3)).toEqual(["KUN", "KS", "KVALL"]);
    expect(found.indexOf("KAPITALKOSTNAD()")).toBeGreaterThan(2);
    // PREVIOUS and PAYMENT begin so as well, but are seldom meant.
    expect(proposed("=P|").slice(0, 3)).toEqual(["PREM", "PKV", "POTENS()"]);
  });

  it("find functions by their English name too", () => {
    expect(proposed("=ROUND|")[0]).toBe("AVRUNDA()");
  });

  it("are at most eight, with the number of all", () => {
    const context = completionContext("=A", 2);
    if (context === null) throw new Error("no context");
    const found = proposalsFor(structure, context, framesId);
    expect(found.items).toHaveLength(mostShown);
    expect(found.count).toBeGreaterThan(mostShown);
  });

  it("are for several words of a label as well", () => {
    expect(proposed("=2 * Barn |")).toEqual(["BUN"]);
    expect(proposed("='Vård- och o|")).toEqual(["VON"]);
  });

  it("come after ! and : from where these point", () => {
    expect(proposed("=SUMMA(KUN:K|")).toEqual(["KS", "SUMMA"]);
    expect(proposed("='Ramar'!K|")).toEqual(["KUN", "KS", ...proposed("='Ramar'!K|").slice(2)]);
    expect(proposed("='Ramar'!K|")).not.toContain("KVALL");
  });

  it.each([["=|"], ["=14 m|"], ["=14 tk|"], ["VON|"], ['="VO|'], ["=VO|N"], ["=VON + |"], ["=SUMMA(A) V|"]])(
    "are none for %s",
    (marked) => {
      expect(proposed(marked)).toEqual([]);
    },
  );

  it("leave nothing to choose where the name is whole", () => {
    const context = completionContext("=SOC", 4);
    expect(context === null ? null : proposalsFor(structure, context, framesId).isWhole).toBe(true);
  });
});

describe("proposals in brackets and queries", () => {
  it("are years and attributes in brackets", () => {
    expect(proposed("=VON[|")[0]).toBe("föregående");
    expect(proposed("=VON[f|")).toEqual(["föregående", "första"]);
    expect(proposed("=VON[202|")).toEqual(["2021", "2022", "2023"]);
    expect(proposed("=SUMMA(VON[2021:s|")).toEqual(["sista"]);
  });

  it("are the attributes the line has, also in brackets alone: then the formula's own line is meant", () => {
    const [own] = structure.lines;
    if (own === undefined) throw new Error("no line");
    const priced = { ...own, attributes: [{ attribute: "price", value: 90_000, text: "90000 kr" } as const] };
    const withPrice = { ...structure, lines: [priced, ...structure.lines.slice(1)] };
    const namesIn = (text: string, ownId: typeof own.id) => {
      const context = completionContext(text, text.length);
      return context === null ? [] : proposalsFor(withPrice, context, framesId, ownId).items.map(nameOf);
    };
    expect(namesIn("=[p", own.id)).toEqual(["pris"]);
    expect(namesIn(`=${own.code}[p`, own.id)).toEqual(["pris"]);
    expect(namesIn("=VON[p", own.id)).toEqual([]);
  });

  it("are committees and filters in ÅTGÄRDER", () => {
    expect(proposed("=ÅTGÄRDER(V|")).toEqual(["VON", "varaktighet", ...proposed("=ÅTGÄRDER(V|").slice(2)]);
    expect(proposed("=ÅTGÄRDER(VON; |")).toContain("slag");
    expect(proposed("=ÅTGÄRDER(VON; |")).not.toContain("post");
    expect(proposed("=ÅTGÄRDER(VON; slag b|")).toEqual(["besparing"]);
    expect(proposed("=INVESTERINGAR(; p|")).toEqual(["post"]);
    expect(proposed("=INVESTERINGAR(; post av|")).toEqual(["avskrivning"]);
  });
});

describe("a proposal that is taken", () => {
  it.each([
    ["=2 * KULT|", "=2 * KUN|"],
    ["=AVRUNDA|", "=AVRUNDA(|)"],
    ["=AVRUND|(VON; 0)", "=AVRUNDA(|VON; 0)"],
    ["=ÅR|", "=ÅR()|"],
    ["=ÅTGÄRDER(VON; sl|", "=ÅTGÄRDER(VON; slag |"],
    ["=ÅTGÄRDER(VON; om|", '=ÅTGÄRDER(VON; område "|'],
    // A heading is its lines in SUMMA, and their sum where one value is wanted.
    ["=SUMMA(NAMN|", "=SUMMA(NAMNDER|"],
    ["=2 * NAMN|", "=2 * SUMMA(NAMNDER)|"],
    ["='<img|", "='<img src=x onerror=alert(1)> hej'|"],
  ])("turns %s into %s", (before, after) => {
    expect(taken(before)).toBe(after);
  });
});
