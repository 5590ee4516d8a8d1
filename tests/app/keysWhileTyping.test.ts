// Every row of the key table that holds in the whole window, pressed while something is typed in a cell: what is typed is entered
// first, or kept open beside what the key opens; never lost.

import { beforeEach, describe, expect, it } from "vitest";
import { allKeys } from "../../renderer/state/allKeys.ts";
import { windowCases } from "./keyCases/allCases.ts";
import { keyScene } from "./keyCases/keyScene.ts";
import { keptFrom, typedIn, untouched } from "./keyCases/typedCell.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);
beforeEach(() => untouched(window));

const rows = allKeys().filter(({ where }) => where === "window");

describe("while a cell is typed in", () => {
  for (const row of rows.filter(({ id }) => windowCases[id]?.inEditor !== null)) {
    it(`${row.strokes.join(", ")}: ${row.text}`, async () => {
      const { scene, pressed } = keyScene(window, row);
      await scene.start(typedIn, 2021);
      await scene.type("12");
      await scene.isTyped("12");
      const isKept = keptFrom(window, "12");
      await windowCases[row.id]?.inEditor?.(scene);
      expect(await isKept(), "what was typed is entered or still open").toBe(true);
      expect([...pressed].sort()).toEqual([...row.strokes].sort());
    });
  }
});
