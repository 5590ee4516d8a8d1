// The help of every function and query: what to write, what it does, and an example with its answer. Keyed by canonical name.

import { conditionsHelp } from "./functionHelp/conditions.ts";
import { economyHelp } from "./functionHelp/economy.ts";
import type { FunctionHelp } from "./functionHelp/help.ts";
import { lookupsHelp } from "./functionHelp/lookups.ts";
import { roundingHelp } from "./functionHelp/rounding.ts";
import { summingHelp } from "./functionHelp/summing.ts";
import { yearsHelp } from "./functionHelp/years.ts";

export { type FunctionGroup, type FunctionHelp, functionGroups } from "./functionHelp/help.ts";

export const functionHelp: Readonly<Record<string, FunctionHelp>> = {
  ...summingHelp,
  ...roundingHelp,
  ...conditionsHelp,
  ...lookupsHelp,
  ...yearsHelp,
  ...economyHelp,
};
