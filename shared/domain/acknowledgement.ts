// What someone has said of a finding of the reviewer: seen, and accepted for a reason. It holds for the finding as it read then;
// when the figures make it read otherwise it is an alarm again.

import type { LineId, SheetId } from "./ids.ts";

export interface Acknowledgement {
  /** Name of the reviewer's rule. */
  readonly rule: string;
  readonly lineId: LineId | null;
  readonly year: number | null;
  readonly sheetId: SheetId | null;
  /** The finding's sentence when it was acknowledged. */
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export const mostAcknowledgements = 2_000;
