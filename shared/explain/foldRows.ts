// Rows that explain nothing become one row, and the least of very many another. Nothing is left out of the sum.

import { cellState, isError } from "../formula/cellState.ts";
import { explainRows } from "../texts/explain.ts";
import type { InputRow } from "./explanation.ts";
import { changeText } from "./figureText.ts";
import { contributionOf, plainRow, type RowContext, shownOf } from "./rowParts.ts";

/** Rows listed under one name; the ones that explain least are folded. */
const mostChildren = 60;
const explainsNothing = (context: RowContext, row: InputRow): boolean =>
  ((row.contribution !== null && shownOf(context, row.contribution) === 0) ||
    (row.contribution === null && row.change === null && row.before === row.figure)) &&
  row.actsThrough === null &&
  row.contributionText !== explainRows.start &&
  !isError(row.state) &&
  row.state !== cellState.notCalculated &&
  !row.children.some((child) => !explainsNothing(context, child));

/** Rows that explain nothing become one, where others explain something; so do the least of very many. */
export function foldRows(context: RowContext, rows: readonly InputRow[], key: string): readonly InputRow[] {
  const quiet = rows.filter((row) => explainsNothing(context, row));
  const foldsQuiet = context.division !== null && quiet.length >= 2 && quiet.length < rows.length;
  const told = foldsQuiet ? rows.filter((row) => !quiet.includes(row)) : rows;
  const ranked = told.toSorted((left, right) => Math.abs(right.contribution ?? 0) - Math.abs(left.contribution ?? 0));
  const listed = new Set(ranked.slice(0, mostChildren));
  const others = told.filter((row) => !listed.has(row));
  const folded: InputRow[] = told.filter((row) => listed.has(row));
  if (others.length > 0) {
    const sum = others.reduce((total, row) => total + (row.contribution ?? 0), 0);
    folded.push({
      ...plainRow,
      key: `${key}.others`,
      type: "others",
      label: explainRows.others(others.length),
      ...contributionOf(context, context.division === null ? null : sum),
    });
  }
  if (foldsQuiet) {
    const sum = quiet.reduce((total, row) => total + (row.contribution ?? 0), 0);
    const isStill = quiet.every((row) => row.contribution === 0);
    const part = contributionOf(context, sum);
    const unit = changeText(0, context.unit, context.explained.displayUnit);
    folded.push({
      ...plainRow,
      key: `${key}.unchanged`,
      type: "unchanged",
      label: !isStill
        ? explainRows.roundedAway(quiet.length, unit)
        : context.division?.method === "steps"
          ? explainRows.withoutEffect(quiet.length)
          : explainRows.unchanged(quiet.length),
      ...part,
      contributionText: shownOf(context, sum) === 0 ? "" : part.contributionText,
      children: quiet.slice(0, mostChildren),
    });
  }
  return folded;
}
