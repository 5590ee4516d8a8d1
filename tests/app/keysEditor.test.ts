// Every row of the key table that holds while a cell is typed in, pressed on a real keyboard in the real program. The rows are tested in
// the table's order in one window; each test begins by choosing its cell, and gives up or takes back what it typed.

import { describe, expect, it } from "vitest";
import { allKeys } from "../../renderer/state/allKeys.ts";
import { editorCases } from "./keyCases/allCases.ts";
import { keyScene } from "./keyCases/keyScene.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

describe("in an open editor", () => {
  for (const row of allKeys().filter(({ where }) => where === "editor")) {
    it(`${row.strokes.join(", ")}: ${row.text}`, async () => {
      const { scene, pressed } = keyScene(window, row);
      await editorCases[row.id]?.(scene);
      expect([...pressed].sort()).toEqual([...row.strokes].sort());
    });
  }
});
