// Formulas that make a line of other lines: the sum of those above it, a round share of another, the difference of two nearby.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, isSummable, type Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";
import { cellState } from "../formula/cellState.ts";
import { type Candidate, type CandidateFamily, gridValues, type Read, spanOf } from "./candidate.ts";
import type { FollowLook, TypedSeries } from "./typedSeries.ts";

const reachOfShares = 30;
const nearby = 6;
/** A run of more lines than this is no sum a person has typed. */
const longestRun = 300;

/** SUMMA of a heading whose items stand right above the line, or of the run of lines right above it. */
export function sumsAbove(look: FollowLook, line: Line, sheet: Sheet): readonly CandidateFamily[] {
  const above: Line[] = [];
  let heading: Line | undefined;
  // Upwards from the line, no further than its run goes: a sheet may hold tens of thousands of lines.
  for (let at = sheet.lineIds.indexOf(line.id) - 1; at >= 0; at -= 1) {
    const each = lineAt(look, sheet, at);
    if (each === undefined || each.homeSheetId !== sheet.id) continue;
    if (each.kind === "ofWhich" || each.kind === "text") continue;
    if (each.kind === "heading") heading = each;
    if (!isSummable(each.kind) || each.unit !== line.unit) break;
    const [nearest] = above;
    if (nearest !== undefined && each.parentId !== nearest.parentId) break;
    above.push(each);
    if (above.length > longestRun) return [];
  }
  const [last] = above;
  const first = above.at(-1);
  if (first === undefined || last === undefined || above.length < 2) return [];
  const sumOf =
    (items: readonly LineId[]): Candidate["give"] =>
    (year) => {
      let total = 0;
      let parts = 0;
      for (const item of items) {
        const { state, value } = look.valueOf(item, year);
        if (state !== cellState.number && state !== cellState.empty) return null;
        total += value ?? 0;
        if (value !== null && value !== 0) parts += 1;
      }
      // One line alone that happens to be alike is no sum.
      return parts < 2 ? null : total;
    };
  const whole = (formula: string, items: readonly LineId[]): CandidateFamily => ({
    tried: 1,
    candidates: [{ formula, reads: items, isChained: false, give: sumOf(items) }],
  });
  const range = whole(`SUM(@${first.id}:@${last.id})`, look.tree.itemsBetween(first.id, last.id));
  if (heading === undefined || first.parentId !== heading.id) return [range];
  return [whole(`SUM(@${heading.id})`, look.tree.itemsUnder(heading.id)), range];
}

/** SKATT * 4 %: a round share, in tenths of a percent, `grid` of them at a time, of another amount on the sheet. */
export function sharesOfOthers(
  look: FollowLook,
  line: Line,
  sheet: Sheet,
  series: TypedSeries,
  grid: number,
  read: Read,
): CandidateFamily {
  if (line.unit !== "kr") return { tried: 0, candidates: [] };
  const others = otherLines(look, line, sheet, reachOfShares);
  const lastYear = series.firstYear + series.values.length - 1;
  const candidates = others.flatMap((other) => {
    const amount = read(other.id, lastYear);
    if (amount === null || amount === 0) return [];
    const [low, high] = spanOf(series, series.values.at(-1) ?? 0, (figure) => (1000 * figure) / amount);
    return gridValues(low, high, grid)
      .filter((tenths) => tenths !== 0 && Math.abs(tenths) < 1000)
      .map(
        (tenths): Candidate => ({
          formula: `${tenths < 0 ? "-" : ""}@${other.id} * ${Math.abs(tenths) / 10}%`,
          reads: [other.id],
          isChained: false,
          give: (year) => {
            const now = read(other.id, year);
            return now === null ? null : (now * tenths) / 1000;
          },
        }),
      );
  });
  return { tried: others.length * Math.floor(2000 / grid), candidates };
}

const lineAt = (look: FollowLook, sheet: Sheet, at: number): Line | undefined => {
  const lineId = sheet.lineIds[at];
  return lineId === undefined ? undefined : look.scenario.lines.get(lineId);
};

/** Other amounts of the line's unit on its sheet, at most `reach` rows from it. */
function otherLines(look: FollowLook, line: Line, sheet: Sheet, reach: number): readonly Line[] {
  const at = sheet.lineIds.indexOf(line.id);
  return sheet.lineIds
    .slice(Math.max(0, at - reach), at + reach + 1)
    .flatMap((lineId) => look.scenario.lines.get(lineId) ?? [])
    .filter(
      ({ id, kind, unit, measure }) => id !== line.id && holdsNumbers(kind) && unit === line.unit && measure === null,
    );
}

/** A − B of two lines within six rows of the line, neither of them nothing. */
export function differences(look: FollowLook, line: Line, sheet: Sheet, read: Read): CandidateFamily {
  const near = otherLines(look, line, sheet, nearby);
  const candidates = near.flatMap((left) =>
    near.flatMap((right): readonly Candidate[] =>
      left.id === right.id
        ? []
        : [
            {
              formula: `@${left.id} - @${right.id}`,
              reads: [left.id, right.id],
              isChained: false,
              give: (year) => {
                const [from, taken] = [read(left.id, year), read(right.id, year)];
                return from === null || taken === null || from === 0 || taken === 0 ? null : from - taken;
              },
            },
          ],
    ),
  );
  return { tried: candidates.length, candidates };
}
