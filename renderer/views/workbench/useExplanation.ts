// Asks the host to explain the selected cell, a moment after the selection has come to rest. The last answer stays as it is (with
// its own heading) until the next one is here, so that nothing flickers; an answer that comes too late is dropped.

import { useEffect, useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import type { BaselineChoice, Explanation } from "../../../shared/explain/explanation.ts";
import { request } from "../../workbenchClient.ts";

/** Milliseconds the selection must rest: holding an arrow key asks for nothing on the way. */
const rest = 80;

export interface ExplainedCell {
  readonly handle: string;
  /** The edit after which the figures stand. */
  readonly revision: number;
  readonly lineId: LineId;
  /** null where no year is selected: nothing is asked. */
  readonly year: number | null;
  readonly displayUnit: DisplayUnit;
  readonly baseline: BaselineChoice;
}

export interface ExplanationState {
  readonly explanation: Explanation | null;
  readonly refusal: Refusal | null;
  /** The answer shown is not yet the one for the selection. */
  readonly isWaiting: boolean;
  /** Counts the answers, so that what was unfolded for another is closed. */
  readonly answer: number;
}

const none = { explanation: null, refusal: null, answer: 0 } as const;

export function useExplanation({
  handle,
  revision,
  lineId,
  year,
  displayUnit,
  baseline,
}: ExplainedCell): ExplanationState {
  const [shown, setShown] = useState<Omit<ExplanationState, "isWaiting"> & { readonly of: string }>({
    ...none,
    of: "",
  });
  const key = JSON.stringify([handle, revision, lineId, year, displayUnit, baseline]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that is asked.
  useEffect(() => {
    if (year === null) return;
    let isStale = false;
    const ask = async () => {
      const answer = await request("explain", { handle, lineId, year, displayUnit, baseline });
      if (isStale) return;
      setShown((before) => ({
        explanation: answer.ok ? answer.value : null,
        refusal: answer.ok ? null : answer.error,
        answer: before.answer + 1,
        of: key,
      }));
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return { ...shown, isWaiting: shown.of !== key };
}
