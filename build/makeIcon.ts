// Draws the program's icon (build/icon.png, 1024 × 1024): a bench whose seat carries four columns of a budget, the last
// one lower than the plan. Drawn here from plain shapes, so that the icon is our own and can be made again anywhere.
// Run: node build/makeIcon.ts

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

export const iconSize = 1024;
/** Samples per pixel and direction: smooth edges. */
const samples = 4;

type Colour = readonly [red: number, green: number, blue: number];

interface Shape {
  readonly colour: Colour;
  readonly covers: (x: number, y: number) => boolean;
}

/** A rectangle with round corners, in thousandths of the icon's side. */
function rounded(left: number, top: number, right: number, bottom: number, radius: number, colour: Colour): Shape {
  const covers = (x: number, y: number): boolean => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const acrossCorner = Math.max(left + radius - x, x - (right - radius), 0);
    const downCorner = Math.max(top + radius - y, y - (bottom - radius), 0);
    return acrossCorner ** 2 + downCorner ** 2 <= radius ** 2;
  };
  return { colour, covers };
}

const ink: Colour = [0x1f, 0x3a, 0x5f];
const paper: Colour = [0xf5, 0xf2, 0xea];
const green: Colour = [0x6f, 0xa2, 0x8a];
const amber: Colour = [0xe0, 0xa0, 0x4a];

const shapes: readonly Shape[] = [
  rounded(40, 40, 960, 960, 200, ink),
  rounded(215, 430, 325, 640, 22, green),
  rounded(365, 350, 475, 640, 22, green),
  rounded(515, 250, 625, 640, 22, green),
  rounded(665, 320, 775, 640, 22, amber),
  rounded(150, 640, 850, 710, 30, paper),
  rounded(240, 690, 310, 830, 26, paper),
  rounded(690, 690, 760, 830, 26, paper),
];

/** RGBA bytes of the icon, row by row, with `size` pixels a side. */
export function drawIcon(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixelAt(column, row, size), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(column: number, row: number, size: number): readonly number[] {
  let covered = 0;
  const sum = [0, 0, 0];
  for (let index = 0; index < samples ** 2; index += 1) {
    const x = ((column + ((index % samples) + 0.5) / samples) / size) * 1000;
    const y = ((row + (Math.floor(index / samples) + 0.5) / samples) / size) * 1000;
    const shape = shapes.findLast((candidate) => candidate.covers(x, y));
    if (shape === undefined) continue;
    covered += 1;
    shape.colour.forEach((part, channel) => {
      sum[channel] = (sum[channel] ?? 0) + part;
    });
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / covered)), Math.round((covered / samples ** 2) * 255)];
}

/** A PNG file of RGBA pixels, `size` a side. */
export function pngFromPixels(pixels: Uint8Array, size: number): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "icon.png"), pngFromPixels(drawIcon(iconSize), iconSize));
}
