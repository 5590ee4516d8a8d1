// The result reserve (RER, before that RUR) held against what it may hold: used for more than there is, larger than 5 % of taxes and
// grants, and filled in a year that has nothing to fill it with. Lines are found by role; nothing here changes a figure.

import type { LineRole } from "../domain/lineRole.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";

/** Largest reserve as a share of tax revenue, general grants and equalisation. */
export const largestReserveShare = 0.05;

export interface ReserveFault {
  /** "overdrawn": the reserve is negative; "aboveCeiling": larger than it may be; "fromDeficit": filled though the year ends below zero. */
  readonly kind: "overdrawn" | "aboveCeiling" | "fromDeficit";
  readonly year: number;
  /** What is missing, what is too much, or what was put in, in kr; always positive. */
  readonly amountSek: number;
}

/** Amounts are told apart from nothing at half a krona. */
const least = 0.5;

/** The faults of each year from the budget year on, by year; none where no line is the reserve. A figure that is missing tells nothing. */
export function reserveFaultsOf(calculated: CalculatedScenario): readonly ReserveFault[] {
  const { scenario } = calculated;
  const byRole = new Map([...scenario.lines.values()].map((line) => [line.role, line] as const));
  const sheet = scenario.sheets.find(({ id }) => id === byRole.get("reserveBalance")?.homeSheetId);
  if (sheet === undefined) return [];
  const at = (role: LineRole, year: number): number | null => {
    const line = byRole.get(role);
    return line === undefined ? null : calculated.valueOf(line.id, year).value;
  };
  const first = Math.max(sheet.firstYear, scenario.head.period.budgetYear);
  const faults: ReserveFault[] = [];
  for (let year = first; year <= sheet.lastYear; year += 1) {
    const add = (kind: ReserveFault["kind"], amountSek: number): void => {
      if (amountSek >= least) faults.push({ kind, year, amountSek });
    };
    const reserve = at("reserveBalance", year);
    const [tax, grants] = [at("taxRevenue", year), at("generalGrants", year)];
    const [use, result] = [at("reserveUse", year), at("balanceRequirementResult", year)];
    if (reserve !== null) add("overdrawn", -reserve);
    if (reserve !== null && tax !== null && grants !== null)
      add("aboveCeiling", reserve - (tax + grants) * largestReserveShare);
    // What is put in may be no more than there is: else it makes the deficit it was taken from.
    if (use !== null && result !== null && result <= -least) add("fromDeficit", -use);
  }
  return faults;
}
