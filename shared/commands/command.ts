// Commands: plain objects of intent, the only way anything changes. Each type has its check and its change in a file of
// its own in this folder; here only the closed list.

import type { Acknowledgement } from "../domain/acknowledgement.ts";
import type { LineId, SheetId } from "../domain/ids.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { GoalOperator, Line, LineSource } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { Measure } from "../domain/measure.ts";
import type { PrintedTable } from "../domain/printedTable.ts";
import type { Project } from "../domain/project.ts";
import type { SheetKind } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { AddGoal } from "./addGoal.ts";
import type { AddSavings } from "./addSavings.ts";
import type { ApplyFrameRule } from "./applyFrameRule.ts";
import type { FillSeries } from "./fillSeries.ts";
import type { MeasureCommand } from "./measureCommands.ts";
import type { MoveCells } from "./moveCells.ts";
import type { ProjectCommand } from "./projectCommands.ts";
import type { ReplaceText } from "./replaceText.ts";
import type { ReshapeLine, StructureCommand } from "./structureCommands.ts";

/** Text as a person types it: "818 729", "14 mnkr", "75 %", "=VON[-1]*1,02", "" to clear. */
export interface TypedCell {
  readonly lineId: LineId;
  readonly year: number;
  readonly text: string;
  /** The line a copied formula stood on: where it names that line, this one is meant. */
  readonly copiedFrom?: LineId | undefined;
}

export interface NewLine {
  readonly code: string;
  readonly label: string;
  readonly kind: Line["kind"];
  readonly unit: Unit;
  readonly scope: Line["scope"];
  readonly parentId: LineId | null;
  readonly measure: Measure | null;
  readonly role?: LineRole | null;
  readonly project?: Project | null;
}

export interface ImportedRow {
  /** Row of the printed table. */
  readonly row: number;
  /** Existing line that takes the figures, or null for a new line. */
  readonly lineId: LineId | null;
}

/** A finding of the reviewer as it was read. */
export type AcknowledgedFinding = Pick<Acknowledgement, "rule" | "lineId" | "year" | "sheetId" | "message">;

/** Typed text ("=VON[-1] * 1,02"), or the formula that decides a year of the line now. */
export type FormulaSource =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "year"; readonly year: number };

/** What a frame may hold besides the index and the measures. */
export type FramePart =
  /** Unit price × change in a population group × share of the change that is compensated. */
  | {
      readonly kind: "volume";
      readonly groupId: LineId;
      readonly priceText: string;
      readonly shareText: string;
    }
  /** A yearly requirement: the same share for all, or by the committee's net cost deviation. */
  | { readonly kind: "efficiency"; readonly by: "share" | "deviation" }
  | { readonly kind: "investmentEffect" }
  | { readonly kind: "unexplained" };

