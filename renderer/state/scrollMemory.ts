// Where each sheet was scrolled to, by its first row and column in sight, so that a sheet one comes back to looks as it was left.
// Kept beside the store: scrolling tells no view of anything.

import type { LineId, SheetId } from "../../shared/domain/ids.ts";

export interface ScrolledTo {
  readonly topLineId: LineId;
  /** First column in sight that is not held in place, null at the left end. */
  readonly leftColumn: string | null;
}

const kept = new Map<string, Map<SheetId, ScrolledTo>>();

export const scrolledTo = (handle: string, sheetId: SheetId): ScrolledTo | null =>
  kept.get(handle)?.get(sheetId) ?? null;

export function rememberScrolling(handle: string, sheetId: SheetId, place: ScrolledTo): void {
  const ofHandle = kept.get(handle) ?? new Map<SheetId, ScrolledTo>();
  ofHandle.set(sheetId, place);
  kept.set(handle, ofHandle);
}

export const forgetScrolling = (handle: string): void => {
  kept.delete(handle);
};
