// What is kept of how a budget is looked at, the order of rows by a column, and figures that do not fit.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fits, fittedFigure, setColumnRoom } from "../../../renderer/grid/figureFit.ts";
import { fitColumns, lookOf, setWidths } from "../../../renderer/state/columnLooks.ts";
import { currentSheet } from "../../../renderer/state/currentSheet.ts";
import { applyCommand } from "../../../renderer/state/documentActions.ts";
import { goTo } from "../../../renderer/state/leaveEdit.ts";
import { openScenario } from "../../../renderer/state/openingActions.ts";
import { rectangleOf, selectionOf } from "../../../renderer/state/selection.ts";
import {
  changeRows,
  filterRows,
  fold,
  hideLines,
  showAllRows,
  sortRows,
} from "../../../renderer/state/shownRowsActions.ts";
import { closeNow } from "../../../renderer/state/tabActions.ts";
import { keepViewSettings, openedTab, settingsOf } from "../../../renderer/state/viewSettings.ts";
import { setWindow, useWindow, windowState } from "../../../renderer/state/windowStore.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { fakeLineId, framesId } from "../../support/fakeScenario.ts";
import { type ManyWorkbenches, manyWorkbenches } from "../../support/manyWorkbenches.ts";

const fresh = useWindow.getState();
let many: ManyWorkbenches;

beforeEach(async () => {
  useWindow.setState(fresh, true);
  many = manyWorkbenches();
  vi.stubGlobal("workbench", many.workbench);
  await openScenario({ type: "sample", name: "alingsas" });
  setWindow({ view: { type: "sheet", sheetId: framesId } });
});
afterEach(() => vi.unstubAllGlobals());

const rowIds = (): readonly LineId[] => currentSheet(windowState())?.rowIds ?? [];
const rowOf = (name: string): number => rowIds().indexOf(fakeLineId(name));
const codes = (): string =>
  rowIds()
    .map((id) => windowState().document?.mirror.lineById.get(id)?.code)
    .join(" ");
const mark = (from: string, to: string): void =>
  setWindow({ selection: selectionOf({ row: rowOf(from), column: 2 }, { row: rowOf(to), column: 2 }) });
const marked = (): readonly LineId[] => {
  const { top, bottom } = rectangleOf(windowState().selection);
  return rowIds().slice(top, bottom + 1);
};

describe("view settings", () => {
  it("give the same view back when the budget is opened again", () => {
    fold(fakeLineId("PREM"));
    mark("MIL", "MIL");
    hideLines();
    sortRows(true);
    setWidths([["y2021", 77]]);
    setWindow({ displayUnit: "mnkr" });
    const kept = settingsOf(windowState());
    expect(kept).toMatchObject({ displayUnit: "mnkr", lastSheetId: framesId, hidden: [fakeLineId("MIL")] });
    const mirror = windowState().document?.mirror;
    if (mirror === undefined) throw new Error("no mirror");
    const again = openedTab("again", mirror, JSON.parse(JSON.stringify(kept)));
    expect(currentSheet(again)?.rowIds).toEqual(rowIds());
    expect(again.looks.get(framesId)?.widths.get("y2021")).toBe(77);
    expect(settingsOf(again)).toEqual(kept);
  });

  it("remember what was folded before a filter, and not what it unfolded", async () => {
    fold(fakeLineId("NAMNDER"));
    const before = codes();
    await filterRows("warnings");
    expect(settingsOf(windowState()).collapsed).toEqual([fakeLineId("NAMNDER")]);
    showAllRows();
    expect(codes()).toBe(before);
  });

  it("are kept a moment after the last change, once, and at once when the budget is closed", async () => {
    vi.useFakeTimers();
    const stop = keepViewSettings();
    const saves = () => many.asked.filter(({ name }) => name === "saveViewSettings").length;
    setWidths([["y2021", 77]]);
    setWidths([["y2021", 78]]);
    expect(saves()).toBe(0);
    await vi.advanceTimersByTimeAsync(700);
    expect(saves()).toBe(1);
    // A moved marking is no setting.
    setWindow({ selection: selectionOf({ row: 2, column: 2 }, { row: 2, column: 2 }) });
    await vi.advanceTimersByTimeAsync(700);
    expect(saves()).toBe(1);
    setWidths([["y2021", 90]]);
    await closeNow("b1");
    expect(many.settings.get("b1")?.sheets[0]?.widths).toEqual([{ column: "y2021", width: 90 }]);
    stop();
    vi.useRealTimers();
  });
});

