import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { electronBuilderConfig } from "../../../build/electronBuilderConfig.ts";
import { drawIcon, iconSize, pngFromPixels } from "../../../build/makeIcon.ts";

const built = join(import.meta.dirname, "../../../build/icon.png");

it("is the picture its script draws, large enough for every system", () => {
  expect(iconSize).toBeGreaterThanOrEqual(1024);
  expect(readFileSync(built).equals(pngFromPixels(drawIcon(iconSize), iconSize))).toBe(true);
});

it("is round at the corners, dark at the edge and light at the seat", () => {
  const pixels = drawIcon(100);
  const at = (x: number, y: number) => [...pixels.subarray((y * 100 + x) * 4, (y * 100 + x) * 4 + 4)];
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(50, 8)).toEqual([0x1f, 0x3a, 0x5f, 255]);
  expect(at(50, 67)).toEqual([0xf5, 0xf2, 0xea, 255]);
});

it("comes with installers for IT on every system, and .budget files open in the program", () => {
  expect(electronBuilderConfig).toMatchObject({
    win: { target: ["nsis", "msi"] },
    nsis: { perMachine: true },
    msi: { perMachine: true },
    mac: { target: ["dmg"] },
    linux: { target: ["AppImage", "deb"] },
    publish: null,
    npmRebuild: false,
    fileAssociations: [{ ext: "budget", mimeType: "application/vnd.budgetbanken.scenario", role: "Editor" }],
  });
});
