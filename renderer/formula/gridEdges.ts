// The part of the grid's area where its cells are seen: under the header, beside the columns that stay in place.

/** Edges in the window's pixels; `left` is where the columns that stay in place end. */
export function edgesOfCells(area: HTMLElement): { readonly left: number; readonly top: number } {
  const { left: start, top: first } = area.getBoundingClientRect();
  let left = start;
  let top = first;
  for (const header of area.querySelectorAll('[role="columnheader"]')) {
    const rect = header.getBoundingClientRect();
    top = Math.max(top, rect.bottom);
    const isYear = /^y\d+$/.test(header.getAttribute("col-id") ?? "");
    if (!isYear && rect.left <= left + 1) left = Math.max(left, rect.right);
  }
  return { left, top };
}
