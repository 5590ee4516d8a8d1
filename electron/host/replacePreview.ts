// What find and replace would do at each place, with the reason where it cannot. Changes nothing.

import { replacementsOf } from "../../shared/commands/replaceText.ts";
import type { Refusal, RequestOf, Requests } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { OpenScenario } from "./openScenario.ts";
import { commandRefusal } from "./refusals.ts";

export function replacePreview(
  open: OpenScenario,
  request: RequestOf<"previewReplace">,
): Result<Requests["previewReplace"]["answer"], Refusal> {
  const rows = replacementsOf(open.context, request).map((row) => ({
    ...row,
    refusal: row.refusal === null ? null : commandRefusal(row.refusal),
  }));
  return success({ rows });
}
