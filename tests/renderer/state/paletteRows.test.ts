// The list of commands: what cannot be used now stays in it and says why, in words of its own.

import { beforeEach, describe, expect, it } from "vitest";
import { commandRows } from "../../../renderer/state/paletteRows.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { useWindow, type WindowState, windowState } from "../../../renderer/state/windowStore.ts";
import { paletteTexts } from "../../../shared/texts/goTo.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const read = mirrorFromView(
  scenarioFromText(`
    # Eget
    line | 2026
    VON  | 100
    # Tomt
    line | 2026`).open.view(),
);
if (!read.ok) throw new Error(read.error.reason);
const mirror = read.value;
const [own, empty] = mirror.structure.sheets;

const closed = windowState();
const showing = (more: Partial<WindowState>): WindowState => {
  useWindow.setState({ ...closed, document: { handle: "h", mirror }, phase: "workbench", ...more });
  return windowState();
};
const onSheet = (sheet: typeof own): Partial<WindowState> =>
  sheet === undefined ? {} : { view: { type: "sheet", sheetId: sheet.id } };
const reasons = (state: WindowState): ReadonlyMap<string, string | null> =>
  new Map(commandRows("", state).map(({ id, whyNot }) => [id, whyNot]));

beforeEach(() => {
  useWindow.setState(closed, true);
});

describe("why a command cannot be used", () => {
  it("is told of every one in its own words, on a sheet with lines and on one without", () => {
    for (const sheet of [own, empty]) {
      const told = [...reasons(showing(onSheet(sheet)))];
      expect(told.filter(([, why]) => why === paletteTexts.whyNot.other)).toEqual([]);
      expect(told.filter(([, why]) => why !== null).length).toBeGreaterThan(5);
    }
  });

  it("is the outermost reason: no budget, something half typed, no sheet, and then what it lacks", () => {
    expect(reasons(windowState()).get("undo")).toBe("Öppna en budget först.");
    expect(reasons(windowState()).get("newScenario")).toBeNull();
    expect(reasons(showing(onSheet(own))).get("redo")).toBe("Det finns inget att göra om.");
    const halfTyped = { pending: false, refusal: null } as unknown as WindowState["edit"];
    expect(reasons(showing({ ...onSheet(own), edit: halfTyped })).get("find")).toBe(
      "Avsluta inmatningen i cellen först.",
    );
    expect(reasons(showing(onSheet(own))).get("newProject")).toBe("Budgeten har inget blad för investeringar.");
    expect(reasons(showing(onSheet(own))).get("removeLineFormula")).toBe("Ställ dig på en rad som har en formel.");
    expect(reasons(showing({ view: { type: "warnings" } })).get("lineProperties")).toBe("Visa ett blad först.");
    expect(reasons(showing({ view: { type: "warnings" } })).get("newProject")).toBe(
      "Budgeten har inget blad för investeringar.",
    );
  });
});

describe("the order of the list", () => {
  it("has what can be used before what cannot, and what begins as typed before what holds it", () => {
    const rows = commandRows("gå", showing(onSheet(own)));
    const firstUnusable = rows.findIndex(({ whyNot }) => whyNot !== null);
    const lastUsable = rows.findLastIndex(({ whyNot }) => whyNot === null);
    expect(firstUnusable < 0 || lastUsable < firstUnusable).toBe(true);
    expect(rows[0]?.id).toBe("goToLine");
    expect(commandRows("finns inte", showing({}))).toEqual([]);
  });
});
