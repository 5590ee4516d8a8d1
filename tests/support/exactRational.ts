// Exact arithmetic for the reference of the calculation: fractions of whole numbers without limit. A double is such a fraction
// exactly, so what differs from the program is the program's rounding and nothing else. Slow, and only for tests.

export interface Rational {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

const bitsOf = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function commonDivisor(left: bigint, right: bigint): bigint {
  let a = magnitude(left);
  let b = right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Fractions longer than this are cut to `keptBits` significant bits: 2^-300 is nothing beside a double's 2^-53. */
const longest = 1_600;
const keptBits = 300;

/** A fraction; shortened where it has grown. */
export function rational(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new Error("a fraction of nothing");
  if (d < 0n) return rational(-n, -d);
  if (d < 1n << 200n) return { n, d };
  const divisor = commonDivisor(n, d);
  const shorter = divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
  if (bitsOf(shorter.d) <= longest) return shorter;
  const shift = Math.max(0, keptBits - bitsOf(shorter.n) + bitsOf(shorter.d));
  return { n: (shorter.n << BigInt(shift)) / shorter.d, d: 1n << BigInt(shift) };
}

const bits = new DataView(new ArrayBuffer(8));

/** The double itself, not what it was meant to be: 0.1 is 3602879701896397 / 2^55. */
export function fromDouble(value: number): Rational {
  if (!Number.isFinite(value)) throw new Error(`${value} is no fraction`);
  if (Number.isInteger(value)) return { n: BigInt(value), d: 1n };
  bits.setFloat64(0, value);
  const whole = bits.getBigUint64(0);
  const exponent = Number((whole >> 52n) & 0x7ffn);
  const fraction = whole & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  const power = BigInt(Math.max(exponent, 1) - 1_075);
  const n = value < 0 ? -mantissa : mantissa;
  return power >= 0n ? { n: n << power, d: 1n } : { n, d: 1n << -power };
}

/** What the decimal digits say, "2.5" is 5/2. */
export function fromDigits(digits: string): Rational {
  const [whole = "0", decimals = ""] = digits.split(".");
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

/** The nearest double, to the last bit or the one beside it. */
export function toDouble({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const up = 70 + bitsOf(d) - bitsOf(n);
  const quotient = up >= 0 ? (n << BigInt(up)) / d : n / (d << BigInt(-up));
  return Number(quotient) * 2 ** -up;
}

export const isDouble = (value: Rational): boolean => {
  const near = toDouble(value);
  return Number.isFinite(near) && compare(fromDouble(near), value) === 0;
};

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = ({ n, d }: Rational): Rational => ({ n: -n, d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const absolute = ({ n, d }: Rational): Rational => ({ n: magnitude(n), d });

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The whole number at or below. */
export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient;
}

export const fromInteger = (n: bigint): Rational => ({ n, d: 1n });

/** 10 to a whole power, below 0 too. */
export const tenTo = (power: number): Rational =>
  power >= 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) };

/** Half away from zero, to a whole number. */
export function roundHalfAway(value: Rational): bigint {
  const { n, d } = absolute(value);
  const whole = (2n * n + d) / (2n * d);
  return value.n < 0n ? -whole : whole;
}
