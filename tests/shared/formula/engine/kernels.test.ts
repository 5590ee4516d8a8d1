import { afterEach, expect, it, vi } from "vitest";
import { kernelModule } from "../../../../build/kernels/kernelModule.ts";
import { kernelsFileText } from "../../../../build/kernels/writeKernels.ts";
import { type KernelMemory, plainKernels } from "../../../../shared/formula/engine/kernels.ts";
import { kernelsModule } from "../../../../shared/formula/engine/kernelsModule.ts";
import {
  changesLength,
  controlLength,
  controlWord,
  recordLength,
  runLength,
  type Tape,
  tapeOp,
} from "../../../../shared/formula/engine/tape.ts";
import { wasmKernels, wasmMemory } from "../../../../shared/formula/engine/wasmKernels.ts";
import { randomNumbers } from "./engineScenario.ts";

const cells = 4_096;
const scratch = 16;
const length = cells + scratch * runLength;
const lists = Int32Array.from({ length: 2_048 }, (_, index) => (index * 37) % (cells - 600));
const operands: readonly (readonly [name: keyof typeof tapeOp, operands: number])[] = [
  ["add", 2],
  ["subtract", 2],
  ["multiply", 2],
  ["divide", 2],
  ["addProduct", 3],
  ["subtractProduct", 3],
  ["indexed", 4],
  ["negate", 1],
  ["percent", 1],
  ["compare", 2],
  ["choose", 3],
  ["gather", 0],
  ["spread", 1],
  ["sums", 0],
  ["store", 0],
  ["storeScattered", 0],
];
const counts = [0, 1, 2, 3, 4, 5, 7, 8, 63, 255, 509, 510, 511, 512];

function memoryOver(buffer: ArrayBuffer, bytes: ReturnType<typeof bytesOfTest>): KernelMemory {
  return {
    m: new Float64Array(buffer, 0, length),
    states: new Uint8Array(buffer, bytes.states, cells),
    origins: new Int32Array(buffer, bytes.origins, cells),
    control: new Int32Array(buffer, bytes.control, controlLength),
    changes: new Int32Array(buffer, bytes.changes, changesLength),
    lists,
  };
}

function bytesOfTest(words: number) {
  const origins = length * 8;
  const control = origins + cells * 4;
  const changes = control + controlLength * 4;
  const listBytes = changes + changesLength * 4;
  const tape = listBytes + lists.length * 4;
  const states = tape + words * 4;
  return { origins, control, changes, lists: listBytes, tape, states, length: states + cells };
}

/** Numbers with everything that is awkward among them. */
function fill({ m, states, origins }: KernelMemory, seed: number, isAwkward: boolean): void {
  const random = randomNumbers(seed);
  const awkward = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1e308, 5e-324, 1];
  for (let at = 0; at < length; at += 1) {
    const chance = random();
    const isOne = isAwkward && chance < 0.2;
    m[at] = isOne ? (awkward[Math.floor(chance * 40)] ?? 0) : Math.round((chance - 0.5) * 1e9) / 1_000;
  }
  for (let cell = 0; cell < cells; cell += 1) {
    states[cell] = Number.isNaN(m[cell]) ? Math.floor(random() * 3) : 1;
    origins[cell] = cell;
  }
}

/** NaN has many faces in memory and one meaning; everything else is compared to the bit. */
function compare(plain: KernelMemory, wasm: KernelMemory, what: string): void {
  for (let at = 0; at < cells + 4 * runLength; at += 1) {
    if (!Object.is(plain.m[at], wasm.m[at])) throw new Error(`${what}: place ${at}: ${plain.m[at]} and ${wasm.m[at]}`);
  }
  expect(wasm.states, what).toEqual(plain.states);
  expect(wasm.origins, what).toEqual(plain.origins);
  expect(wasm.control, what).toEqual(plain.control);
  const count = plain.control[controlWord.changeCount] ?? 0;
  expect(wasm.changes.slice(0, count), what).toEqual(plain.changes.slice(0, count));
}

