// Work that takes its time: half a second after it began the window says what goes on, and how to stop where that can be done. What
// is quicker is never told of, and a sign that has been shown stays long enough to be read, so that nothing flickers.

import { create } from "zustand";

export interface ShownWork {
  readonly sentence: string;
  /** Null where it must be waited for. */
  readonly stop: (() => void) | null;
}

export const useProgress = create<{ readonly shown: ShownWork | null }>()(() => ({ shown: null }));

/** Milliseconds before work is told of, and how long a sign stays at least. */
export const patience = 500;
export const leastShown = 400;

interface Work extends ShownWork {
  isDue: boolean;
}

const pending: Work[] = [];
let shownSince = 0;
let hiding: ReturnType<typeof setTimeout> | null = null;

/** Tells of work if it lasts; the function it returns says that it is done. */
export function beginWork(sentence: string, stop: (() => void) | null = null): () => void {
  const work: Work = { sentence, stop, isDue: false };
  pending.push(work);
  const timer = setTimeout(() => {
    work.isDue = true;
    show();
  }, patience);
  return () => {
    clearTimeout(timer);
    const at = pending.indexOf(work);
    if (at >= 0) pending.splice(at, 1);
    if (work.isDue) show();
  };
}

/** The oldest work that has lasted; what is newer waits for it anyway. */
function show(): void {
  const due = pending.find(({ isDue }) => isDue) ?? null;
  const { shown } = useProgress.getState();
  if (hiding !== null) clearTimeout(hiding);
  hiding = null;
  if (due !== null) {
    if (shown === null) shownSince = Date.now();
    useProgress.setState({ shown: due });
    return;
  }
  if (shown === null) return;
  hiding = setTimeout(() => useProgress.setState({ shown: null }), Math.max(0, shownSince + leastShown - Date.now()));
  // What is done can no longer be stopped.
  if (shown.stop !== null) useProgress.setState({ shown: { sentence: shown.sentence, stop: null } });
}