describe("widths fitted to what stands in the columns", () => {
  const widthOf = (column: string): number => lookOf(windowState(), framesId).widths.get(column) ?? Number.NaN;
  const fitted = (room?: number) => {
    fitColumns("all", room);
    const years = widthOf("y2021") + widthOf("y2022");
    return { label: widthOf("label"), code: widthOf("code"), total: widthOf("label") + widthOf("code") + years };
  };

  it("leave room for two years, the codes yielding before the names", () => {
    const whole = fitted();
    const rest = 60;
    expect(fitted(whole.total + rest)).toEqual(whole);
    expect(fitted(whole.total + rest - 10)).toEqual({ ...whole, code: whole.code - 10, total: whole.total - 10 });
    const narrow = fitted(whole.total + rest - whole.code + 80 - 15);
    expect(narrow).toMatchObject({ code: 80, label: whole.label - 15 });
    expect(fitted(100)).toMatchObject({ code: 80, label: 220 });
  });

  it("are what one column needs, however wide, when it alone is fitted", () => {
    const whole = fitted();
    fitted(100);
    fitColumns(["label"]);
    expect(widthOf("label")).toBe(whole.label);
  });
});

describe("the marking", () => {
  it("stays on its lines when rows above it are folded or hidden", () => {
    mark("SOC", "KUN");
    const before = marked();
    fold(fakeLineId("PREM"));
    expect(marked()).toEqual(before);
  });

  it("shrinks to its active cell when its rows no longer stand together: no other line is ever marked instead", () => {
    mark("VON", "MIL");
    const before = new Set(marked());
    sortRows(true);
    expect(marked()).toEqual([fakeLineId("VON")]);
    expect(marked().every((id) => before.has(id))).toBe(true);
  });

  it("goes to the nearest row above when its own is hidden", () => {
    mark("KUN", "KUN");
    hideLines();
    expect(marked()).toEqual([fakeLineId("SOC")]);
  });

  it("opens what a line is folded, hidden and filtered away under when one goes to it, and nothing else", async () => {
    mark("MIL", "BUN");
    hideLines();
    fold(fakeLineId("NAMNDER"));
    fold(fakeLineId("PREM"));
    goTo(fakeLineId("MIL"), 2022, null);
    expect(marked()).toEqual([fakeLineId("MIL")]);
    expect(windowState().collapsed.has(fakeLineId("PREM"))).toBe(true);
    expect(rowOf("BUN")).toBe(-1);
    await filterRows("warnings");
    goTo(fakeLineId("SOC"), 2022, null);
    expect(marked()).toEqual([fakeLineId("SOC")]);
    expect(windowState().rowsShown.filter).not.toBeNull();
    changeRows({ rowsShown: fresh.rowsShown });
  });
});

describe("rows by a column", () => {
  it("stand by size, what holds no number last either way", async () => {
    // The first of the committees is emptied; one further down is in error, one has no figure that year.
    const cells = [{ lineId: fakeLineId("VON"), year: 2023, text: "" }];
    await applyCommand({ type: "setCells", bareUnit: "tkr", cells });
    setWindow({ selection: selectionOf({ row: 0, column: 4 }, { row: 0, column: 4 }) });
    for (const descending of [true, false]) {
      sortRows(descending);
      const order = codes().split(" ");
      const committees = order.slice(order.indexOf("NAMNDER") + 1).filter((code) => !["SUMMA", "VON_V"].includes(code));
      expect(committees.slice(-4).toSorted()).toEqual(["", "MIL", "OVN", "VON"]);
      expect(order.indexOf("BUN") < order.indexOf("KUN")).toBe(descending);
    }
  });

  it("stand as a Swedish dictionary has them by name", () => {
    setWindow({ selection: selectionOf({ row: 0, column: 0 }, { row: 0, column: 0 }) });
    sortRows(false);
    const order = codes().split(" ");
    expect(order.indexOf("SOC")).toBeLessThan(order.indexOf("VON"));
    // Överförmyndarnämnden after Vård: ö is the last letter.
    expect(order.indexOf("VON")).toBeLessThan(order.indexOf("OVN"));
  });
});

describe("a figure", () => {
  it("is shown whole where it fits and as signs where it does not, fewer in a very narrow column", () => {
    setColumnRoom(
      new Map([
        ["wide", 120],
        ["narrow", 60],
        ["least", 40],
      ]),
      { size: "13px", family: "serif" },
    );
    expect(fittedFigure("wide", "818 729", false)).toBe("818 729");
    expect(fittedFigure("narrow", "818 729", false)).toBe("####");
    expect(fittedFigure("least", "818 729", false)).toMatch(/^#{1,2}$/);
    expect(fits("narrow", "12", false)).toBe(true);
    // Until the grid has told of a column nothing is hidden.
    expect(fits("unknown", "818 729 000 000", true)).toBe(true);
  });
});
