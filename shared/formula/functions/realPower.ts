// A number to a power, for ^ and POTENS alike: what is no real number, or too large to be one, is none, so that nothing goes on
// calculating with an infinity (1 / 10^400 would be 0).

/** `base` to the power of `exponent`; NaN where that is no number: (-2)^0,5, 0^-1 (see `isPowerOfZero`) and 10^400. */
export function realPower(base: number, exponent: number): number {
  if (Number.isNaN(base)) return base; // also to the zeroth
  const value = base ** exponent;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** 0 to a negative power is a division by zero, and told as one. */
export const isPowerOfZero = (base: number, exponent: number): boolean => base === 0 && exponent < 0;
