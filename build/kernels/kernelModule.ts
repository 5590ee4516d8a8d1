// The kernels of the calculation in WebAssembly: what shared/formula/engine/kernels.ts does, two numbers at a time wherever the
// order does not matter. Sums are added one after the other, so that both give the same bits. Each kernel takes a record of
// the tape (target, four operands, count) and answers 0, or 1 where the runner must take over.

import { operationCount, recordLength, tapeOp } from "../../shared/formula/engine/tape.ts";
import { assemble, type Code, type ModuleFunction, typeOfTable } from "./assembler.ts";
import * as w from "./instructions.ts";
import { at, imported, nameOf, numbers, record, step } from "./kernelFrame.ts";
import { elementwise, gather, oneByOne, operators } from "./runKernels.ts";
import { addRange, store, storeScattered } from "./storeKernels.ts";
import { sumOf, sums } from "./sumKernels.ts";

const stop: ModuleFunction = { name: "stop", parameters: record, result: "i32", locals: [], body: w.integer(1) };

/** The table of kernels by the code of a record. */
function kernels(): { readonly functions: readonly ModuleFunction[]; readonly table: readonly string[] } {
  const functions: ModuleFunction[] = [];
  const table: string[] = [];
  for (let code = 0; code < operationCount; code += 1) {
    for (let bits = 0; bits < 16; bits += 1) {
      const operands = operators.get(code)?.operands ?? (code === tapeOp.compare ? 2 : code === tapeOp.choose ? 3 : 0);
      const isWritten = operators.has(code) || code === tapeOp.compare || code === tapeOp.choose;
      if (!isWritten || bits >= 1 << operands) {
        const single = [tapeOp.gather, tapeOp.sums, tapeOp.store, tapeOp.storeScattered].find((op) => op === code);
        table.push(single !== undefined && bits === 0 ? nameOf(code, 0) : "stop");
        continue;
      }
      functions.push(operators.has(code) ? elementwise(code, bits) : oneByOne(code, bits));
      table.push(nameOf(code, bits));
    }
  }
  return { functions: [...functions, gather, sums(), store(), storeScattered()], table };
}

/** Runs records from the word in local 0 until one stops; answers its word. */
function run(typeOfKernel: number): ModuleFunction {
  const word = (index: number): Code => w.loadInteger(w.get(1), 4 * index);
  return {
    name: "run",
    parameters: ["i32"],
    result: "i32",
    locals: ["i32"],
    body: [
      w.set(1, w.plus(at("tape"), w.left(w.get(0), w.integer(2)))),
      w.during(
        w.isZero(w.callThrough(typeOfKernel, word(0), word(2), word(3), word(4), word(5), word(6), word(1))),
        step(1, 4 * recordLength),
      ),
      w.right(w.minus(w.get(1), at("tape")), w.integer(2)),
    ],
  };
}

/** The bytes of the module, the same every time. */
export function kernelModule(): Uint8Array {
  const { functions, table } = kernels();
  const before = [addRange, sumOf, stop, ...functions];
  const typeOfKernel = typeOfTable({ imported, functions: before }, "stop");
  return assemble({ numbers, imported, functions: [...before, run(typeOfKernel)], table, exported: ["run"] });
}
