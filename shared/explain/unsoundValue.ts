// Why a function gave #VÄRDE!: which of its arguments is one it cannot take. The rules are the functions' own, told in their
// docstrings; a function that is not listed here takes any number.

import type { Expression } from "../formula/expression.ts";
import { needTexts as texts } from "../texts/explain.ts";

export interface Unsound {
  /** The value it got, null where that says nothing. */
  readonly value: number | null;
  readonly isShare: boolean;
  readonly sentence: (value: string) => string;
}

/** What one argument must be. `at`: its place, counted from 0. */
interface Need {
  readonly at: number;
  readonly isSound: (value: number) => boolean;
  readonly isShare?: true;
  readonly sentence: (name: string, value: string) => string;
}

const life = (at: number): Need => ({ at, isSound: (value) => value > 0, sentence: texts.life });
const startYear = (at: number): Need => ({ at, isSound: Number.isInteger, sentence: texts.startYear });
const month = (at: number): Need => ({
  at,
  isSound: (value) => Number.isInteger(value) && value >= 1 && value <= 12,
  sentence: texts.month,
});
const rate: Need = { at: 0, isSound: (value) => value > -1, isShare: true, sentence: texts.rate };
const decimals: Need = {
  at: 1,
  isSound: (value) => Number.isInteger(value) && Math.abs(value) <= 9,
  sentence: texts.decimals,
};

const needs: Readonly<Record<string, readonly Need[]>> = {
  DEPRECIATION: [life(1), startYear(2), month(3)],
  INTERNALINTEREST: [life(1), startYear(3), month(4)],
  CAPITALCOST: [life(1), startYear(3), month(4)],
  PARTYEAR: [startYear(1), month(2)],
  PAYMENT: [rate, { at: 1, isSound: (value) => value > 0, sentence: texts.years }],
  PRESENTVALUE: [rate, { at: 1, isSound: (value) => value >= 0, sentence: texts.yearsNotNegative }],
  ROUND: [decimals],
  ROUNDUP: [decimals],
  ROUNDDOWN: [decimals],
  SQRT: [{ at: 0, isSound: (value) => value >= 0, sentence: texts.root }],
};

/** The argument of `part` that cannot be taken, given the values of all of them; null where none can be named. */
export function unsoundValue(part: Expression, values: readonly (number | null)[]): Unsound | null {
  if (part.type === "binary") {
    return part.operator === "^" ? { value: null, isShare: false, sentence: () => texts.power } : null;
  }
  if (part.type !== "call") return null;
  const { name, swedishName, form, takesYear } = part.definition;
  if (name === "POWER") return { value: null, isShare: false, sentence: () => texts.power };
  if (form === "lookup") return { value: null, isShare: false, sentence: () => texts.notFound };
  if (form === "choose") {
    const most = part.arguments.length - 1;
    return { value: values[0] ?? null, isShare: false, sentence: (value) => texts.choice(most, value) };
  }
  // The year that is given along is no argument of the formula's author.
  const given = takesYear === true ? values.slice(0, -1) : values;
  const need = (needs[name] ?? []).find(({ at, isSound }) => {
    const value = given[at];
    return value !== undefined && value !== null && !isSound(value);
  });
  if (need === undefined) return null;
  return {
    value: given[need.at] ?? null,
    isShare: need.isShare === true,
    sentence: (value) => need.sentence(swedishName, value),
  };
}
