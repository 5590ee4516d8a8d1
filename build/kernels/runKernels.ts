// Kernels from run to run: operators over pairs of numbers, what has branches one by one, and gathering.

import {
  clearedNoise,
  closeAmounts,
  closeShares,
  isRunA,
  isRunB,
  isRunC,
  isRunD,
  tapeOp,
} from "../../shared/formula/engine/tape.ts";
import type { Code, ModuleFunction } from "./assembler.ts";
import * as w from "./instructions.ts";
import { a, b, bytes, c, count, d, inLists, nameOf, number, record, step, target } from "./kernelFrame.ts";

/** Element-wise operators over pairs: `operands` are the pairs read. */
export const operators: ReadonlyMap<
  number,
  { readonly operands: number; readonly make: (read: readonly Code[]) => Code }
> = new Map([
  [tapeOp.add, { operands: 2, make: ([x = 0, y = 0]) => w.addPair(x, y) }],
  [tapeOp.subtract, { operands: 2, make: ([x = 0, y = 0]) => w.subtractPair(x, y) }],
  [tapeOp.multiply, { operands: 2, make: ([x = 0, y = 0]) => w.multiplyPair(x, y) }],
  [
    tapeOp.divide,
    {
      operands: 2,
      // Division by zero is no number.
      make: ([x = 0, y = 0]) =>
        w.choosePair(w.twice(w.real(Number.NaN)), w.dividePair(x, y), w.samePair(y, w.twice(w.real(0)))),
    },
  ],
  [tapeOp.addProduct, { operands: 3, make: ([x = 0, y = 0, z = 0]) => w.addPair(x, w.multiplyPair(y, z)) }],
  [tapeOp.subtractProduct, { operands: 3, make: ([x = 0, y = 0, z = 0]) => w.subtractPair(x, w.multiplyPair(y, z)) }],
  [
    tapeOp.indexed,
    { operands: 4, make: ([x = 0, y = 0, z = 0, u = 0]) => w.multiplyPair(x, w.addPair(y, w.multiplyPair(z, u))) },
  ],
  [tapeOp.negate, { operands: 1, make: ([x = 0]) => w.negatePair(x) }],
  [tapeOp.percent, { operands: 1, make: ([x = 0]) => w.dividePair(x, w.twice(w.real(100))) }],
  [tapeOp.spread, { operands: 1, make: ([x = 0]) => x }],
]);

/** A loop over pairs. It may write up to three numbers beyond the run: its target is always a whole intermediate value. */
export function elementwise(code: number, bits: number): ModuleFunction {
  const operator = operators.get(code);
  if (operator === undefined) throw new Error(`no operator ${code}`);
  const end = 6;
  const operands = [a, b, c, d].slice(0, operator.operands);
  const isRun = (index: number): boolean => (bits & [isRunA, isRunB, isRunC, isRunD][index]!) !== 0;
  const spread = (index: number): number => end + 1 + index;
  const body = (offset: number): Code =>
    w.storePairAt(
      w.get(target),
      operator.make(
        operands.map((local, index) => (isRun(index) ? w.loadPairAt(w.get(local), offset) : w.get(spread(index)))),
      ),
      offset,
    );
  return {
    name: nameOf(code, bits),
    parameters: record,
    result: "i32",
    locals: ["i32", "v128", "v128", "v128", "v128"],
    body: [
      [target, ...operands].map(bytes),
      w.set(end, w.plus(w.get(target), w.left(w.get(count), w.integer(3)))),
      operands.map((local, index): Code => (isRun(index) ? [] : w.set(spread(index), w.loadTwice(w.get(local))))),
      w.during(w.below(w.get(target), w.get(end)), [
        body(0),
        body(16),
        step(target, 32),
        operands.map((local, index): Code => (isRun(index) ? step(local, 32) : [])),
      ]),
      w.integer(0),
    ],
  };
}

const stride = (bits: number, bit: number): number => ((bits & bit) === 0 ? 0 : 8);

/** One number at a time, for what has branches. */
export function oneByOne(code: number, bits: number): ModuleFunction {
  const end = 6;
  const [x, y, apart, difference] = [7, 8, 9, 10];
  const isCompare = code === tapeOp.compare;
  const operands = isCompare ? [a, b] : [a, b, c];
  const holds = (bit: number): Code => w.realOf(w.and(w.right(w.get(c), w.integer(bit)), w.integer(1)));
  const compare: Code = [
    w.set(x, w.loadReal(w.get(a))),
    w.set(y, w.loadReal(w.get(b))),
    w.set(difference, w.subtractReal(w.get(x), w.get(y))),
    w.storeReal(
      w.get(target),
      w.ifReal(w.sameReal(w.get(difference), w.real(0)), holds(1), [
        w.set(
          apart,
          w.addReal(
            w.select(w.real(closeAmounts), w.real(closeShares), w.same(w.get(d), w.integer(3))),
            w.multiplyReal(w.addReal(w.absolute(w.get(x)), w.absolute(w.get(y))), w.real(clearedNoise)),
          ),
        ),
        w.ifReal(
          w.moreReal(w.get(difference), w.get(apart)),
          holds(2),
          w.ifReal(
            w.lessReal(w.get(difference), w.subtractReal(w.real(0), w.get(apart))),
            holds(0),
            w.call(number("compareClose"), w.get(x), w.get(y), w.get(c), w.get(d)),
          ),
        ),
      ]),
    ),
  ];
  const choose: Code = [
    w.set(x, w.loadReal(w.get(a))),
    w.storeReal(
      w.get(target),
      w.select(
        w.select(w.loadReal(w.get(c)), w.loadReal(w.get(b)), w.sameReal(w.get(x), w.real(0))),
        w.get(x),
        w.sameReal(w.get(x), w.get(x)),
      ),
    ),
  ];
  return {
    name: nameOf(code, bits),
    parameters: record,
    result: "i32",
    locals: ["i32", "f64", "f64", "f64", "f64"],
    body: [
      [target, ...operands].map(bytes),
      w.set(end, w.plus(w.get(target), w.left(w.get(count), w.integer(3)))),
      w.during(w.below(w.get(target), w.get(end)), [
        isCompare ? compare : choose,
        step(target, 8),
        operands.map((local, index) => step(local, stride(bits, [isRunA, isRunB, isRunC][index]!))),
      ]),
      w.integer(0),
    ],
  };
}

export const gather: ModuleFunction = {
  name: nameOf(tapeOp.gather, 0),
  parameters: record,
  result: "i32",
  locals: ["i32"],
  body: [
    [target, b].map(bytes),
    w.set(a, inLists(w.get(a))),
    w.set(6, w.plus(w.get(target), w.left(w.get(count), w.integer(3)))),
    w.during(w.below(w.get(target), w.get(6)), [
      w.storeReal(w.get(target), w.loadReal(w.plus(w.get(b), w.left(w.loadInteger(w.get(a)), w.integer(3))))),
      step(target, 8),
      step(a, 4),
    ]),
    w.integer(0),
  ],
};
