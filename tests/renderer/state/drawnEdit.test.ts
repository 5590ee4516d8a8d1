// While the host answers the fields look as they did when Enter was pressed; only a late answer makes them show that they wait. What may be
// typed meanwhile is decided at once.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawnEdit } from "../../../renderer/state/drawnEdit.ts";
import { cancelEdit, changeEdit, commitEdit, startEdit } from "../../../renderer/state/editActions.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { selectionAt } from "../../../renderer/state/selection.ts";
import { setWindow, useWindow, windowState } from "../../../renderer/state/windowStore.ts";
import type { Workbench } from "../../../shared/contract/workbench.ts";
import { failure } from "../../../shared/domain/result.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

/** Lets the host answer the edit that is under way; with a refusal. */
let refuse = (): void => undefined;

beforeEach(async () => {
  const fake = createFakeWorkbench();
  const workbench: Workbench = {
    onEvent: fake.onEvent,
    request: (name, payload) =>
      name === "apply"
        ? new Promise((resolve) => {
            refuse = () => resolve(failure({ code: "prov", message: "Nej." }));
          })
        : fake.request(name, payload),
  };
  vi.stubGlobal("workbench", workbench);
  const view = await fake.request("view", { handle: "fake" });
  const mirror = view.ok ? mirrorFromView(view.value) : null;
  const sheet = mirror?.ok ? mirror.value.structure.sheets.find(({ kind }) => kind === "frames") : undefined;
  if (!mirror?.ok || sheet === undefined) throw new Error("the fake workbench has no frames");
  const row = sheet.lineIds.findIndex((id) => mirror.value.lineById.get(id)?.code === "SOC");
  setWindow({
    document: { handle: "fake", mirror: mirror.value },
    view: { type: "sheet", sheetId: sheet.id },
    selection: selectionAt({ row, column: 3 }),
    displayUnit: "tkr",
    edit: null,
  });
  vi.useFakeTimers();
  startEdit("cell", "1");
  changeEdit("1 250");
});
afterEach(() => {
  cancelEdit();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const drawn = () => drawnEdit(windowState());

describe("an edit on its way to the host", () => {
  it("takes no more text and looks the same: the very object that was drawn", async () => {
    const before = drawn();
    const told = vi.fn();
    const stop = useWindow.subscribe((state, was) => drawnEdit(state) !== drawnEdit(was) && told());
    const entered = commitEdit();
    expect(windowState().edit?.pending).toBe(true);
    changeEdit("1 2509");
    expect(windowState().edit?.text).toBe("1 250");
    await vi.advanceTimersByTimeAsync(100);
    expect(drawn()).toBe(before);
    expect(told).not.toHaveBeenCalled();
    stop();
    refuse();
    expect(await entered).toBe(false);
  });

  it("shows that it waits when the answer is late", async () => {
    const entered = commitEdit();
    await vi.advanceTimersByTimeAsync(151);
    expect(drawn()?.pending).toBe(true);
    refuse();
    expect(await entered).toBe(false);
    expect(drawn()).toMatchObject({ pending: false, refusal: { message: "Nej." } });
  });

  it("shows nothing of a wait that is over", async () => {
    const entered = commitEdit();
    await vi.advanceTimersByTimeAsync(10);
    refuse();
    await entered;
    const refused = windowState().edit;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(windowState().edit).toBe(refused);
  });

  it("is drawn without the old refusal from the start, which is about the text before", async () => {
    const entered = commitEdit();
    await vi.advanceTimersByTimeAsync(10);
    refuse();
    await entered;
    expect(drawn()?.refusal).not.toBeNull();
    const again = commitEdit();
    expect(drawn()?.refusal).toBeNull();
    await vi.advanceTimersByTimeAsync(10);
    refuse();
    await again;
  });
});
