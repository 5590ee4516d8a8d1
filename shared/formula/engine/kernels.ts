// The innermost loops of the calculation in TypeScript: one record of the tape is one loop over a run of cells, all in one array
// of numbers. NaN stands for whatever is no number and travels through every operator; what it stands for is found
// afterwards. The kernels in WebAssembly do the same; these are for small plans, and for where there is no WebAssembly.

import { compareRun } from "./comparison.ts";
import { storeKernel, storeScatteredKernel } from "./storeKernels.ts";
import { isRunA, isRunB, isRunC, isRunD, type Kernels, recordLength, type Tape, tapeOp } from "./tape.ts";

/** What the kernels work on. All are views of one buffer, except for the lists. */
export interface KernelMemory {
  /** Cells, attributes, constants and intermediate values; every operand is a place in it. */
  readonly m: Float64Array;
  readonly states: Uint8Array;
  readonly origins: Int32Array;
  readonly control: Int32Array;
  readonly changes: Int32Array;
  readonly lists: Int32Array;
}

/** A loop over `n` cells from the place `target`; a to d are places, numbers or lists, as the record says. Answers 1 to stop. */
export type Kernel = (
  memory: KernelMemory,
  target: number,
  a: number,
  b: number,
  c: number,
  d: number,
  n: number,
  bits: number,
) => number;

const step = (bits: number, bit: number): number => ((bits & bit) === 0 ? 0 : 1);

const add: Kernel = ({ m }, target, a, b, _c, _d, n, bits) => {
  const [i, j] = [step(bits, isRunA), step(bits, isRunB)];
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) + (m[b + j * k] ?? 0);
  return 0;
};

const subtract: Kernel = ({ m }, target, a, b, _c, _d, n, bits) => {
  const [i, j] = [step(bits, isRunA), step(bits, isRunB)];
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) - (m[b + j * k] ?? 0);
  return 0;
};

const multiply: Kernel = ({ m }, target, a, b, _c, _d, n, bits) => {
  const [i, j] = [step(bits, isRunA), step(bits, isRunB)];
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) * (m[b + j * k] ?? 0);
  return 0;
};

const divideRun: Kernel = ({ m }, target, a, b, _c, _d, n, bits) => {
  const [i, j] = [step(bits, isRunA), step(bits, isRunB)];
  for (let k = 0; k < n; k += 1) m[target + k] = divide(m[a + i * k] ?? 0, m[b + j * k] ?? 0);
  return 0;
};

const addProduct: Kernel = ({ m }, target, a, b, c, _d, n, bits) => {
  const [i, j, l] = [step(bits, isRunA), step(bits, isRunB), step(bits, isRunC)];
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) + (m[b + j * k] ?? 0) * (m[c + l * k] ?? 0);
  return 0;
};

const subtractProduct: Kernel = ({ m }, target, a, b, c, _d, n, bits) => {
  const [i, j, l] = [step(bits, isRunA), step(bits, isRunB), step(bits, isRunC)];
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) - (m[b + j * k] ?? 0) * (m[c + l * k] ?? 0);
  return 0;
};

const indexed: Kernel = ({ m }, target, a, b, c, d, n, bits) => {
  const [i, j] = [step(bits, isRunA), step(bits, isRunB)];
  const [l, o] = [step(bits, isRunC), step(bits, isRunD)];
  for (let k = 0; k < n; k += 1) {
    m[target + k] = (m[a + i * k] ?? 0) * ((m[b + j * k] ?? 0) + (m[c + l * k] ?? 0) * (m[d + o * k] ?? 0));
  }
  return 0;
};

const negate: Kernel = ({ m }, target, a, _b, _c, _d, n, bits) => {
  const i = step(bits, isRunA);
  for (let k = 0; k < n; k += 1) m[target + k] = -(m[a + i * k] ?? 0);
  return 0;
};

const percent: Kernel = ({ m }, target, a, _b, _c, _d, n, bits) => {
  const i = step(bits, isRunA);
  for (let k = 0; k < n; k += 1) m[target + k] = (m[a + i * k] ?? 0) / 100;
  return 0;
};

const spread: Kernel = ({ m }, target, a, _b, _c, _d, n, bits) => {
  const i = step(bits, isRunA);
  for (let k = 0; k < n; k += 1) m[target + k] = m[a + i * k] ?? 0;
  return 0;
};

const compareKernel: Kernel = ({ m }, target, a, b, c, d, n, bits) => {
  compareRun(m, target, a, step(bits, isRunA), b, step(bits, isRunB), c, d, n);
  return 0;
};

/** A branch for each cell; a condition that is no number gives none. */
const choose: Kernel = ({ m }, target, a, b, c, _d, n, bits) => {
  const [i, j, l] = [step(bits, isRunA), step(bits, isRunB), step(bits, isRunC)];
  for (let k = 0; k < n; k += 1) {
    const condition = m[a + i * k] ?? 0;
    const value = (condition === 0 ? m[c + l * k] : m[b + j * k]) ?? 0;
    m[target + k] = Number.isNaN(condition) ? condition : value;
  }
  return 0;
};

const gather: Kernel = ({ m, lists }, target, a, b, _c, _d, n) => {
  for (let k = 0; k < n; k += 1) m[target + k] = m[b + (lists[a + k] ?? 0)] ?? 0;
  return 0;
};

const sums: Kernel = ({ m, states, lists }, target, a, b, _c, _d, n) => {
  for (let k = 0; k < n; k += 1) {
    m[target + k] = sumOfRun(m, states, b + (lists[a + 2 * k] ?? 0), b + (lists[a + 2 * k + 1] ?? 0) + 1);
  }
  return 0;
};

const stop: Kernel = () => 1;

/** By operation, in the order of `tapeOp`. */
const kernels: readonly Kernel[] = [
  stop,
  add,
  subtract,
  multiply,
  divideRun,
  addProduct,
  subtractProduct,
  indexed,
  negate,
  percent,
  compareKernel,
  choose,
  gather,
  spread,
  sums,
  storeKernel,
  storeScatteredKernel,
  stop,
  stop,
];

export function plainKernels(memory: KernelMemory, { words }: Pick<Tape, "words">): Kernels {
  return {
    run: (position) => {
      let at = position;
      for (;;) {
        const code = words[at] ?? tapeOp.end;
        const kernel = kernels[code >> 4] ?? stop;
        const stops = kernel(
          memory,
          words[at + 2] ?? 0,
          words[at + 3] ?? 0,
          words[at + 4] ?? 0,
          words[at + 5] ?? 0,
          words[at + 6] ?? 0,
          words[at + 1] ?? 0,
          code & 15,
        );
        if (stops === 1) return at;
        at += recordLength;
      }
    },
  };
}

/** Sum of neighbouring cells from the first, empty ones (state 0) left out; NaN when one holds a fault or all are empty. */
export function sumOfRun(m: Float64Array, states: Uint8Array, first: number, end: number): number {
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

export { runLength } from "./tape.ts";
