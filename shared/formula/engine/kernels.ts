// The innermost loops of the calculation: one operator over a run of cells, all in one array of numbers. NaN stands for
// whatever is no number and travels through every operator; what it stands for is found afterwards. This file knows nothing
// of formulas and can be exchanged for a faster one that gives the same bits.

/** Numbers of cells, attributes, constants and intermediate values; every operand is a place in it. */
export type Memory = Float64Array;

/** Cells calculated in one go: intermediate values of a run stay in the processor's first cache. */
export const runLength = 512;

/** A loop over `n` cells from the place `target`; what else it takes are places or numbers. Answers 0, or what it says. */
export type Loop = (m: Memory, target: number, a: number, b: number, c: number, d: number, n: number) => number;

export function addRuns(m: Memory, target: number, a: number, b: number, _c: number, _d: number, n: number): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) + (m[b + i] ?? 0);
  return 0;
}

export function addNumber(m: Memory, target: number, a: number, b: number, _c: number, _d: number, n: number): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) + b;
  return 0;
}

export function subtractRuns(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) - (m[b + i] ?? 0);
  return 0;
}

export function subtractNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) - b;
  return 0;
}

export function subtractFromNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = a - (m[b + i] ?? 0);
  return 0;
}

export function multiplyRuns(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) * (m[b + i] ?? 0);
  return 0;
}

export function multiplyNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) * b;
  return 0;
}

export function divideRuns(m: Memory, target: number, a: number, b: number, _c: number, _d: number, n: number): number {
  for (let i = 0; i < n; i += 1) m[target + i] = divide(m[a + i] ?? 0, m[b + i] ?? 0);
  return 0;
}

export function divideByNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  if (b === 0) m.fill(Number.NaN, target, target + n);
  else for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) / b;
  return 0;
}

export function divideNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = divide(a, m[b + i] ?? 0);
  return 0;
}

/** Fused: run a + run b × run c. */
export function addProduct(m: Memory, target: number, a: number, b: number, c: number, _d: number, n: number): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) + (m[b + i] ?? 0) * (m[c + i] ?? 0);
  return 0;
}

/** Fused: run a − run b × run c. */
export function subtractProduct(
  m: Memory,
  target: number,
  a: number,
  b: number,
  c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) - (m[b + i] ?? 0) * (m[c + i] ?? 0);
  return 0;
}

/** Fused: run a − run b × number c. */
export function subtractProductOfNumber(
  m: Memory,
  target: number,
  a: number,
  b: number,
  c: number,
  _d: number,
  n: number,
): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) - (m[b + i] ?? 0) * c;
  return 0;
}

/** Fused: run a × (number c + run b × number d), a frame that follows an index by a share. */
export function indexRuns(m: Memory, target: number, a: number, b: number, c: number, d: number, n: number): number {
  for (let i = 0; i < n; i += 1) m[target + i] = (m[a + i] ?? 0) * (c + (m[b + i] ?? 0) * d);
  return 0;
}

/** Scattered values brought together: target[i] = m[offset + places[from + i]]. */
export function gather(m: Memory, target: number, places: Int32Array, from: number, offset: number, n: number): void {
  for (let i = 0; i < n; i += 1) m[target + i] = m[offset + (places[from + i] ?? 0)] ?? 0;
}

/** A branch for each cell: run b where run a is not 0, else run c; a condition that is no number gives none. */
export function choose(m: Memory, target: number, a: number, b: number, c: number, _d: number, n: number): number {
  for (let i = 0; i < n; i += 1) {
    const condition = m[a + i] ?? 0;
    const value = (condition === 0 ? m[c + i] : m[b + i]) ?? 0;
    m[target + i] = Number.isNaN(condition) ? condition : value;
  }
  return 0;
}

/** Sum of neighbouring cells from the first, empty ones (state 0) left out; NaN when one holds a fault or all are empty. */
export function sumOfRun(m: Memory, states: Uint8Array, first: number, end: number): number {
  let total = 0;
  let empty = 0;
  let cell = first;
  const lastFour = end - 3;
  while (cell < end) {
    // Four at a time for as long as all are numbers; the order of the additions is the same.
    while (cell < lastFour) {
      const x = total + (m[cell] ?? 0) + (m[cell + 1] ?? 0) + (m[cell + 2] ?? 0) + (m[cell + 3] ?? 0);
      if (Number.isNaN(x)) break;
      total = x;
      cell += 4;
    }
    if (cell >= end) break;
    const x = m[cell] ?? 0;
    if (!Number.isNaN(x)) total += x;
    else if (states[cell] === 0) empty += 1;
    else return x;
    cell += 1;
  }
  return empty < end - first ? total : Number.NaN;
}

/** Division by zero is no number: the engine never shows an infinity. */
export const divide = (left: number, right: number): number => (right === 0 ? Number.NaN : left / right);

/** Powers of what is no number are no number, also to the zeroth. */
export const power = (left: number, right: number): number => (Number.isNaN(left) ? left : left ** right);

/** Stores run a where it belongs, -0 as 0; answers a number that is not 0 when any value is not finite. */
export function store(m: Memory, target: number, a: number, _b: number, _c: number, _d: number, n: number): number {
  let finite = 0;
  for (let i = 0; i < n; i += 1) {
    const x = (m[a + i] ?? 0) + 0;
    m[target + i] = x;
    finite += x - x;
  }
  return finite;
}
export function storeScattered(
  m: Memory,
  rows: Int32Array,
  from: number,
  offset: number,
  source: number,
  n: number,
): number {
  let finite = 0;
  for (let i = 0; i < n; i += 1) {
    const x = (m[source + i] ?? 0) + 0;
    m[offset + (rows[from + i] ?? 0)] = x;
    finite += x - x;
  }
  return finite;
}

/** 0 when every value of the run is finite. */
export function finiteness(
  m: Memory,
  target: number,
  _a: number,
  _b: number,
  _c: number,
  _d: number,
  n: number,
): number {
  let finite = 0;
  for (let i = 0; i < n; i += 1) {
    const x = m[target + i] ?? 0;
    finite += x - x;
  }
  return finite;
}

/** Settles a run that was calculated in its place: -0 becomes 0. Answers as `store`. */
export function settled(m: Memory, target: number, _a: number, _b: number, _c: number, _d: number, n: number): number {
  let finite = 0;
  for (let i = 0; i < n; i += 1) {
    const x = m[target + i] ?? 0;
    if (x === 0) m[target + i] = 0;
    finite += x - x;
  }
  return finite;
}
