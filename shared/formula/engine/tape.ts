// The tape: what a plan calculates, written as numbers. One record is one loop over a run of cells: what to do, how many, and
// where the operands lie. Kernels in WebAssembly and in TypeScript read the same tape and give the same bits. What they
// cannot do themselves (functions, faults) stops them at its record, and the runner takes over until the next one.

/** Words of a record: code (operation × 16 + operands that are runs), count, target, four operands, and the number of the run. */
export const recordLength = 8;

/** Cells calculated in one go: intermediate values of a run stay in the processor's first cache. */
export const runLength = 512;

export const tapeOp = {
  /** End of a segment. */
  end: 0,
  add: 1,
  subtract: 2,
  multiply: 3,
  divide: 4,
  /** a + b × c */
  addProduct: 5,
  /** a − b × c */
  subtractProduct: 6,
  /** a × (b + c × d) */
  indexed: 7,
  negate: 8,
  percent: 9,
  /** a against b; c tells when it holds (1 less, 2 equal, 4 more), d to how many decimals. */
  compare: 10,
  /** b where a is not 0, else c. */
  choose: 11,
  /** Scattered values brought together: rows from the list at a, the place of row 0 in b. */
  gather: 12,
  /** The number at a, as many times as there are cells. */
  spread: 13,
  /** Sums of neighbouring rows: first and last row from the list at a, the place of row 0 in b. */
  sums: 14,
  /** Stores the values at a in the cells from the target on, with the state b. */
  store: 15,
  /** The same where the rows are listed at c; the target is the place of row 0. */
  storeScattered: 16,
  /** The runner calculates instruction a, cell by cell. */
  host: 17,
  /** The interpreter calculates the run. */
  interpret: 18,
} as const;
export const operationCount = 19;

/** Operands that are runs of cells; the others are one number for the whole run. */
export const isRunA = 1;
export const isRunB = 2;
export const isRunC = 4;
export const isRunD = 8;

/** Words by which runner and kernels speak: whether changes are wanted, and how many words of changes lie there. */
export const controlWord = { tracks: 0, changeCount: 1 } as const;
export const controlLength = 4;
/** Room for changes, pairs [start, end); kernels stop when a run might not find room. */
export const changesLength = 8 * runLength;

/** Sides closer than this are rounded before they are compared (twice the step), by decimals. */
export const closeAmounts = 0.002;
export const closeShares = 2e-9;
/** Relative noise that rounding clears away. */
export const clearedNoise = 1e-13;

export interface Tape {
  readonly words: Int32Array;
  readonly lists: Int32Array;
  /** Word at which each segment begins; -1 where it is calculated cell by cell. */
  readonly start: Int32Array;
}

/** What runs a tape. Starts at a word; answers the word of the record at which it stopped. */
export interface Kernels {
  readonly run: (position: number) => number;
}
