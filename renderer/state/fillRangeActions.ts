// Filling cells from others: by the handle and by Ctrl+D and Ctrl+R. Each is one edit with a name. What was just filled can be done
// another way, as long as nothing else has been edited since.

import type { FillRule } from "../../shared/commands/fillSeries.ts";
import { clipboardTexts, fillSeriesTexts } from "../../shared/texts/clipboard.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { applyCommand, undo } from "./documentActions.ts";
import {
  type FillOffer,
  type FillPlan,
  joined,
  type LastFill,
  offerOf,
  offersOf,
  planFillOf,
  ruleOf,
} from "./fillRules.ts";
import { type Direction, type Rectangle, rectangleOf, selectionOf } from "./selection.ts";
import { focusGrid, openDialog, setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** Ctrl+D and Ctrl+R: the first row (column) over the rest of the range; a single row takes what stands above it. */
export async function fillSelection(direction: "down" | "right"): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const area = rectangleOf(state.selection);
  const isDown = direction === "down";
  const isSingle = isDown ? area.top === area.bottom : area.left === area.right;
  const edge = isDown ? area.top : area.left;
  const from = isSingle ? edge - 1 : edge;
  if (from < 0) return showRefusal({ code: "nothingToFill", message: fillSeriesTexts.nothing });
  const source = isDown ? { ...area, top: from, bottom: from } : { ...area, left: from, right: from };
  const target = isDown ? { ...area, top: from + 1 } : { ...area, left: from + 1 };
  const plan = planFillOf(current, source, target, direction);
  await send(current, plan, { type: "copy", what: "all" });
}

/** What the handle was drawn to: filled, with the other ways offered beside it. */
export async function fillTo(source: Rectangle, target: Rectangle, direction: Direction): Promise<void> {
  const current = currentSheet(windowState());
  if (current === null) return;
  const plan = planFillOf(current, source, target, direction);
  const offer = offerOf(plan);
  const rule: FillRule = offer === "growthAsked" ? ruleOf.copy : ruleOf[offer];
  if (!(await send(current, plan, rule))) return;
  const { document, selection } = windowState();
  if (document === null) return;
  const whole = joined(source, target);
  setWindow({
    selection: selectionOf(
      { row: source.top, column: source.left },
      selection.walked === null ? farCorner(whole, source) : { row: whole.bottom, column: whole.right },
    ),
    lastFill: {
      handle: document.handle,
      sheetId: current.sheet.id,
      revision: document.mirror.status.revision,
      source,
      target,
      direction,
      offer,
      offers: offersOf(plan),
    },
  });
  focusGrid();
}

/** The corner of a filled area opposite to where it was filled from. */
const farCorner = (whole: Rectangle, source: Rectangle) => ({
  row: whole.top < source.top ? whole.top : whole.bottom,
  column: whole.left < source.left ? whole.left : whole.right,
});

/** The fill that can still be done another way, null when something has been edited since or is marked instead. */
export function liveFill(state: ReturnType<typeof windowState>): LastFill | null {
  const { lastFill, document, view } = state;
  if (lastFill === null || document === null || document.handle !== lastFill.handle) return null;
  if (view?.type !== "sheet" || view.sheetId !== lastFill.sheetId) return null;
  if (document.mirror.status.revision !== lastFill.revision) return null;
  const [is, was] = [rectangleOf(state.selection), joined(lastFill.source, lastFill.target)];
  const isMarked = is.top === was.top && is.bottom === was.bottom && is.left === was.left && is.right === was.right;
  return isMarked ? lastFill : null;
}

/** Takes the last fill back and does it another way, as one edit in its place. */
export async function refill(offer: FillOffer): Promise<void> {
  const fill = liveFill(windowState());
  if (fill === null || offer === fill.offer) return;
  if (offer === "growthAsked") {
    openDialog("fillSeries");
    return;
  }
  setWindow({ lastFill: null });
  await undo();
  const current = currentSheet(windowState());
  if (current === null) return;
  const plan = planFillOf(current, fill.source, fill.target, fill.direction);
  if (!(await send(current, plan, ruleOf[offer]))) return;
  const { document } = windowState();
  if (document?.handle !== fill.handle) return;
  setWindow({ lastFill: { ...fill, offer, revision: document.mirror.status.revision } });
  focusGrid();
}

async function send(current: CurrentSheet, plan: FillPlan, rule: FillRule): Promise<boolean> {
  if (plan.lockedNames.length > 0) {
    showRefusal({ code: "fillLocked", message: fillSeriesTexts.locked(plan.lockedNames) });
    return false;
  }
  if (plan.lanes.length === 0) {
    showRefusal({ code: "nothingToFill", message: fillSeriesTexts.nothing });
    return false;
  }
  const { displayUnit } = windowState();
  const answer = await applyCommand({ type: "fillSeries", lanes: plan.lanes, rule, bareUnit: displayUnit });
  if (!answer.ok) showRefusal(answer.error);
  else if (plan.overwritten > 0) showNews(clipboardTexts.overwritten(plan.overwritten));
  return answer.ok && current.mirror.structure.scenarioId === answer.value.structure.scenarioId;
}
