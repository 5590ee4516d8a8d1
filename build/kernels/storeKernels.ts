// Kernels that put calculated runs in their cells, with their state, and say what changed.

import { changesLength, controlWord, tapeOp } from "../../shared/formula/engine/tape.ts";
import type { Code, ModuleFunction } from "./assembler.ts";
import * as w from "./instructions.ts";
import { a, at, b, c, control, count, drop, inLists, nameOf, number, record, step, target } from "./kernelFrame.ts";

/** Adds the cells from local 0 to local 1 (exclusive) to the changes. */
export const addRange: ModuleFunction = {
  name: "addRange",
  parameters: ["i32", "i32"],
  result: "i32",
  locals: ["i32", "i32"],
  body: [
    w.set(2, control(controlWord.changeCount)),
    w.set(3, w.plus(at("changes"), w.left(w.get(2), w.integer(2)))),
    w.when(
      w.get(2),
      w.when(w.same(w.loadInteger(w.minus(w.get(3), w.integer(4))), w.get(0)), [
        w.storeInteger(w.minus(w.get(3), w.integer(4)), w.get(1)),
        w.answer(w.integer(0)),
      ]),
    ),
    w.storeInteger(w.get(3), w.get(0)),
    w.storeInteger(w.get(3), w.get(1), 4),
    w.storeInteger(at("control"), w.plus(w.get(2), w.integer(2)), 4 * controlWord.changeCount),
    w.integer(0),
  ],
};

const hasNoRoom = w.above(
  w.plus(w.plus(control(controlWord.changeCount), w.left(w.get(count), w.integer(1))), w.integer(2)),
  w.integer(changesLength),
);

export function store(): ModuleFunction {
  const [to, from, end, isOther, isSame] = [6, 7, 8, 9, 10];
  const [sum, value, others, equals] = [11, 12, 13, 14];
  const [x, old, last] = [15, 16, 17];
  const start: Code = [
    w.set(to, w.left(w.get(target), w.integer(3))),
    w.set(from, w.left(w.get(a), w.integer(3))),
    w.set(end, w.plus(w.get(to), w.left(w.and(w.get(count), w.integer(-2)), w.integer(3)))),
  ];
  const next: Code = [step(to, 16), step(from, 16)];
  const isOdd = w.and(w.get(count), w.integer(1));
  // x - x is 0 for numbers and no number for what is none or not finite; adding 0 makes -0 to 0.
  const readPair: Code = [
    w.set(value, w.addPair(w.loadPair(w.get(from)), w.twice(w.real(0)))),
    w.set(sum, w.addPair(w.get(sum), w.subtractPair(w.get(value), w.get(value)))),
  ];
  const readLast: Code = [
    w.set(x, w.addReal(w.loadReal(w.get(from)), w.real(0))),
    w.set(last, w.subtractReal(w.get(x), w.get(x))),
  ];
  const isFaulty = w.otherReal(
    w.addReal(w.addReal(w.laneOf(w.get(sum), 0), w.laneOf(w.get(sum), 1)), w.get(last)),
    w.real(0),
  );
  const mark: Code = [
    w.fillBytes(w.plus(at("states"), w.get(target)), w.get(b), w.get(count)),
    w.fillBytes(
      w.plus(at("origins"), w.left(w.get(target), w.integer(2))),
      w.integer(255),
      w.left(w.get(count), w.integer(2)),
    ),
  ];
  const plain: Code = [
    start,
    w.during(w.below(w.get(to), w.get(end)), [readPair, w.storePair(w.get(to), w.get(value)), next]),
    w.when(isOdd, [readLast, w.storeReal(w.get(to), w.get(x))]),
    w.when(isFaulty, w.answer(w.integer(1))),
    mark,
    w.answer(w.integer(0)),
  ];
  const length = w.left(w.get(count), w.integer(3));
  const all: Code = [
    w.call(number("addRange"), w.get(target), w.plus(w.get(target), w.get(count))),
    drop,
    w.copyBytes(w.left(w.get(target), w.integer(3)), w.left(w.get(a), w.integer(3)), length),
  ];
  const some: Code = [
    w.set(to, w.left(w.get(target), w.integer(3))),
    w.set(from, w.left(w.get(a), w.integer(3))),
    w.set(end, w.plus(w.get(to), length)),
    w.during(w.below(w.get(to), w.get(end)), [
      w.set(x, w.loadReal(w.get(from))),
      w.when(w.otherReal(w.get(x), w.loadReal(w.get(to))), [
        w.storeReal(w.get(to), w.get(x)),
        w.set(isOther, w.right(w.get(to), w.integer(3))),
        w.call(number("addRange"), w.get(isOther), w.plus(w.get(isOther), w.integer(1))),
        drop,
      ]),
      step(to, 8),
      step(from, 8),
    ]),
  ];
  return {
    name: nameOf(tapeOp.store, 0),
    parameters: record,
    result: "i32",
    locals: ["i32", "i32", "i32", "i32", "i32", "v128", "v128", "v128", "v128", "f64", "f64", "f64"],
    body: [
      w.when(w.isZero(control(controlWord.tracks)), plain),
      w.when(hasNoRoom, w.answer(w.integer(1))),
      start,
      w.during(w.below(w.get(to), w.get(end)), [
        readPair,
        w.storePair(w.get(from), w.get(value)),
        w.set(others, w.eitherPair(w.get(others), w.otherPair(w.get(value), w.loadPair(w.get(to))))),
        w.set(equals, w.eitherPair(w.get(equals), w.samePair(w.get(value), w.loadPair(w.get(to))))),
        next,
      ]),
      w.when(isOdd, [
        readLast,
        w.storeReal(w.get(from), w.get(x)),
        w.set(old, w.loadReal(w.get(to))),
        w.set(isOther, w.otherReal(w.get(x), w.get(old))),
        w.set(isSame, w.sameReal(w.get(x), w.get(old))),
      ]),
      w.when(isFaulty, w.answer(w.integer(1))),
      w.when(w.isZero(w.or(w.get(isOther), w.anyBit(w.get(others)))), w.answer(w.integer(0))),
      w.when(w.or(w.get(isSame), w.anyBit(w.get(equals))), some, all),
      mark,
      w.integer(0),
    ],
  };
}

