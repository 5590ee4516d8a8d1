// Searching, and going from hit to hit. A search goes on in slices of a few milliseconds and is dropped when another begins; what it
// finds stands in findState.ts.

import type { SheetId } from "../../shared/domain/ids.ts";
import { foldedSearch } from "../../shared/format/findText.ts";
import { currentSheet } from "./currentSheet.ts";
import { revealLine } from "./documentActions.ts";
import { type FindHit, type FindWhat, findHits, mostHits } from "./findHits.ts";
import { type FindState, findState, markOf, nothingFound, useFind } from "./findState.ts";
import { type Direction, type HitCell, inOrderSeen, nearestHit } from "./hitOrder.ts";
import { revealCell } from "./revealCell.ts";
import type { GridPoint } from "./selection.ts";
import { sheetsAsListed } from "./sheetOrder.ts";
import type { RowsAsked } from "./shownRows.ts";
import { focusGrid, windowState } from "./windowStore.ts";

/** Where the search began: what is typed is looked for from there, however far the letters before it led. */
let startedAt: HitCell | null = null;

/** The search field was given the keyboard: what is typed next is looked for from the active cell. */
export function beginHere(): void {
  startedAt = activeCell();
}

export function openFind(isReplacing: boolean): void {
  const { focusRequests, isOpen } = findState();
  useFind.setState({ isOpen: true, isReplacing, focusRequests: focusRequests + 1 });
  if (!isOpen) searchAgain();
}

/** Closes the bar; the keyboard goes to the cell one has come to. */
export function closeFind(): void {
  forgetFind();
  focusGrid();
}

/** Another text, or the same in another way. */
export function changeSearch(change: Partial<Pick<FindState, "text" | "matchCase" | "whole" | "scope">>): void {
  useFind.setState(change);
  searchAgain(true);
}

/** The bar goes with the last budget; what was looked for is still there for the next. */
export function forgetFind(): void {
  stopSearch();
  title = null;
  useFind.setState({ isOpen: false, ...nothingFound });
}

/** Tells where one stands among the hits when another cell has become the active one. */
export function followActiveCell(): void {
  orderHits();
  if (titleHere() !== null) return;
  const { hits, at, marks } = findState();
  const here = activeCell();
  const isHit = here?.lineId != null && marks.has(markOf(here.lineId, here.columnId));
  const known = hits[at];
  if (isHit && known?.lineId === here.lineId && known.columnId === here.columnId) return;
  const now = isHit ? atActiveCell(hits) : -1;
  if (now !== at) useFind.setState({ at: now });
}

let running: { isStopped: boolean } | null = null;

function stopSearch(): void {
  if (running !== null) running.isStopped = true;
  running = null;
}

/** How long a slice of the search may take, and how often its news are shown, in milliseconds. */
const sliceTime = 6;
const newsTime = 120;

/** Searches what is shown now from the beginning. `follow`: goes to the nearest hit, where that is on the sheet shown. */
export function searchAgain(follow = false): void {
  stopSearch();
  const what = whatToFind();
  if (what === null) {
    useFind.setState(nothingFound);
    return;
  }
  const run = { isStopped: false };
  running = run;
  void search(what, run, follow);
}

function whatToFind(): FindWhat | null {
  const { isOpen, text, matchCase, whole, scope } = findState();
  const { document, displayUnit, view } = windowState();
  if (!isOpen || document === null || text.trim() === "") return null;
  const { mirror } = document;
  const { sheets } = mirror.structure;
  const here = sheets.filter(({ id }) => view?.type === "sheet" && id === view.sheetId);
  const asked = scope === "sheet" ? here : sheetsAsListed(sheets);
  return { mirror, sheets: asked, search: foldedSearch({ text: text.trim(), matchCase, whole }), displayUnit };
}

async function search(what: FindWhat, run: { isStopped: boolean }, follow: boolean): Promise<void> {
  const hits: FindHit[] = [];
  const marks = new Set<string>();
  const lines = findHits(what);
  let toldAt = performance.now();
  for (;;) {
    const isDone = takeSlice(lines, hits, marks);
    if (isDone) break;
    if (performance.now() - toldAt > newsTime) {
      toldAt = performance.now();
      useFind.setState({ hits: [...hits], isSearching: true });
    }
    await nextTurn();
    if (run.isStopped) return;
  }
  if (run.isStopped) return;
  running = null;
  orderedBy = noSorts;
  useFind.setState({
    hits,
    marks,
    isSearching: false,
    isCut: hits.length >= mostHits,
    at: atActiveCell(hits),
  });
  orderHits();
  const here = titleHere();
  if (here !== null) useFind.setState({ at: findState().hits.indexOf(here) });
  if (follow) followOnSheet();
}

