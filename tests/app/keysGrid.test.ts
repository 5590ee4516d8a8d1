// Every row of the key table that holds in the grid, pressed on a real keyboard in the real program. The rows are tested in
// the table's order in one window; each test begins by choosing its cell and takes back what it changed.

import { describe, expect, it } from "vitest";
import { allKeys } from "../../renderer/state/allKeys.ts";
import { gridCases } from "./keyCases/allCases.ts";
import { keyScene } from "./keyCases/keyScene.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

describe("in the grid", () => {
  for (const row of allKeys().filter(({ where }) => where === "grid")) {
    it(`${row.strokes.join(", ")}: ${row.text}`, async () => {
      const { scene, pressed } = keyScene(window, row);
      await gridCases[row.id]?.(scene);
      expect([...pressed].sort()).toEqual([...row.strokes].sort());
    });
  }
});
