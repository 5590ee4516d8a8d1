// The attributes of a line that a formula can name besides its years: VON[pris], or [pris] in the line's own formula. One
// table gives each its key (canonical), Swedish word, unit and sentence. A line has those it was given; a missing one is empty.

import type { Unit } from "./unit.ts";

export const lineAttributes = [
  "share",
  "price",
  "amount",
  "volume",
  "startYear",
  "endYear",
  "life",
  "startMonth",
  "rate",
  "residual",
  "cost",
  "realisedHalfYear",
  "realisedFullYear",
  "periodTotal",
] as const;
export type LineAttribute = (typeof lineAttributes)[number];

export interface LineAttributeFacts {
  /** The word a formula and the Egenskaper dialog show. */
  readonly swedish: string;
  readonly unit: Unit;
  /** What it holds, as a sentence for the dialog and the help. */
  readonly sentence: string;
  /** Whole numbers only, between these two (a year, a month); null where any number is allowed. */
  readonly whole: { readonly least: number; readonly most: number } | null;
}

export const factsOfAttribute: Readonly<Record<LineAttribute, LineAttributeFacts>> = {
  share: { swedish: "andel", unit: "share", sentence: "Andel, till exempel av PKV eller av en pott.", whole: null },
  price: { swedish: "pris", unit: "kr", sentence: "Pris per enhet, till exempel en prislapp per elev.", whole: null },
  amount: { swedish: "belopp", unit: "kr", sentence: "Ett belopp som gäller alla år.", whole: null },
  volume: { swedish: "volym", unit: "count", sentence: "Antal, till exempel elever eller platser.", whole: null },
  startYear: { swedish: "startår", unit: "count", sentence: "Första året.", whole: { least: 1900, most: 2199 } },
  endYear: { swedish: "slutår", unit: "count", sentence: "Sista året.", whole: { least: 1900, most: 2199 } },
  life: { swedish: "livslängd", unit: "count", sentence: "Nyttjandeperiod i år.", whole: null },
  startMonth: {
    swedish: "startmånad",
    unit: "count",
    sentence: "Månad då den tas i bruk, 1 till 12.",
    whole: { least: 1, most: 12 },
  },
  rate: { swedish: "räntesats", unit: "share", sentence: "Ränta per år, till exempel internräntan.", whole: null },
  residual: { swedish: "restvärde", unit: "kr", sentence: "Värde som är kvar efter livslängden.", whole: null },
  cost: { swedish: "anskaffning", unit: "kr", sentence: "Anskaffningsvärde.", whole: null },
  realisedHalfYear: {
    swedish: "utfall_halvår",
    unit: "kr",
    sentence: "Vad åtgärden har gett efter budgetårets första halva, med samma tecken som beloppen.",
    whole: null,
  },
  realisedFullYear: {
    swedish: "utfall_helår",
    unit: "kr",
    sentence: "Vad åtgärden har gett vid budgetårets slut, med samma tecken som beloppen.",
    whole: null,
  },
  periodTotal: {
    swedish: "periodsumma",
    unit: "kr",
    sentence: "Summan av radens alla år, som källan anger den. Granskaren jämför.",
    whole: null,
  },
};

const keyOf = (word: string): string => word.normalize("NFC").toLocaleUpperCase("sv");

const byWord: ReadonlyMap<string, LineAttribute> = new Map(
  lineAttributes.flatMap((key) => [[keyOf(key), key] as const, [keyOf(factsOfAttribute[key].swedish), key] as const]),
);

/** The attribute called so, by Swedish or English word, whatever the letter case. */
export const attributeOfWord = (word: string): LineAttribute | undefined => byWord.get(keyOf(word));

/** May the attribute hold this stored value? A year is a whole one of the calendar, a month one of twelve. */
export function isAttributeValue(attribute: LineAttribute, value: number): boolean {
  const { whole } = factsOfAttribute[attribute];
  return whole === null || (Number.isInteger(value) && value >= whole.least && value <= whole.most);
}
