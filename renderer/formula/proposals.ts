// What can be proposed for a formula, and the few that are shown of what may be thousands.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { HelpEntry } from "../../shared/texts/functionHelp.ts";

export type CompletionItem =
  | { readonly type: "line"; readonly line: LineView; readonly isSum: boolean }
  | { readonly type: "function"; readonly entry: HelpEntry }
  /** A year word, an attribute, a filter or its value. `insert` is put in as it stands. */
  | { readonly type: "word"; readonly word: string; readonly help: string; readonly insert: string };

export interface Proposals {
  /** At most `mostShown`. */
  readonly items: readonly CompletionItem[];
  readonly count: number;
  /** What is written is a name already, as it stands: Enter is for the formula then. */
  readonly isWhole: boolean;
}

export const mostShown = 8;
export const none: Proposals = { items: [], count: 0, isWhole: false };

/**
 * What was found, rank by rank. Only as many are kept of a rank as can be shown: a letter may fit every line of a municipality.
 */
export class Found {
  private readonly ranks = new Map<number, CompletionItem[]>();
  private count = 0;

  add(rank: number, makeItem: () => CompletionItem): void {
    this.count += 1;
    const same = this.ranks.get(rank);
    if (same === undefined) this.ranks.set(rank, [makeItem()]);
    else if (same.length < mostShown) same.push(makeItem());
  }

  /** The likeliest first; those of a rank in the order they were found. */
  proposals(): Proposals {
    const inOrder = [...this.ranks].sort(([one], [other]) => one - other);
    const items = inOrder.flatMap(([, found]) => found).slice(0, mostShown);
    const isWhole = inOrder.some(([rank, found]) => rank < 1 && found.some(({ type }) => type !== "function"));
    return { items, count: this.count, isWhole };
  }
}

/** The first, and then the others. */
export const lead = (first: Proposals, then: Proposals): Proposals => ({
  items: [...first.items, ...then.items].slice(0, mostShown),
  count: first.count + then.count,
  isWhole: first.isWhole || then.isWhole,
});

/** Letters of any language alike; Swedish has no rules of its own for them. */
export const upper = (text: string): string => text.normalize("NFC").toUpperCase();
