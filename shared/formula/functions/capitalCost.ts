// KAPITALKOSTNAD: this year's depreciation and internal interest of an investment, added.

import { capitalArguments, capitalForm } from "./capitalArguments.ts";
import { depreciationOfYear, interestOfYear } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** KAPITALKOSTNAD(anskaffning; livslängd; räntesats; startår; startmånad; restvärde): unit of the cost. */
export const capitalCost: FunctionDefinition = {
  name: "CAPITALCOST",
  swedishName: "KAPITALKOSTNAD",
  ...capitalForm,
  calculate: (stack, start, count) => {
    const asset = capitalArguments(stack, start, count);
    return depreciationOfYear(asset, asset.year) + interestOfYear(asset, asset.rate, asset.year);
  },
};
