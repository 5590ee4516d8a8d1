// Typing a formula: what is wrong with it is told after a pause or on Enter, never while it is being written. And leaving what is typed
// for something else: it is entered first, in the unit it was typed in, or everything stays.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeProposals, proposeFor } from "../../../renderer/formula/completionState.ts";
import { performEditorKey } from "../../../renderer/grid/editorActions.ts";
import { currentSheet, pointOf } from "../../../renderer/state/currentSheet.ts";
import { cancelEdit, changeEdit, commitEdit, startEdit } from "../../../renderer/state/editActions.ts";
import { goTo, leaveEdit, showArea, showUnit, showWarnings } from "../../../renderer/state/leaveEdit.ts";
import { foldToLevel } from "../../../renderer/state/lineActions.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { selectionAt } from "../../../renderer/state/selection.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import type { RequestName, Workbench } from "../../../shared/contract/workbench.ts";
import { failure } from "../../../shared/domain/result.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

/** No line is called so, and "VON" begins so. */
const unknown = { code: "formel", message: "Det finns ingen rad som heter ”VO”.", position: { start: 7, end: 9 } };
const unfinished = { code: "formel", message: "Det saknas ett tal eller ett namn här." };
const asked: RequestName[] = [];
/** What was sent to be entered: text and the unit a bare figure has. */
const entered: string[] = [];

beforeEach(async () => {
  const fake = createFakeWorkbench();
  const workbench: Workbench = {
    onEvent: fake.onEvent,
    request: async (name, payload) => {
      asked.push(name);
      if ("command" in payload && payload.command.type === "setCells")
        entered.push(`${payload.command.cells[0]?.text} ${payload.command.bareUnit}`);
      // A formula that ends with an operator is refused, live and when it is entered.
      const isRefused = "text" in payload ? payload.text.endsWith("+") : name === "apply";
      if ("text" in payload && payload.text.endsWith("VO")) return failure(unknown);
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
    displayUnit: "tkr",
    edit: null,
  });
  entered.length = 0;
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  cancelEdit();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refusal = () => windowState().edit?.refusal ?? null;

describe("a cell that takes nothing", () => {
  const typeOn = (code: string, year: number): string => {
    const current = currentSheet(windowState());
    const line = current?.mirror.structure.lines.find((each) => each.code === code);
    const point = current === null || line === undefined ? null : pointOf(current, line.id, year);
    if (point === null) throw new Error(`${code} ${year} is not shown`);
    setWindow({ selection: selectionAt(point), notice: null });
    startEdit("cell", "5");
    expect(windowState().edit).toBeNull();
    return windowState().notice?.message ?? "";
  };

  it("says of a heading that it is one, and opens nothing", () => {
    expect(typeOn("NAMNDER", 2022)).toBe("Raden är en rubrik och har inga egna belopp. Skriv på en rad under den.");
  });
});

describe("a dialog that opens over what is typed", () => {
  it("has the keys at once, a moment before it has the keyboard", () => {
    startEdit("cell", "=SOC + 1");
    setWindow({ dialog: "functions" });
    const escapeKey = { key: "Escape", shift: false, control: false, alt: false };
    expect(performEditorKey(escapeKey)).toBe(false);
    expect(windowState().edit?.text).toBe("=SOC + 1");
    setWindow({ dialog: null });
    expect(performEditorKey(escapeKey)).toBe(true);
    expect(windowState().edit).toBeNull();
  });
});

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

  it("is not told of a name while the list under it offers how it ends, but when there is no list", async () => {
    startEdit("cell", "=SOC + VO");
    proposeFor("=SOC + VO", 9);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(refusal()).toBeNull();
    closeProposals();
    changeEdit("=SOC +  VO");
    changeEdit("=SOC + VO");
    await vi.advanceTimersByTimeAsync(1_100);
    expect(refusal()).toEqual(unknown);
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

describe("what is typed when something else is shown", () => {
  const ways = {
    "an area": () => showArea("funding"),
    "the findings": showWarnings,
    "a line elsewhere": () => goTo(windowState().document?.mirror.structure.lines[0]?.id ?? null, null, null),
    "fewer levels": () => void leaveEdit(() => foldToLevel(1)),
    "another unit": () => showUnit("mnkr"),
  };
  for (const [name, go] of Object.entries(ways)) {
    it(`is sent to be entered first, in the unit it was typed in: ${name}`, async () => {
      startEdit("cell", "45");
      go();
      await vi.advanceTimersByTimeAsync(100);
      expect(entered).toEqual(["45 tkr"]);
    });

    it(`stays with its refusal, and nothing else is shown: ${name}`, async () => {
      startEdit("cell", "45");
      const { view, collapsed, displayUnit } = windowState();
      go();
      await vi.advanceTimersByTimeAsync(100);
      expect(windowState()).toMatchObject({ view, collapsed, displayUnit, edit: { text: "45", refusal: unfinished } });
    });
  }

  it("waits for the answer that is on its way, then goes", async () => {
    startEdit("cell", "45");
    const { edit } = windowState();
    if (edit === null) throw new Error("no edit");
    setWindow({ edit: { ...edit, pending: true } });
    showUnit("kr");
    await vi.advanceTimersByTimeAsync(100);
    expect(windowState().displayUnit).toBe("tkr");
    setWindow({ edit: null });
    await vi.advanceTimersByTimeAsync(100);
    expect(windowState().displayUnit).toBe("kr");
  });
});
