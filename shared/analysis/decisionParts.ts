// What is told of a budget that the council is to decide on: its parts, what is missing in each with the place to put it right, and the
// figures as they stand. completeness.ts works it out.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { Unit } from "../domain/unit.ts";
import type { EmptyCell } from "./emptyBehind.ts";

export const decisionParts = [
  "taxRate",
  "appropriations",
  "result",
  "cashFlow",
  "balance",
  "financialGoals",
  "operationalGoals",
  "investments",
  "loanLimit",
  "threeYearPlan",
] as const;
export type DecisionPartName = (typeof decisionParts)[number];

/** Something that is missing, and the place to put it right. */
export interface Gap {
  readonly reason:
    | "noLine"
    | "noFigure"
    | "error"
    | "undecided"
    | "noGoal"
    | "noIndicator"
    | "noInvestments"
    | "planTooShort";
  /** The role no line has, where that is what is missing. */
  readonly role: LineRole | null;
  readonly lineId: LineId | null;
  readonly label: string;
  /** The years in which it is missing, in order; none where no year is meant. */
  readonly years: readonly number[];
  /** The empty cell a calculated figure waits for in the first of the years; null where it is typed itself, or nothing is found. */
  readonly behind: EmptyCell | null;
  /** The sheet to go to; null where there is none of that kind. */
  readonly sheetId: SheetId | null;
}

/** A figure of the decision as it stands. */
export interface DecisionFigure {
  readonly lineId: LineId;
  readonly label: string;
  readonly unit: Unit;
  readonly year: number;
  readonly value: number;
}

export interface DecisionPart {
  readonly name: DecisionPartName;
  /** "missing" where nothing of it stands, "partial" where some does. */
  readonly state: "complete" | "partial" | "missing";
  readonly gaps: readonly Gap[];
  readonly figures: readonly DecisionFigure[];
  /** The result is not above zero: the law asks for grave reasons, and that a deficit is restored. */
  readonly isDeficit: boolean;
}

export interface Completeness {
  readonly budgetYear: number;
  readonly isComplete: boolean;
  readonly parts: readonly DecisionPart[];
}
