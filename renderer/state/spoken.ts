// Sentences that are only for the ear: what the eye sees happen elsewhere than at the marked cell. The live region says the latest.

import { create } from "zustand";

interface Spoken {
  readonly text: string;
  /** Counts the sentences: the same one twice is said twice. */
  readonly count: number;
}

export const useSpoken = create<Spoken>()(() => ({ text: "", count: 0 }));

export const speak = (text: string): void => useSpoken.setState(({ count }) => ({ text, count: count + 1 }));
