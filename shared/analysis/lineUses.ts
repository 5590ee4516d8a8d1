// Who reads some lines, and what stands on them: what is told before they are removed, and before a code that formulas name is changed.
// Formulas are read as stored, by the ids they name; nothing is calculated.

import { isLineId, type LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";

/** A formula of a line (year null) or of one of its cells, or a goal's limit. */
export interface FormulaUse {
  readonly lineId: LineId;
  readonly year: number | null;
  /** By its name: without the line it shows #NAMN?. As a part: it sums a heading or a run of lines that holds it, and goes on with the others. */
  readonly how: "named" | "part";
}

export interface LineUses {
  /** Formulas of other lines, in stored order. */
  readonly formulas: readonly FormulaUse[];
  /** Formulas of the lines themselves that name one of them: written anew with another name, gone with the lines. */
  readonly own: number;
  /** Measures and projects of other lines that name one as committee, unit, programme, goal or source of money. */
  readonly named: readonly LineId[];
  /** What goes with the lines: lines in all, cells with something typed, notes on cells. */
  readonly lines: number;
  readonly cells: number;
  readonly notes: number;
}

/** Uses of `lineIds` and all under them by every other line. */
export function lineUsesOf({ scenario, tree }: Look, lineIds: readonly LineId[]): LineUses {
  const asked = withBranches(tree, lineIds);
  const owners = ownersOf(scenario, asked);
  const formulas: FormulaUse[] = [];
  const named: LineId[] = [];
  let own = 0;
  for (const line of tree.ordered) {
    const isAsked = asked.has(line.id);
    const look = (text: string | null, year: number | null): void => {
      const how = text === null ? null : howIn(tree, text, asked, owners);
      if (isAsked) own += Number(how === "named");
      else if (how !== null) formulas.push({ lineId: line.id, year, how });
    };
    look(line.formula, null);
    look(line.goal?.threshold ?? null, null);
    for (const [year, input] of scenario.cells.get(line.id) ?? [])
      if (input.type === "formula") look(input.formula, year);
    if (!isAsked && idsNamedBy(line).some((id) => id !== null && asked.has(id))) named.push(line.id);
  }
  let cells = 0;
  let notes = 0;
  for (const lineId of asked) {
    cells += scenario.cells.get(lineId)?.size ?? 0;
    notes += scenario.lines.get(lineId)?.cellNotes.size ?? 0;
  }
  return { formulas: oncePerFormula(formulas), own, named, lines: asked.size, cells, notes };
}

type Look = { readonly scenario: Scenario; readonly tree: LineTree };

function withBranches(tree: LineTree, lineIds: readonly LineId[]): ReadonlySet<LineId> {
  const all = new Set<LineId>();
  const add = (lineId: LineId): void => {
    if (all.has(lineId)) return;
    all.add(lineId);
    for (const child of tree.childrenOf(lineId)) add(child);
  };
  for (const lineId of lineIds) if (tree.rowOf.has(lineId)) add(lineId);
  return all;
}

/** Headings and lines above the asked ones that stay: a sum over one of them counts what goes. */
function ownersOf({ lines }: Scenario, asked: ReadonlySet<LineId>): ReadonlySet<LineId> {
  const owners = new Set<LineId>();
  for (const lineId of asked) {
    let parentId = lines.get(lineId)?.parentId ?? null;
    while (parentId !== null && !owners.has(parentId) && !asked.has(parentId)) {
      owners.add(parentId);
      parentId = lines.get(parentId)?.parentId ?? null;
    }
  }
  return owners;
}

/** A reference, or a run from one line to another; what stands in quotes is words. */
const reference = /"(?:[^"]|"")*"|@([a-z0-9]+)(?::@([a-z0-9]+))?/g;

function howIn(
  tree: LineTree,
  text: string,
  asked: ReadonlySet<LineId>,
  owners: ReadonlySet<LineId>,
): FormulaUse["how"] | null {
  let isPart = false;
  for (const [, from, to] of text.matchAll(reference)) {
    if (!isLineId(from)) continue;
    if (isLineId(to)) {
      const items = tree.itemsBetween(from, to);
      const going = items.filter((lineId) => asked.has(lineId)).length;
      // A range whose end goes is written with the lines that are left.
      if ((asked.has(from) || asked.has(to)) && going === items.length) return "named";
      isPart ||= going > 0;
    } else if (asked.has(from)) return "named";
    if (owners.has(from)) isPart = true;
  }
  return isPart ? "part" : null;
}

const idsNamedBy = ({ measure, project }: Line): readonly (LineId | null)[] => [
  measure?.committeeId ?? null,
  measure?.unitId ?? null,
  measure?.programmeId ?? null,
  measure?.goalId ?? null,
  project?.committeeId ?? null,
  ...(measure?.fundings.map(({ sourceId }) => sourceId) ?? []),
];

/** A goal's line may be named by both its formula and its limit: it is told once. */
function oncePerFormula(uses: readonly FormulaUse[]): readonly FormulaUse[] {
  const kept = new Map<string, FormulaUse>();
  for (const use of uses) {
    const key = `${use.lineId} ${use.year}`;
    if (kept.get(key)?.how !== "named") kept.set(key, use);
  }
  return [...kept.values()];
}
