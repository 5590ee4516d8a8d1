// INTERNRÄNTA: this year's internal interest on an investment.

import { capitalArguments, capitalForm } from "./capitalArguments.ts";
import { interestOfYear } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** INTERNRÄNTA(anskaffning; livslängd; räntesats; startår; startmånad; restvärde): unit of the cost. */
export const internalInterest: FunctionDefinition = {
  name: "INTERNALINTEREST",
  swedishName: "INTERNRÄNTA",
  ...capitalForm,
  calculate: (stack, start, count) => {
    const asset = capitalArguments(stack, start, count);
    return interestOfYear(asset, asset.rate, asset.year);
  },
};
