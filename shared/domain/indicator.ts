// An indicator: a figure followed over years, often without a target value ("ska öka"). Its measured values are the line's
// cells; a year without one is "ej mätt". How a value is judged follows from the direction alone.

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

/** An indicator as it begins: it should rise, and nothing more is said. */
export const plainIndicator: Indicator = {
  direction: "increase",
  baseline: null,
  baselineYear: null,
  target: null,
  targetYear: null,
  signNote: "",
};

export type Judgement = "better" | "same" | "worse";

/** A value against an earlier one, as the direction wants it; for "keep" every change is worse. Both rounded by the caller. */
export function judged(direction: IndicatorDirection, value: number, earlier: number): Judgement {
  if (value === earlier) return "same";
  if (direction === "keep") return "worse";
  return value > earlier === (direction === "increase") ? "better" : "worse";
}

/** Does a value reach the target? Both rounded by the caller. */
export function isTargetReached(direction: IndicatorDirection, value: number, target: number): boolean {
  switch (direction) {
    case "increase":
      return value >= target;
    case "decrease":
      return value <= target;
    case "keep":
      return value === target;
  }
}
