// What the window (and the reports) may know of a scenario: structure as objects, figures as typed arrays. The cell of
// line i and year j stands at cellAtIndex(size, i, j) in every array. The renderer never computes a total from them.

import type { Acknowledgement } from "../domain/acknowledgement.ts";
import type { CellNote } from "../domain/cellNote.ts";
import type { LineId, ScenarioId, SheetId } from "../domain/ids.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { GoalOperator, LineKind, LineSource, Scope } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { Measure } from "../domain/measure.ts";
import type { YearRole } from "../domain/planPeriod.ts";
import type { Project } from "../domain/project.ts";
import type { OrganisationKind, SheetKind } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { CountedNews, EditPlace } from "./editNews.ts";
import type { StructureNews } from "./structureNews.ts";

/** The numbering of cells in every array, declared with the grid it numbers. */
export { cellAtIndex, cellCountOf, type GridSize, rowOfCell, yearIndexOfCell } from "../formula/cellGrid.ts";
/** States of a cell, the byte in `states`; declared with the engine that sets them. */
export { type CellState, cellState } from "../formula/cellState.ts";

/** Bits of a cell, the byte in `marks`. */
export const cellMark = {
  /** A number was typed here. */
  input: 1,
  /** The line's formula governs this cell. */
  lineFormula: 2,
  /** The cell has a formula of its own. */
  cellFormula: 4,
  /** An input or own formula stands over the line's formula (the Nybro fault). */
  overridden: 8,
  /** The source printed a figure for this cell. */
  stated: 16,
  /** Outside the horizon of the line's home sheet, or a heading or text: nothing can be typed. */
  locked: 32,
} as const;

export interface YearView {
  readonly year: number;
  readonly role: YearRole;
  /** "Budget 2021", "Plan 2022". */
  readonly label: string;
}

export interface LineView {
  readonly id: LineId;
  readonly code: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly homeSheetId: SheetId;
  readonly parentId: LineId | null;
  /** Depth in the tree, 0 at the top. */
  readonly level: number;
  readonly unit: Unit;
  readonly scope: Scope;
  /** Swedish text of the line's formula, "=VON[-1] * (1 + PKV)"; null without. */
  readonly formula: string | null;
  readonly formulaFromYear: number | null;
  readonly role: LineRole | null;
  readonly source: LineSource;
  readonly measure: Measure | null;
  readonly project: Project | null;
  readonly indicator: Indicator | null;
  readonly goal: {
    readonly operator: GoalOperator;
    /** Swedish text, with "=". */
    readonly threshold: string;
    readonly shortLabel: string;
    readonly fromYear: number | null;
    readonly toYear: number | null;
  } | null;
  /** Attributes the line has, stored and as text for editing with the unit written out: "90000 kr", "33". */
  readonly attributes: readonly { readonly attribute: LineAttribute; readonly value: number; readonly text: string }[];
  readonly note: string;
  /** Notes on single cells, oldest year first; the same empty list where there is none. */
  readonly cellNotes: readonly CellNoteView[];
}

export interface CellNoteView extends CellNote {
  readonly year: number;
}

export interface SheetView {
  readonly id: SheetId;
  readonly title: string;
  readonly kind: SheetKind;
  readonly caption: string;
  readonly years: readonly number[];
  readonly lineIds: readonly LineId[];
}

export interface CellFormulaView {
  readonly lineId: LineId;
  readonly year: number;
  /** Swedish text, with "=". */
  readonly formula: string;
}

export interface ScenarioStructure {
  readonly scenarioId: ScenarioId;
  readonly title: string;
  readonly municipality: string;
  readonly displayUnit: DisplayUnit;
  readonly baselineName: string;
  readonly organisation: OrganisationKind;
  readonly years: readonly YearView[];
  readonly sheets: readonly SheetView[];
  readonly lines: readonly LineView[];
}

/** Cell index and text. Lines of texts are few, so they travel as a list beside the arrays. */
export type CellTexts = readonly (readonly [cell: number, text: string])[];

