import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64FromBytes, bytesFromBase64, decodeWire, encodeWire } from "../../../shared/contract/wire.ts";

/** What the other side receives: the value through real JSON text. */
function received(value: unknown): unknown {
  const decoded = decodeWire(JSON.parse(JSON.stringify(encodeWire(value))));
  return decoded.ok ? decoded.value : decoded.error;
}

const anyMessage = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constantFrom("$f64", "$$f64", "AAAA"),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.float64Array(),
    fc.int32Array(),
    fc.uint8Array(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("$f64", "$u8", "$n", "$$f64", "$", "toString")), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

describe("typed arrays over JSON", () => {
  it("brings any message back exactly, also with keys of our own marks in it", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        fc.pre(!JSON.stringify(message).includes("__proto__"));
        expect(received(message)).toStrictEqual(message);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps every bit of a number: NaN, infinities, minus zero and the smallest", () => {
    const figures = new Float64Array([Number.NaN, Infinity, -Infinity, -0, 5e-324, 0.1 + 0.2, -2_421_049_000]);
    const back = received({ values: figures });
    expect(back).toStrictEqual({ values: figures });
    expect(Object.is(received(-0), -0)).toBe(true);
    expect(received([Number.NaN, -Infinity])).toStrictEqual([Number.NaN, -Infinity]);
  });

  it("carries a part of a larger buffer without the rest of it", () => {
    const whole = new Float64Array([1, 2, 3, 4]);
    expect(received(whole.subarray(1, 3))).toStrictEqual(new Float64Array([2, 3]));
  });

  it("carries a million bytes", () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) % 256);
    expect(received(bytes)).toStrictEqual(bytes);
  });

  it.each([
    ["an unknown mark", { $x: "AAAA" }],
    ["a mark among other keys", { $u8: "AAAA", other: 1 }],
    ["a mark with something other than text", { $u8: [1, 2] }],
    ["letters outside base64", { $u8: "AA*A" }],
    ["base64 with a line break", { $u8: "AAAA\nAAA" }],
    ["base64 without padding", { $u8: "AAA" }],
    ["an array cut inside a number", { $f64: "AAAAAAAA" }],
    ["a name that is no number", { $n: "1" }],
    ["a prototype", JSON.parse('{"__proto__": {"polluted": true}}')],
  ])("refuses %s", (_, hostile) => {
    expect(decodeWire(hostile)).toEqual({ ok: false, error: "notWire" });
  });

  it("refuses a message nested deeper than 64 levels, and one of 100 000 levels without running out of stack", () => {
    const nest = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    expect(decodeWire(nest(60)).ok).toBe(true);
    expect(decodeWire(nest(100))).toEqual({ ok: false, error: "tooDeep" });
  });

  it("never throws on any JSON", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof decodeWire(json).ok === "boolean"));
  });

  it("throws on what no message may hold, because that is a fault of the program", () => {
    expect(() => encodeWire({ when: new Date(0) })).toThrow("cannot carry");
    expect(() => encodeWire(() => 1)).toThrow("cannot carry");
  });

  it("writes the base64 everyone else reads", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64FromBytes(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(bytesFromBase64(Buffer.from(bytes).toString("base64"))).toStrictEqual(bytes);
      }),
    );
  });
});
