// The contrast of everything the window draws, measured: each text against each surface it stands on, each sign (icon, border of a
// field, corner of a cell, ring of the keyboard) against what is round it, in every theme.

import { describe, expect, it } from "vitest";
import {
  colourOf,
  contrast,
  namesInMore,
  numberOf,
  over,
  styleSheets,
  type ThemeName,
  themes,
  tokenNames,
} from "./themeColours.ts";

const surfaces = ["--paper", "--surface", "--raised", "--hover"] as const;
const references = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `--reference-${number}`);
/** What a cell can lie on, and the same with the tint of the marking over it. */
const cells = ["--paper", "--input-paper", "--locked-paper", "--hover"] as const;
const stateCells = ["--warn-paper", "--bad-paper"] as const;
const marked = [...cells, ...stateCells].map((cell) => `${cell}+--range`);

/** Texts by the surfaces they stand on. "a+b": b, which is transparent, laid over a. */
const texts: Readonly<Record<string, readonly string[]>> = {
  "--ink": [
    ...surfaces,
    "--brand-soft",
    "--warn-paper",
    "--locked-paper",
    "--input-paper",
    "--paper+--range",
    "--hover+--range",
    "--locked-paper+--range",
    // The headers and row numbers of what is marked.
    "--surface+--range",
    "--found",
  ],
  "--muted": [
    "--found",
    ...surfaces,
    // The keys of the chosen command, the help of the chosen proposal.
    "--brand-soft",
    "--locked-paper",
    "--input-paper",
    "--paper+--range",
    "--hover+--range",
    "--locked-paper+--range",
  ],
  "--faint": ["--found", ...surfaces, "--paper+--range", "--hover+--range"],
  "--brand": [...surfaces, "--brand-soft", "--warn-paper"],
  "--brand-ink": ["--brand"],
  "--bar-ink": ["--bar", "--bar-hover"],
  "--bar-muted": ["--bar", "--bar-hover"],
  "--bar-warn-ink": ["--bar-warn-paper"],
  "--input-ink": ["--found", "--input-paper", "--paper", "--raised", "--input-paper+--range"],
  "--warn": [...surfaces, "--warn-paper", "--warn-paper+--range", "--found"],
  "--bad": [...surfaces, "--bad-paper", "--bad-paper+--range", "--found"],
  "--good": [...surfaces, "--good-paper", "--paper+--range", "--found"],
  "--paper": ["--ink"],
  // Also with the mark of a pair of parentheses behind them, and marked in the field.
  ...Object.fromEntries(references.map((reference) => [reference, [...surfaces, "--bad-paper", "--paper+--range"]])),
};

/** Signs that must be seen to understand or to use something. */
const signs: Readonly<Record<string, readonly string[]>> = {
  // The keyboard's ring, borders of the marking and of the tour.
  "--brand": [...surfaces, ...cells, ...stateCells, ...marked, "--good-paper", "--brand-soft", "--found"],
  "--bar-ink": ["--bar", "--bar-hover"],
  // Borders of fields.
  "--control-line": ["--paper", "--surface", "--raised"],
  "--bad": ["--paper", "--surface", "--raised"],
  // The cross that closes a notice.
  "--muted": ["--bad-paper", "--good-paper"],
  // What tells the kinds of cells apart beside colour.
  "--input-sign": ["--input-paper", "--paper", "--input-paper+--range"],
  "--warn-corner": ["--warn-paper", "--paper", "--warn-paper+--range", "--found"],
  "--found-line": ["--found", "--paper"],
  "--stated-corner": ["--paper", "--locked-paper", "--input-paper", "--hover", "--bad-paper", ...marked, "--found"],
  // The corner of a note and the border of what is cut.
  "--ink": [...cells, ...stateCells, ...marked, "--found"],
  "--good": ["--paper", "--surface", "--hover", "--paper+--range"],
  ...Object.fromEntries(references.map((reference) => [reference, [...cells, ...stateCells, ...marked]])),
};

function ground(name: string, theme: ThemeName) {
  const [under = "", tint] = name.split("+");
  const colour = colourOf(under, theme);
  return tint === undefined ? colour : over(colourOf(tint, theme), colour);
}