/** A run of cells. `start` is the cell index of the first; the arrays have equal length. */
export interface CellRange {
  readonly start: number;
  /** Stored values: kr, fractions for shares and tax rates. NaN where the state is not `number`. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** The texts of the cells whose state is `text`, each once, in cell order. */
  readonly texts: CellTexts;
  readonly marks: Uint8Array;
  /** Cell index an error came from, -1 where there is no error. */
  readonly origins: Int32Array;
  /** Printed figure of the source where the mark `stated` is set, else 0. */
  readonly stated: Float64Array;
}

export interface GoalYear {
  readonly year: number;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly met: boolean | null;
}

export interface GoalView {
  readonly lineId: LineId;
  readonly label: string;
  readonly shortLabel: string;
  readonly unit: Unit;
  readonly operator: GoalOperator;
  readonly years: readonly GoalYear[];
}

export interface Warning {
  /** Stable name of the reviewer's rule: unitSuspected, statedTotalDiffers, goalBreached, unfundedMeasure, overriddenFormula, cellError … */
  readonly rule: string;
  readonly lineId: LineId | null;
  readonly code: string;
  readonly year: number | null;
  /** Swedish sentence. */
  readonly message: string;
  /** Sheet to go to. */
  readonly sheetId: SheetId | null;
  /** Who accepted it, when and why; null for one that still wants an answer. */
  readonly acknowledged: Pick<Acknowledgement, "reason" | "by" | "at"> | null;
}

export interface UnfundedYear {
  readonly year: number;
  readonly amountSek: number;
}

/** Where the edits stand: in the working copy only, or also in the user's file. */
export interface PublishState {
  readonly state: "unnamed" | "published" | "pending" | "failed";
  /** Name of the file the user sees, without folder; "" when unnamed. */
  readonly fileName: string;
  /** Swedish sentence: "Sparat 14:32", or what went wrong and what to do. */
  readonly message: string;
}

/** Everything that can change without the structure changing, as it stands after a revision. */
export interface ScenarioStatus {
  readonly revision: number;
  readonly cellFormulas: readonly CellFormulaView[];
  readonly goals: readonly GoalView[];
  readonly unfunded: readonly UnfundedYear[];
  readonly warnings: readonly Warning[];
  /** Swedish name of what undo would take back, null when nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly publish: PublishState;
}

export interface ScenarioView {
  readonly structure: ScenarioStructure;
  readonly cells: CellRange;
  readonly status: ScenarioStatus;
}

/**
 * A run of cells that may have changed. What is null need not travel: a whole index edit is then its values alone.
 *
 * `states` null: every cell is a number (and so has no origin and no text). `origins` null: no cell has one. `marks` and `stated` null:
 * as they were.
 */
export interface PatchRange {
  readonly start: number;
  readonly values: Float64Array;
  readonly states: Uint8Array | null;
  readonly texts: CellTexts;
  readonly marks: Uint8Array | null;
  readonly origins: Int32Array | null;
  readonly stated: Float64Array | null;
}

/** The status after an edit; long lists that are as they were at the revision before are null. */
export interface StatusPatch extends Omit<ScenarioStatus, "cellFormulas" | "warnings"> {
  readonly cellFormulas: ScenarioStatus["cellFormulas"] | null;
  readonly warnings: ScenarioStatus["warnings"] | null;
}

/**
 * The answer to an edit, undo or redo. With a new structure, `ranges` holds all cells, whole. With news of the structure they
 * hold the cells that became other, in the numbering after the news, and every cell of a new row, whole.
 */
export interface Patch {
  /** The revision this patch goes on from: a mirror that stands at another has missed an answer. */
  readonly follows: number;
  readonly structure: ScenarioStructure | null;
  readonly news: StructureNews | null;
  readonly ranges: readonly PatchRange[];
  readonly status: StatusPatch;
  /** Sums that count other lines than before, where an edit of the order of lines made some do so. */
  readonly counted?: CountedNews["counted"];
  /** How many more such sums there are. */
  readonly countedMore?: CountedNews["countedMore"];
  /** Where an undo or redo shows. */
  readonly place?: EditPlace;
}
