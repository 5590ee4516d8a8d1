// Rows by the id of their line, looked up in the middle of a text without cutting it: a million formulas name five lines each. An
// id of twelve letters is two numbers of thirty bits, looked up in a table of numbers.

import type { LineId } from "../../domain/ids.ts";

const idLength = 12;
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
/** Value of a letter by its code; -1 for what no id has. */
const letterValue = new Int8Array(128).fill(-1);
for (const [value, letter] of [...letters].entries()) letterValue[letter.charCodeAt(0)] = value;

/** Thirty bits of six letters, -1 where one is none. */
function halfAt(text: string, at: number): number {
  let half = 0;
  for (let index = at; index < at + idLength / 2; index += 1) {
    const value = letterValue[text.charCodeAt(index)] ?? -1;
    if (value < 0) return -1;
    half = (half << 5) | value;
  }
  return half;
}

const scattered = (first: number, second: number): number => {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

type RowAt = (text: string, at: number) => number;

const known = new WeakMap<ReadonlyMap<LineId, number>, RowAt>();

/** Answers the row of the id that begins at a place of a text, -1 where there is none. Made once for the rows of a tree. */
export function rowsByIdIn(rowOf: ReadonlyMap<LineId, number>): RowAt {
  const rowAt = known.get(rowOf) ?? tableOf(rowOf);
  known.set(rowOf, rowAt);
  return rowAt;
}

function tableOf(rowOf: ReadonlyMap<LineId, number>): RowAt {
  let size = 16;
  while (size < rowOf.size * 2) size *= 2;
  const mask = size - 1;
  /** Three numbers a place: both halves of the id, and the row + 1 (0 where the place is free). */
  const table = new Int32Array(size * 3);
  for (const [id, row] of rowOf) {
    const first = halfAt(id, 0);
    const second = halfAt(id, idLength / 2);
    if (id.length !== idLength || first < 0 || second < 0) continue; // an id of another kind: the parser looks it up
    let place = scattered(first, second) & mask;
    while (table[3 * place + 2] !== 0) place = (place + 1) & mask;
    table[3 * place] = first;
    table[3 * place + 1] = second;
    table[3 * place + 2] = row + 1;
  }
  return (text, at) => {
    const first = halfAt(text, at);
    const second = first < 0 ? -1 : halfAt(text, at + idLength / 2);
    if (second < 0) return -1;
    let place = scattered(first, second) & mask;
    for (;;) {
      const found = table[3 * place + 2] ?? 0;
      if (found === 0) return -1;
      if (table[3 * place] === first && table[3 * place + 1] === second) return found - 1;
      place = (place + 1) & mask;
    }
  };
}
