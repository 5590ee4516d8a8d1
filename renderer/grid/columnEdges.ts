// The right edge of a header: a double press there makes its column as wide as what stands in it. Found by where the press fell, because
// the grid's own grip has no documented name.

/** Pixels on each side of the border; gridMouse.ts leaves presses there to the grid, which drags the width. */
const reach = 6;

/** The column whose right edge is pressed, null elsewhere. */
export function columnAtEdge(target: EventTarget | null, x: number): string | null {
  const header = target instanceof Element ? target.closest("[role=columnheader]") : null;
  if (header === null) return null;
  const { left, right } = header.getBoundingClientRect();
  if (right - x <= reach) return header.getAttribute("col-id");
  if (x - left > reach) return null;
  const headers = [...(header.parentElement?.querySelectorAll("[role=columnheader]") ?? [])];
  const before = headers.find((other) => Math.abs(other.getBoundingClientRect().right - left) <= 2);
  return before?.getAttribute("col-id") ?? null;
}
