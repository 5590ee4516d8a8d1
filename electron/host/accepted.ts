// For commands the program gives itself (templates, samples): a refusal there is a bug and is thrown, with the reason.

import type { Result } from "../../shared/domain/result.ts";

export function accepted<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`a command of the program itself was refused: ${JSON.stringify(result.error)}`);
}
