// A file the program was started with opens as the first thing, without a detour over the start view: the answer to the
// window's first question ("describe") names it. The host answers the rest; a refusal goes on untouched.

import type { OpenSource, Refusal } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";

/** `answer` to "describe" with `given` (a handle of the host) as what to open; unchanged when there is none. */
export function withStartingFile(answer: Result<unknown, Refusal>, given: string | null): Result<unknown, Refusal> {
  if (given === null || !answer.ok || typeof answer.value !== "object" || answer.value === null) return answer;
  const startWith: OpenSource = { type: "given", given };
  return { ok: true, value: { ...answer.value, startWith } };
}
