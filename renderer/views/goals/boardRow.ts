// A goal or an indicator as a row of the follow-up: what it should be, and each year's figure with what is said of it in words.

import type { BoardItem, BoardYear } from "../../../shared/analysis/goalBoard.ts";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { decimalsApart, formatApart } from "../../../shared/format/apart.ts";
import { stepInWords, valueInWords } from "../../../shared/format/changes.ts";
import { formatDecimal, formatWithUnit } from "../../../shared/format/numbers.ts";
import { boardTexts as texts } from "../../../shared/texts/goals.ts";
import type { FigureCell, FigureRow } from "../areas/FigureTable.tsx";

export function boardRow(item: BoardItem, years: readonly number[], displayUnit: DisplayUnit): FigureRow {
  return {
    key: item.lineId,
    label: item.label,
    lineId: item.lineId,
    words: [aimOf(item, displayUnit)],
    cells: years.map((year) => {
      const found = item.years.find((each) => each.year === year);
      return found === undefined ? "" : cellOf(item, found, displayUnit);
    }),
  };
}

/** The one threshold of all years, null where it differs or is not known. */
function commonThreshold({ years }: BoardItem): number | null {
  const [first, ...others] = years.flatMap(({ goal }) => (goal === null ? [] : [goal.threshold]));
  return first !== undefined && others.every((threshold) => threshold === first) ? first : null;
}

/** "minst 4,00 % · 2021–2023", "ska minska · utgångsvärde 3,00 % (2020)". */
function aimOf(item: BoardItem, displayUnit: DisplayUnit): string {
  const { goal, indicator, unit, scope, source } = item;
  const shown = (value: number): string => valueInWords(value, unit, displayUnit);
  const parts: string[] = [];
  if (goal !== null) {
    const common = commonThreshold(item);
    parts.push(common === null ? texts.goalAimYearly(goal.operator) : texts.goalAim(goal.operator, shown(common)));
    parts.push(texts.years(goal.fromYear, goal.toYear));
  }
  if (indicator !== null) {
    const { direction, baseline, baselineYear, target, targetYear, signNote } = indicator;
    parts.push(texts.directions[direction]);
    if (baseline !== null) parts.push(texts.baseline(shown(baseline), baselineYear));
    if (target !== null) parts.push(texts.target(shown(target), targetYear));
    parts.push(signNote);
  }
  parts.push(texts.scopes[scope]);
  if (source.name !== "") parts.push(texts.source(source.name, source.date));
  return parts.filter((part) => part !== "").join(" · ");
}

function cellOf(item: BoardItem, year: BoardYear, displayUnit: DisplayUnit): FigureCell {
  const { value, state, goal, indicator } = year;
  if (state !== "measured" || value === null) {
    return {
      text: texts.states[state === "measured" ? "notCalculated" : state],
      tone: state === "error" ? "bad" : "faint",
    };
  }
  const text = valueInWords(value, item.unit, displayUnit);
  if (item.goal !== null && goal === null) return { text, tone: "faint", details: [texts.notHeld] };
  if (goal !== null && goal.met === false && goal.threshold !== null) {
    // Never "4,00 %" against a goal of 4 %.
    const apart = formatApart(value, goal.threshold, item.unit, displayUnit)[0];
    const isPlain = apart === formatWithUnit(value, item.unit, displayUnit);
    return { text: isPlain ? text : apart, ...goalWords(item, goal, displayUnit) };
  }
  if (goal !== null) return { text, ...goalWords(item, goal, displayUnit) };
  return indicator === null ? { text } : { text, ...indicatorWords(indicator) };
}

function goalWords(
  item: BoardItem,
  { met, margin, threshold }: NonNullable<BoardYear["goal"]>,
  displayUnit: DisplayUnit,
): Omit<FigureCell, "text"> {
  if (met === null || margin === null || threshold === null) return { details: [texts.undecided] };
  const room = sizeInWords(Math.abs(margin), item.unit, displayUnit);
  const isFloor = item.goal?.operator === ">=" || item.goal?.operator === ">";
  const isYearly = commonThreshold(item) === null;
  const details = [
    ...(isYearly ? [texts.against(valueInWords(threshold, item.unit, displayUnit))] : []),
    met ? texts.margin(room) : isFloor ? texts.lacking(room) : texts.beyond(room),
  ];
  return met
    ? { tone: "good", mark: "✓", note: texts.met, details }
    : { tone: "bad", mark: "✕", note: texts.breached, details };
}

function indicatorWords({
  againstBaseline,
  againstEarlier,
  target,
}: NonNullable<BoardYear["indicator"]>): Omit<FigureCell, "text"> {
  const details: string[] = [];
  const told = (judgement: keyof typeof texts.judgements, than: string, as: string): string =>
    `${texts.judgements[judgement]} ${judgement === "same" ? as : than}`;
  if (againstBaseline !== null) details.push(told(againstBaseline, texts.thanBaseline, texts.asBaseline));
  if (againstEarlier !== null) {
    const { judgement, year } = againstEarlier;
    details.push(told(judgement, texts.than(year), texts.as(year)));
  }
  if (target !== null) details.push(target === "reached" ? texts.reached : texts.missed);
  const judgement = againstBaseline ?? againstEarlier?.judgement ?? null;
  if (target === "missed" || judgement === "worse") return { tone: "bad", details };
  if (target === "reached" || judgement === "better") return { tone: "good", details };
  return { details };
}

/** A difference without its sign; of shares in points with two decimals, as the shares themselves are shown. */
const sizeInWords = (size: number, unit: Unit, displayUnit: DisplayUnit): string =>
  unit === "share"
    ? texts.points(formatDecimal(size * 100, decimalsApart(size * 100, 0, 2)))
    : stepInWords(size, unit, displayUnit).replace(/^\+/, "");
