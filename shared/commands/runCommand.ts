// One door to all commands: the type chooses the file. Exhaustive, so a new command cannot be forgotten here.

import { acknowledge, withdrawAcknowledgement } from "./acknowledge.ts";
import type { Command } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { fillFormula } from "./fillFormula.ts";
import { importTable } from "./importTable.ts";
import { addLine, placeLines, removeLines, renameLine, setNote } from "./lineCommands.ts";
import { removeGoal, setIndicator, setProject, setRole, setSource } from "./lineFactCommands.ts";
import { removeLineFormula, restoreLineFormula } from "./restoreLineFormula.ts";
import { addSheet, setDisplayUnit, setGoal, setTitle } from "./scenarioCommands.ts";
import { setAttribute } from "./setAttribute.ts";
import { setCells } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";
import { setMeasure } from "./setMeasure.ts";
import { setProperties } from "./setProperties.ts";

/** Checks a command and answers its changes, or why it is refused. Changes nothing itself. */
export function runCommand(context: CommandContext, command: Command): CommandAnswer {
  switch (command.type) {
    case "setCells":
      return setCells(context, command);
    case "setLineFormula":
      return setLineFormula(context, command);
    case "fillFormula":
      return fillFormula(context, command);
    case "restoreLineFormula":
      return restoreLineFormula(context, command);
    case "removeLineFormula":
      return removeLineFormula(context, command);
    case "addLine":
      return addLine(context, command);
    case "removeLines":
      return removeLines(context, command);
    case "renameLine":
      return renameLine(context, command);
    case "placeLines":
      return placeLines(context, command);
    case "setNote":
      return setNote(context, command);
    case "setAttribute":
      return setAttribute(context, command);
    case "setMeasure":
      return setMeasure(context, command);
    case "setProperties":
      return setProperties(context, command);
    case "addSheet":
      return addSheet(context, command);
    case "setTitle":
      return setTitle(context, command);
    case "setDisplayUnit":
      return setDisplayUnit(context, command);
    case "setGoal":
      return setGoal(context, command);
    case "removeGoal":
      return removeGoal(context, command);
    case "setRole":
      return setRole(context, command);
    case "setSource":
      return setSource(context, command);
    case "setIndicator":
      return setIndicator(context, command);
    case "setProject":
      return setProject(context, command);
    case "acknowledge":
      return acknowledge(context, command);
    case "withdrawAcknowledgement":
      return withdrawAcknowledgement(context, command);
    case "importTable":
      return importTable(context, command);
  }
}
