// Whether the window is narrow: a small screen, or text at 200 %. Then the side panel lies over the grid and only the
// names stay in place while the years are scrolled.

import { useSyncExternalStore } from "react";

interface WidthWatch {
  readonly holds: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

function watchOf(widest: number): WidthWatch {
  const query = (): MediaQueryList | undefined => globalThis.matchMedia?.(`(max-width: ${widest}px)`);
  return {
    holds: () => query()?.matches === true,
    subscribe: (onChange) => {
      const list = query();
      list?.addEventListener("change", onChange);
      return () => list?.removeEventListener("change", onChange);
    },
  };
}

const narrow = watchOf(900);
const tight = watchOf(1100);
const small = watchOf(1366);

export const useNarrow = (): boolean => useSyncExternalStore(narrow.subscribe, narrow.holds);

/** A window in which the years have no room beside wide names and the side panel: 1024 pixels, as on many projectors. */
export const isTight = (): boolean => tight.holds();
export const useTight = (): boolean => useSyncExternalStore(tight.subscribe, tight.holds);

/** A small laptop's window: beside whole names and the side panel two years would be seen where three have room beside shorter ones. */
export const useShortNames = (): boolean => useSyncExternalStore(small.subscribe, small.holds);
