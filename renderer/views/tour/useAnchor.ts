// Where on the screen the element of a step stands, looked at again when something scrolls and a few times a second: the grid
// makes its cells late and anew, so that no element can be held on to. Runs only while the tour does.

import { useEffect, useState } from "react";
import type { Box } from "./placeCard.ts";

const lookAgainAfter = 150;

/** The place of the first of `selectors` that is in sight; null where none is. */
export function useAnchor(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = () => setBox((before) => sameOr(before, boxOf(selectors)));
    look();
    const timer = globalThis.setInterval(look, lookAgainAfter);
    globalThis.addEventListener("scroll", look, { capture: true, passive: true });
    globalThis.addEventListener("resize", look);
    return () => {
      globalThis.clearInterval(timer);
      globalThis.removeEventListener("scroll", look, { capture: true });
      globalThis.removeEventListener("resize", look);
    };
  }, [selectors]);
  return box;
}

function boxOf(selectors: readonly string[]): Box | null {
  for (const selector of selectors) {
    const found = document.querySelector(selector)?.getBoundingClientRect();
    if (found === undefined || found.width === 0 || found.height === 0) continue;
    const isInSight =
      found.bottom > 0 && found.right > 0 && found.top < globalThis.innerHeight && found.left < globalThis.innerWidth;
    if (isInSight) return { top: found.top, left: found.left, width: found.width, height: found.height };
  }
  return null;
}

/** The place from before while nothing has moved, so that nothing is drawn again. */
const sameOr = (before: Box | null, now: Box | null): Box | null =>
  before !== null &&
  now !== null &&
  before.top === now.top &&
  before.left === now.left &&
  before.width === now.width &&
  before.height === now.height
    ? before
    : now;
