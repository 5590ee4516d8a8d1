// What is said of words where a number is wanted: the example is of the line's own unit, so that it can be followed.

import { expect, it } from "vitest";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { commandSentence } from "../../../shared/texts/refusals.ts";

it.each([
  ["kr", "abc", "”abc” är inget tal. Skriv ett belopp, till exempel 818 729 eller 14 mnkr,"],
  ["share", "abc", "”abc” är inget tal. Skriv procent, till exempel 2,5 %,"],
  ["taxRate", "21:42", "”21:42” är inget tal. Skriv kronor per hundra, till exempel 21,83,"],
  ["count", "12 st", "”12 st” är inget tal. Skriv ett tal utan enhet, till exempel 1 234,"],
  ["index", "abc", "”abc” är inget tal. Skriv ett tal utan enhet, till exempel 103,5,"],
] as const)("of a line of %s gives an example of that", (unit, typed, told) => {
  const read = parseTypedNumber(typed, unit, "tkr");
  if (read.ok) throw new Error("it was read as a number");
  expect(commandSentence({ type: "number", label: "Rad", refusal: read.error })).toBe(
    `${told} eller en formel som börjar med =.`,
  );
});
