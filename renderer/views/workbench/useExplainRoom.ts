// The side panel gives way in a window too narrow for it beside the years, and comes back with the room: a window made narrow for a
// moment, or text enlarged for a moment, is no choice to be without it.

import { useEffect, useRef } from "react";
import { useTight } from "../../components/useNarrow.ts";
import { setWindow, windowState } from "../../state/windowStore.ts";

export function useExplainRoom(): void {
  const tight = useTight();
  const gaveWay = useRef(false);
  useEffect(() => {
    if (tight) {
      gaveWay.current = windowState().explainOpen;
      setWindow({ explainOpen: false });
    } else if (gaveWay.current) {
      gaveWay.current = false;
      setWindow({ explainOpen: true });
    }
  }, [tight]);
}
