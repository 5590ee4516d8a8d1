// Which segments read which: found when the first broad edit needs it, kept with the plan. A broad edit runs whole segments, and
// those that read a changed one after it.

import { oneForAll } from "./blocks.ts";
import type { Plan } from "./plan.ts";
import { segmentOfCell } from "./plan.ts";
import { visitSlot } from "./precedents.ts";

/** Readers of segment s are readers[start[s] .. start[s + 1]). */
export interface SegmentReaders {
  readonly start: Int32Array;
  readonly readers: Int32Array;
  /** Segments whose sums read so much that to find what they read would cost more than to run them: they run every time. */
  readonly everyTime: Int32Array;
}

/** Cells that may be looked at to find the readers, for each cell of the plan. */
const looksPerCell = 8;

const known = new WeakMap<Plan, SegmentReaders>();

export function segmentReadersOf(plan: Plan): SegmentReaders {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const made = make(plan);
  known.set(plan, made);
  return made;
}

function make(plan: Plan): SegmentReaders {
  const { segments, blocks, shapes, layout } = plan;
  const sources: number[] = [];
  const targets: number[] = [];
  const everyTime: number[] = [];
  const lastTarget = new Int32Array(segments.count).fill(-1);
  let looks = looksPerCell * layout.cellCount;
  for (let target = 0; target < segments.count; target += 1) {
    const block = segments.blockOf[target] ?? 0;
    const yearIndex = segments.yearOf[target] ?? 0;
    const first = blocks.firstFormula[block] ?? 0;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
    const firstRun = blocks.firstRun[block] ?? 0;
    const runs = (blocks.firstRun[block + 1] ?? 0) - firstRun;
    let looksAtMany = false;
    const take = (cell: number): void => {
      if (looksAtMany) looks -= 1;
      const source = segmentOfCell(plan, cell);
      if (source < 0 || lastTarget[source] === target) return;
      lastTarget[source] = target;
      sources.push(source);
      targets.push(target);
    };
    for (const [slot, kind] of (shapes[blocks.shapeOf[block] ?? 0]?.slots ?? []).entries()) {
      if (!("years" in kind)) continue;
      const start = (blocks.slotStart[block] ?? 0) + slot * formulas;
      const isMany = kind.type !== "cell";
      looksAtMany = isMany;
      for (let run = 0; run < runs; run += 1) {
        const from = blocks.runBegin[firstRun + run] ?? 0;
        const isOne = blocks.order[(blocks.orderStart[block] ?? 0) + slot * runs + run] === oneForAll;
        const end = run === runs - 1 ? formulas : (blocks.runBegin[firstRun + run + 1] ?? formulas);
        const to = isOne ? from + 1 : end;
        for (let index = from; index < to && (looks >= 0 || !isMany); index += 1) {
          visitSlot(layout, kind, blocks.slots[start + index] ?? 0, yearIndex, take);
        }
      }
      if (isMany && looks < 0 && everyTime.at(-1) !== target) everyTime.push(target);
    }
  }
  const start = new Int32Array(segments.count + 1);
  for (const source of sources) start[source + 1] = (start[source + 1] ?? 0) + 1;
  for (let segment = 0; segment < segments.count; segment += 1) {
    start[segment + 1] = (start[segment + 1] ?? 0) + (start[segment] ?? 0);
  }
  const next = start.slice(0, segments.count);
  const readers = new Int32Array(targets.length);
  for (const [index, target] of targets.entries()) {
    const source = sources[index] ?? 0;
    readers[next[source] ?? 0] = target;
    next[source] = (next[source] ?? 0) + 1;
  }
  return { start, readers, everyTime: Int32Array.from(everyTime) };
}
