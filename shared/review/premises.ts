// Rule oldPremises: a set of premises of which only a part was replaced, or one that belongs to an older budget. Told from
// the sources the officer has written:
// - lines whose sources have the same name but for its numbers ("SKR cirkulär 26:31" and "26:45") are one set; those older than
//   the newest of the set were forgotten;
// - a forecast (tax base, price index, wages, equalisation) dated before the year in which the budget is made is old.
// Lines without a date say nothing, and a decided rate or a local forecast of population may be as old as it likes.

import type { Line } from "../domain/line.ts";
import { linesIn, rowsOfSheets } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { type Finding, findingAt } from "./finding.ts";

const forecasts: ReadonlySet<LineRole> = new Set([
  "taxBase",
  "priceIndex",
  "wageIncrease",
  "grantRow",
  "generalGrants",
]);

/** "SKR cirkulär 26:45" -> "skr cirkulär". */
const setOf = (name: string): string =>
  name
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/** Follows from the lines alone. */
export function oldPremises(plan: Plan): readonly Finding[] {
  const sheets = new Set(plan.scenario.sheets.flatMap(({ id, kind }) => (kind === "premises" ? [id] : [])));
  const rows = rowsOfSheets(plan.tree, (id) => sheets.has(id));
  const dated = linesIn(plan.tree, rows).flatMap(({ line }) => (line.source.date === "" ? [] : [line]));
  const newest = new Map<string, Line>();
  for (const line of dated) {
    const name = setOf(line.source.name);
    const known = newest.get(name);
    if (name !== "" && (known === undefined || line.source.date > known.source.date)) newest.set(name, line);
  }
  const { budgetYear } = plan.scenario.head.period;
  return dated.flatMap((line): readonly Finding[] => {
    const { name, date } = line.source;
    const newer = newest.get(setOf(name));
    if (newer !== undefined && date < newer.source.date) {
      const message = reviewTexts.partlyReplaced(line.label, name, date, newer.source.name, newer.source.date);
      return [findingAt("oldPremises", line, null, message)];
    }
    const isForecast = line.role !== null && forecasts.has(line.role);
    if (!isForecast || Number(date.slice(0, 4)) >= budgetYear - 1) return [];
    return [findingAt("oldPremises", line, null, reviewTexts.oldPremise(line.label, date, budgetYear))];
  });
}
