// Ramspecifikation: each committee's frame from last year's, step by step: opening, expired temporary money, index, volume,
// transfers, additions, savings, to the frame; then all committees together. Costs are positive, a saving is negative.

import type { CalculatedPlan } from "../analysis/calculatedPlan.ts";
import {
  bridgeTotals,
  type FrameBridge,
  type FrameBridgeRow,
  frameBridge,
  frameBridgeKinds,
} from "../analysis/frameBridge.ts";
import { committeesAmong } from "../domain/committees.ts";
import type { Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import { frameSpecificationTexts, reportTexts } from "../texts/reports.ts";
import { amountRow, withSum, wordRow } from "./madeRows.ts";
import type { Report, ReportRefusal, ReportRow } from "./report.ts";
import { framedReport, yearColumns } from "./reportFrame.ts";

/** Refuses "rader-saknas" when no committee has a frame and a year before it. */
export function frameSpecification(calculated: CalculatedPlan): Result<Report, ReportRefusal> {
  const { scenario, plan } = calculated;
  const committees = committeesAmong(plan.tree.ordered);
  const homes = scenario.sheets.filter(({ id }) => committees.some(({ homeSheetId }) => homeSheetId === id));
  const first = Math.min(...homes.map(({ firstYear }) => firstYear)) + 1;
  const last = Math.max(...homes.map(({ lastYear }) => lastYear));
  const columns = homes.length === 0 ? [] : yearColumns(scenario.head, first, last);
  if (columns.length === 0)
    return failure({ code: "rader-saknas", message: reportTexts.sheetMissing.frameSpecification });
  const years = columns.map(({ year }) => year);
  const bridges = committees.map((committee) => years.map((year) => frameBridge(calculated, committee, year)));
  const unit = scenario.head.displayUnit;
  const section = (
    label: string,
    lineId: Line["id"] | null,
    ofYears: readonly (readonly FrameBridgeRow[])[],
    framesSek: readonly (number | null)[],
  ): readonly ReportRow[] => {
    const steps = stepsOf(ofYears).map(({ kind, name }) =>
      amountRow(unit, {
        label: frameSpecificationTexts.steps[kind] || name,
        amountsSek: ofYears.map((rows, index) =>
          rows.length === 0 || framesSek[index] === null
            ? null
            : rows
                .filter((row) => row.kind === kind && (kind !== "other" || row.name === name))
                .reduce((sum, { amountSek }) => sum + amountSek, 0),
        ),
        level: 1,
      }),
    );
    const frame = amountRow(unit, {
      label: frameSpecificationTexts.frame,
      amountsSek: framesSek,
      emphasis: "sum",
      level: 1,
      lineId,
    });
    return [wordRow(label, "heading"), ...withSum(steps, frame)];
  };
  const rows = committees.flatMap((committee, index) => {
    const own = bridges[index] ?? [];
    return section(
      committee.label,
      committee.id,
      own.map((bridge) => bridge.rows),
      own.map(({ frameSek }) => frameSek),
    );
  });
  const ofYear = years.map((_, index) =>
    bridges.flatMap((own): FrameBridge | readonly FrameBridge[] => own[index] ?? []),
  );
  const all = section(
    frameSpecificationTexts.allCommittees(scenario.head.organisation),
    null,
    ofYear.map(bridgeTotals),
    ofYear.map((own) => own.reduce<number | null>((sum, { frameSek }) => added(sum, frameSek), 0)),
  );
  const notes = [{ mark: null, text: frameSpecificationTexts.note }];
  return success(framedReport(scenario.head, { kind: "frameSpecification", columns, rows: [...rows, ...all], notes }));
}

const added = (sum: number | null, amount: number | null): number | null =>
  sum === null || amount === null ? null : sum + amount;

/** The steps that some year has, in the order of a ramspecifikation; other terms by their names. */
function stepsOf(ofYears: readonly (readonly FrameBridgeRow[])[]): readonly Pick<FrameBridgeRow, "kind" | "name">[] {
  return frameBridgeKinds.flatMap((kind): readonly Pick<FrameBridgeRow, "kind" | "name">[] => {
    const rows = ofYears.flatMap((own) => own.filter((row) => row.kind === kind));
    if (rows.length === 0) return [];
    if (kind !== "other") return [{ kind, name: "" }];
    return [...new Set(rows.map(({ name }) => name))].map((name) => ({ kind, name }));
  });
}
