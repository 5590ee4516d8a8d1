// Åtgärdslista: every measure with this year's change, whose frame, how long, how far it has come and what pays for it; what nobody
// pays for stands with the measure and once more as a sum. The funding comes from the ledger, the only place that reckons it.

import { type FundedAddition, fundingLedger } from "../analysis/fundingLedger.ts";
import {
  type FollowUp,
  followUpOf,
  type MeasureLine,
  measureEffect,
  measureLinesOf,
  measureYearsOf,
} from "../analysis/measureEffects.ts";
import type { Line } from "../domain/line.ts";
import { directions } from "../domain/measure.ts";
import { failure, type Result, success } from "../domain/result.ts";
import { formatAmount, formatDecimal } from "../format/numbers.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState } from "../formula/cellState.ts";
import { reportTexts, measureListTexts as texts } from "../texts/reports.ts";
import { amountRow, withSum, wordRow } from "./madeRows.ts";
import type { Report, ReportRefusal, ReportRow } from "./report.ts";
import { framedReport, yearColumns } from "./reportFrame.ts";

/** Refuses "rader-saknas" in a scenario without measures. */
export function measureList(calculated: CalculatedScenario): Result<Report, ReportRefusal> {
  const { scenario, tree } = calculated;
  const measures = measureLinesOf(tree);
  if (measures.length === 0) return failure({ code: "rader-saknas", message: reportTexts.sheetMissing.measureList });
  const years = measureYearsOf(
    scenario,
    measures.map(({ line }) => line),
  );
  const columns = yearColumns(scenario.head, years[0] ?? 0, years.at(-1) ?? 0);
  const ledger = fundingLedger(calculated);
  const funded = new Map(ledger.additions.map((addition) => [addition.line.id, addition]));
  const unit = scenario.head.displayUnit;
  const amountsOf = ({ line }: MeasureLine): readonly (number | null)[] =>
    columns.map(({ year }) => {
      const { state, value } = calculated.valueOf(line.id, year);
      // A year in which a measure says nothing changes nothing.
      return state === cellState.empty ? 0 : value;
    });

  const rows = directions.flatMap((direction): readonly ReportRow[] => {
    const own = measures.filter(({ measure }) => measure.direction === direction);
    if (own.length === 0) return [];
    const blocks = own.map((one) => ({
      figures: amountRow(unit, {
        label: one.line.label,
        amountsSek: amountsOf(one),
        level: 1,
        lineId: one.line.id,
      }),
      words: wordsOf(calculated, one, years, funded.get(one.line.id)).map((words) => wordRow(words, "text", 2)),
    }));
    const sums = columns.map((_, column) =>
      own.map((one) => amountsOf(one)[column] ?? null).reduce((sum, amount) => addedOrNull(sum, amount), 0),
    );
    const sum = amountRow(unit, { label: texts.sum[direction], amountsSek: sums, emphasis: "sum", level: 1 });
    const end = withSum(
      blocks.map(({ figures }) => figures),
      sum,
    ).slice(blocks.length);
    return [
      wordRow(texts.heading[direction], "heading"),
      ...blocks.flatMap(({ figures, words }) => [figures, ...words]),
      ...end,
    ];
  });
  const unfunded = columns.map(({ year }) => ledger.years.find((of) => of.year === year)?.unfundedSek ?? 0);
  const last = amountRow(unit, { label: texts.unfunded, amountsSek: unfunded, emphasis: "total" });
  const notes = [{ mark: null, text: texts.note }];
  return success(framedReport(scenario.head, { kind: "measureList", columns, rows: [...rows, last], notes }));
}

const addedOrNull = (sum: number | null, amount: number | null): number | null =>
  sum === null || amount === null ? null : sum + amount;

/** A step that begins in the middle of a year: its amounts of two years make the whole one. */
const isSpread = ({ attributes, measure }: Line): boolean =>
  measure?.duration === "permanent" && attributes.has("amount") && (attributes.get("startMonth") ?? 1) > 1;

/** What stands under a measure: whose, how long and how far; its programme; why; what it has given; what pays and what nobody pays for. */
function wordsOf(
  calculated: CalculatedScenario,
  measureLine: MeasureLine,
  years: readonly number[],
  funded: FundedAddition | undefined,
): readonly string[] {
  const { scenario } = calculated;
  const { measure } = measureLine;
  const labelOf = (id: typeof measure.committeeId): string =>
    id === null ? "" : (scenario.lines.get(id)?.label ?? "");
  const { displayUnit } = scenario.head;
  const amount = (sek: number): string => `${formatAmount(sek, displayUnit)} ${displayUnit}`;
  const facts = [
    labelOf(measure.committeeId),
    labelOf(measure.unitId),
    texts.duration[measure.duration],
    texts.status[measure.status],
    isSpread(measureLine.line) ? texts.wholeYear(amount(measureLine.line.attributes.get("amount") ?? 0)) : "",
  ].filter((fact) => fact !== "");
  const sources = measure.fundings.map((funding) => {
    const most = funding.amount === null ? "" : amount(funding.amount);
    const name = labelOf(funding.sourceId);
    // The note of a source is no source of its own.
    const [source, ...about] = [name, funding.note, most].filter((part) => part !== "");
    return about.length === 0 ? (source ?? "") : texts.fundedWith(source ?? "", about.join(", "));
  });
  const lacking = (funded?.years ?? []).filter(({ unfundedSek }) => unfundedSek > 0);
  return [
    facts.join(" · "),
    ...(measure.programmeId === null ? [] : [texts.programme(labelOf(measure.programmeId), measure.area.trim())]),
    ...(measure.motive.trim() === "" ? [] : [texts.motive(measure.motive.trim())]),
    ...(measure.consequence.trim() === "" ? [] : [texts.consequence(measure.consequence.trim())]),
    ...(labelOf(measure.goalId) === "" ? [] : [texts.goal(labelOf(measure.goalId))]),
    ...followedUp(followUpOf(scenario, measureEffect(calculated, measureLine, years)), amount),
    ...(sources.length > 0 ? [texts.fundedBy(sources)] : []),
    ...(lacking.length > 0
      ? [texts.lacks(lacking.map(({ year, unfundedSek }) => `${year}: ${amount(unfundedSek)}`))]
      : []),
  ];
}

/** What a measure has given, of what was planned for the budget year; nothing where nothing is reported. */
function followedUp(
  { year, plannedSek, halfYearSek, fullYearSek, halfYearShare, fullYearShare }: FollowUp,
  amount: (sek: number) => string,
): readonly string[] {
  const part = (say: (given: string) => string, sek: number | null, share: number | null): readonly string[] =>
    sek === null ? [] : [say(share === null ? amount(sek) : texts.givenOf(amount(sek), formatDecimal(share * 100, 0)))];
  const parts = [
    ...part(texts.halfYear, halfYearSek, halfYearShare),
    ...part(texts.fullYear, fullYearSek, fullYearShare),
  ];
  return parts.length === 0 ? [] : [texts.followedUp(year, amount(plannedSek), parts)];
}
