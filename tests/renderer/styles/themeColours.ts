// The colours of tokens.css as a browser would work them out, in every theme: light-dark(), references to other tokens, and
// transparent colours laid over what is under them. For measuring contrast by the formula of WCAG 2.2.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export const stylesFolder = join(import.meta.dirname, "../../../renderer/styles");
export const styleSheets: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(stylesFolder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => [name, readFileSync(join(stylesFolder, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "")]),
);

/** The themes a person can see, and whether the stricter rule holds for them. */
export const themes = {
  light: { dark: false, more: false },
  dark: { dark: true, more: false },
  "high contrast, light": { dark: false, more: true },
  "high contrast, dark": { dark: true, more: true },
} as const;
export type ThemeName = keyof typeof themes;

function declarationsOf(css: string, selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector} in tokens.css`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("\n}", start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? "", (found[2] ?? "").trim()]),
  );
}

const tokensSheet = `\n${styleSheets["tokens.css"] ?? ""}`;
const plain = declarationsOf(tokensSheet, ":root");
const more = declarationsOf(tokensSheet, ':root[data-contrast="more"]');

/** Names of every token that has a value in light and dark. */
export const tokenNames: readonly string[] = [...plain.keys()];
export const namesInMore: readonly string[] = [...more.keys()];

/** What is written of a token in a theme. Throws where it is none. */
function writtenFor(token: string, theme: ThemeName): string {
  const value = (themes[theme].more ? more.get(token) : undefined) ?? plain.get(token);
  if (value === undefined) throw new Error(`no token ${token}`);
  return value;
}

/** The number of a token that is no colour: how much of it is seen where something is faded. */
export const numberOf = (token: string, theme: ThemeName): number => Number(writtenFor(token, theme));

/** The colour of a token in a theme. Throws where it is none. */
export function colourOf(token: string, theme: ThemeName): Rgba {
  const { dark } = themes[theme];
  const value = writtenFor(token, theme);
  const pair = /^light-dark\((.+?),\s*((?:#|rgb|var)[^,]*)\)$/.exec(value);
  const chosen = pair === null ? value : dark ? pair[2] : pair[1];
  return parse((chosen ?? "").trim(), theme);
}

function parse(text: string, theme: ThemeName): Rgba {
  const reference = /^var\((--[\w-]+)\)$/.exec(text);
  if (reference?.[1] !== undefined) return colourOf(reference[1], theme);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex !== null) {
    return [Number.parseInt(hex[1] ?? "", 16), Number.parseInt(hex[2] ?? "", 16), Number.parseInt(hex[3] ?? "", 16), 1];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);
  if (rgb === null) throw new Error(`not a colour: ${text}`);
  return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100];
}

/** A colour laid over an opaque one. */
export const over = ([red, green, blue, alpha]: Rgba, under: Rgba): Rgba => [
  red * alpha + under[0] * (1 - alpha),
  green * alpha + under[1] * (1 - alpha),
  blue * alpha + under[2] * (1 - alpha),
  1,
];

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Rgba): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two opaque colours, 1 to 21. */
export function contrast(one: Rgba, other: Rgba): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}
