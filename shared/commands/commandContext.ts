// What a command may look at, and what it answers: changes with a Swedish name for the undo list, or a refusal as data.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Result } from "../domain/result.ts";
import type { Scenario, Sheet, SheetKind } from "../domain/scenario.ts";
import type { Unit } from "../domain/unit.ts";
import type { TypedNumberRefusal } from "../format/parseTyped.ts";
import type { CellValue } from "../formula/cellState.ts";
import type { LineFacts } from "../formula/compileFormula.ts";
import type { FormulaRefusal } from "../formula/formulaRefusal.ts";
import type { Change } from "../patches/change.ts";

export interface CommandContext {
  readonly scenario: Scenario;
  readonly tree: LineTree;
  readonly facts: LineFacts;
  /** Calculated figures as they stand before the edit. */
  readonly valueOf: (lineId: LineId, year: number) => CellValue;
  readonly textOf: (lineId: LineId, year: number) => string | null;
  /** ISO time of the edit, written with each input. */
  readonly now: string;
  /** Who edits, for what is kept with a name. */
  readonly author: string;
}

export interface CommandOutcome {
  readonly changes: readonly Change[];
  /** Name of the edit in the undo list, "VON 2022: 850 000". */
  readonly label: string;
}

export type CommandRefusal =
  | { readonly type: "unknownLine" }
  | {
      readonly type: "attributeOutside";
      readonly attribute: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: "unknownSheet" }
  | { readonly type: "lineHoldsNoFigures"; readonly label: string }
  | {
      readonly type: "yearOutsideSheet";
      readonly label: string;
      readonly year: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | { readonly type: "number"; readonly label: string; readonly refusal: TypedNumberRefusal }
  | { readonly type: "formula"; readonly refusal: FormulaRefusal }
  | { readonly type: "noFormulaThere"; readonly label: string; readonly year: number }
  /** `years` have formulas of their own. */
  | { readonly type: "lineHasNoFormula"; readonly label: string; readonly years: readonly number[] }
  | { readonly type: "taxRateTooHigh"; readonly label: string; readonly text: string }
  | { readonly type: "attributeTakesNoFormula"; readonly attribute: string }
  | { readonly type: "attributeOfHeading"; readonly label: string }
  | {
      readonly type: "attributeNumber";
      readonly attribute: string;
      readonly key: LineAttribute;
      readonly text: string;
    }
  | { readonly type: "attributeImpossible"; readonly key: LineAttribute }
  /** A cut cell that only shows its line's formula: there is nothing of its own to move. */
  | { readonly type: "movedCellIsLines"; readonly label: string; readonly year: number }
  | { readonly type: "unitsDiffer"; readonly label: string; readonly other: string }
  | { readonly type: "noNumberThere"; readonly label: string; readonly year: number }
  | { readonly type: "nothingToAddTo"; readonly label: string; readonly year: number }
  | { readonly type: "growthNeedsNumbers"; readonly label: string }
  | { readonly type: "nothingToRestore" }
  /** A replacement that would take the "=" of a formula away. */
  | { readonly type: "replaceEndsFormula"; readonly label: string }
  | { readonly type: "labelMissing" }
  | { readonly type: "labelTooLong"; readonly limit: number }
  | { readonly type: "codeUnusable"; readonly code: string }
  | { readonly type: "codeTaken"; readonly code: string; readonly label: string }
  | { readonly type: "idTaken" }
  | { readonly type: "moveIntoItself"; readonly label: string }
  | { readonly type: "parentOnOtherSheet"; readonly label: string }
  | { readonly type: "lineOfOtherSheet"; readonly label: string }
  | { readonly type: "lineOfThisSheet"; readonly label: string }
  /** `owner`: the heading it means something under. */
  | { readonly type: "lineBelongsThere"; readonly label: string; readonly owner: string }
  | { readonly type: "projectInProject"; readonly label: string }
  | { readonly type: "treeTooDeep"; readonly limit: number }
  /** `above`: the line that cannot hold it, "" for none. */
  | { readonly type: "noHeadingAbove"; readonly label: string; readonly above: string }
  | { readonly type: "alreadyAtTop"; readonly label: string }
  /** `labels`: the lines that would read each other in a circle. */
  | { readonly type: "moveClosesCircle"; readonly labels: readonly string[] }
  | { readonly type: "holdsLines"; readonly label: string; readonly count: number }
  | { readonly type: "holdsFigures"; readonly label: string; readonly count: number }
  | { readonly type: "figuresInUnit"; readonly label: string; readonly count: number; readonly unit: Unit }
  | { readonly type: "formulaOfOtherUnit"; readonly label: string }
  | { readonly type: "kindIsBound"; readonly label: string }
  | { readonly type: "sheetOfModel"; readonly label: string }
  | { readonly type: "lastSheet"; readonly label: string }
  | { readonly type: "sheetHoldsRoles"; readonly label: string; readonly line: string }
  | {
      readonly type: "typedOutside";
      readonly label: string;
      readonly count: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | { readonly type: "parentIsNoHeading"; readonly label: string }
  | { readonly type: "lineIsNoMeasure"; readonly label: string }
  | { readonly type: "lineIsMeasure"; readonly label: string }
  | { readonly type: "lineCannotBeMeasure"; readonly label: string }
  | { readonly type: "sheetHoldsNoMeasures"; readonly label: string; readonly sheet: string }
  | { readonly type: "frameCountsLine"; readonly label: string; readonly committee: string }
  | { readonly type: "measurePays"; readonly label: string; readonly other: string }
  | { readonly type: "unknownCommittee" }
  | { readonly type: "unknownFunder" }
  | { readonly type: "tooManyFundings"; readonly limit: number }
  | { readonly type: "reasonMissing" }
  | { readonly type: "unknownUnit" }
  | { readonly type: "lineIsNoCommittee"; readonly label: string }
  | { readonly type: "unitOfOtherCommittee"; readonly label: string; readonly committee: string }
  | { readonly type: "permanentHasNoEnd"; readonly endYear: number }
  | { readonly type: "residualAboveOutlay"; readonly label: string }
  | { readonly type: "unknownProgramme" }
  | { readonly type: "unknownGoal" }
  | { readonly type: "roleTaken"; readonly label: string }
  | { readonly type: "badDate"; readonly text: string }
  | { readonly type: "lineIsNoProject"; readonly label: string }
  | { readonly type: "sheetHoldsNoProjects"; readonly label: string }
  | { readonly type: "projectNeedsOutlay" }
  | { readonly type: "tooManyComponents"; readonly limit: number }
  | { readonly type: "outlaysAreFormulas"; readonly label: string }
  | {
      readonly type: "outlaysOutsideSheet";
      readonly label: string;
      readonly year: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | { readonly type: "priorityOutside"; readonly most: number }
  | { readonly type: "indicatorImpossible"; readonly label: string }
  | { readonly type: "lineIsNoGoal"; readonly label: string }
  | { readonly type: "aimMissing" }
  | { readonly type: "goalShareTooLarge"; readonly label: string; readonly text: string }
  | { readonly type: "goalYearsReversed"; readonly fromYear: number; readonly toYear: number }
  | { readonly type: "fundingRing"; readonly label: string; readonly funder: string }
  | { readonly type: "noSheetOfKind"; readonly kind: SheetKind }
  | { readonly type: "committeeHasNoRule"; readonly label: string }
  | { readonly type: "noFrames" }
  | { readonly type: "framePartExists"; readonly label: string; readonly part: string }
  | { readonly type: "unknownGroup" }
  | { readonly type: "transferToItself" }
  | { readonly type: "amountMissing" }
  | { readonly type: "measureNotKr"; readonly label: string }
  | { readonly type: "measureEndsFirst"; readonly startYear: number; readonly endYear: number }
  | { readonly type: "measureAmountMissing" }
  | { readonly type: "noPremises" }
  | { readonly type: "lineIsNoPremise"; readonly label: string }
  | { readonly type: "premiseIsFormula"; readonly label: string; readonly year: number }
  /** `before` and `after` in words. */
  | {
      readonly type: "premiseOffScale";
      readonly label: string;
      readonly year: number;
      readonly before: string;
      readonly after: string;
      readonly times: "thousand" | "hundred";
      readonly isMore: boolean;
    }
  | { readonly type: "premiseOverridden"; readonly label: string; readonly year: number }
  | { readonly type: "tooManyLines"; readonly limit: number }
  | { readonly type: "lineMatchedTwice"; readonly label: string }
  | { readonly type: "tableHasNoYears" }
  | { readonly type: "tableTooLong"; readonly limit: number }
  | { readonly type: "periodTooLong"; readonly limit: number };

export type CommandAnswer = Result<CommandOutcome, CommandRefusal>;

export const limits = {
  labelLength: 200,
  noteLength: 4_000,
  captionLength: 500,
  lines: 50_000,
  depth: 20,
  tableRows: 20_000,
  years: 40,
} as const;

export const findSheet = (scenario: Scenario, sheetId: SheetId): Sheet | undefined =>
  scenario.sheets.find((sheet) => sheet.id === sheetId);

export const homeSheetOf = (scenario: Scenario, line: Line): Sheet | undefined => findSheet(scenario, line.homeSheetId);

/** The change that sets one cell of a scenario, with what stands there now as its before. */
export const cellChange = (
  scenario: Scenario,
  lineId: LineId,
  year: number,
  after: Extract<Change, { type: "cell" }>["after"],
): Change => ({ type: "cell", lineId, year, before: scenario.cells.get(lineId)?.get(year) ?? null, after });

export const lineChange = (scenario: Scenario, lineId: LineId, after: Line | null): Change => ({
  type: "line",
  lineId,
  before: scenario.lines.get(lineId) ?? null,
  after,
});

export const sheetChange = (scenario: Scenario, sheetId: SheetId, after: Sheet | null): Change => ({
  type: "sheet",
  sheetId,
  before: findSheet(scenario, sheetId) ?? null,
  after,
});
