// An attribute of a line besides its years (price, useful life …): typed text becomes a stored value in the attribute's unit.
// Empty text takes the attribute away.

import type { Line } from "../domain/line.ts";
import { factsOfAttribute, isAttributeValue, type LineAttribute } from "../domain/lineAttribute.ts";
import { failure, success } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import { parseTypedNumber } from "../format/parseTyped.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { typedInLabel } from "./setCells.ts";

/** A useful life of nothing, an asset that costs less than nothing. */
const isImpossible = (attribute: LineAttribute, value: number): boolean =>
  attribute === "life" ? value <= 0 : (attribute === "cost" || attribute === "volume") && value < 0;

/** Is the residual value of a project's outlay more than all that is paid? Not asked while nothing is typed, nor where a formula pays. */
export function isResidualAbove({ cells }: Pick<Scenario, "cells">, { id, role }: Line, residual: number): boolean {
  const inputs = role === "outlay" ? [...(cells.get(id)?.values() ?? [])] : [];
  const paid = inputs.flatMap((input) => (input.type === "number" ? [input.value] : []));
  return paid.length > 0 && paid.length === inputs.length && residual > paid.reduce((sum, sek) => sum + sek, 0) + 0.5;
}

/** Refuses an unknown line, a heading, a formula, a text that is no number of the attribute's unit, a year or month that is none, and a residual value above the outlay. */
export function setAttribute(
  context: CommandContext,
  command: Extract<Command, { type: "setAttribute" }>,
): CommandAnswer {
  const { attribute } = command;
  const line = context.scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const { swedish, unit, whole } = factsOfAttribute[attribute];
  const text = command.text.trim();
  if (text.startsWith("=")) return failure({ type: "attributeTakesNoFormula", attribute: swedish });
  if (text !== "" && line.kind === "heading") return failure({ type: "attributeOfHeading", label: line.label });
  const attributes = new Map(line.attributes);
  if (text === "") attributes.delete(attribute);
  else {
    const number = parseTypedNumber(text, unit, command.bareUnit);
    if (!number.ok) {
      if (number.error.type !== "notANumber" && number.error.type !== "wrongUnit")
        return failure({ type: "number", label: `${line.label}, ${swedish}`, refusal: number.error });
      return failure({ type: "attributeNumber", attribute: swedish, key: attribute, text });
    }
    if (isImpossible(attribute, number.value)) return failure({ type: "attributeImpossible", key: attribute });
    if (!isAttributeValue(attribute, number.value)) {
      const { least, most } = whole ?? { least: 0, most: 0 };
      return failure({ type: "attributeOutside", attribute: swedish, least, most });
    }
    if (attribute === "residual" && isResidualAbove(context.scenario, line, number.value))
      return failure({ type: "residualAboveOutlay", label: line.label });
    attributes.set(attribute, number.value);
  }
  const isSame = line.attributes.get(attribute) === attributes.get(attribute);
  const changes = isSame ? [] : [lineChange(context.scenario, line.id, { ...line, attributes })];
  // Years and months are numbers that nobody groups.
  const told = unit === "kr" ? typedInLabel(text, unit, command.bareUnit) : text;
  return success({ changes, label: commandLabels.attribute(line.code || line.label, swedish, told) });
}