/** Runs one record in both; what lies behind a run in its intermediate value does not count. */
function runBoth(record: readonly number[], seed: number, isAwkward: boolean, tracks: boolean, what: string): void {
  const words = Int32Array.from([...record, ...new Array<number>(recordLength).fill(0)]);
  const tape: Tape = { words, lists, start: new Int32Array(0) };
  const bytes = bytesOfTest(words.length);
  const shared = wasmMemory(bytes.length);
  if (shared === null) throw new Error("no WebAssembly");
  const wasm = memoryOver(shared.buffer as ArrayBuffer, bytes);
  const plain = memoryOver(new ArrayBuffer(bytes.length), bytes);
  for (const memory of [plain, wasm]) {
    fill(memory, seed, isAwkward);
    memory.control[controlWord.tracks] = tracks ? 1 : 0;
  }
  const stopped = wasmKernels(shared, bytes, tape)?.run(0);
  expect(stopped, what).toBe(plainKernels(plain, tape).run(0));
  const [code = 0, n = 0, target = 0, a = 0] = record;
  const isStore = code >> 4 >= tapeOp.store;
  // A store settles -0 where it found its values only when changes are wanted; a loop over pairs may write beyond its run.
  const from = isStore ? a : target + n;
  for (const memory of [plain, wasm]) memory.m.fill(0, from, isStore ? from + n : target + runLength);
  // Where a store stops, its cells are the runner's to settle; one of the two has begun to store.
  if (isStore && stopped === 0 && !tracks) {
    for (const memory of [plain, wasm]) memory.m.fill(0, target, target + n);
  }
  compare(plain, wasm, what);
}

it("gives the same bits in WebAssembly as in TypeScript, for every operation, operand and length", () => {
  let records = 0;
  for (const [name, operandCount] of operands) {
    for (let bits = 0; bits < 1 << operandCount; bits += 1) {
      for (const n of counts) {
        const isAwkward = (n + bits) % 3 !== 0;
        const temporary = (index: number): number => cells + index * runLength;
        const record = [
          tapeOp[name] * 16 + bits,
          n,
          temporary(0),
          temporary(5),
          temporary(6),
          temporary(7),
          temporary(8),
          0,
        ];
        if (name === "compare") record.splice(5, 2, 1 + ((n + bits) % 7), n % 2 === 0 ? 3 : 9);
        if (name === "gather") record.splice(3, 2, 11, 300);
        if (name === "sums") record.splice(3, 2, 4, 17);
        if (name === "store") record.splice(2, 3, 700, temporary(5), 1);
        if (name === "storeScattered") record.splice(2, 4, 100, temporary(5), 1, 33);
        for (const tracks of name.startsWith("store") ? [false, true] : [false]) {
          runBoth(record, 1 + records, isAwkward, tracks, `${name} ${bits.toString(2)} n ${n} tracks ${tracks}`);
          if (name.startsWith("store"))
            runBoth(record, 1 + records, false, tracks, `${name} of finite numbers, n ${n}`);
          records += 1;
        }
      }
    }
  }
  expect(records).toBe(counts.length * (4 * 4 + 2 * 8 + 16 + 3 * 2 + 4 + 8 + 2 + 2 * 2));
});

it("adds up sets of all lengths, with empty cells and faults in them, alike in both", () => {
  const ranges = Int32Array.from(
    Array.from({ length: 512 }, (_, index) => [index, index + (index < 256 ? 40 : (index * 7) % 90) - 1]).flat(),
  );
  lists.set(ranges, 512);
  for (const seed of [1, 2, 3]) {
    for (const n of [1, 4, 5, 512])
      runBoth([tapeOp.sums * 16, n, cells, 512, 100, 0, 0, 0], seed, seed > 1, false, `sums of ${n}, seed ${seed}`);
  }
});

it("tells changes apart where only some cells of a run become others", () => {
  for (const seed of [5, 6]) {
    const words = Int32Array.from([
      tapeOp.store * 16,
      300,
      700,
      cells,
      1,
      0,
      0,
      0,
      ...new Array<number>(recordLength).fill(0),
    ]);
    const tape: Tape = { words, lists, start: new Int32Array(0) };
    const bytes = bytesOfTest(words.length);
    const shared = wasmMemory(bytes.length);
    if (shared === null) throw new Error("no WebAssembly");
    const wasm = memoryOver(shared.buffer as ArrayBuffer, bytes);
    const plain = memoryOver(new ArrayBuffer(bytes.length), bytes);
    for (const memory of [plain, wasm]) {
      fill(memory, seed, false);
      for (let i = 0; i < 300; i += 1) if ((i * seed) % 7 !== 0) memory.m[cells + i] = memory.m[700 + i] ?? 0;
      memory.control[controlWord.tracks] = 1;
    }
    wasmKernels(shared, bytes, tape)?.run(0);
    plainKernels(plain, tape).run(0);
    compare(plain, wasm, `seed ${seed}`);
    expect(plain.control[controlWord.changeCount]).toBeGreaterThan(80);
  }
});

it("ships the module that the source says", () => {
  expect(Buffer.from(kernelModule()).toString("base64")).toBe(kernelsModule);
  expect(kernelsFileText(kernelModule())).toContain("export const kernelsModule");
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("does without WebAssembly where there is none", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const anew = await import("../../../../shared/formula/engine/wasmKernels.ts");
  expect(anew.wasmMemory(1_000)).toBeNull();
  vi.unstubAllGlobals();
  // Asked once, it is not asked again: the kernels stay what they are.
  expect(anew.wasmMemory(1_000)).toBeNull();
});
