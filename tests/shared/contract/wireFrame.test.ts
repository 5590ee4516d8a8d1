// Messages of many figures as bytes: they come back exactly, and a frame that lies about its places is refused.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastFramedBytes, messageFromFrame, packMessage } from "../../../shared/contract/wireFrame.ts";

/** The frame of a message whose arrays are long enough for one. */
function framed(message: unknown): Uint8Array<ArrayBuffer> {
  const packed = packMessage(message);
  if (!("frame" in packed)) throw new Error("The message was packed as JSON");
  return packed.frame;
}

/** What the other side receives. */
function received(message: unknown): unknown {
  const decoded = messageFromFrame(framed(message).buffer);
  return decoded.ok ? decoded.value : decoded.error;
}

/** A frame with this JSON and 16 bytes of arrays. */
function frameWith(json: unknown): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const first = Math.ceil((4 + text.length) / 8) * 8;
  const frame = new Uint8Array(first + 16);
  new DataView(frame.buffer).setUint32(0, text.length, true);
  frame.set(text, 4);
  return frame.buffer;
}

const long = new Float64Array(leastFramedBytes / 8);

describe("a message as bytes", () => {
  it("brings arrays of any length back bit for bit, and the texts between them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.float64Array(), fc.int32Array(), fc.uint8Array(), fc.string(), fc.double()), {
          maxLength: 12,
        }),
        (parts) => {
          const message = { long, åäö: "kr \u2028 “", parts, $f64: [0, 8] };
          expect(received(message)).toStrictEqual(message);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps NaN, infinities and the sign of zero", () => {
    const figures = new Float64Array(600).fill(-0);
    figures.set([Number.NaN, Number.POSITIVE_INFINITY, 5e-324, -1.5]);
    expect(received({ figures })).toStrictEqual({ figures });
  });

  it("sends short arrays as JSON that any tool can show", () => {
    expect(packMessage({ ok: true, values: new Uint8Array([1, 2, 3]) })).toEqual({
      json: { ok: true, values: { $u8: "AQID" } },
    });
  });

  it.each([
    ["a place after the end", { $f64: [16, 8] }],
    ["a length past the end", { $f64: [8, 16] }],
    ["a negative place", { $f64: [-8, 8] }],
    ["a place between two numbers", { $f64: [4, 8] }],
    ["half a number", { $f64: [0, 4] }],
    ["a place that is no whole number", { $u8: [0.5, 1] }],
    ["a place that is a text", { $u8: ["0", 1] }],
    ["a mark with too many parts", { $u8: [0, 1, 2] }],
    ["an unknown mark", { $f32: [0, 8] }],
    ["text where bytes are meant", { $f64: "AAAAAAAAAAA=" }],
  ])("refuses %s", (_name, json) => {
    expect(messageFromFrame(frameWith({ ok: true, value: json }))).toEqual({ ok: false, error: "notWire" });
  });

  it("takes the last whole number of the frame", () => {
    expect(messageFromFrame(frameWith({ $f64: [8, 8] }))).toEqual({ ok: true, value: new Float64Array(1) });
  });

  it("refuses frames that are cut, whose JSON is too long for them, or no JSON", () => {
    const whole = framed({ long }).buffer;
    const tooLong = whole.slice(0);
    new DataView(tooLong).setUint32(0, 0xffff_ffff, true);
    const noJson = whole.slice(0);
    new Uint8Array(noJson)[4] = 0xff;
    for (const frame of [
      new ArrayBuffer(0),
      new ArrayBuffer(3),
      whole.slice(0, 8),
      whole.slice(0, -8),
      tooLong,
      noJson,
    ])
      expect(messageFromFrame(frame)).toEqual({ ok: false, error: "notWire" });
  });
});
