// A line: one row of the budget, known by its id. It has at most one formula for its years, a unit, a scope, and
// for measures and goals the attributes that make it one. Cells (inputs per year) are kept apart, by line and year.

import { type CellNotes, noCellNotes } from "./cellNote.ts";
import type { LineId, SheetId } from "./ids.ts";
import type { Indicator } from "./indicator.ts";
import type { LineAttribute } from "./lineAttribute.ts";
import type { LineRole } from "./lineRole.ts";
import type { Measure } from "./measure.ts";
import type { Project } from "./project.ts";
import type { Unit } from "./unit.ts";

export const lineKinds = ["input", "formula", "sum", "ofWhich", "heading", "text", "goal"] as const;
export type LineKind = (typeof lineKinds)[number];

export const scopes = ["taxFunded", "feeFunded"] as const;
export type Scope = (typeof scopes)[number];

export const goalOperators = [">=", "<=", ">", "<"] as const;
export type GoalOperator = (typeof goalOperators)[number];

/** A goal compares the line's own value with a threshold, year by year. */
export interface Goal {
  readonly operator: GoalOperator;
  /** Canonical formula of the threshold (a literal or an expression), in the line's unit. */
  readonly threshold: string;
  /** Short name for the balance strip. */
  readonly shortLabel: string;
  /** The years it holds for; null: from the first, to the last year of the sheet. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** Where a figure comes from: a circular, a forecast, a decision. "" where it is not said. */
export interface LineSource {
  readonly name: string;
  /** "2026-10-17", or "". */
  readonly date: string;
}

export const noSource: LineSource = { name: "", date: "" };

export interface Line {
  readonly id: LineId;
  /** Short unique name used in formulas, "VON"; "" for a line no formula may name. */
  readonly code: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly homeSheetId: SheetId;
  /** Parent in the tree of the home sheet; null at the top. */
  readonly parentId: LineId | null;
  readonly unit: Unit;
  readonly scope: Scope;
  /** Canonical text of the line's formula, null when it has none. */
  readonly formula: string | null;
  /** First year the formula holds; earlier years are inputs. null: all years of the home sheet. */
  readonly formulaFromYear: number | null;
  /** What it is in the budget model; null for a line of the user's own. */
  readonly role: LineRole | null;
  readonly source: LineSource;
  readonly measure: Measure | null;
  readonly project: Project | null;
  readonly goal: Goal | null;
  readonly indicator: Indicator | null;
  /** Values besides the years (price, useful life …), as stored; an attribute that is missing is an empty value. */
  readonly attributes: ReadonlyMap<LineAttribute, number>;
  /** Note of the author, "" when none. */
  readonly note: string;
  /** What someone wrote beside single cells, by year. */
  readonly cellNotes: CellNotes;
}

/** The attributes of a line that was given none. */
export const noAttributes: Line["attributes"] = new Map();

/** What a line holds when it is nothing but a row of figures. */
export const plainLine = {
  formula: null,
  formulaFromYear: null,
  role: null,
  source: noSource,
  measure: null,
  project: null,
  goal: null,
  indicator: null,
  attributes: noAttributes,
  note: "",
  cellNotes: noCellNotes,
} as const satisfies Partial<Line>;

export const isSummable = (kind: LineKind): boolean => kind === "input" || kind === "formula";
export const holdsNumbers = (kind: LineKind): boolean => kind !== "heading" && kind !== "text";