/** Every pair under the least contrast, with its figure. */
const tooWeak = (pairs: Readonly<Record<string, readonly string[]>>, theme: ThemeName, least: number) =>
  Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds.flatMap((name) => {
      const ratio = contrast(colourOf(front, theme), ground(name, theme));
      return ratio >= least ? [] : [`${front} on ${name}: ${ratio.toFixed(2)}`];
    }),
  );

describe("the measure", () => {
  it("is that of WCAG: 21 for black on white, 4.54 for the grey everybody knows, 1 for a colour on itself", () => {
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21, 5);
    expect(contrast([118, 118, 118, 1], [255, 255, 255, 1])).toBeCloseTo(4.54, 2);
    expect(contrast([9, 99, 199, 1], [9, 99, 199, 1])).toBe(1);
    expect(over([0, 0, 0, 0.5], [255, 255, 255, 1])).toEqual([127.5, 127.5, 127.5, 1]);
  });
});

describe.each(Object.keys(themes) as ThemeName[])("in %s", (theme) => {
  const { more } = themes[theme];
  it(`every text has ${more ? 7 : 4.5}:1 against what it stands on`, () => {
    expect(tooWeak(texts, theme, more ? 7 : 4.5)).toEqual([]);
  });
  it("what cannot be used now can still be read", () => {
    const faded = (front: string, under: string, share: string): number => {
      const [red, green, blue] = colourOf(front, theme);
      const ground = colourOf(under, theme);
      return contrast(over([red, green, blue, numberOf(share, theme)], ground), ground);
    };
    // A tool of the bar; a command of a menu; a button.
    expect(faded("--bar-ink", "--bar", "--faded")).toBeGreaterThanOrEqual(3);
    expect(faded("--faint", "--raised", "--faded-words")).toBeGreaterThanOrEqual(3);
    expect(faded("--ink", "--raised", "--faded-words")).toBeGreaterThanOrEqual(4.5);
  });
  it(`every sign has ${more ? 4.5 : 3}:1 against what is round it`, () => {
    expect(tooWeak(signs, theme, more ? 4.5 : 3)).toEqual([]);
  });
});

describe("the style sheets", () => {
  const sheets = Object.entries(styleSheets);

  it("use no text colour that is not measured", () => {
    const used = new Set(
      sheets.flatMap(([, css]) =>
        [...css.matchAll(/(?<![-\w])color:\s*var\((--[\w-]+)\)/g)].flatMap((found) => tokensOf(found[1] ?? "")),
      ),
    );
    expect([...used].filter((token) => texts[token] === undefined)).toEqual([]);
  });

  /** A token as it is, or those a rule's own name may stand for. */
  function tokensOf(name: string): readonly string[] {
    if (tokenNames.includes(name)) return [name];
    const meanings = sheets.flatMap(([, css]) => [
      ...css.matchAll(new RegExp(`${name}:\\s*var\\((--[\\w-]+)\\)`, "g")),
    ]);
    return meanings.length === 0 ? [name] : meanings.flatMap((found) => tokensOf(found[1] ?? ""));
  }

  it("use no border of a field and no outline that is not measured", () => {
    const used = new Set(
      sheets.flatMap(([, css]) =>
        [...css.matchAll(/outline(?:-color)?:[^;]*var\((--(?!focus)[\w-]+)\)/g)].map((found) => found[1] ?? ""),
      ),
    );
    expect([...used].filter((token) => signs[token] === undefined)).toEqual([]);
  });

  it("name only tokens that exist or are set by the rule's own parts", () => {
    const set = new Set(
      sheets.flatMap(([, css]) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1] ?? "")),
    );
    const unknown = sheets.flatMap(([name, css]) =>
      [...css.matchAll(/var\((--[\w-]+)(,)?/g)].flatMap((found) =>
        set.has(found[1] ?? "") || found[2] === "," ? [] : [`${name}: ${found[1]}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("hold no colour of their own outside tokens.css", () => {
    const own = sheets.flatMap(([name, css]) =>
      name === "tokens.css"
        ? []
        : [...css.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi)].map((found) => `${name}: ${found[0]}`),
    );
    expect(own).toEqual([]);
  });

  it("give high contrast only to tokens the other themes have", () => {
    expect(namesInMore.filter((name) => !tokenNames.includes(name))).toEqual([]);
  });
});
