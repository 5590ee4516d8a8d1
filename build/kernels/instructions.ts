// The instructions the kernels are written in, one name each. Operands come first in the list, as WebAssembly's stack wants them.

import { type Code, signed, unsigned } from "./assembler.ts";

const f64Bytes = (value: number): readonly number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const simd = (code: number, ...parts: Code[]): Code => [...parts, 0xfd, unsigned(code)];
const one =
  (code: number) =>
  (value: Code): Code => [value, code];
const two =
  (code: number) =>
  (left: Code, right: Code): Code => [left, right, code];

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];
export const global = (number: number): Code => [0x23, unsigned(number)];
export const integer = (value: number): Code => [0x41, signed(value)];
export const real = (value: number): Code => [0x44, f64Bytes(value)];

export const loadInteger = (address: Code, offset = 0): Code => [address, 0x28, 2, unsigned(offset)];
export const loadByte = (address: Code): Code => [address, 0x2d, 0, 0];
export const loadReal = (address: Code): Code => [address, 0x2b, 3, 0];
export const storeInteger = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  0x36,
  2,
  unsigned(offset),
];
export const storeByte = (address: Code, value: Code): Code => [address, value, 0x3a, 0, 0];
export const storeReal = (address: Code, value: Code): Code => [address, value, 0x39, 3, 0];
export const copyBytes = (to: Code, from: Code, length: Code): Code => [to, from, length, 0xfc, 0x0a, 0, 0];
export const fillBytes = (from: Code, value: Code, length: Code): Code => [from, value, length, 0xfc, 0x0b, 0];

export const isZero = one(0x45);
export const same = two(0x46);
export const other = two(0x47);
export const below = two(0x49);
export const above = two(0x4b);
export const plus = two(0x6a);
export const minus = two(0x6b);
export const and = two(0x71);
export const or = two(0x72);
export const left = two(0x74);
export const right = two(0x76);

export const absolute = one(0x99);
export const addReal = two(0xa0);
export const subtractReal = two(0xa1);
export const multiplyReal = two(0xa2);
export const sameReal = two(0x61);
export const otherReal = two(0x62);
export const lessReal = two(0x63);
export const moreReal = two(0x64);
export const realOf = one(0xb7);
/** `first` where the condition is not 0, else `second`. */
export const select = (first: Code, second: Code, condition: Code): Code => [first, second, condition, 0x1b];

export const loadPair = (address: Code): Code => [address, 0xfd, 0x00, 3, 0];
export const loadTwice = (address: Code): Code => [address, 0xfd, 0x0a, 3, 0];
export const storePair = (address: Code, value: Code): Code => [address, value, 0xfd, 0x0b, 3, 0];
export const twice = (value: Code): Code => simd(0x14, value);
export const laneOf = (value: Code, lane: number): Code => [value, 0xfd, 0x21, lane];
export const samePair = (a: Code, b: Code): Code => simd(0x47, a, b);
export const otherPair = (a: Code, b: Code): Code => simd(0x48, a, b);
export const eitherPair = (a: Code, b: Code): Code => simd(0x50, a, b);
/** Bits of `a` where the mask is set, else of `b`. */
export const choosePair = (a: Code, b: Code, mask: Code): Code => simd(0x52, a, b, mask);
export const anyBit = (value: Code): Code => simd(0x53, value);
export const negatePair = (value: Code): Code => simd(0xed, value);
export const addPair = (a: Code, b: Code): Code => simd(0xf0, a, b);
export const subtractPair = (a: Code, b: Code): Code => simd(0xf1, a, b);
export const multiplyPair = (a: Code, b: Code): Code => simd(0xf2, a, b);
export const dividePair = (a: Code, b: Code): Code => simd(0xf3, a, b);

export const when = (condition: Code, then: Code, otherwise: Code | null = null): Code => [
  condition,
  [0x04, 0x40],
  then,
  otherwise === null ? [] : [0x05, otherwise],
  0x0b,
];
/** Repeats the body for as long as the condition holds, which is looked at first. */
export const during = (condition: Code, body: Code): Code => [
  [0x02, 0x40, 0x03, 0x40],
  isZero(condition),
  [0x0d, 1],
  body,
  [0x0c, 0, 0x0b, 0x0b],
];
export const answer = (value: Code): Code => [value, 0x0f];
export const call = (number: number, ...values: Code[]): Code => [...values, 0x10, unsigned(number)];
export const callThrough = (type: number, place: Code, ...values: Code[]): Code => [
  ...values,
  place,
  0x11,
  unsigned(type),
  0,
];
export const loadPairAt = (address: Code, offset: number): Code => [address, 0xfd, 0x00, 3, unsigned(offset)];
export const storePairAt = (address: Code, value: Code, offset: number): Code => [
  address,
  value,
  0xfd,
  0x0b,
  3,
  unsigned(offset),
];
export const storeRealAt = (address: Code, value: Code, offset: number): Code => [
  address,
  value,
  0x39,
  3,
  unsigned(offset),
];
/** One of two numbers; only the one taken is worked out. */
export const ifReal = (condition: Code, then: Code, otherwise: Code): Code => [
  condition,
  [0x04, 0x7c],
  then,
  0x05,
  otherwise,
  0x0b,
];
