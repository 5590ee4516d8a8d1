// Typing a formula: what is wrong with it is told after a pause or on Enter, never while it is being written.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cancelEdit, changeEdit, commitEdit, startEdit } from "../../../renderer/state/editActions.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { selectionAt } from "../../../renderer/state/selection.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import type { RequestName, Workbench } from "../../../shared/contract/workbench.ts";
import { failure } from "../../../shared/domain/result.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

const unfinished = { code: "formel", message: "Det saknas ett tal eller ett namn här." };
const asked: RequestName[] = [];

beforeEach(async () => {
  const fake = createFakeWorkbench();
  const workbench: Workbench = {
    onEvent: fake.onEvent,
    request: async (name, payload) => {
      asked.push(name);
      // A formula that ends with an operator is refused, live and when it is entered.
      const isRefused = "text" in payload ? payload.text.endsWith("+") : name === "apply";
      return isRefused ? failure(unfinished) : fake.request(name, payload);
    },
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
    edit: null,
  });
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  cancelEdit();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refusal = () => windowState().edit?.refusal ?? null;

describe("what is wrong with a formula", () => {
  it("is not told while it is being written", async () => {
    startEdit("cell", "=");
    for (const text of ["=SOC +", "=SOC + V", "=SOC + VON +"]) {
      changeEdit(text);
      await vi.advanceTimersByTimeAsync(400);
      expect(asked.at(-1)).toBe("checkInput");
      expect(refusal()).toBeNull();
    }
    expect(windowState().edit?.check).toBeNull();
  });

  it("is told when the writing has stood still for a second, and goes with the next sign", async () => {
    startEdit("cell", "=SOC +");
    await vi.advanceTimersByTimeAsync(1_100);
    expect(refusal()).toEqual(unfinished);
    changeEdit("=SOC + 1");
    expect(refusal()).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(refusal()).toBeNull();
  });

  it("is told at once on Enter", async () => {
    startEdit("cell", "=SOC +");
    expect(await commitEdit()).toBe(false);
    expect(refusal()).toEqual(unfinished);
  });

  it("is not told of an edit that was cancelled for another", async () => {
    startEdit("cell", "=SOC +");
    await vi.advanceTimersByTimeAsync(500);
    cancelEdit();
    startEdit("cell", "=1");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(refusal()).toBeNull();
  });
});
