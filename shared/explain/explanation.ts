// The answer to "where does this number come from?", as plain data with every figure already written out in the unit that is
// shown: the window and the command line put it on screen and compute nothing. Amounts beside the texts are stored values.

import type { LineId } from "../domain/ids.ts";
import type { Unit } from "../domain/unit.ts";
import type { CellErrorKind, CellState } from "../formula/cellState.ts";

/** What a change is told against. `previous` is the year before; `stated` the figure the source printed for the cell. */
export type BaselineChoice =
  | { readonly type: "previous" }
  | { readonly type: "year"; readonly year: number }
  | { readonly type: "stated" };

/** A cell by its names. `name` is short, "VON 2027"; `label` is the line's own. */
export interface NamedCell {
  readonly lineId: LineId;
  readonly year: number;
  readonly label: string;
  readonly name: string;
}

/** A value as shown, "105 181 tkr", "2,0 %", "tom", "ej beräknat" or "#DIV/0!"; `value` is the stored number, if any. */
export interface Figure {
  readonly state: CellState;
  readonly value: number | null;
  readonly text: string;
}

/** What decides a cell: the line's formula, the year's own, a typed value, or nothing yet. */
export type CellRule = "lineFormula" | "cellFormula" | "input" | "empty";

export interface ExplainedOverride {
  /** When the value or formula was typed over the line's formula, "3 maj 2026 09:30"; "" when unknown. */
  readonly since: string;
  readonly lineFormula: string;
  /** What the line's formula would have given, everything else as it is. */
  readonly wouldGive: Figure;
  /** The cell minus what the line's formula gives, "+1 200 tkr"; null where one of them is no number. */
  readonly difference: string | null;
}

export interface ExplainedBaseline {
  readonly choice: BaselineChoice;
  /** "2021", "angivet 2022". */
  readonly name: string;
  readonly figure: Figure;
  /** Stored value; null where one side is no number. */
  readonly change: number | null;
  /** "+2 680 tkr", "" where there is none. */
  readonly changeText: string;
}

export type InputRowType =
  /** One cell that is read. */
  | "cell"
  /** What one name in the formula stands for, when that is several cells: a heading, a range, measures, years. */
  | "group"
  /** A value that is no cell of a year: an attribute of a line. */
  | "constant"
  /** Rows without change, folded. */
  | "unchanged"
  /** Rows too many to list, folded. */
  | "others"
  /** What is due to another rule holding in the baseline year, or to printed parts that do not make the printed figure. */
  | "rule"
  /** What the rows above lack as they are shown, by rounding; its text alone, the contribution is 0. */
  | "rounding";

/** One row of the tree of inputs. Contributions of all rows at the top add up to the change of the cell. */
export interface InputRow {
  /** Unique in the answer. */
  readonly key: string;
  readonly type: InputRowType;
  readonly label: string;
  /** The cell to go to, null where the row is none. */
  readonly cell: NamedCell | null;
  /** "" for folded rows. */
  readonly figure: string;
  readonly state: CellState;
  /** The figure it is compared with, null where there is none; "tillkommer 2028" where the baseline's formula did not read it. */
  readonly before: string | null;
  /** What that figure is, "2021", "angivet 2022"; an input of the year before is compared with the year before that. "": nothing to name. */
  readonly beforeName: string;
  /** Its own change, "+1 200 tkr", null where one side is no number. */
  readonly change: string | null;
  /** Its part of the cell's change, in the cell's unit; null where the change cannot be divided. */
  readonly contribution: number | null;
  readonly contributionText: string;
  /** contribution / change; null where there is no change to divide. */
  readonly share: number | null;
  readonly shareText: string;
  /** Name of the input whose row holds this one's effect, as an index share acts only through the index. */
  readonly actsThrough: string | null;
  readonly children: readonly InputRow[];
  /** What to ask for to see the next level; null for inputs. */
  readonly unfold: { readonly lineId: LineId; readonly year: number; readonly baseline: BaselineChoice } | null;
}

export interface DependentLine {
  readonly lineId: LineId;
  readonly code: string;
  readonly label: string;
  readonly years: readonly number[];
}

/** One entry of the cell's log. */
export interface LoggedCellEdit {
  readonly sequence: number;
  readonly action: "edit" | "undo" | "redo";
  /** Local time, "3 maj 2026 09:30". */
  readonly when: string;
  readonly who: string;
  /** What was done, as the undo menu names it. */
  readonly label: string;
  /** The line's formula was changed, not the cell alone. */
  readonly isLineFormula: boolean;
  readonly before: string;
  readonly after: string;
}

export interface ExplainedProblem {
  readonly kind: CellErrorKind | "notCalculated";
  readonly sentence: string;
  /** Where it began, null when it is this cell. */
  readonly origin: NamedCell | null;
  /** Members of the cycle, each reading the next and the last the first again; empty for other faults. */
  readonly cycle: readonly NamedCell[];
  /** "VON 2027 → RES 2027 → VON 2027", "" for other faults. */
  readonly cycleText: string;
  /** Cells of the same ring that the shown way does not pass. */
  readonly otherMembers: readonly NamedCell[];
  readonly advice: string;
}

/**
 * How the change was divided: `inputs` from the baseline's inputs to today's, `steps` from the line's own earlier value, `sum`
 * part by part of a plain sum, `years` year by year from an older baseline; `none` with the reason in the sentence.
 */
export interface ExplainedDivision {
  readonly method: "inputs" | "steps" | "sum" | "years" | "none";
  readonly sentence: string;
}

export interface Explanation {
  readonly cell: NamedCell;
  readonly unit: Unit;
  readonly figure: Figure;
  readonly rule: CellRule;
  /** "Radens formel", "Egen formel för 2022 (radens formel gäller inte)". */
  readonly ruleText: string;
  readonly override: ExplainedOverride | null;
  /** With names and with figures, "=A + B" and "3 tkr = 1 tkr + 2 tkr"; null for inputs. */
  readonly formula: { readonly text: string; readonly filled: string } | null;
  /** When and by what action an input came, "" where unknown. */
  readonly input: { readonly when: string; readonly label: string } | null;
  readonly note: string;
  /** Sentences about a measure: kind, committee, area, funding; none for other lines. */
  readonly measure: readonly string[];
  /** The printed figure, null where none was printed. */
  /** `sentence` tells how the cell stands to it, also where there is no number to compare. */
  readonly stated: { readonly text: string; readonly difference: string; readonly sentence: string } | null;
  readonly problem: ExplainedProblem | null;
  readonly baseline: ExplainedBaseline | null;
  readonly choices: readonly { readonly choice: BaselineChoice; readonly name: string }[];
  readonly division: ExplainedDivision;
  readonly inputs: readonly InputRow[];
  readonly dependents: readonly DependentLine[];
  readonly moreDependents: number;
  readonly log: readonly LoggedCellEdit[];
  readonly moreLog: number;
}

export type ExplainRefusal =
  | { readonly type: "unknownLine" }
  | { readonly type: "noFigures"; readonly label: string }
  | { readonly type: "outsideYears"; readonly label: string; readonly firstYear: number; readonly lastYear: number };
