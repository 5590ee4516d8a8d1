// What is said when sums count other lines than before, because lines were moved, doubled or put in.

import { listed } from "./formulaOffer.ts";

/** At most three names, and how many more there are. */
function named(names: readonly string[]): string {
  return names.length <= 3 ? listed(names) : `${names.slice(0, 3).join(", ")} och ${names.length - 3} till`;
}

export const countedTexts = {
  /** Names of sums, of lines they count now, and of lines they count no more. */
  counts: (sums: readonly string[], gained: readonly string[], lost: readonly string[]): string => {
    if (gained.length === 0) return `${named(sums)} räknar inte längre med ${named(lost)}.`;
    const but = lost.length === 0 ? "" : ` men inte längre med ${named(lost)}`;
    return `${named(sums)} räknar nu med ${named(gained)}${but}.`;
  },
  more: (count: number): string =>
    count === 1 ? "Ytterligare en summa räknar annorlunda." : `Ytterligare ${count} summor räknar annorlunda.`,
  /** Sums that pass new lines by: they stand right above their first line, or below their last. */
  missed: (sums: readonly string[], count: number, side: "above" | "below", beside: string): string =>
    `${count === 1 ? "Den nya raden räknas" : "De nya raderna räknas"} inte med i ${named(sums)}, som ${side === "above" ? "börjar" : "slutar"} med ${beside}. Flytta ${count === 1 ? "raden" : "raderna"} ${side === "above" ? "under" : "ovanför"} ${beside} om ${count === 1 ? "den" : "de"} ska räknas med.`,
  /** Lines that the sentence before has named. */
  movedLines: (count: number): string => (count === 1 ? "raden" : `de ${count} raderna`),
  newLines: (count: number): string => (count === 1 ? "den nya raden" : `de ${count} nya raderna`),
} as const;
