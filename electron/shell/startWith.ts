// Files a program was started with open as the first thing, without a detour over the start view: the answer to the window's first
// question ("describe") names them. The host answers the rest; a refusal goes on untouched. The same in both shells.

import type { OpenSource, Refusal } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";

/** `answer` to "describe" with what to open, in this order; the last is the one to be shown. */
export function withStart(
  answer: Result<unknown, Refusal>,
  startWith: readonly OpenSource[],
): Result<unknown, Refusal> {
  if (!answer.ok || typeof answer.value !== "object" || answer.value === null) return answer;
  return { ok: true, value: { ...answer.value, startWith } };
}

/** Files by the host's handles, as what to open. */
export const givenSources = (handles: readonly string[]): readonly OpenSource[] =>
  handles.map((given) => ({ type: "given", given }));
