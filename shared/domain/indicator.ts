// An indicator: a figure followed over years, often without a target value ("ska öka"). Its measured values are the line's
// cells; a year without one is "ej mätt".

export const indicatorDirections = ["increase", "decrease", "keep"] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

export interface Indicator {
  /** What is wanted: ska öka, ska minska, ska vara oförändrad. */
  readonly direction: IndicatorDirection;
  /** Starting value in the line's unit, and its year; null when the document names none. */
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly target: number | null;
  readonly targetYear: number | null;
  /** How the sign is to be read ("positiv avvikelse betyder dyrare"), "" where it needs no words. */
  readonly signNote: string;
}
