// Several budgets in one window: each keeps its own place, an edit goes to the budget it was made in whichever is shown when the host
// answers, and closing frees what was held.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { currentSheet } from "../../../renderer/state/currentSheet.ts";
import { applyCommand, showSheet, takePublishState } from "../../../renderer/state/documentActions.ts";
import { changeEdit, startEdit } from "../../../renderer/state/editActions.ts";
import { closeDocument, openScenario } from "../../../renderer/state/openingActions.ts";
import { cellIndex } from "../../../renderer/state/scenarioMirror.ts";
import { selectionAt, selectionOf } from "../../../renderer/state/selection.ts";
import { fold, hideLines, sortRows } from "../../../renderer/state/shownRowsActions.ts";
import { closeNow, closeTab, showTab, showTabBeside } from "../../../renderer/state/tabActions.ts";
import { bringForward, mirrorOf, tabState } from "../../../renderer/state/tabs.ts";
import { setWindow, useWindow, windowState } from "../../../renderer/state/windowStore.ts";
import { noViewSettings } from "../../../shared/contract/viewSettings.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";
import { type ManyWorkbenches, manyWorkbenches } from "../../support/manyWorkbenches.ts";

const sample = { type: "sample", name: "alingsas" } as const;
const VON = fakeLineId("VON");
const fresh = useWindow.getState();
let many: ManyWorkbenches;

beforeEach(() => {
  useWindow.setState(fresh, true);
  many = manyWorkbenches();
  vi.stubGlobal("workbench", many.workbench);
});
afterEach(() => vi.unstubAllGlobals());

const shown = () => windowState().document?.handle;
const valueOfVon = (handle: string): number | undefined => {
  const mirror = mirrorOf(handle);
  return mirror === null ? undefined : mirror.values[cellIndex(mirror, VON, 2021)];
};
const typeInVon = (text: string) =>
  applyCommand({ type: "setCells", bareUnit: "tkr", cells: [{ lineId: VON, year: 2021, text }] });

describe("opening", () => {
  it("gives each budget a tab of its own and closes none", async () => {
    await openScenario(sample);
    await openScenario(sample);
    expect(windowState().tabs.map(({ handle }) => handle)).toEqual(["b1", "b2"]);
    expect(shown()).toBe("b2");
    expect(many.asked.some(({ name }) => name === "close")).toBe(false);
  });

  it("goes to the tab of what is open already, and says so", async () => {
    await openScenario(sample);
    await openScenario(sample);
    many.next.push("b1");
    await openScenario(sample);
    expect(windowState().tabs).toHaveLength(2);
    expect(shown()).toBe("b1");
    expect(windowState().notice?.message).toContain("var redan öppen och visas i sin flik");
  });

  it("leaves a file that comes while a dialog is filled in behind it", async () => {
    await openScenario(sample);
    setWindow({ dialog: "newScenario" });
    await openScenario(sample, "behind");
    expect([shown(), windowState().dialog, windowState().tabs.length]).toEqual(["b1", "newScenario", 2]);
    expect(windowState().notice?.message).toContain("har öppnats i en egen flik");
  });

  it("puts on what is kept of how the budget was looked at", async () => {
    many.settings.set("b1", {
      ...noViewSettings,
      displayUnit: "mnkr",
      hidden: [VON],
      collapsed: [fakeLineId("nowhere")],
    });
    await openScenario(sample);
    expect(windowState().displayUnit).toBe("mnkr");
    expect(currentSheet(windowState())?.rowIds).not.toContain(VON);
    // A line that is gone is passed over.
    expect(windowState().collapsed.size).toBe(0);
  });
});

describe("each tab", () => {
  it("keeps its sheet, marking, folds, unit, order and hidden lines", async () => {
    await openScenario(sample);
    const [, , measures] = windowState().document?.mirror.structure.sheets ?? [];
    fold(fakeLineId("PREM"));
    setWindow({ selection: selectionOf({ row: 3, column: 2 }, { row: 3, column: 3 }), displayUnit: "kr" });
    hideLines();
    sortRows(true);
    const left = tabState("b1");
    await openScenario(sample);
    if (measures !== undefined) showSheet(measures.id);
    expect(windowState().collapsed.size).toBe(0);
    expect(windowState().displayUnit).toBe("tkr");
    await showTab("b1");
    const back = tabState("b1");
    for (const field of ["view", "selection", "collapsed", "rowsShown", "displayUnit"] as const) {
      expect(back?.[field]).toBe(left?.[field]);
    }
    expect(tabState("b2")?.view).toEqual({ type: "sheet", sheetId: measures?.id });
  });

  it("keeps half a word in its editor", async () => {
    await openScenario(sample);
    setWindow({ selection: selectionAt({ row: 8, column: 2 }) });
    startEdit("cell", "12");
    changeEdit("123");
    await openScenario(sample);
    expect(windowState().edit).toBeNull();
    showTabBeside(-1);
    await vi.waitFor(() => expect(shown()).toBe("b1"));
    expect(windowState().edit?.text).toBe("123");
  });

  it("goes round with next and previous", async () => {
    for (let number = 0; number < 3; number += 1) await openScenario(sample);
    showTabBeside(1);
    await vi.waitFor(() => expect(shown()).toBe("b1"));
    showTabBeside(-1);
    await vi.waitFor(() => expect(shown()).toBe("b3"));
  });
});

