// Typed arrays over JSON, for the browser shell: Electron's message channels copy them as they are, HTTP does not. An array
// becomes {"$f64": base64 of its bytes}, so every figure arrives bit for bit, NaN and infinities too. A key of our users
// that begins with "$" gets one more "$", so no text of a file can pass for an array. Bytes are in the machine's order:
// both ends are always the same machine. A message with many figures carries its arrays beside the JSON (wireFrame.ts).

import { failure, type Result, success } from "../domain/result.ts";

export type WireFault = "notWire" | "tooDeep" | "tooLong";

/** Where the bytes of an array go instead of into the JSON; answers what stands for them there. */
export type PutAside = (bytes: Uint8Array) => unknown;
/** The bytes that a mark stands for, in a buffer where they begin at a multiple of 8; null for no such mark. */
export type TakeAside = (mark: unknown) => Uint8Array<ArrayBuffer> | null;

const deepest = 64;
const longestBase64 = 180 * 1024 * 1024;
const base64Shape = /^[A-Za-z0-9+/]*={0,2}$/;
const numberNames: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/**
 * A plain value (objects, lists, texts, numbers, typed arrays) as what JSON can carry.
 *
 * Undefined fields are left out, as JSON does. Throws on what no message holds (functions, dates, maps, the key
 * `__proto__`, more than 64 levels): that is a fault of the program, never of a file.
 */
export function encodeWire(value: unknown, putAside: PutAside = base64FromBytes): unknown {
  return encodeAt(value, 0, putAside);
}

function encodeAt(value: unknown, depth: number, put: PutAside): unknown {
  if (depth > deepest) throw new Error("A message is nested too deeply");
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return encodeNumber(value);
  if (value instanceof Float64Array) return { $f64: put(bytesOf(value)) };
  if (value instanceof Int32Array) return { $i32: put(bytesOf(value)) };
  if (value instanceof Uint8Array) return { $u8: put(bytesOf(value)) };
  if (Array.isArray(value)) return value.map((item) => encodeAt(item ?? null, depth + 1, put));
  if (!isPlainObject(value)) throw new Error(`A message cannot carry a value of type ${typeof value}`);
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (key === "__proto__") throw new Error("A message cannot carry the key __proto__");
    if (item !== undefined) entries.push([key.startsWith("$") ? `$${key}` : key, encodeAt(item, depth + 1, put)]);
  }
  return Object.fromEntries(entries);
}

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $n: "-0" };
  return Number.isFinite(value) ? value : { $n: String(value) };
}

/**
 * The value a parsed JSON text stands for; typed arrays are fresh copies, or where `takeAside` finds them, the bytes there.
 *
 * Refuses (and never throws on) unknown "$" keys, text that is not strict base64, arrays cut inside a number, the key
 * `__proto__`, more than 64 levels, and more than 180 MB of base64 in one array.
 */
export function decodeWire(value: unknown, takeAside: TakeAside = bytesOfText): Result<unknown, WireFault> {
  return decodeAt(value, 0, takeAside);
}

function decodeAt(value: unknown, depth: number, take: TakeAside): Result<unknown, WireFault> {
  if (depth > deepest) return failure("tooDeep");
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") {
    return success(value);
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const decoded = decodeAt(item, depth + 1, take);
      if (!decoded.ok) return decoded;
      items.push(decoded.value);
    }
    return success(items);
  }
  return isPlainObject(value) ? decodeObject(Object.entries(value), depth, take) : failure("notWire");
}

function decodeObject(
  source: readonly [string, unknown][],
  depth: number,
  take: TakeAside,
): Result<unknown, WireFault> {
  const [first] = source;
  if (source.length === 1 && first !== undefined && /^\$[^$]/.test(first[0]))
    return decodeMarked(first[0], first[1], take);
  const entries: [string, unknown][] = [];
  for (const [key, item] of source) {
    if (key === "__proto__" || (key.startsWith("$") && !key.startsWith("$$"))) return failure("notWire");
    const decoded = decodeAt(item, depth + 1, take);
    if (!decoded.ok) return decoded;
    entries.push([key.startsWith("$") ? key.slice(1) : key, decoded.value]);
  }
  return success(Object.fromEntries(entries));
}

function decodeMarked(mark: string, content: unknown, take: TakeAside): Result<unknown, WireFault> {
  if (mark === "$n") {
    const named = typeof content === "string" ? numberNames.get(content) : undefined;
    return named === undefined ? failure("notWire") : success(named);
  }
  if (mark !== "$f64" && mark !== "$i32" && mark !== "$u8") return failure("notWire");
  if (typeof content === "string" && content.length > longestBase64) return failure("tooLong");
  const bytes = take(content);
  if (bytes === null) return failure("notWire");
  if (mark === "$u8") return success(bytes);
  const width = mark === "$f64" ? 8 : 4;
  if (bytes.length % width !== 0) return failure("notWire");
  const { buffer, byteOffset } = bytes;
  const length = bytes.length / width;
  return success(
    mark === "$f64" ? new Float64Array(buffer, byteOffset, length) : new Int32Array(buffer, byteOffset, length),
  );
}

const bytesOfText: TakeAside = (text) => (typeof text === "string" ? bytesFromBase64(text) : null);

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/**
 * Standard base64 with padding, by what the engine itself offers where it does: an index edit is a megabyte, and text made
 * letter by letter would cost more than the whole calculation.
 */
export function base64FromBytes(bytes: Uint8Array): string {
  if (nativeEncode !== null) return nativeEncode(bytes);
  const pieces: string[] = [];
  // In pieces, because a function takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x6000) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 0x6000))));
  }
  return pieces.join("");
}

/** The bytes of strict, padded base64, in a buffer of their own; null for any other text. */
export function bytesFromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !base64Shape.test(text)) return null;
  if (nativeDecode !== null) return nativeDecode(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

type Encode = (bytes: Uint8Array) => string;
type Decode = (text: string) => Uint8Array<ArrayBuffer>;
const nativeEncode = findNativeEncode();
const nativeDecode = findNativeDecode();

/** `Uint8Array.prototype.toBase64`, which newer browsers have, or the `Buffer` of Node. */
function findNativeEncode(): Encode | null {
  const method: unknown = Reflect.get(Uint8Array.prototype, "toBase64");
  if (typeof method === "function") return (bytes) => String(Reflect.apply(method, bytes, []));
  const buffer = nodeBuffer();
  return buffer === null
    ? null
    : ({ buffer: whole, byteOffset, byteLength }) => buffer.from(whole, byteOffset, byteLength).toString("base64");
}

function findNativeDecode(): Decode | null {
  const method: unknown = Reflect.get(Uint8Array, "fromBase64");
  if (typeof method !== "function") return null;
  return (text) => {
    const bytes: unknown = Reflect.apply(method, Uint8Array, [text]);
    // The engine gives a fresh array; the copy is only for a type that cannot say so.
    return bytes instanceof Uint8Array ? new Uint8Array(bytes) : new Uint8Array(0);
  };
}

interface BufferLike {
  readonly from: (
    whole: ArrayBufferLike,
    byteOffset: number,
    byteLength: number,
  ) => { readonly toString: (encoding: "base64") => string };
}

function nodeBuffer(): BufferLike | null {
  const found: unknown = Reflect.get(globalThis, "Buffer");
  return isBufferLike(found) ? found : null;
}

function isBufferLike(value: unknown): value is BufferLike {
  return typeof value === "function" && "from" in value && typeof value.from === "function";
}
