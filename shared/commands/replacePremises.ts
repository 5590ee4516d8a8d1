// A set of premises replaced by a newer one: figures of several premises and where they come from, as one edit. A premise that a
// formula decides is not typed over: it is moved by the premises the formula reads.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { failure } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, type CommandRefusal, homeSheetOf } from "./commandContext.ts";
import { inTurn } from "./inTurn.ts";
import { setSource } from "./lineFactCommands.ts";
import { setCells } from "./setCells.ts";

type Refused<Type extends CommandRefusal["type"]> = Extract<CommandRefusal, { type: Type }>;

/** Why a figure of a premise cannot be replaced; null where it can. */
export function premiseRefusal(
  { lines, cells, sheets }: Pick<Scenario, "lines" | "cells" | "sheets">,
  lineId: LineId,
  year: number,
): Refused<"unknownLine" | "lineIsNoPremise" | "premiseIsFormula" | "premiseOverridden"> | null {
  const line = lines.get(lineId);
  if (line === undefined) return { type: "unknownLine" };
  const home = sheets.find(({ id }) => id === line.homeSheetId);
  if (home?.kind !== "premises" || !holdsNumbers(line.kind)) return { type: "lineIsNoPremise", label: line.label };
  const typed = cells.get(lineId)?.get(year);
  if (typed?.type === "formula") return { type: "premiseIsFormula", label: line.label, year };
  if (!isGoverned(line, year)) return null;
  return typed === undefined
    ? { type: "premiseIsFormula", label: line.label, year }
    : { type: "premiseOverridden", label: line.label, year };
}

const isGoverned = ({ formula, formulaFromYear }: Line, year: number): boolean =>
  formula !== null && year >= (formulaFromYear ?? Number.NEGATIVE_INFINITY);

/** Refuses an empty set, a line that is no premise, a figure that a formula decides, an unreadable figure and a date that is none. */
export function replacePremises(
  context: CommandContext,
  command: Extract<Command, { type: "replacePremises" }>,
): CommandAnswer {
  const { scenario } = context;
  const { bareUnit, rows, source } = command;
  const cells = rows.flatMap(({ lineId, cells: own }) => own.map(({ year, text }) => ({ lineId, year, text })));
  if (cells.length === 0) return failure({ type: "noPremises" });
  for (const { lineId, year } of cells) {
    const refusal = premiseRefusal(scenario, lineId, year);
    if (refusal !== null) return failure(refusal);
    const line = scenario.lines.get(lineId);
    const sheet = line === undefined ? undefined : homeSheetOf(scenario, line);
    if (line !== undefined && sheet !== undefined && (year < sheet.firstYear || year > sheet.lastYear)) {
      const { firstYear, lastYear } = sheet;
      return failure({ type: "yearOutsideSheet", label: line.label, year, firstYear, lastYear });
    }
  }
  const lineIds = [...new Set(cells.map(({ lineId }) => lineId))];
  return inTurn(context, commandLabels.premisesReplaced(lineIds.length, cleanText(source.name)), [
    (then) => setCells(then, { type: "setCells", bareUnit, cells }),
    ...lineIds.map((lineId) => (then: CommandContext) => setSource(then, { type: "setSource", lineId, source })),
  ]);
}
