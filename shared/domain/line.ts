// A line: one row of the budget, known by its id. It has at most one formula for its years, a unit, a scope, and
// for measures and goals the attributes that make it one. Cells (inputs per year) are kept apart, by line and year.

import type { LineId, SheetId } from "./ids.ts";
import type { LineAttribute } from "./lineAttribute.ts";
import type { Unit } from "./unit.ts";

export const lineKinds = ["input", "formula", "sum", "ofWhich", "heading", "text", "goal"] as const;
export type LineKind = (typeof lineKinds)[number];

export const scopes = ["taxFunded", "feeFunded"] as const;
export type Scope = (typeof scopes)[number];

/** A committee's saving or addition. A cell holds the year's new step (permanent) or the year's amount (temporary). */
export interface Measure {
  readonly direction: "saving" | "addition" | "transfer";
  readonly duration: "permanent" | "temporary";
  /** The committee frame the measure changes; null when none is named yet. */
  readonly committeeId: LineId | null;
  /** Programme area (free text), "" when none. */
  readonly area: string;
  /** The measure that pays for this one, if any. */
  readonly fundedById: LineId | null;
  /** Funding in words, as the document names it; "" means that no funding is named. */
  readonly fundingNote: string;
}

export const goalOperators = [">=", "<=", ">", "<"] as const;
export type GoalOperator = (typeof goalOperators)[number];

/** A goal compares the line's own value with a threshold, year by year. */
export interface Goal {
  readonly operator: GoalOperator;
  /** Canonical formula of the threshold (a literal or an expression), in the line's unit. */
  readonly threshold: string;
  /** Short name for the balance strip. */
  readonly shortLabel: string;
}

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
  readonly measure: Measure | null;
  readonly goal: Goal | null;
  /** Values besides the years (price, useful life …), as stored; an attribute that is missing is an empty value. */
  readonly attributes: ReadonlyMap<LineAttribute, number>;
  /** Note of the author, "" when none. */
  readonly note: string;
}

/** The attributes of a line that was given none. */
export const noAttributes: Line["attributes"] = new Map();

export const isSummable = (kind: LineKind): boolean => kind === "input" || kind === "formula";
export const holdsNumbers = (kind: LineKind): boolean => kind !== "heading" && kind !== "text";
