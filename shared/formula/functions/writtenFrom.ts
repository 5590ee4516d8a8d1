// A function written from its first argument. The reader has counted the arguments, so a missing one is a fault of ours.

import { type Result, success } from "../../domain/result.ts";
import type { Expression } from "../expression.ts";

export function writtenFrom(
  given: Expression | undefined,
  write: (given: Expression) => Expression,
): Result<Expression, never> {
  if (given === undefined) throw new Error("a function was written out without its argument");
  return success(write(given));
}
