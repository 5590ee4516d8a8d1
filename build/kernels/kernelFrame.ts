// What all kernels have in common: the operands of a record as locals, the numbers the module imports, and small steps.

import type { Code, ModuleText, ValueType } from "./assembler.ts";
import * as w from "./instructions.ts";

export const record: readonly ValueType[] = ["i32", "i32", "i32", "i32", "i32", "i32"];
export const [target, a, b, c, d, count] = [0, 1, 2, 3, 4, 5];
export const numbers = ["states", "origins", "control", "changes", "lists", "tape"] as const;
export const at = (name: (typeof numbers)[number]): Code => w.global(numbers.indexOf(name));
export const imported = [
  { name: "compareClose", parameters: ["f64", "f64", "i32", "i32"], result: "f64" },
] as const satisfies ModuleText["imported"];
const internal = ["addRange", "sumOf", "stop"] as const;
export const number = (name: (typeof internal)[number] | "compareClose"): number =>
  name === "compareClose" ? 0 : 1 + internal.indexOf(name);

export const step = (local: number, size: number): Code => w.set(local, w.plus(w.get(local), w.integer(size)));
export const bytes = (local: number): Code => w.set(local, w.left(w.get(local), w.integer(3)));
export const inLists = (index: Code): Code => w.plus(at("lists"), w.left(index, w.integer(2)));
export const control = (word: number): Code => w.loadInteger(at("control"), 4 * word);

/** Name of the kernel for an operation and the operands that are runs. */
export const nameOf = (code: number, bits: number): string => `kernel${code}_${bits}`;
export const drop = 0x1a;
