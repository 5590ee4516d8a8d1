// What the browser never gets: the program's own keys wherever the keyboard stands, and what would throw the page away.

import { expect, it } from "vitest";
import { allKeys } from "../../../renderer/state/allKeys.ts";
import { isKeptFromBrowser, keptFromBrowser, losesPage } from "../../../renderer/state/browserKeys.ts";
import { strokeNamed } from "../../support/strokes.ts";

const ownStrokes = new Set(allKeys().flatMap(({ strokes }) => strokes));

it("keeps no key that means nothing in the program, but those that lose the page", () => {
  for (const stroke of keptFromBrowser) expect(ownStrokes, stroke).toContain(stroke);
  for (const stroke of losesPage) expect(ownStrokes, stroke).not.toContain(stroke);
});

/** What Chromium, Edge and Firefox do by themselves with keys a page may have. */
const browserHabits = [
  ..."DEFGHJKLOPRSU".split("").map((letter) => `Ctrl+${letter}`),
  ...["Plus", "Minus", "Shift+D", "Shift+P", "Shift+R", "Shift+S"].map((rest) => `Ctrl+${rest}`),
  ...["F1", "F3", "F5", "F6", "F7", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Home"],
];

it("has every key that both have", () => {
  for (const stroke of browserHabits.filter((each) => ownStrokes.has(each)))
    expect(isKeptFromBrowser(strokeNamed(stroke), false, false), stroke).toBe(true);
});

it("leaves the browser the size of the page, and a text its own keys", () => {
  for (const stroke of ["Ctrl+0", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+ArrowLeft", "Ctrl+T"])
    expect(isKeptFromBrowser(strokeNamed(stroke), true, false), stroke).toBe(false);
  expect(isKeptFromBrowser(strokeNamed("Alt+ArrowLeft"), true, false)).toBe(true);
  // On a Mac it goes a word back in the text.
  expect(isKeptFromBrowser(strokeNamed("Alt+ArrowLeft"), true, true)).toBe(false);
});
