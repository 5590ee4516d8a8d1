// The kernels that put calculated runs in their cells, -0 as 0, with their state. They stop where a value is not finite, before
// anything is stored that the runner would have to compare with; and where changes are wanted they say which cells changed.

import type { Kernel } from "./kernels.ts";
import { changesLength, controlWord } from "./tape.ts";

/** Is there room for the changes of a run, were every second cell another? */
export const hasRoom = (control: Int32Array, n: number): boolean =>
  (control[controlWord.changeCount] ?? 0) + 2 * n + 2 <= changesLength;

function addRange(control: Int32Array, changes: Int32Array, start: number, end: number): void {
  const count = control[controlWord.changeCount] ?? 0;
  if (count > 0 && changes[count - 1] === start) {
    changes[count - 1] = end;
    return;
  }
  changes[count] = start;
  changes[count + 1] = end;
  control[controlWord.changeCount] = count + 2;
}

function areFinite(m: Float64Array, from: number, n: number): boolean {
  let sum = 0;
  for (let k = 0; k < n; k += 1) {
    const x = m[from + k] ?? 0;
    sum += x - x;
  }
  return sum === 0;
}

export const storeKernel: Kernel = ({ m, states, origins, control, changes }, target, a, b, _c, _d, n) => {
  const tracks = control[controlWord.tracks] !== 0;
  if (tracks && !hasRoom(control, n)) return 1;
  if (!areFinite(m, a, n)) return 1;
  for (let k = 0; k < n; k += 1) {
    const x = (m[a + k] ?? 0) + 0;
    if (tracks && x !== m[target + k]) addRange(control, changes, target + k, target + k + 1);
    m[target + k] = x;
  }
  states.fill(b, target, target + n);
  origins.fill(-1, target, target + n);
  return 0;
};

export const storeScatteredKernel: Kernel = (
  { m, states, origins, control, changes, lists },
  target,
  a,
  b,
  c,
  _d,
  n,
) => {
  const tracks = control[controlWord.tracks] !== 0;
  if (tracks && !hasRoom(control, n)) return 1;
  if (!areFinite(m, a, n)) return 1;
  for (let k = 0; k < n; k += 1) {
    const x = (m[a + k] ?? 0) + 0;
    const cell = target + (lists[c + k] ?? 0);
    if (tracks && x !== m[cell]) addRange(control, changes, cell, cell + 1);
    m[cell] = x;
    states[cell] = b;
    origins[cell] = -1;
  }
  return 0;
};