describe("an edit", () => {
  it("goes to the budget it was made in, though another is shown when its turn comes", async () => {
    await openScenario(sample);
    await openScenario(sample);
    const release = many.hold();
    const first = typeInVon("1");
    const second = typeInVon("2");
    const switched = showTab("b1");
    release();
    expect((await first).ok && (await second).ok).toBe(true);
    await switched;
    expect(shown()).toBe("b1");
    expect([valueOfVon("b1"), valueOfVon("b2")]).toEqual([818_729_000, 2_000]);
    expect(many.asked.filter(({ name }) => name === "apply").map(({ handle }) => handle)).toEqual(["b2", "b2"]);
  });

  it("goes there also when the other budget comes forward at once, as a file does that is opened meanwhile", async () => {
    await openScenario(sample);
    await openScenario(sample);
    const release = many.hold();
    const edits = [typeInVon("1"), typeInVon("2")];
    bringForward("b1");
    release();
    for (const edit of edits) expect((await edit).ok).toBe(true);
    expect([valueOfVon("b1"), valueOfVon("b2")]).toEqual([818_729_000, 2_000]);
  });

  it("is answered before the budget is left: what is done with the answer is about what is in sight", async () => {
    await openScenario(sample);
    await openScenario(sample);
    const release = many.hold();
    const edit = typeInVon("1").then(() => shown());
    const switched = showTab("b1");
    release();
    expect(await edit).toBe("b2");
    await switched;
    expect(shown()).toBe("b1");
  });

  it("tells its own tab that the file is written", async () => {
    await openScenario(sample);
    await openScenario(sample);
    takePublishState("b1", { state: "published", fileName: "Ett.budget", message: "Sparat 14:32" });
    expect(mirrorOf("b1")?.status.publish.fileName).toBe("Ett.budget");
    expect(mirrorOf("b2")?.status.publish.fileName).not.toBe("Ett.budget");
    takePublishState("gone", { state: "failed", fileName: "", message: "" });
    expect(windowState().tabs).toHaveLength(2);
  });
});

describe("closing", () => {
  it("shows the neighbour, lets go of the figures, and ends on the start screen", async () => {
    await openScenario(sample);
    await openScenario(sample);
    await closeNow("b2");
    expect([shown(), windowState().tabs.length]).toEqual(["b1", 1]);
    expect(mirrorOf("b2")).toBeNull();
    await closeNow("b1");
    const { document, phase, tabs, rowsShown, looks } = windowState();
    expect([document, phase, tabs.length]).toEqual([null, "start", 0]);
    expect([rowsShown.hidden.size, looks.size]).toEqual([0, 0]);
    expect(currentSheet(windowState())).toBeNull();
  });

  it("shows the next of several, and the one before after the last of them", async () => {
    for (let opened = 0; opened < 3; opened += 1) await openScenario(sample);
    await showTab("b2");
    await closeNow("b2");
    expect(shown()).toBe("b3");
    await closeNow("b3");
    expect(shown()).toBe("b1");
  });

  it("takes a budget that is not shown without disturbing the one that is", async () => {
    await openScenario(sample);
    await openScenario(sample);
    const { selection, view } = windowState();
    await closeNow("b1");
    expect(shown()).toBe("b2");
    expect(windowState().selection).toBe(selection);
    expect(windowState().view).toBe(view);
  });

  it("asks first where the work is in no file, and does nothing until it is answered", async () => {
    await openScenario(sample);
    await typeInVon("1");
    const status = mirrorOf("b1")?.status;
    takePublishState("b1", { state: "unnamed", fileName: "", message: "" });
    expect(status?.undoLabel).not.toBeNull();
    await closeTab("b1");
    expect(windowState().dialog).toBe("closeTab");
    expect(many.asked.some(({ name }) => name === "close")).toBe(false);
  });

  it("stays with an input that is refused", async () => {
    await openScenario(sample);
    const row = currentSheet(windowState())?.rowIds.indexOf(fakeLineId("BUN")) ?? -1;
    setWindow({ selection: selectionAt({ row, column: 2 }) });
    startEdit("cell", "n");
    changeEdit("nonsens");
    await closeTab("b1");
    expect(windowState().edit?.refusal).not.toBeNull();
    expect(windowState().document).not.toBeNull();
  });

  it("goes on where the host knows nothing of the budget any more", async () => {
    await openScenario(sample);
    many.next.push("b1");
    await many.workbench.request("close", { handle: "b1" });
    expect(await closeDocument("b1")).toBeNull();
    expect(windowState().tabs).toHaveLength(0);
  });
});
