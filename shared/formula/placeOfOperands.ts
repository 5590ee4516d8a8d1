// Where in the typed text two operands and all between them stand, to mark it when a formula is refused.

import type { Part } from "./formulaParts.ts";

/** From the first part to the last, with the calls and parentheses that are only half within: ABS(VON) + PKV. */
export function placeOfOperands(
  parts: readonly Part[],
  first: Part | undefined,
  last: Part | undefined,
): { readonly start: number; readonly end: number } | null {
  if (first === undefined || last === undefined) return null;
  let from = parts.indexOf(first);
  let to = parts.indexOf(last);
  let open = 0;
  let missing = 0;
  for (const { type } of parts.slice(from, to + 1)) {
    if (type === "call" || type === "open") open += 1;
    else if (type === "close" && open > 0) open -= 1;
    else if (type === "close") missing += 1;
  }
  for (let deeper = 0; missing > 0 && from > 0; ) {
    from -= 1;
    const type = parts[from]?.type;
    if (type === "close") deeper += 1;
    if (type !== "call" && type !== "open") continue;
    if (deeper > 0) deeper -= 1;
    else missing -= 1;
  }
  for (let deeper = 0; open > 0 && to < parts.length - 1; ) {
    to += 1;
    const type = parts[to]?.type;
    if (type === "call" || type === "open") deeper += 1;
    if (type !== "close") continue;
    if (deeper > 0) deeper -= 1;
    else open -= 1;
  }
  return { start: parts[from]?.start ?? first.start, end: parts[to]?.end ?? last.end };
}
