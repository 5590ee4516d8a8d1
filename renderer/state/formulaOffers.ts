// A formula the selected line's typed values follow, asked of the host when the selection has come to rest and never while
// something is typed. A line the user has waved away is remembered by its id, in this browser or program alone.

import { cellMark, type LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { isLineId } from "../../shared/domain/ids.ts";
import { offerTexts } from "../../shared/texts/formulaOffer.ts";
import { request } from "../workbenchClient.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand } from "./documentActions.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import { focusGrid, setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

const key = "budgetbanken.formulaOffers.hidden";
const mostKept = 500;
const fewestYears = 3;

let hidden: Set<LineId> | null = null;

function hiddenLines(): Set<LineId> {
  if (hidden !== null) return hidden;
  hidden = new Set();
  try {
    for (const id of (globalThis.localStorage?.getItem(key) ?? "").split(" ")) if (isLineId(id)) hidden.add(id);
  } catch (error) {
    console.info("Hidden offers are not kept between starts.", error);
  }
  return hidden;
}

/** Asks for the selected line's offer. An answer for another selection or an older revision is dropped. */
export async function fetchOffer(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  const line = current === null ? undefined : cellAtPoint(current, state.selection.anchor)?.line;
  if (state.document === null || current === null || line === undefined || state.edit !== null) return;
  if (!mayFollow(current.mirror, line) || hiddenLines().has(line.id)) return;
  const { handle } = state.document;
  const answer = await request("formulaOffer", { handle, lineId: line.id });
  const now = windowState();
  if (now.document?.handle !== handle || now.edit !== null || now.selection !== state.selection) return;
  if (now.document.mirror.status.revision !== current.mirror.status.revision || now.view !== state.view) return;
  // A line without an offer is no news, and neither is a host that cannot answer: the next selection asks again.
  setWindow({ formulaOffer: answer.ok ? answer.value.offer : null });
}

/** Only a line without a formula whose last years are all typed can follow one: others are not asked about. */
function mayFollow(mirror: Mirror, line: LineView): boolean {
  const years = mirror.structure.sheets.find(({ id }) => id === line.homeSheetId)?.years ?? [];
  const last = years.slice(-fewestYears);
  return (
    line.formula === null &&
    last.length === fewestYears &&
    last.every((year) => ((mirror.marks[cellIndex(mirror, line.id, year)] ?? 0) & cellMark.input) !== 0)
  );
}

/** Makes the offered formula the line's, as one edit. */
export async function acceptOffer(): Promise<void> {
  const { formulaOffer: offer, document } = windowState();
  if (offer === null || document === null) return;
  const line = document.mirror.lineById.get(offer.lineId);
  setWindow({ formulaOffer: null });
  const { lineId, formula, fromYear, toYear } = offer;
  const source = { type: "text", text: formula } as const;
  const answer = await applyCommand({ type: "fillFormula", lineId, source, fromYear, toYear, as: "line" });
  if (!answer.ok) return showRefusal(answer.error);
  focusGrid();
  showNews(offerTexts.accepted(line?.code || line?.label || "", fromYear, toYear));
}

/** Never offers for this line again. */
export function hideOffer(): void {
  const { formulaOffer: offer } = windowState();
  if (offer === null) return;
  const lines = hiddenLines();
  lines.add(offer.lineId);
  setWindow({ formulaOffer: null });
  focusGrid();
  try {
    globalThis.localStorage.setItem(key, [...lines].slice(-mostKept).join(" "));
  } catch (error) {
    console.info("Hidden offers are not kept between starts.", error);
  }
}
