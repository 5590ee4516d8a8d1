// A message of many figures as bytes: its JSON first, then its arrays as they lie in memory. An index edit is a megabyte, and
// writing it as text, reading the text and turning it into numbers again would cost more than the calculation and the paint.
//
//   bytes 0–3   length of the JSON in bytes, little-endian      then the JSON, and blanks up to a multiple of 8
//   then        each array, filled up to a multiple of 8; its mark in the JSON is [offset from the first array, bytes]

import { failure, type Result } from "../domain/result.ts";
import { decodeWire, encodeWire, type TakeAside, type WireFault } from "./wire.ts";

/** Fewer bytes of arrays than this go as text, which every tool can show. */
export const leastFramedBytes = 4_096;

const upTo8 = (length: number): number => Math.ceil(length / 8) * 8;

/** `Content-Type` of a frame; anything else is JSON. */
export const frameType = "application/octet-stream";

/** A plain value as JSON, or as a frame where its arrays are long. Throws where `encodeWire` does. */
export function packMessage(
  message: unknown,
): { readonly json: unknown } | { readonly frame: Uint8Array<ArrayBuffer> } {
  const arrays: Uint8Array[] = [];
  let next = 0;
  const wire = encodeWire(message, (bytes) => {
    const mark = [next, bytes.length];
    arrays.push(bytes);
    next += upTo8(bytes.length);
    return mark;
  });
  return next < leastFramedBytes ? { json: encodeWire(message) } : { frame: frameOf(wire, arrays, next) };
}

function frameOf(wire: unknown, arrays: readonly Uint8Array[], arrayBytes: number): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(wire));
  const first = upTo8(4 + json.length);
  const frame = new Uint8Array(first + arrayBytes);
  new DataView(frame.buffer).setUint32(0, json.length, true);
  frame.set(json, 4);
  let at = first;
  for (const bytes of arrays) {
    frame.set(bytes, at);
    at += upTo8(bytes.length);
  }
  return frame;
}

/**
 * The value a frame stands for; its arrays lie in `frame` itself. Refuses ("notWire") lengths and places outside the frame,
 * places that are no multiple of 8, and what `decodeWire` refuses; never throws.
 */
export function messageFromFrame(frame: ArrayBuffer): Result<unknown, WireFault> {
  if (frame.byteLength < 4) return failure("notWire");
  const length = new DataView(frame).getUint32(0, true);
  const first = upTo8(4 + length);
  if (first > frame.byteLength) return failure("notWire");
  const room = frame.byteLength - first;
  const take: TakeAside = (mark) => {
    if (!Array.isArray(mark) || mark.length !== 2) return null;
    const [offset, bytes]: unknown[] = mark;
    if (!isPlace(offset) || !isPlace(bytes) || offset % 8 !== 0 || offset + bytes > room) return null;
    return new Uint8Array(frame, first + offset, bytes);
  };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(frame, 4, length));
    return decodeWire(JSON.parse(text), take);
  } catch {
    return failure("notWire");
  }
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
