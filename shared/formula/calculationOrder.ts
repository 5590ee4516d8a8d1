// An order of the formula cells in which each comes after what it reads (Kahn), with cycles found and named (Tarjan, without
// recursion). Members of a cycle are placed as if they read nothing, so that what hangs on them still gets its place.

export interface CalculationOrder {
  readonly order: Int32Array;
  readonly rankOfCell: Int32Array;
  /** Lowest cell of the cycle a cell belongs to, -1 outside cycles. */
  readonly cycleOfCell: Int32Array;
}

/** `formulaOfCell[c] >= 0` marks the formula cells; dependents as in Plan. */
export function calculationOrder(
  formulaOfCell: Int32Array,
  dependentsFrom: Int32Array,
  dependents: Int32Array,
): CalculationOrder {
  const cellCount = formulaOfCell.length;
  const waiting = new Int32Array(cellCount);
  const rankOfCell = new Int32Array(cellCount).fill(-1);
  const cycleOfCell = new Int32Array(cellCount).fill(-1);
  const isFormula = (cell: number): boolean => (formulaOfCell[cell] ?? -1) >= 0;
  let formulaCount = 0;
  for (let cell = 0; cell < cellCount; cell += 1) {
    if (!isFormula(cell)) continue;
    formulaCount += 1;
    for (let at = dependentsFrom[cell] ?? 0; at < (dependentsFrom[cell + 1] ?? 0); at += 1) {
      const dependent = dependents[at] ?? 0;
      waiting[dependent] = (waiting[dependent] ?? 0) + 1;
    }
  }

  const order = new Int32Array(formulaCount);
  let placed = 0;
  let taken = 0;
  const placeCell = (cell: number): void => {
    rankOfCell[cell] = placed;
    order[placed] = cell;
    placed += 1;
  };
  const drain = (): void => {
    while (taken < placed) {
      const cell = order[taken] ?? 0;
      taken += 1;
      for (let at = dependentsFrom[cell] ?? 0; at < (dependentsFrom[cell + 1] ?? 0); at += 1) {
        const dependent = dependents[at] ?? 0;
        waiting[dependent] = (waiting[dependent] ?? 0) - 1;
        if (waiting[dependent] === 0 && rankOfCell[dependent] === -1) placeCell(dependent);
      }
    }
  };
  for (let cell = 0; cell < cellCount; cell += 1) if (isFormula(cell) && waiting[cell] === 0) placeCell(cell);
  drain();
  if (placed < formulaCount) {
    markCycles(formulaOfCell, rankOfCell, dependentsFrom, dependents, cycleOfCell);
    for (let cell = 0; cell < cellCount; cell += 1) {
      if ((cycleOfCell[cell] ?? -1) >= 0 && rankOfCell[cell] === -1) placeCell(cell);
    }
    drain();
  }
  return { order, rankOfCell, cycleOfCell };
}

/** Tarjan over the cells that are not placed yet. */
function markCycles(
  formulaOfCell: Int32Array,
  rankOfCell: Int32Array,
  dependentsFrom: Int32Array,
  dependents: Int32Array,
  cycleOfCell: Int32Array,
): void {
  const cellCount = formulaOfCell.length;
  const numberOf = new Int32Array(cellCount).fill(-1);
  const lowest = new Int32Array(cellCount);
  const onStack = new Uint8Array(cellCount);
  const stack: number[] = [];
  let nextNumber = 0;
  const isOpen = (cell: number): boolean => (formulaOfCell[cell] ?? -1) >= 0 && rankOfCell[cell] === -1;

  for (let root = 0; root < cellCount; root += 1) {
    if (!isOpen(root) || numberOf[root] !== -1) continue;
    const path: { cell: number; at: number }[] = [];
    const enter = (cell: number): void => {
      numberOf[cell] = nextNumber;
      lowest[cell] = nextNumber;
      nextNumber += 1;
      stack.push(cell);
      onStack[cell] = 1;
      path.push({ cell, at: dependentsFrom[cell] ?? 0 });
    };
    enter(root);
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top === undefined) break;
      const { cell } = top;
      if (top.at < (dependentsFrom[cell + 1] ?? 0)) {
        const dependent = dependents[top.at] ?? 0;
        top.at += 1;
        if (!isOpen(dependent)) continue;
        if (numberOf[dependent] === -1) enter(dependent);
        else if (onStack[dependent] === 1) lowest[cell] = Math.min(lowest[cell] ?? 0, numberOf[dependent] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent.cell] = Math.min(lowest[parent.cell] ?? 0, lowest[cell] ?? 0);
      if (lowest[cell] === numberOf[cell]) closeComponent(cell);
    }
  }

  function closeComponent(root: number): void {
    const members: number[] = [];
    let member: number | undefined;
    do {
      member = stack.pop();
      if (member === undefined) break;
      onStack[member] = 0;
      members.push(member);
    } while (member !== root);
    const readsItself = dependents.subarray(dependentsFrom[root] ?? 0, dependentsFrom[root + 1] ?? 0).includes(root);
    if (members.length === 1 && !readsItself) return;
    const name = members.reduce((least, cell) => Math.min(least, cell), root);
    for (const cell of members) cycleOfCell[cell] = name;
  }
}
