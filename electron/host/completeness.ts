// The request `completeness`: what a decidable budget must hold, and what an open scenario lacks of it.

import { completenessOf } from "../../shared/analysis/completeness.ts";
import type { Completeness } from "../../shared/analysis/decisionParts.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { Document } from "./document.ts";

export function completeness({ open }: Pick<Document, "open">): Result<Completeness, Refusal> {
  return success(completenessOf({ scenario: open.scenario, ...open.calculation }));
}
