// Which cells a drawn handle means, which way, and how a fill goes on by itself.

import { describe, expect, it } from "vitest";
import { type FillPlan, joined, offerOf, offersOf, targetOfDrag } from "../../../renderer/state/fillRules.ts";
import { seriesFormula } from "../../../renderer/state/seriesActions.ts";

const source = { top: 4, bottom: 5, left: 3, right: 4 };

describe("drawing the handle", () => {
  it.each([
    ["down", { row: 8, column: 4 }, { top: 6, bottom: 8, left: 3, right: 4 }, "down"],
    ["up", { row: 1, column: 3 }, { top: 1, bottom: 3, left: 3, right: 4 }, "up"],
    ["right", { row: 5, column: 6 }, { top: 4, bottom: 5, left: 5, right: 6 }, "right"],
    ["left", { row: 4, column: 2 }, { top: 4, bottom: 5, left: 2, right: 2 }, "left"],
    ["further down than right", { row: 9, column: 5 }, { top: 6, bottom: 9, left: 3, right: 4 }, "down"],
  ] as const)("%s fills that way", (_, point, target, direction) =>
    expect(targetOfDrag(source, point)).toEqual({ target, direction }),
  );

  it("fills nothing inside what is marked", () => expect(targetOfDrag(source, { row: 4, column: 4 })).toBe(null));

  it("marks both areas afterwards", () =>
    expect(joined(source, { top: 1, bottom: 3, left: 3, right: 4 })).toEqual({ top: 1, bottom: 5, left: 3, right: 4 }));
});

describe("how a fill goes on", () => {
  const plan = (part: Partial<FillPlan>): FillPlan => ({
    lanes: [],
    lockedNames: [],
    overwritten: 0,
    hasFormula: false,
    numbers: 1,
    isYears: false,
    ...part,
  });
  it.each([
    ["one number", {}, "copy", ["copy", "growthAsked"]],
    ["two numbers", { numbers: 2 }, "linear", ["copy", "linear", "growth"]],
    ["a lone year", { isYears: true }, "linear", ["copy", "growthAsked"]],
    ["a formula", { hasFormula: true }, "formula", ["formula", "values", "growthAsked"]],
    ["a formula without a figure", { hasFormula: true, numbers: 0 }, "formula", ["formula"]],
    ["texts", { numbers: 0 }, "copy", ["copy"]],
  ] as const)("%s", (_, part, offer, offers) => {
    expect(offerOf(plan(part))).toBe(offer);
    expect(offersOf(plan(part))).toEqual(offers);
  });
});

describe("a series as a formula", () => {
  const draft = { kind: "linear", step: "", rate: "", toYear: 2030, asFormula: true } as const;
  it.each([
    [{ kind: "growth", rate: "2" }, "kr", "=[föregående] * (1 + 2 %)"],
    [{ kind: "growth", rate: "\u22120,5 %" }, "kr", "=[föregående] * (1 - 0,5 %)"],
    [{ step: "500" }, "kr", "=[föregående] + 500 tkr"],
    [{ step: "-2 mnkr" }, "kr", "=[föregående] - 2 mnkr"],
    [{ step: "0,5" }, "share", "=[föregående] + 0,5 %"],
    [{ step: "12" }, "count", "=[föregående] + 12"],
    [{ kind: "copy" }, "kr", "=[föregående]"],
  ] as const)("%o", (part, unit, formula) => expect(seriesFormula({ ...draft, ...part }, unit, "tkr")).toBe(formula));
});
