// What the window is told of frames: the bridge between two years, for one committee or for all.

import type { FrameBridge, FrameBridgeRow } from "../analysis/frameBridge.ts";
import type { TemporaryTail } from "../analysis/temporaryTail.ts";
import type { LineId } from "../domain/ids.ts";

export interface FrameBridgeView {
  readonly committees: readonly { readonly lineId: LineId; readonly label: string; readonly code: string }[];
  /** Years that have a year before them. */
  readonly years: readonly number[];
  /** The committee shown; null: all. */
  readonly committeeId: LineId | null;
  /** The year shown of all committees; null where one committee's years are shown, or there is none. */
  readonly year: number | null;
  /** One per year of the committee, or one per committee. */
  readonly bridges: readonly FrameBridge[];
  /** All committees together, by kind, and their frames; only those that can be reckoned. */
  readonly totals: readonly FrameBridgeRow[];
  readonly totalSek: number | null;
  /** False where some frame is missing in the totals. */
  readonly isWhole: boolean;
  readonly tail: TemporaryTail;
}
