// Sums of neighbouring cells, number after number in stored order.

import { tapeOp } from "../../shared/formula/engine/tape.ts";
import type { Code, ModuleFunction } from "./assembler.ts";
import * as w from "./instructions.ts";
import { a, at, b, bytes, count, inLists, nameOf, number, record, step, target } from "./kernelFrame.ts";

/** Sum of the cells from local 0 to local 1 (exclusive), empty ones left out; no number where one is a fault or all are empty. */
export const sumOf: ModuleFunction = {
  name: "sumOf",
  parameters: ["i32", "i32"],
  result: "f64",
  locals: ["i32", "f64", "f64", "i32"],
  body: [
    w.set(2, w.get(0)),
    w.during(w.below(w.get(2), w.get(1)), [
      w.set(3, w.addReal(w.get(3), w.loadReal(w.left(w.get(2), w.integer(3))))),
      step(2, 1),
    ]),
    w.when(w.sameReal(w.get(3), w.get(3)), w.when(w.below(w.get(0), w.get(1)), w.answer(w.get(3)))),
    w.set(3, w.real(0)),
    w.set(2, w.get(0)),
    w.during(w.below(w.get(2), w.get(1)), [
      w.set(4, w.loadReal(w.left(w.get(2), w.integer(3)))),
      w.when(
        w.sameReal(w.get(4), w.get(4)),
        [w.set(3, w.addReal(w.get(3), w.get(4))), w.set(5, w.integer(1))],
        w.when(w.loadByte(w.plus(at("states"), w.get(2))), w.answer(w.get(4))),
      ),
      step(2, 1),
    ]),
    w.ifReal(w.get(5), w.get(3), w.real(Number.NaN)),
  ],
};

/** Four sums of equal length side by side: each waits for its own additions only. */
export function sums(): ModuleFunction {
  const [end, length, place] = [6, 7, 8];
  const first = (which: number): number => 9 + which;
  const total = (which: number): number => 13 + which;
  const four = [0, 1, 2, 3];
  const firstAt = (which: number): Code => w.loadInteger(w.get(a), 8 * which);
  const lastAt = (which: number): Code => w.loadInteger(w.get(a), 8 * which + 4);
  const one: Code = [
    w.storeReal(
      w.get(target),
      w.call(number("sumOf"), w.plus(w.get(b), firstAt(0)), w.plus(w.plus(w.get(b), lastAt(0)), w.integer(1))),
    ),
    step(target, 8),
    step(a, 8),
  ];
  const haveLength = four.map((which) => w.same(w.minus(lastAt(which), firstAt(which)), w.get(length)));
  const sideBySide: Code = [
    four.map((which) => [
      w.set(first(which), w.left(w.plus(w.get(b), firstAt(which)), w.integer(3))),
      w.set(total(which), w.real(0)),
    ]),
    w.set(place, w.left(w.plus(w.get(length), w.integer(1)), w.integer(3))),
    w.set(length, w.plus(w.get(first(0)), w.get(place))),
    w.during(
      w.below(w.get(first(0)), w.get(length)),
      four.map((which) => [
        w.set(total(which), w.addReal(w.get(total(which)), w.loadReal(w.get(first(which))))),
        step(first(which), 8),
      ]),
    ),
    four.map((which) => w.storeRealAt(w.get(target), w.get(total(which)), 8 * which)),
    w.when(
      four
        .map((which) => w.sameReal(w.get(total(which)), w.get(total(which))))
        .reduce((left, right) => w.and(left, right)),
      [step(target, 32), step(a, 32)],
      // Something is no number: each for itself.
      [one, one, one, one],
    ),
  ];
  return {
    name: nameOf(tapeOp.sums, 0),
    parameters: record,
    result: "i32",
    locals: ["i32", "i32", "i32", "i32", "i32", "i32", "i32", "f64", "f64", "f64", "f64"],
    body: [
      bytes(target),
      w.set(a, inLists(w.get(a))),
      w.set(end, w.plus(w.get(target), w.left(w.get(count), w.integer(3)))),
      w.during(w.below(w.get(target), w.get(end)), [
        w.set(length, w.minus(lastAt(0), firstAt(0))),
        w.when(
          w.below(w.plus(w.get(target), w.integer(24)), w.get(end)),
          w.when(
            haveLength.reduce((left, right) => w.and(left, right), w.other(w.get(length), w.integer(-1))),
            sideBySide,
            one,
          ),
          one,
        ),
      ]),
      w.integer(0),
    ],
  };
}
