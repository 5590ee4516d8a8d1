// Sizes of text follow the reader's own: the root keeps it, everything else is a share of it. A share of a share once made all text a
// fifth smaller than what is written in the style sheets, and nobody saw it.

import { describe, expect, it } from "vitest";
import { styleSheets } from "./themeColours.ts";

/** Eleven pixels where the reader has chosen sixteen. */
const smallest = 0.6875;

const sizes = Object.entries(styleSheets).flatMap(([sheet, css]) =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) =>
    [...body.matchAll(/(?:^|[;\s])font(?:-size)?:\s*([^;]+)/g)].map((found) => ({
      place: `${sheet}: ${selector.trim()}`,
      size: /(?:^|\s)(\d*\.?\d+)(rem|px|em|pt|%)/.exec(found[1] ?? ""),
    })),
  ),
);
const given = sizes.flatMap(({ place, size }) =>
  size === null ? [] : [{ place, share: Number(size[1]), unit: size[2] ?? "" }],
);

describe("text", () => {
  it("is at the root as large as the reader has chosen", () => {
    const root = given.filter(({ place }) => /: (?::root|html)\b(?!\[)/.test(place));
    expect(root).toEqual([{ place: "tokens.css: :root", share: 100, unit: "%" }]);
  });

  it("is everywhere else a share of that, and never smaller than eleven pixels of sixteen", () => {
    const others = given.filter(({ place }) => place !== "tokens.css: :root");
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter(({ unit, share }) => unit !== "rem" || share < smallest)).toEqual([]);
  });
});