export function storeScattered(): ModuleFunction {
  const [from, end, cell] = [6, 7, 8];
  const [x, sum] = [9, 10];
  const start: Code = [
    w.set(from, w.left(w.get(a), w.integer(3))),
    w.set(end, w.plus(w.get(from), w.left(w.get(count), w.integer(3)))),
  ];
  return {
    name: nameOf(tapeOp.storeScattered, 0),
    parameters: record,
    result: "i32",
    locals: ["i32", "i32", "i32", "f64", "f64"],
    body: [
      w.when(control(controlWord.tracks), w.when(hasNoRoom, w.answer(w.integer(1)))),
      start,
      w.during(w.below(w.get(from), w.get(end)), [
        w.set(x, w.loadReal(w.get(from))),
        w.set(sum, w.addReal(w.get(sum), w.subtractReal(w.get(x), w.get(x)))),
        step(from, 8),
      ]),
      w.when(w.otherReal(w.get(sum), w.real(0)), w.answer(w.integer(1))),
      start,
      w.set(c, inLists(w.get(c))),
      w.during(w.below(w.get(from), w.get(end)), [
        w.set(x, w.addReal(w.loadReal(w.get(from)), w.real(0))),
        w.set(cell, w.plus(w.get(target), w.loadInteger(w.get(c)))),
        w.when(
          control(controlWord.tracks),
          w.when(w.otherReal(w.get(x), w.loadReal(w.left(w.get(cell), w.integer(3)))), [
            w.call(number("addRange"), w.get(cell), w.plus(w.get(cell), w.integer(1))),
            drop,
          ]),
        ),
        w.storeReal(w.left(w.get(cell), w.integer(3)), w.get(x)),
        w.storeByte(w.plus(at("states"), w.get(cell)), w.get(b)),
        w.storeInteger(w.plus(at("origins"), w.left(w.get(cell), w.integer(2))), w.integer(-1)),
        step(from, 8),
        step(c, 4),
      ]),
      w.integer(0),
    ],
  };
}
