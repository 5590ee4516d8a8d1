// A table between text and meaning: labels and figures in their columns, before kinds, sums and unit are known. Both
// readers (cells with separators, running text with spaces) end here, so everything after them is written once.

/** One printed figure. `decimals` is how many were printed, which is also the rounding unit. */
export interface Figure {
  readonly value: number | null;
  readonly decimals: number;
  readonly percent: boolean;
  /** What stood there when it could not be read as a figure, "" otherwise. */
  readonly unreadable: string;
}

export const noFigure: Figure = { value: null, decimals: 0, percent: false, unreadable: "" };

export interface RawRow {
  readonly label: string;
  /** One figure per column; empty for a row of text. */
  readonly figures: readonly Figure[];
  /** Other ways to read the same row, best first; empty when there is only one. */
  readonly alternatives: readonly (readonly Figure[])[];
  /** Another reading is about as likely as the one taken. */
  readonly doubtful: boolean;
  /** How many figures were printed when that was not one per column, else null. */
  readonly foundCount: number | null;
  /** Figures were there but could not be divided over the columns. */
  readonly unreadable: boolean;
}

export interface RawTable {
  readonly title: string;
  /** Title, headings and notes: the places where a unit may be stated, the nearest to the table first. */
  readonly context: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  /** False when the columns were named by their place because no heading could be found. */
  readonly headingsFound: boolean;
}

export const textRow = (label: string): RawRow => ({
  label,
  figures: [],
  alternatives: [],
  doubtful: false,
  foundCount: null,
  unreadable: false,
});

export const figureRow = (label: string, figures: readonly Figure[]): RawRow => ({
  label,
  figures,
  alternatives: [],
  doubtful: false,
  foundCount: null,
  unreadable: false,
});
