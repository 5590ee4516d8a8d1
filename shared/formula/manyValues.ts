// Operands that hold several cells (a heading, a range, a span of years) and where they may stand: alone as an argument of a
// function that takes them. Anywhere else it would not be clear which of the values is meant.

import type { LineId } from "../domain/ids.ts";
import type { LineNames, Part } from "./formulaParts.ts";
import type { FormulaRefusal } from "./formulaRefusal.ts";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import type { Operand } from "./operand.ts";

export interface LineKinds extends Pick<LineNames, "labelOf"> {
  readonly isHeading: (lineId: LineId) => boolean;
  readonly isText: (lineId: LineId) => boolean;
}

/** Headings, ranges and year spans hold many values. */
export const isMany = (operand: Operand, facts: Pick<LineKinds, "isHeading">): boolean =>
  operand.type === "range" ||
  (operand.type === "line" &&
    (operand.year.type === "span" || (operand.lineId !== null && facts.isHeading(operand.lineId))));

/** May the function take many values as its argument number `position`, counted from 0? */
function takesMany(definition: FunctionDefinition, position: number): boolean {
  switch (definition.form) {
    case "aggregate":
    case "expanded":
      return true;
    case "lookup":
      return position > 0;
    case "scalar":
    case "conditional":
    case "choose":
    case "ifError":
      return false;
  }
}

/** `text` is what the parts were read from. The first operand that stands where it cannot: many values, or a line of text that holds none. null: none does. */
export function findMisplacedOperand(parts: readonly Part[], text: string, facts: LineKinds): FormulaRefusal | null {
  const levels: { readonly definition: FunctionDefinition | null; position: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const level = levels.at(-1);
    if (part.type === "call") levels.push({ definition: part.definition, position: 0 });
    else if (part.type === "open") levels.push({ definition: null, position: 0 });
    else if (part.type === "close") levels.pop();
    else if (part.type === "separator" && level !== undefined) level.position += 1;
    if (part.type !== "operand") continue;
    const place = { start: part.start, end: part.end };
    const named = part.operand.type === "line" ? part.operand.lineId : null;
    const name = named === null ? "" : (facts.labelOf(named) ?? "");
    if (named !== null && facts.isText(named)) return { reason: { type: "notANumberLine", name }, ...place };
    if (!isMany(part.operand, facts)) continue;
    const definition = level?.definition ?? null;
    const isAlone = isBoundary(parts[index - 1], "before") && isBoundary(parts[index + 1], "after");
    if (definition === null || !isAlone || !takesMany(definition, level?.position ?? 0)) {
      return { reason: { type: "manyValuesOutsideFunction", name: text.slice(part.start, part.end) }, ...place };
    }
  }
  return null;
}

const isBoundary = (part: Part | undefined, side: "before" | "after"): boolean =>
  part?.type === "separator" || part?.type === (side === "before" ? "call" : "close");
