// Whether the window is narrow: a small screen, or text at 200 %. Then the side panel lies over the grid and only the
// names stay in place while the years are scrolled.

import { useSyncExternalStore } from "react";

const query = (): MediaQueryList | undefined => globalThis.matchMedia?.("(max-width: 900px)");

export const isNarrow = (): boolean => query()?.matches === true;

function subscribe(onChange: () => void): () => void {
  const list = query();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