export type Command =
  /** Type, paste or clear cells; `bareUnit` is the unit a number without one has (the unit the sheet shows). */
  | {
      readonly type: "setCells";
      readonly cells: readonly TypedCell[];
      readonly bareUnit: DisplayUnit;
      /** What the undo list calls it; left out: typed. */
      readonly as?: "pasted" | "filled" | undefined;
      /** "add": each number is added to what its cell shows; left out: it replaces it. */
      readonly how?: "replace" | "add" | undefined;
    }
  /** Cells filled from others: copied on, or continued as a series. */
  | FillSeries
  /** Cut cells put elsewhere; the formulas that name them follow. */
  | MoveCells
  /** The one formula of a line ("=…"), or null to turn its figures into nothing but inputs. */
  | {
      readonly type: "setLineFormula";
      readonly lineId: LineId;
      readonly text: string | null;
      readonly bareUnit: DisplayUnit;
    }
  /** A formula over years: the line's one formula from `fromYear` on, or own formulas of the years. */
  | {
      readonly type: "fillFormula";
      readonly lineId: LineId;
      readonly source: FormulaSource;
      readonly fromYear: number;
      readonly toYear: number;
      readonly as: "line" | "years";
    }
  /** Takes away what was typed over a line's formula. */
  | {
      readonly type: "restoreLineFormula";
      readonly cells: readonly { readonly lineId: LineId; readonly year: number }[];
    }
  /** Takes away a line's formula; its figures stay as inputs, or go. */
  | { readonly type: "removeLineFormula"; readonly lineId: LineId; readonly keep: "values" | "nothing" }
  | {
      readonly type: "addLine";
      readonly sheetId: SheetId;
      /** It stands after this line and what stands under it; null: last under its parent, or last on the sheet. */
      readonly afterLineId: LineId | null;
      /** It stands right before this line instead. */
      readonly beforeLineId?: LineId | null;
      readonly line: NewLine;
      readonly newLineId: LineId;
      /** More lines like it right after it, without code. */
      readonly moreLineIds?: readonly LineId[];
    }
  | { readonly type: "removeLines"; readonly lineIds: readonly LineId[] }
  | { readonly type: "renameLine"; readonly lineId: LineId; readonly label: string; readonly code: string }
  | {
      readonly type: "addSheet";
      readonly title: string;
      readonly kind: SheetKind;
      readonly firstYear: number;
      readonly lastYear: number;
      readonly newSheetId: SheetId;
    }
  /** Shows lines of other sheets on a sheet, in this order, after what stands there. */
  | { readonly type: "placeLines"; readonly sheetId: SheetId; readonly lineIds: readonly LineId[] }
  /** Accepts a finding of the reviewer, with a reason. */
  | { readonly type: "acknowledge"; readonly finding: AcknowledgedFinding; readonly reason: string }
  | { readonly type: "withdrawAcknowledgement"; readonly finding: AcknowledgedFinding }
  /** Makes a goal line compare its value with a threshold ("4 %", "=OKNING_INTAKT"). */
  | {
      readonly type: "setGoal";
      readonly lineId: LineId;
      readonly operator: GoalOperator;
      readonly thresholdText: string;
      readonly shortLabel: string;
      readonly fromYear?: number | null;
      readonly toYear?: number | null;
    }
  /** Makes a goal line an ordinary line again. */
  | { readonly type: "removeGoal"; readonly lineId: LineId }
  /** Makes an ordinary row of amounts a measure. */
  | { readonly type: "makeMeasure"; readonly lineId: LineId; readonly measure: Measure }
  /** Makes a measure an ordinary row again. */
  | { readonly type: "removeMeasure"; readonly lineId: LineId }
  /** What a line is in the budget model, or null for a line of one's own. */
  | { readonly type: "setRole"; readonly lineId: LineId; readonly role: LineRole | null }
  | { readonly type: "setSource"; readonly lineId: LineId; readonly source: LineSource }
  | { readonly type: "setIndicator"; readonly lineId: LineId; readonly indicator: Indicator | null }
  | { readonly type: "setProject"; readonly lineId: LineId; readonly project: Project }
  | { readonly type: "setNote"; readonly lineId: LineId; readonly note: string }
  /** A value of a line besides its years, typed as in a cell; "" takes it away. */
  | {
      readonly type: "setAttribute";
      readonly lineId: LineId;
      readonly attribute: LineAttribute;
      readonly text: string;
      readonly bareUnit: DisplayUnit;
    }
  /** A committee (or department) among the frames: with the frame rule, in their total, shown in the operating budget. */
  | {
      readonly type: "addCommittee";
      readonly label: string;
      readonly code: string;
      /** Frame of the year before the rule begins; "" for none yet. */
      readonly openingText: string;
      readonly bareUnit: DisplayUnit;
      readonly newLineId: LineId;
    }
  /** A unit of a committee: a varav line under its frame. */
  | {
      readonly type: "addUnit";
      readonly committeeId: LineId;
      readonly label: string;
      readonly code: string;
      readonly newLineId: LineId;
    }
  /** A line of its own in a committee's frame, and the term for it in the committee's formula. */
  | {
      readonly type: "addFramePart";
      readonly committeeId: LineId;
      readonly part: FramePart;
      readonly bareUnit: DisplayUnit;
      readonly newLineId: LineId;
    }
  /** Money moved from one frame to another: two measures, of which the second is the first with the other sign. */
  | {
      readonly type: "addTransfer";
      readonly label: string;
      readonly fromId: LineId;
      readonly toId: LineId;
      readonly duration: Measure["duration"];
      readonly amounts: readonly { readonly year: number; readonly text: string }[];
      readonly bareUnit: DisplayUnit;
      readonly newLineId: LineId;
    }
  | MeasureCommand
  /** Lines moved, indented and doubled, sheets renamed, moved and taken away, notes on cells. */
  | StructureCommand
  | ReshapeLine
  /** What a measure is: direction, duration, whose frame it changes, how it is funded. */
  | { readonly type: "setMeasure"; readonly lineId: LineId; readonly measure: Measure }
  /** Several properties of lines as one undoable edit; refused whole when one is refused. */
  | { readonly type: "setProperties"; readonly parts: readonly PropertyCommand[] }
  /** A saving spread over committees, as one measure for each. */
  | AddSavings
  /** A goal or an indicator, with its heading where that is new. */
  | AddGoal
  /** The frame rule for many committees, and lines for what it leaves unexplained of printed frames. */
  | ApplyFrameRule
  /** A project with its parts, one more part of one, a new month of take-in-use. */
  | ProjectCommand
  /** A text in another's place, in names, codes, notes, formulas and typed values. */
  | ReplaceText
  | { readonly type: "setDisplayUnit"; readonly displayUnit: DisplayUnit }
  | { readonly type: "setTitle"; readonly title: string }
  /** A read table becomes lines and inputs of a sheet (an existing one, or a new one of `sheetKind`). */
  | {
      readonly type: "importTable";
      readonly table: PrintedTable;
      readonly readAs: DisplayUnit;
      readonly sheetId: SheetId | null;
      readonly sheetKind: SheetKind;
      readonly rows: readonly ImportedRow[];
    };

/** The commands that change what a line is called, says or stands for, and none of its figures. */
export type PropertyCommand = Extract<
  Command,
  {
    readonly type:
      | "renameLine"
      | "setNote"
      | "setMeasure"
      | "makeMeasure"
      | "removeMeasure"
      | "setGoal"
      | "removeGoal"
      | "setAttribute"
      | "setRole"
      | "setSource"
      | "setIndicator"
      | "setProject"
      | "reshapeLine";
  }
>;
