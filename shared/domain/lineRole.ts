// What a line is in the budget model, whatever it is called: the program finds the tax rate or the year's result by its role, so
// that codes and labels stay the user's own. A unique role is held by one line at most; the others by as many as there are.

/** Held by one line at most. */
export const uniqueRoles = [
  // premises
  "taxBase",
  "taxRate",
  "priceIndex",
  "indexShare",
  "wageIncrease",
  "payrollTax",
  "wageSum",
  "internalInterest",
  "loanInterest",
  "population",
  "efficiencyShare",
  "efficiencyOfDeviation",
  "efficiencyCeiling",
  // frames and the operating budget
  "frameTotal",
  "centralItems",
  "chargedCapitalCost",
  "operatingNet",
  // the income budget
  "operations",
  "depreciationCost",
  "netCost",
  "taxRevenue",
  "generalGrants",
  "financialIncome",
  "financialCost",
  "result",
  // investments
  "taxFundedInvestment",
  "feeFundedInvestment",
  "investmentTotal",
  // cash flow and balance
  "cashFlow",
  "cash",
  "assets",
  "equity",
  "loanDebt",
  "loanLimit",
  "newLoans",
  "amortisation",
  "provisions",
  "balanceCheck",
  "pensionObligation",
  // the balance requirement
  "realisationGains",
  "reserveUse",
  "reserveBalance",
  "deficitToRestore",
  "balanceRequirementResult",
] as const;

/** What a line under a project may be; a line of another kind, or of none, is an item of its own. */
export const projectPartRoles = [
  "outlay",
  "contribution",
  "acquisitionCost",
  "runningEffect",
  "replacedCost",
  "fundedWithinFrame",
  "depreciation",
  "capitalInterest",
  "operatingConsequence",
] as const;
export type ProjectPartRole = (typeof projectPartRoles)[number];

/** Held by any number of lines. */
export const repeatedRoles = [
  "committee",
  "committeeUnit",
  "populationGroup",
  "grantRow",
  "frameVolume",
  "frameTransfer",
  "frameEfficiency",
  "frameInvestmentEffect",
  "frameUnexplained",
  "netCostDeviation",
  ...projectPartRoles,
  // a programme of measures and its lines
  "programme",
  "programmeTarget",
  "programmeTargetYearly",
  "programmeTargetLevel",
  "programmeTargetAccumulated",
  "programmeEffect",
  "programmeAccumulated",
  "programmeUnspecified",
] as const;

export type UniqueRole = (typeof uniqueRoles)[number];
export type LineRole = UniqueRole | (typeof repeatedRoles)[number];

export const isProjectPartRole = (role: LineRole | null): role is ProjectPartRole =>
  projectPartRoles.some((part) => part === role);

export const lineRoles: readonly [LineRole, ...LineRole[]] = [...uniqueRoles, ...repeatedRoles];

export const isUniqueRole = (role: LineRole): role is UniqueRole => uniqueRoles.some((unique) => unique === role);
