// The kernels in WebAssembly over the memory of one calculation. The module is compiled once, from bytes shipped with the
// program. Where the machine has no WebAssembly, or no room, the kernels in TypeScript do the same.

import { compareClose } from "./comparison.ts";
import { kernelsModule } from "./kernelsModule.ts";
import type { BufferBytes } from "./layout.ts";
import type { Kernels, Tape } from "./tape.ts";

const pageBytes = 65_536;
/** Undefined until asked for; null where there is no WebAssembly. */
let compiled: WebAssembly.Module | null | undefined;

function moduleOf(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(Uint8Array.from(atob(kernelsModule), (letter) => letter.charCodeAt(0)));
  } catch {
    compiled = null; // no WebAssembly here, or none with vectors: the kernels in TypeScript take its place
  }
  return compiled;
}

/** Room for the lines that come, where memory is used again: pages that nobody writes to cost nothing. */
const growth = 1.125;

/** A buffer that WebAssembly can work in, `spare` where it is large enough; null where there is none to have. */
export function wasmMemory(bytes: number, spare: WebAssembly.Memory | null = null): WebAssembly.Memory | null {
  if (moduleOf() === null) return null;
  if (spare !== null && spare.buffer.byteLength >= bytes) return spare;
  const pages = Math.ceil((bytes * (spare === null ? 1 : growth)) / pageBytes);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch {
    return null; // no room: an ordinary buffer may still be had
  }
}

/** Kernels over such a buffer, laid out as the plan says, with the tape copied in. */
export function wasmKernels(memory: WebAssembly.Memory, bytes: BufferBytes, { words, lists }: Tape): Kernels | null {
  const module = moduleOf();
  if (module === null) return null;
  new Int32Array(memory.buffer, bytes.lists, lists.length).set(lists);
  new Int32Array(memory.buffer, bytes.tape, words.length).set(words);
  const instance = new WebAssembly.Instance(module, {
    env: {
      memory,
      compareClose,
      states: bytes.states,
      origins: bytes.origins,
      control: bytes.control,
      changes: bytes.changes,
      lists: bytes.lists,
      tape: bytes.tape,
    },
  });
  const { run } = instance.exports;
  if (typeof run !== "function") return null;
  return { run: (position) => Number(run(position)) };
}
