// Which lines a query counts in: the measures ÅTGÄRDER, TILLFÄLLIGT and ÅTGÄRDSNIVÅ choose, and the investment lines of
// INVESTERINGAR. A committee may be a heading, which stands for all committees under it.

import type { LineId, SheetId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import { isProjectPartRole, type LineRole } from "../domain/lineRole.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Sheet } from "../domain/scenario.ts";
import type { InvestmentPost, MeasureFilter } from "./operand.ts";

const keyOf = (text: string): string => text.normalize("NFC").trim().toLocaleUpperCase("sv");

/** The committees a filter names, null for all. A heading counts itself and the items under it. */
function committeesOf(
  filter: MeasureFilter,
  tree: Pick<LineTree, "itemsUnder">,
  lines: ReadonlyMap<LineId, Line>,
): ReadonlySet<LineId> | null {
  const { committeeId } = filter;
  if (committeeId === null) return null;
  const isHeading = lines.get(committeeId)?.kind === "heading";
  return new Set(isHeading ? [committeeId, ...tree.itemsUnder(committeeId)] : [committeeId]);
}

/** Is funding named, by a line that still exists or in words? A funder that has been removed since funds nothing. */
const namesFunding = ({ measure }: Line, lines: ReadonlyMap<LineId, Line>): boolean =>
  measure?.fundings.some(({ sourceId, note }) => note !== "" || (sourceId !== null && lines.has(sourceId))) ?? false;

/** An addition that names no funding. A saving and a transfer need none: they pay themselves, or for others. */
export const lacksFunding = (line: Line, lines: ReadonlyMap<LineId, Line>): boolean =>
  line.measure?.direction === "addition" && !namesFunding(line, lines);

/** Says of a line whether it is a measure the filter counts in. An area is compared without regard to letter case. */
export function isChosenMeasure(
  filter: MeasureFilter,
  tree: Pick<LineTree, "itemsUnder">,
  lines: ReadonlyMap<LineId, Line>,
): (line: Line) => boolean {
  const committees = committeesOf(filter, tree, lines);
  const area = filter.area === null ? null : keyOf(filter.area);
  return (line) => {
    const { measure, scope } = line;
    if (measure === null) return false;
    return (
      (committees === null || (measure.committeeId !== null && committees.has(measure.committeeId))) &&
      (filter.programmeId === null || measure.programmeId === filter.programmeId) &&
      (filter.unitId === null || measure.unitId === filter.unitId) &&
      (area === null || keyOf(measure.area) === area) &&
      (filter.duration === null || measure.duration === filter.duration) &&
      (filter.kind === null || measure.direction === filter.kind) &&
      (filter.funded === null || (filter.funded ? namesFunding(line, lines) : lacksFunding(line, lines))) &&
      (filter.scope === null || scope === filter.scope)
    );
  };
}

/** The roles a post adds up. */
const rolesOfPost: Readonly<Record<InvestmentPost, readonly LineRole[]>> = {
  outlay: ["outlay"],
  contribution: ["contribution"],
  runningEffect: ["runningEffect"],
  replacedCost: ["replacedCost"],
  fundedWithinFrame: ["fundedWithinFrame"],
  depreciation: ["depreciation"],
  capitalInterest: ["capitalInterest"],
  capitalCost: ["depreciation", "capitalInterest"],
  // Of the projects that have a committee to charge.
  chargedCapitalCost: ["depreciation", "capitalInterest"],
  operatingConsequence: ["operatingConsequence"],
};

/** Is a line of this role part of the post? What is invested: outlays, contributions, and items that are no part of a project. */
function isOfPost(role: LineRole | null, post: InvestmentPost | null): boolean {
  if (post !== null) return role !== null && rolesOfPost[post].includes(role);
  return role === "outlay" || role === "contribution" || !isProjectPartRole(role);
}

/**
 * Says of a line whether INVESTERINGAR counts it in: an item in kr (never a sum or varav line) whose home is a sheet of
 * investments, and which is of the post. It belongs to a committee when it, or a line it stands under, has the committee's
 * label, is a project of the committee, or is the committee's own line.
 */
export function isChosenInvestment(
  filter: MeasureFilter,
  tree: Pick<LineTree, "itemsUnder">,
  lines: ReadonlyMap<LineId, Line>,
  sheets: readonly Sheet[],
): (line: Line) => boolean {
  const homes: ReadonlySet<SheetId> = new Set(sheets.filter(({ kind }) => kind === "investments").map(({ id }) => id));
  const committees = committeesOf(filter, tree, lines);
  const labels = committees === null ? null : new Set([...committees].map((id) => keyOf(lines.get(id)?.label ?? "")));
  return (line) => {
    if (!homes.has(line.homeSheetId) || !isSummable(line.kind) || line.unit !== "kr") return false;
    if (!isOfPost(line.role, filter.post)) return false;
    if (filter.scope !== null && line.scope !== filter.scope) return false;
    const isCharged = filter.post === "chargedCapitalCost";
    if ((committees === null || labels === null) && !isCharged) return true;
    let at: Line | undefined = line;
    for (let depth = 0; at !== undefined && depth < 1_000; depth += 1) {
      const user = at.project?.committeeId ?? null;
      if (user !== null) return committees === null || committees.has(user);
      if (committees?.has(at.id) || labels?.has(keyOf(at.label))) return true;
      at = at.parentId === null ? undefined : lines.get(at.parentId);
    }
    return false;
  };
}
