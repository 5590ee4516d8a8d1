// Why a cell shows no number: the cell where it began, for a cycle all its members in the order they read each other, and what to do.

import { type CellErrorKind, cellState, errorKindOf } from "../formula/cellState.ts";
import { compiledAt, cycleMembers, type Plan, rowOfCell, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";
import { problemTexts } from "../texts/explain.ts";
import { type Explained, namedCell } from "./explained.ts";
import type { ExplainedProblem, NamedCell } from "./explanation.ts";
import { faultAdvice } from "./faultAdvice.ts";

/** The problem of a cell, null where it holds a number or is empty. */
export function cellProblem(explained: Explained, cell: number): ExplainedProblem | null {
  const { plan, columns } = explained;
  const state = columns.states[cell] ?? cellState.empty;
  const kind = state === cellState.notCalculated ? "notCalculated" : errorKindOf(state);
  if (kind === null) return null;
  const originCell = columns.origins[cell] ?? -1;
  const ring = kind === "cycle" ? ringOf(plan, cell, originCell) : [];
  const cycle = ring.flatMap((member) => namedCell(explained, member) ?? []);
  const isInside = ring.includes(cell);
  const origin = originCell === cell || originCell < 0 || isInside ? null : namedCell(explained, originCell);
  const others =
    kind === "cycle"
      ? cycleMembers(plan, ring[0] ?? cell)
          .filter((member) => !ring.includes(member))
          .slice(0, 50)
          .flatMap((member) => namedCell(explained, member) ?? [])
      : [];
  const where = origin ?? namedCell(explained, cell);
  const [first] = cycle;
  return {
    kind,
    sentence:
      origin === null || kind === "notCalculated"
        ? problemTexts.why[kind]
        : problemTexts.inherited(
            problemTexts.whyFrom[kind](origin.name),
            origin.name,
            reads(explained, cell, originCell),
          ),
    origin,
    cycle,
    cycleText: first === undefined ? "" : [...cycle, first].map(({ name }) => name).join(" → "),
    otherMembers: others,
    advice: adviceFor(explained, kind, originCell < 0 ? cell : originCell, where, cycle),
  };
}

function reads({ plan }: Explained, cell: number, other: number): boolean {
  return readIn(plan, cell).includes(other);
}

function adviceFor(
  explained: Explained,
  kind: CellErrorKind | "notCalculated",
  origin: number,
  where: NamedCell | null,
  cycle: readonly NamedCell[],
): string {
  const name = where === null ? "" : `${where.label} ${where.year}`;
  if (kind === "cycle") return problemTexts.breakCycle(cycle.length);
  const compiled = compiledAt(explained.plan, origin);
  if (compiled === null && kind === "notCalculated") return problemTexts.fillIn(name);
  const special = compiled === null ? null : faultAdvice(explained, kind, compiled, origin);
  return special ?? problemTexts.advice[kind](name);
}

/** A shortest ring through the cell (or, for one that only reads a cycle, through the cell the cycle is known by). */
function ringOf(plan: Plan, cell: number, origin: number): readonly number[] {
  const start = cycleMembers(plan, cell).length > 0 ? cell : origin;
  const members = new Set(cycleMembers(plan, start));
  if (members.size === 0) return [];
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const read of readIn(plan, next)) {
      if (read === start) return wayTo(cameFrom, start, next);
      if (!members.has(read) || cameFrom.has(read)) continue;
      cameFrom.set(read, next);
      queue.push(read);
    }
  }
  return [...members];
}

function readIn(plan: Plan, cell: number): readonly number[] {
  const compiled = compiledAt(plan, cell);
  const read: number[] = [];
  if (compiled === null) return read;
  visitPrecedents(plan, compiled, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell), (found) => {
    read.push(found);
  });
  return read;
}

function wayTo(cameFrom: ReadonlyMap<number, number>, start: number, end: number): readonly number[] {
  const way = [end];
  for (let at = end; at !== start; ) {
    const earlier = cameFrom.get(at);
    if (earlier === undefined) break;
    way.unshift(earlier);
    at = earlier;
  }
  return way;
}
