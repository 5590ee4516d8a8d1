// The request `sensitivity`: the standard rows and the steps the user asked for, typed as in a cell of the line.

import { type AskedStep, type Sensitivity, sensitivityOf } from "../../shared/analysis/sensitivity.ts";
import type { Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { parseTypedNumber } from "../../shared/format/parseTyped.ts";
import { sensitivityTexts as texts } from "../../shared/texts/whatIf.ts";
import type { Document } from "./document.ts";

/** Refuses a line that is gone or holds no figures, and a step that is none in the line's unit. */
export function sensitivity(
  { open }: Pick<Document, "open">,
  { asked, bareUnit }: Omit<RequestOf<"sensitivity">, "handle">,
): Result<Sensitivity, Refusal> {
  const steps: AskedStep[] = [];
  for (const { lineId, step: text } of asked) {
    const line = open.scenario.lines.get(lineId);
    if (line === undefined) return failure({ code: "okänd-rad", message: texts.unknownLine });
    if (!holdsNumbers(line.kind) || line.unit === "text")
      return failure({ code: "inga-värden", message: texts.noFigures(line.label) });
    const step = parseTypedNumber(text, line.unit, bareUnit);
    if (!step.ok || step.value === 0)
      return failure({ code: "fel-steg", message: texts.wrongStep(text.trim(), line.label) });
    steps.push({ lineId, step: step.value });
  }
  return success(sensitivityOf({ scenario: open.scenario, ...open.calculation }, steps));
}
