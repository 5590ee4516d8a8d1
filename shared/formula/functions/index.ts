// All functions a formula may call, found by either name. Their help is in texts/functions.ts.

import { absolute } from "./absolute.ts";
import { and } from "./and.ts";
import { average } from "./average.ts";
import { capitalCost } from "./capitalCost.ts";
import { change } from "./change.ts";
import { choose } from "./choose.ts";
import { conditional } from "./conditional.ts";
import { count } from "./count.ts";
import { cumulative } from "./cumulative.ts";
import { depreciation } from "./depreciation.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { growth } from "./growth.ts";
import { ifError } from "./ifError.ts";
import { indexation } from "./indexation.ts";
import { indexNumber } from "./indexNumber.ts";
import { integer } from "./integer.ts";
import { internalInterest } from "./internalInterest.ts";
import { lookup } from "./lookup.ts";
import { max } from "./max.ts";
import { median } from "./median.ts";
import { min } from "./min.ts";
import { modulo } from "./modulo.ts";
import { not } from "./not.ts";
import { or } from "./or.ts";
import { partYear } from "./partYear.ts";
import { payment } from "./payment.ts";
import { power } from "./power.ts";
import { presentValue } from "./presentValue.ts";
import { previous } from "./previous.ts";
import { round } from "./round.ts";
import { roundDown } from "./roundDown.ts";
import { roundUp } from "./roundUp.ts";
import { share } from "./share.ts";
import { sign } from "./sign.ts";
import { squareRoot } from "./squareRoot.ts";
import { sum } from "./sum.ts";
import { year } from "./year.ts";

export { conditional, sum, year };

export const functions: readonly FunctionDefinition[] = [
  sum,
  average,
  median,
  min,
  max,
  count,
  absolute,
  round,
  roundUp,
  roundDown,
  integer,
  modulo,
  power,
  squareRoot,
  sign,
  conditional,
  and,
  or,
  not,
  ifError,
  choose,
  lookup,
  year,
  previous,
  change,
  growth,
  cumulative,
  share,
  indexNumber,
  indexation,
  payment,
  presentValue,
  depreciation,
  internalInterest,
  capitalCost,
  partYear,
];

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  functions.flatMap((definition) => [
    [definition.name, definition] as const,
    [definition.swedishName, definition] as const,
  ]),
);

/** By Swedish or English name, upper case. */
export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name);
