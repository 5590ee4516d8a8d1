// What is said when sums count other lines than before, because lines were moved, doubled or put in.

import { listed } from "./formulaOffer.ts";

/** Names of lines, and how many more lines there are without a name. */
export interface Named {
  readonly names: readonly string[];
  readonly more: number;
}

/** At most three names, and how many more there are. */
function named(names: readonly string[], more = 0): string {
  const rest = Math.max(0, names.length - 3) + more;
  return rest === 0 ? listed(names) : `${names.slice(0, 3).join(", ")} och ${rest} till`;
}

export const countedTexts = {
  /** Names of sums, of lines they count now, and of lines they count no more. */
  counts: (sums: readonly string[], gained: Named, lost: Named): string => {
    const without = lost.names.length === 0 ? "" : `inte längre med ${named(lost.names, lost.more)}`;
    if (gained.names.length === 0) return `${named(sums)} räknar ${without}.`;
    const but = without === "" ? "" : ` men ${without}`;
    return `${named(sums)} räknar nu med ${named(gained.names, gained.more)}${but}.`;
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
