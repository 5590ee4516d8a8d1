// Capital cost by the field's rule: straight depreciation of cost less residual over the useful life from the month of
// take-in-use, and internal interest on the opening book value. In the year of take-in-use both count its months in twelfths,
// and the interest is on the cost. When the life has ended nothing is left to pay.

/** A year of the calendar, as one can be typed: 21 is none. */
export const isCalendarYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199;

export interface CapitalAsset {
  readonly cost: number;
  /** Useful life in years, above 0. */
  readonly lifeYears: number;
  readonly startYear: number;
  /** Month of take-in-use, 1 to 12. */
  readonly startMonth: number;
  readonly residual: number;
}

const isSound = ({ cost, lifeYears, startYear, startMonth, residual }: CapitalAsset): boolean =>
  lifeYears > 0 &&
  isCalendarYear(startYear) &&
  Number.isInteger(startMonth) &&
  startMonth >= 1 &&
  startMonth <= 12 &&
  Math.abs(residual) <= Math.abs(cost);

/** Months of use before `year` begins, never more than the life. */
function monthsBefore({ lifeYears, startYear, startMonth }: CapitalAsset, year: number): number {
  const months = (year - startYear) * 12 - (startMonth - 1);
  return Math.min(Math.max(months, 0), lifeYears * 12);
}

/** Depreciation of one year; NaN for an asset that cannot be (no life, no such year or month, a residual above the cost). */
export function depreciationOfYear(asset: CapitalAsset, year: number): number {
  if (!isSound(asset)) return Number.NaN;
  const months = monthsBefore(asset, year + 1) - monthsBefore(asset, year);
  return ((asset.cost - asset.residual) / asset.lifeYears) * (months / 12);
}

/** Internal interest of one year at `rate` per year; NaN for an asset that cannot be. */
export function interestOfYear(asset: CapitalAsset, rate: number, year: number): number {
  if (!isSound(asset)) return Number.NaN;
  if (year < asset.startYear) return 0;
  if (year === asset.startYear) return asset.cost * rate * ((13 - asset.startMonth) / 12);
  const used = monthsBefore(asset, year);
  if (used >= asset.lifeYears * 12) return 0;
  const book = asset.cost - ((asset.cost - asset.residual) / asset.lifeYears) * (used / 12);
  return book * rate;
}
