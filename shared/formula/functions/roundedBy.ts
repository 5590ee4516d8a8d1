// Rounding of a magnitude up or down to decimals, after the binary noise beyond 15 digits is cleared: 0,1 + 0,2 is 0,3.

/** The magnitude of `value` rounded by `step` to `decimals` (−9 to 9, else NaN), with its sign. */
export function roundedBy(step: (magnitude: number) => number, value: number, decimals: number): number {
  if (!Number.isInteger(decimals) || Math.abs(decimals) > 9) return Number.NaN;
  const factor = 10 ** Math.abs(decimals);
  const magnitude = Math.abs(value);
  const scaled = Number((decimals < 0 ? magnitude / factor : magnitude * factor).toPrecision(15));
  const whole = step(scaled);
  const rounded = decimals < 0 ? whole * factor : whole / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
