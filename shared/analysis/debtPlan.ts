// The debt and amortisation plan: opening debt, new loans, amortisation, closing debt, interest on the opening debt and the room left
// to the loan limit, year by year. Every figure is a cell of the scenario, found by role; only the differences are made here.

import type { LineId } from "../domain/ids.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";

export interface DebtYear {
  readonly year: number;
  readonly openingSek: number | null;
  readonly newLoansSek: number | null;
  /** All that was amortised: opening + new loans − closing. */
  readonly amortisationSek: number | null;
  readonly closingSek: number | null;
  /** Opening debt × loan interest. */
  readonly interestSek: number | null;
  readonly limitSek: number | null;
  /** Limit − closing debt; negative is above the limit. */
  readonly roomSek: number | null;
}

/** The plan over the years of the debt's sheet; null when no line has the role of the debt. */
export function debtPlanOf(calculated: CalculatedScenario): readonly DebtYear[] | null {
  const { scenario } = calculated;
  const byRole = new Map([...scenario.lines.values()].map((line) => [line.role, line] as const));
  const debt = byRole.get("loanDebt");
  const sheet = scenario.sheets.find(({ id }) => id === debt?.homeSheetId);
  if (debt === undefined || sheet === undefined) return null;
  const at = (lineId: LineId | undefined, year: number): number | null =>
    lineId === undefined ? null : calculated.valueOf(lineId, year).value;
  const of = (role: LineRole, year: number): number | null => at(byRole.get(role)?.id, year);
  return Array.from({ length: sheet.lastYear - sheet.firstYear + 1 }, (_, index) => {
    const year = sheet.firstYear + index;
    const openingSek = at(debt.id, year - 1);
    const closingSek = at(debt.id, year);
    const newLoansSek = of("newLoans", year);
    const limitSek = of("loanLimit", year);
    return {
      year,
      openingSek,
      newLoansSek,
      amortisationSek: combined(
        openingSek,
        newLoansSek,
        closingSek,
        (opening, more, closing) => opening + more - closing,
      ),
      closingSek,
      interestSek: combined(openingSek, of("loanInterest", year), 0, (opening, rate) => opening * rate),
      limitSek,
      roomSek: combined(limitSek, closingSek, 0, (limit, closing) => limit - closing),
    };
  });
}

const combined = (
  a: number | null,
  b: number | null,
  c: number | null,
  by: (a: number, b: number, c: number) => number,
): number | null => (a === null || b === null || c === null ? null : by(a, b, c));