/** Searches for a few milliseconds; true when there is nothing more. */
function takeSlice(lines: Generator<readonly FindHit[]>, hits: FindHit[], marks: Set<string>): boolean {
  const from = performance.now();
  while (performance.now() - from < sliceTime) {
    for (let line = 0; line < 50; line += 1) {
      const next = lines.next();
      if (next.done === true) return true;
      for (const hit of next.value) {
        hits.push(hit);
        if (hit.lineId !== null) marks.add(markOf(hit.lineId, hit.columnId));
      }
      if (hits.length >= mostHits) return true;
    }
  }
  return false;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The hit in the active cell, -1 where there is none. */
function atActiveCell(hits: readonly FindHit[]): number {
  const here = activeCell();
  return here === null ? -1 : hits.findIndex((hit) => hit.lineId === here.lineId && hit.columnId === here.columnId);
}

function activeCell(): HitCell | null {
  const state = windowState();
  const current = currentSheet(state);
  const lineId = current?.rowIds[state.selection.anchor.row];
  const columnId = current?.columns[state.selection.anchor.column]?.id;
  if (current === null || lineId === undefined || columnId === undefined) return null;
  return { sheetId: current.sheet.id, lineId, columnId };
}

/** While one types the search only moves on the sheet one looks at. */
function followOnSheet(): void {
  const { hits } = findState();
  const { view } = windowState();
  if (view?.type !== "sheet" || windowState().edit !== null) return;
  const next = nearestHere(hits, startedAt ?? activeCell(), "here");
  const hit = hits[next];
  if (hit?.sheetId === view.sheetId) goToHit(next);
}

/** Goes to the next or previous hit, round and round. */
export function stepToHit(backwards: boolean): void {
  const { hits, text } = findState();
  if (text.trim() === "" || windowState().edit !== null) return;
  if (!findState().isOpen) {
    openFind(false);
    return;
  }
  if (hits.length === 0) return;
  orderHits();
  goToHit(nearestHere(findState().hits, titleHere() ?? activeCell(), backwards ? "before" : "after"));
  beginHere();
}

const noSorts: RowsAsked["sorts"] = new Map();
/** The order of rows the hits are listed in: rows may be sorted while the search is open. */
let orderedBy = noSorts;

/** Lists the hits as their rows are seen. */
function orderHits(): void {
  const { document, rowsShown } = windowState();
  const { hits, at } = findState();
  if (document === null || rowsShown.sorts === orderedBy || hits.length === 0) return;
  orderedBy = rowsShown.sorts;
  const known = hits[at];
  const ordered = inOrderSeen(document.mirror, hits, rowsShown.sorts);
  useFind.setState({ hits: ordered, at: known === undefined ? -1 : ordered.indexOf(known) });
}

/** The sheet whose title one has come to, and the cell that was active beside it. */
let title: { readonly sheetId: SheetId; readonly beside: GridPoint } | null = null;

/** The title one stands on: it is no cell, and another cell made active leaves it. */
function titleHere(): FindHit | null {
  const { view, selection } = windowState();
  if (title === null || view?.type !== "sheet" || view.sheetId !== title.sheetId) return null;
  const { row, column } = selection.anchor;
  if (row !== title.beside.row || column !== title.beside.column) return null;
  return findState().hits.find(({ sheetId, lineId }) => lineId === null && sheetId === view.sheetId) ?? null;
}

function goToHit(at: number): void {
  const hit = findState().hits[at];
  if (hit === undefined) return;
  if (hit.lineId === null) {
    const { view } = windowState();
    if (view?.type !== "sheet" || view.sheetId !== hit.sheetId) revealLine(null, null, hit.sheetId);
    title = { sheetId: hit.sheetId, beside: windowState().selection.anchor };
  } else {
    title = null;
    revealCell({ ...hit, lineId: hit.lineId });
  }
  useFind.setState({ at });
}

function nearestHere(hits: readonly FindHit[], cell: HitCell | null, where: Direction): number {
  const { document } = windowState();
  return document === null ? -1 : nearestHit(document.mirror, hits, cell, where, windowState().rowsShown.sorts);
}
