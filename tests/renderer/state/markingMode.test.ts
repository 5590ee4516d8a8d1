// F8 holds for the cells it was pressed on and what the keys make of them; whatever else marks other cells ends it.

import { afterEach, describe, expect, it } from "vitest";
import { markingMode, setMarkingMode } from "../../../renderer/state/markingMode.ts";
import { selectionAt } from "../../../renderer/state/selection.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import { newSheetId } from "../../../shared/domain/ids.ts";

const before = windowState();
afterEach(() => setWindow(before));

function onSheet(): void {
  setWindow({ view: { type: "sheet", sheetId: newSheetId() }, selection: selectionAt({ row: 1, column: 1 }) });
}

describe("the mode of marking", () => {
  it("is kept for the marking it was last set for", () => {
    onSheet();
    setMarkingMode("extend");
    expect(markingMode()).toBe("extend");
    setWindow({ selection: selectionAt({ row: 2, column: 1 }) });
    expect(markingMode()).toBeNull();
    setMarkingMode("extend");
    expect(markingMode()).toBe("extend");
    setMarkingMode(null);
    expect(markingMode()).toBeNull();
  });

  it("is over on another view", () => {
    onSheet();
    setMarkingMode("add");
    expect(markingMode()).toBe("add");
    setWindow({ view: { type: "warnings" } });
    expect(markingMode()).toBeNull();
  });
});
