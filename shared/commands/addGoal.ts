// A new goal or indicator as one edit: the line, its formula where it is worked out, its threshold and years, its direction, its
// source, and the heading it stands under where that is new too.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { GoalOperator, LineSource } from "../domain/line.ts";
import { failure } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { setIndicator, setSource } from "./lineFactCommands.ts";
import { setGoal } from "./scenarioCommands.ts";
import { setLineFormula } from "./setLineFormula.ts";

export interface AddGoal {
  readonly type: "addGoal";
  readonly sheetId: SheetId;
  readonly newLineId: LineId;
  /** A heading on the sheet, null for none. */
  readonly headingId: LineId | null;
  /** A heading made for it, named first of all; null where it stands under one that is there. */
  readonly newHeading: { readonly newLineId: LineId; readonly label: string } | null;
  readonly label: string;
  readonly code: string;
  readonly unit: Unit;
  /** "=RES / (SKATT + GSB)"; "" where the values are typed. */
  readonly formulaText: string;
  readonly goal: {
    readonly operator: GoalOperator;
    readonly thresholdText: string;
    readonly shortLabel: string;
    readonly fromYear: number | null;
    readonly toYear: number | null;
  } | null;
  readonly indicator: Indicator | null;
  readonly source: LineSource;
}

/** Refuses a line that aims at nothing, and what the parts refuse. */
export function addGoal(context: CommandContext, command: AddGoal): CommandAnswer {
  const { sheetId, newLineId: lineId, headingId, newHeading, label, code, unit, goal, indicator, source } = command;
  const formula = command.formulaText.trim();
  if (goal === null && indicator === null) return failure({ type: "aimMissing" });
  const plain = { scope: "taxFunded", measure: null } as const;
  const parentId = newHeading?.newLineId ?? headingId;
  const steps: Step[] = [];
  if (newHeading !== null) {
    const line = { ...plain, code: "", label: newHeading.label, kind: "heading", unit: "kr", parentId: null } as const;
    steps.push((now) =>
      addLine(now, { type: "addLine", sheetId, afterLineId: null, newLineId: newHeading.newLineId, line }),
    );
  }
  const line = { ...plain, code, label, kind: "input", unit, parentId } as const;
  steps.push((now) => addLine(now, { type: "addLine", sheetId, afterLineId: null, newLineId: lineId, line }));
  if (formula !== "") {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    steps.push((now) => setLineFormula(now, { type: "setLineFormula", lineId, text, bareUnit: "kr" }));
  }
  if (source.name !== "" || source.date !== "") {
    steps.push((now) => setSource(now, { type: "setSource", lineId, source }));
  }
  if (indicator !== null) steps.push((now) => setIndicator(now, { type: "setIndicator", lineId, indicator }));
  if (goal !== null) steps.push((now) => setGoal(now, { type: "setGoal", lineId, ...goal }));
  return inTurn(context, commandLabels.goalAdded(cleanText(label)), steps);
}
