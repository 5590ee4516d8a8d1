// Words of the scenario view that are made in the host: names of years. And how a text is told from what is said about it.

import type { YearRole } from "../domain/planPeriod.ts";

const roleWords: Readonly<Record<YearRole, string>> = { history: "Bokslut", budget: "Budget", plan: "Plan" };

/** ”ja” */
export const quoted = (text: string): string => `”${text}”`;

export const windowTexts = {
  /** "Bokslut 2019", "Budget 2020", "Budget 2021", "Plan 2022": of the year before the budget year there is a budget but no accounts yet. */
  yearLabel: (role: YearRole, year: number, budgetYear: number) =>
    `${year === budgetYear - 1 ? roleWords.budget : roleWords[role]} ${year}`,
} as const;
