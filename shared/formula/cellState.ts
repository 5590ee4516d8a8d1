// What a cell can hold besides a number. Errors are values with their origin; "not calculated" is a value and never 0.
// The codes are the bytes that travel in patches.

export const cellState = {
  empty: 0,
  number: 1,
  notCalculated: 2,
  nameError: 3,
  cycle: 4,
  divisionByZero: 5,
  unitError: 6,
  valueError: 7,
  yearError: 8,
  /** A text; its value is a number of the text pool of the plan. */
  text: 9,
} as const;
export type CellState = (typeof cellState)[keyof typeof cellState];

export type CellErrorKind = Exclude<keyof typeof cellState, "empty" | "number" | "notCalculated" | "text">;

const errorKinds: readonly (CellErrorKind | null)[] = [
  null,
  null,
  null,
  "nameError",
  "cycle",
  "divisionByZero",
  "unitError",
  "valueError",
  "yearError",
];

/** The error a state stands for, null where it is a number, empty or not calculated. */
export const errorKindOf = (state: number): CellErrorKind | null => errorKinds[state] ?? null;

export const isError = (state: number): boolean => state >= cellState.nameError && state <= cellState.yearError;

/** One cell read out: the number only where there is one. */
export interface CellValue {
  readonly state: CellState;
  /** Stored value (kr or fraction), null unless the state is `number`. */
  readonly value: number | null;
}
