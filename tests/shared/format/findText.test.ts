// One meaning of "the same text" for the search, its marks and replacing.

import { describe, expect, it } from "vitest";
import { foldedSearch, hasText, placesOf, withReplaced } from "../../../shared/format/findText.ts";

const search = (text: string, more: { matchCase?: boolean; whole?: boolean } = {}) =>
  foldedSearch({ text, matchCase: false, whole: false, ...more });

describe("finding a text", () => {
  it.each([
    ["a part of a word", "Grundskola", "skola", true],
    ["whatever the letter case", "GRUNDSKOLA", "Skola", true],
    ["å is not a", "Vård", "vard", false],
    ["Å is å", "ÅRETS RESULTAT", "årets", true],
    ["a letter with its ring apart", "Vård", "va\u030ard", true],
    ["any kind of space", "818\u00a0729", "818 729", true],
    ["any kind of minus", "\u22125\u00a0900", "-5", true],
    ["nothing finds nothing", "Grundskola", "", false],
    ["a text longer than where it is looked for", "VO", "VON", false],
    ["a letter that is two in lower case, with its place kept", "\u0130dun", "dun", true],
  ])("%s", (_, text, wanted, expected) => {
    expect(hasText(text, search(wanted))).toBe(expected);
  });

  it("minds the letter case and the whole content where that is asked", () => {
    expect(hasText("Von", search("VON", { matchCase: true }))).toBe(false);
    expect(hasText("VON 2", search("von", { whole: true }))).toBe(false);
    expect(hasText("VON", search("von", { whole: true }))).toBe(true);
  });

  it("gives places that can be replaced, and never twice the same sign", () => {
    expect(placesOf("\u0130anana", search("ana"))).toEqual([{ start: 1, end: 4 }]);
    const places = placesOf("Skola, skola och SKOLA", search("skola"));
    expect(withReplaced("Skola, skola och SKOLA", places, "$& förskola")).toBe(
      "$& förskola, $& förskola och $& förskola",
    );
  });
});
