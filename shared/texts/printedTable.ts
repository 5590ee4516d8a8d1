// What the reader of printed tables tells a person: doubts and refusals, each saying what was seen and what to check.
// Figures stand as on paper: thousands apart with a no-break space, decimal comma, U+2212 as minus.

import type { TableRefusal } from "../domain/printedTable.ts";
import type { DisplayUnit } from "../domain/unit.ts";

/** A figure as printed in Swedish; `decimals` is 0–12. Minus zero is shown as 0. */
export function printedFigure(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
  const negative = value < 0 && Number(text) !== 0;
  return `${negative ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Names a row to a person: its label within quotes, or its place when it has none. */
const rowName = (label: string, row: number): string => (label === "" ? `Rad ${row + 1}` : `”${label}”`);

export const printedTableTexts = {
  unitSuspected: (stated: DisplayUnit, likely: DisplayUnit, largest: string) =>
    `Tabellen är rubricerad ${stated}, men beloppen (störst ${largest}) är för en kommun rimliga bara som ${likely}. Kontrollera enheten innan beloppen används.`,
  unitMissing: (likely: DisplayUnit) =>
    `Ingen enhet anges i tabellen. Beloppens storlek tyder på ${likely}. Kontrollera mot källan.`,
  sumDiffers: (label: string, row: number, column: string, stated: string, computed: string) =>
    `${rowName(label, row)}, ${column}: angivet ${stated}, men raderna blir ${computed}. Kontrollera raderna mot källan; skillnaden kan vara avrundning.`,
  columnSumDiffers: (label: string, row: number, column: string, stated: string, computed: string) =>
    `${rowName(label, row)}, ${column}: angivet ${stated}, men kolumnerna blir ${computed}. Kontrollera beloppen mot källan; skillnaden kan vara avrundning.`,
  sumUnexplained: (label: string, row: number) =>
    `${rowName(label, row)} ser ut som en summa, men inga rader i tabellen ger det angivna beloppet. Kontrollera om rader saknas.`,
  valueUnreadable: (label: string, row: number, column: string, text: string) =>
    `${rowName(label, row)}, ${column}: ”${text}” kunde inte läsas som ett belopp och lämnades tomt. Skriv in beloppet från källan.`,
  rowUnreadable: (label: string, row: number) =>
    `${rowName(label, row)}: siffrorna kunde inte delas upp på kolumnerna och lämnades tomma. Skriv in beloppen från källan.`,
  columnCountDiffers: (label: string, row: number, found: number, expected: number) =>
    `${rowName(label, row)}: ${found} belopp men ${expected} kolumner. Kontrollera att varje belopp står i rätt kolumn.`,
  headingsMissing: (columns: number) =>
    `Tabellen har ${columns === 1 ? "en kolumn" : `${columns} kolumner`} med belopp, men rubrikerna kunde inte föras till dem. Ange rubrikerna själv.`,
  duplicateLabel: (label: string, first: number, row: number) =>
    `”${label}” står både på rad ${first + 1} och rad ${row + 1}. Kontrollera vilken rad som är brutto, netto eller upprepning.`,
  ambiguousNumber: (label: string, row: number, chosen: string, other: string) =>
    `${rowName(label, row)}: siffrorna lästes som ${chosen} men kan också vara ${other}. Kontrollera mot källan.`,
  threeDecimals: (label: string, row: number) =>
    `${rowName(label, row)}: belopp med tre siffror efter kommat eller punkten lästes som decimaler men kan vara tusental. Kontrollera mot källan.`,
  percentRow: (label: string, row: number) =>
    `${rowName(label, row)}: anges i procent och är inga belopp, så raden läggs inte in. Skriv in den för sig, som en andel.`,
  tableTurned:
    "Tabellen hade åren som rader och har vänts så att åren är kolumner. Kontrollera att rader och år stämmer.",
  columnWithoutHeading: (place: number) => `Kolumn ${place + 1}`,
} as const;

/** The sentence of a refusal: why nothing was read and what to do. */
export function tableRefusalText(refusal: TableRefusal): string {
  switch (refusal.type) {
    case "noTable":
      return "Ingen tabell hittades i texten: det finns ingen rad med belopp. Kopiera tabellen med rubriker och belopp och försök igen.";
    case "tooLarge":
      return `Texten är för stor för att läsas som en tabell (gränsen är ${printedFigure(refusal.limit, 0)} ${refusal.limit > 1_000_000 ? "tecken" : "rader"}). Dela upp den och läs en tabell i taget.`;
  }
}
