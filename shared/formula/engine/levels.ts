// How many steps of calculation lie below each cell: inputs are on level 0, a formula one above the highest it reads, so that
// everything on one level can be calculated in any order. Cells that read themselves in a circle are found and named.

export interface Levels {
  /** Level per cell; 0 for inputs, for formulas that stand with an error and for members of a cycle. */
  readonly levelOfCell: Int32Array;
  /** Members of cycles with the lowest cell of their cycle. */
  readonly cycleOfCell: ReadonlyMap<number, number>;
}

/** What the levels are made from. `isCalculated` is false for inputs and for formulas with a standing error. */
export interface ReadGraph {
  readonly cellCount: number;
  readonly isCalculated: (cell: number) => boolean;
  readonly visitReads: (cell: number, visit: (read: number) => void) => void;
}

const unknown = -2;
const underWay = -1;

export function levelsOf(graph: ReadGraph): Levels {
  const levels = new Int32Array(graph.cellCount);
  const markAll = (cycles: ReadonlyMap<number, number>): void => {
    for (let cell = 0; cell < graph.cellCount; cell += 1) {
      levels[cell] = graph.isCalculated(cell) && !cycles.has(cell) ? unknown : 0;
    }
  };
  const noCycles: ReadonlyMap<number, number> = new Map();
  markAll(noCycles);
  if (fill(graph, levels)) return { levelOfCell: levels, cycleOfCell: noCycles };
  const cycleOfCell = findCycles(graph);
  markAll(cycleOfCell);
  fill(graph, levels);
  return { levelOfCell: levels, cycleOfCell };
}

/** Fills in the levels, depth first without recursion. Answers false at the first cycle. */
function fill({ cellCount, visitReads }: ReadGraph, levels: Int32Array): boolean {
  const stack: number[] = [];
  let level = 0;
  let hasOpen = false;
  let hasCycle = false;
  const visit = (read: number): void => {
    const found = levels[read] ?? 0;
    if (found >= level) level = found;
    else if (found === unknown) {
      hasOpen = true;
      stack.push(read);
    } else if (found === underWay) hasCycle = true;
  };
  for (let start = 0; start < cellCount; start += 1) {
    if (levels[start] !== unknown) continue;
    stack.push(start);
    while (stack.length > 0) {
      const cell = stack[stack.length - 1] ?? 0;
      if ((levels[cell] ?? 0) >= 0) {
        stack.pop();
        continue;
      }
      levels[cell] = underWay;
      level = 0;
      hasOpen = false;
      visitReads(cell, visit);
      if (hasCycle) return false;
      if (hasOpen) continue;
      levels[cell] = level + 1;
      stack.pop();
    }
  }
  return true;
}

/** Tarjan's components over what cells read, without recursion: every component of several cells, and cells that read themselves. */
function findCycles({ cellCount, isCalculated, visitReads }: ReadGraph): ReadonlyMap<number, number> {
  const numberOf = new Int32Array(cellCount).fill(-1);
  const lowest = new Int32Array(cellCount);
  const onStack = new Uint8Array(cellCount);
  const stack: number[] = [];
  const cycleOfCell = new Map<number, number>();
  const path: { readonly cell: number; readonly reads: Int32Array; at: number; readsItself: boolean }[] = [];
  let nextNumber = 0;

  const enter = (cell: number): void => {
    numberOf[cell] = nextNumber;
    lowest[cell] = nextNumber;
    nextNumber += 1;
    stack.push(cell);
    onStack[cell] = 1;
    const reads: number[] = [];
    visitReads(cell, (read) => {
      if (isCalculated(read)) reads.push(read);
    });
    path.push({ cell, reads: Int32Array.from(reads), at: 0, readsItself: reads.includes(cell) });
  };

  const close = (root: number, readsItself: boolean): void => {
    const members: number[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack[member] = 0;
      members.push(member);
      if (member === root) break;
    }
    if (members.length === 1 && !readsItself) return;
    const name = members.reduce((least, cell) => Math.min(least, cell), root);
    for (const cell of members) cycleOfCell.set(cell, name);
  };

  for (let root = 0; root < cellCount; root += 1) {
    if (!isCalculated(root) || numberOf[root] !== -1) continue;
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { cell } = top;
      if (top.at < top.reads.length) {
        const read = top.reads[top.at] ?? 0;
        top.at += 1;
        if (numberOf[read] === -1) enter(read);
        else if (onStack[read] === 1) lowest[cell] = Math.min(lowest[cell] ?? 0, numberOf[read] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent.cell] = Math.min(lowest[parent.cell] ?? 0, lowest[cell] ?? 0);
      if (lowest[cell] === numberOf[cell]) close(cell, top.readsItself);
    }
  }
  return cycleOfCell;
}
