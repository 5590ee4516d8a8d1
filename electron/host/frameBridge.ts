// The request `frameBridge`: from last year's frame to this, for one committee in all its years or for all committees in one year, with the
// tail of temporary money. Amounts in kr; the window only shows them.

import { bridgeTotals, frameBridge, frameBridges } from "../../shared/analysis/frameBridge.ts";
import { temporaryTail } from "../../shared/analysis/temporaryTail.ts";
import type { FrameBridgeView } from "../../shared/contract/frameViews.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { committeesAmong } from "../../shared/domain/committees.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { OpenScenario } from "./openScenario.ts";

/** `committeeId` null, or of a committee that is gone: all committees. `year` null, or outside: the budget year, or the first there is. */
export function frameBridgeView(
  open: Pick<OpenScenario, "scenario" | "calculation" | "calculated">,
  asked: { readonly committeeId: LineId | null; readonly year: number | null },
): Result<FrameBridgeView, Refusal> {
  const { scenario, calculated } = open;
  const { plan } = open.calculation;
  const figures = { scenario, ...open.calculation };
  const committees = committeesAmong(plan.tree.ordered);
  const homes = scenario.sheets.filter(({ id }) => committees.some(({ homeSheetId }) => homeSheetId === id));
  const years = [
    ...new Set(
      homes.flatMap(({ firstYear, lastYear }) =>
        Array.from({ length: Math.max(0, lastYear - firstYear) }, (_, index) => firstYear + 1 + index),
      ),
    ),
  ].toSorted((left, right) => left - right);
  const committee = committees.find(({ id }) => id === asked.committeeId);
  const { budgetYear } = scenario.head.period;
  const year =
    years.find((one) => one === asked.year) ?? years.find((one) => one >= budgetYear) ?? years.at(-1) ?? null;
  const bridges =
    committee !== undefined
      ? years.map((one) => frameBridge(figures, committee, one))
      : year === null
        ? []
        : frameBridges(figures, year);
  const known = bridges.filter(({ rows }) => rows.length > 0);
  return success({
    committees: committees.map(({ id, label, code }) => ({ lineId: id, label, code })),
    years,
    committeeId: committee?.id ?? null,
    year: committee === undefined ? year : null,
    bridges,
    totals: committee === undefined ? bridgeTotals(known) : [],
    totalSek: committee === undefined ? known.reduce((sum, { frameSek }) => sum + (frameSek ?? 0), 0) : null,
    isWhole: known.length === bridges.length,
    tail: temporaryTail(calculated, committee?.id ?? null),
  });
}
