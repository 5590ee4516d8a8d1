// The one rounding rule of the program, for screen, print and export: half away from zero, after the binary noise
// beyond 15 significant digits is cleared (0.5 stored as 0.49999999999999994 is a half). Calculation never rounds.

/**
 * Rounds to `decimals` decimals, half away from zero.
 *
 * Units: any; a number in, a number out. Negative zero becomes zero. NaN and infinities are returned as they are.
 */
export function roundHalfAwayFromZero(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) return value;
  // Powers of ten are exact only upwards: tens and thousands are divided out, never multiplied by 0.1 or 0.001.
  const factor = 10 ** Math.abs(decimals);
  const magnitude = Math.abs(value);
  const scaled = Number((decimals < 0 ? magnitude / factor : magnitude * factor).toPrecision(15));
  const whole = Math.round(scaled);
  const rounded = decimals < 0 ? whole * factor : whole / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Comparisons (goals, OM) first round both sides to 0.001 kr (mission, rule 12), so that noise decides nothing. */
export const roundForComparison = (value: number): number => roundHalfAwayFromZero(value, 3);

/** Shares and tax rates are compared to nine decimals: 0.001 kr on a million. */
export const roundShareForComparison = (value: number): number => roundHalfAwayFromZero(value, 9);
