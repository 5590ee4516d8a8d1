// The unit a table states, and whether it can be true: a Swedish municipality's tax revenue lies between some 60 million
// and some 100 thousand million kronor, and no single amount is larger than that.

import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { sekPerDisplayUnit } from "../../../shared/domain/unit.ts";
import type { RawTable } from "./rawTable.ts";

export interface TableUnit {
  readonly stated: DisplayUnit | null;
  /** The unit the amounts speak for: the stated one unless it is suspected. */
  readonly likely: DisplayUnit;
  readonly suspected: boolean;
}

const patterns: readonly (readonly [DisplayUnit, RegExp])[] = [
  [
    "tkr",
    /(?<![\p{L}\d])(?:tkr|kkr|tsek|ksek|(?:tusental|tusentals|tusen)\s+(?:kr|kronor)|1\s?000[\s-]*(?:tals?\s+)?(?:kr|kronor))(?![\p{L}])/iu,
  ],
  [
    "mnkr",
    /(?<![\p{L}\d])(?:mnkr|mkr|msek|mn\s?kr|mn\s?sek|miljoner\s+(?:kr|kronor)|milj\.?\s*(?:kr|kronor))(?![\p{L}])/iu,
  ],
  ["kr", /(?:^|[(,:]\s?|\si\s|^\W*)(?:kr|kronor|sek)(?=$|[\s),.;:])(?!\s*(?:per|\/))/iu],
];

/** The first unit stated in the texts, nearest to the table first; null when none is. */
export function statedUnit(texts: readonly string[]): DisplayUnit | null {
  for (const text of texts.slice(0, 400)) {
    const short = text.slice(0, 2_000);
    const found = patterns
      .map(([unit, pattern]) => ({ unit, at: short.search(pattern) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (found !== undefined) return found.unit;
  }
  return null;
}

const largestAmountSek = 100e9;
const leastTaxSek = 60e6;
const wholeMunicipality =
  /^(?:summa )?(?:skatteintäkt|kommunalskatt|summa kommunbidrag|verksamhetens (?:netto)?kostnad|verksamhetens intäkter - kostnader|summa tillgångar|nettokostnad(?:er)? totalt)/iu;

/** Compares the stated unit with the size of the amounts. */
export function unitOfTable(table: RawTable): TableUnit {
  const stated =
    statedUnit(table.context) ??
    statedUnit(table.rows.filter((row) => row.figures.length === 0).map((row) => row.label));
  const amounts = table.rows.flatMap((row) => row.figures).filter((figure) => figure.value !== null && !figure.percent);
  const largest = amounts.reduce((size, figure) => Math.max(size, Math.abs(figure.value ?? 0)), 0);
  const decimals = amounts.some((figure) => figure.decimals > 0);
  const whole = table.rows
    .filter((row) => wholeMunicipality.test(row.label))
    .flatMap((row) => row.figures)
    .reduce((size, figure) => Math.max(size, Math.abs(figure.value ?? 0)), 0);
  const isPossible = (unit: DisplayUnit): boolean => {
    const sek = sekPerDisplayUnit[unit];
    // Amounts in millions are printed with a decimal or are few digits long; five digits without decimals are thousands.
    const looksFiner = unit === "mnkr" && !decimals && largest >= 60_000;
    return largest * sek <= largestAmountSek && !looksFiner && (whole === 0 || whole * sek >= leastTaxSek);
  };
  if (stated !== null && isPossible(stated)) return { stated, likely: stated, suspected: false };
  const guess = guessUnit(largest, decimals, isPossible);
  if (stated !== null) return { stated, likely: guess === stated ? stated : guess, suspected: guess !== stated };
  return { stated: null, likely: guess, suspected: true };
}

function guessUnit(largest: number, decimals: boolean, isPossible: (unit: DisplayUnit) => boolean): DisplayUnit {
  const habit: readonly DisplayUnit[] =
    decimals && largest < 60_000
      ? ["mnkr", "tkr", "kr"]
      : largest >= 20_000_000
        ? ["kr", "tkr", "mnkr"]
        : ["tkr", "mnkr", "kr"];
  return habit.find(isPossible) ?? "tkr";
}
