// One door to all commands: the type chooses the file. Exhaustive, so a new command cannot be forgotten here.

import { acknowledge, withdrawAcknowledgement } from "./acknowledge.ts";
import { addCommittee, addUnit } from "./addCommittee.ts";
import { addFramePart } from "./addFramePart.ts";
import { addGoal } from "./addGoal.ts";
import { addMeasure } from "./addMeasure.ts";
import { addProgramme } from "./addProgramme.ts";
import { addProject } from "./addProject.ts";
import { addProjectPart } from "./addProjectPart.ts";
import { addSavings } from "./addSavings.ts";
import { addTransfer } from "./addTransfer.ts";
import { applyFrameRule } from "./applyFrameRule.ts";
import { setCellNote } from "./cellNotes.ts";
import type { Command } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { duplicateLines } from "./duplicateLines.ts";
import { fillFormula } from "./fillFormula.ts";
import { fillSeries } from "./fillSeries.ts";
import { followUpMeasure } from "./followUpMeasure.ts";
import { importTable } from "./importTable.ts";
import { indentLines } from "./indentLines.ts";
import { insertLine } from "./insertLine.ts";
import { placeLines, removeLines, renameLine, setNote, unplaceLines } from "./lineCommands.ts";
import { removeGoal, setIndicator, setProject, setRole, setSource } from "./lineFactCommands.ts";
import { makeMeasure, removeMeasure } from "./measureOfLine.ts";
import { moveCells } from "./moveCells.ts";
import { moveLines } from "./moveLines.ts";
import { moveProject } from "./moveProject.ts";
import { replacePremises } from "./replacePremises.ts";
import { replaceText } from "./replaceText.ts";
import { reshapeLine } from "./reshapeLine.ts";
import { removeLineFormula, restoreLineFormula } from "./restoreLineFormula.ts";
import { addSheet, setDisplayUnit, setGoal, setTitle } from "./scenarioCommands.ts";
import { setAttribute } from "./setAttribute.ts";
import { setCells } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";
import { setMeasure } from "./setMeasure.ts";
import { setProperties } from "./setProperties.ts";
import { duplicateSheet, moveSheet, removeSheet, reviseSheet } from "./sheetCommands.ts";

/** Checks a command and answers its changes, or why it is refused. Changes nothing itself. */
export function runCommand(context: CommandContext, command: Command): CommandAnswer {
  switch (command.type) {
    case "setCells":
      return setCells(context, command);
    case "fillSeries":
      return fillSeries(context, command);
    case "moveCells":
      return moveCells(context, command);
    case "setLineFormula":
      return setLineFormula(context, command);
    case "fillFormula":
      return fillFormula(context, command);
    case "restoreLineFormula":
      return restoreLineFormula(context, command);
    case "removeLineFormula":
      return removeLineFormula(context, command);
    case "addLine":
      return insertLine(context, command);
    case "removeLines":
      return removeLines(context, command);
    case "renameLine":
      return renameLine(context, command);
    case "moveLines":
      return moveLines(context, command);
    case "indentLines":
    case "outdentLines":
      return indentLines(context, command);
    case "unplaceLines":
      return unplaceLines(context, command);
    case "duplicateLines":
      return duplicateLines(context, command);
    case "reshapeLine":
      return reshapeLine(context, command);
    case "reviseSheet":
      return reviseSheet(context, command);
    case "moveSheet":
      return moveSheet(context, command);
    case "removeSheet":
      return removeSheet(context, command);
    case "duplicateSheet":
      return duplicateSheet(context, command);
    case "setCellNote":
      return setCellNote(context, command);
    case "placeLines":
      return placeLines(context, command);
    case "setNote":
      return setNote(context, command);
    case "setAttribute":
      return setAttribute(context, command);
    case "addMeasure":
      return addMeasure(context, command);
    case "addProgramme":
      return addProgramme(context, command);
    case "followUpMeasure":
      return followUpMeasure(context, command);
    case "replacePremises":
      return replacePremises(context, command);
    case "replaceText":
      return replaceText(context, command);
    case "setMeasure":
      return setMeasure(context, command);
    case "setProperties":
      return setProperties(context, command);
    case "addProject":
      return addProject(context, command);
    case "addProjectPart":
      return addProjectPart(context, command);
    case "moveProject":
      return moveProject(context, command);
    case "addSheet":
      return addSheet(context, command);
    case "setTitle":
      return setTitle(context, command);
    case "setDisplayUnit":
      return setDisplayUnit(context, command);
    case "setGoal":
      return setGoal(context, command);
    case "makeMeasure":
      return makeMeasure(context, command);
    case "removeMeasure":
      return removeMeasure(context, command);
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
    case "applyFrameRule":
      return applyFrameRule(context, command);
    case "addGoal":
      return addGoal(context, command);
    case "addSavings":
      return addSavings(context, command);
    case "addCommittee":
      return addCommittee(context, command);
    case "addUnit":
      return addUnit(context, command);
    case "addFramePart":
      return addFramePart(context, command);
    case "addTransfer":
      return addTransfer(context, command);
    case "importTable":
      return importTable(context, command);
  }
}
