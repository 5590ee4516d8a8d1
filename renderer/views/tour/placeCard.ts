// Where the tour's card stands: beside its element without covering it, wholly inside the window. Pure, in pixels of the window.

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Side = "below" | "above" | "after" | "before" | "corner";

const gap = 12;
const margin = 12;

/**
 * Top left corner of a card of `card` size by `anchor`. Below the element where there is room, else above, after (to the
 * right), before; without an element or without room, in the lower right corner.
 */
export function placeCard(
  anchor: Box | null,
  card: Size,
  window: Size,
): { readonly top: number; readonly left: number; readonly side: Side } {
  const lastTop = Math.max(margin, window.height - card.height - margin);
  const lastLeft = Math.max(margin, window.width - card.width - margin);
  const inside = (top: number, left: number) => ({
    top: Math.min(Math.max(margin, top), lastTop),
    left: Math.min(Math.max(margin, left), lastLeft),
  });
  if (anchor === null) return { top: lastTop, left: lastLeft, side: "corner" };
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - card.height;
  const after = anchor.left + anchor.width + gap;
  const before = anchor.left - gap - card.width;
  if (below <= lastTop) return { ...inside(below, anchor.left), side: "below" };
  if (above >= margin) return { ...inside(above, anchor.left), side: "above" };
  if (after <= lastLeft) return { ...inside(anchor.top, after), side: "after" };
  if (before >= margin) return { ...inside(anchor.top, before), side: "before" };
  return { top: lastTop, left: lastLeft, side: "corner" };
}
