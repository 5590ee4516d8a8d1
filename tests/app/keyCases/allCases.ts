// The tests of the keys by the id of their row in the table. A test beside compares the two lists, so that no key is without.

import { cellCases } from "./cellCases.ts";
import { editorCases } from "./editorCases.ts";
import type { KeyCase } from "./keyScene.ts";
import { markCases } from "./markCases.ts";
import { moveCases } from "./moveCases.ts";
import { windowCases } from "./windowCases.ts";

export const gridCases: Readonly<Record<string, KeyCase>> = { ...moveCases, ...markCases, ...cellCases };
export { editorCases, windowCases };
