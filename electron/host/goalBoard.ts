// The request `goalBoard`: all goals and indicators of an open scenario.

import { type GoalBoard, goalBoardOf } from "../../shared/analysis/goalBoard.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { Document } from "./document.ts";

export function goalBoard({ open }: Pick<Document, "open">): Result<GoalBoard, Refusal> {
  const { plan, columns } = open.calculation;
  return success(goalBoardOf(plan, columns));
}
