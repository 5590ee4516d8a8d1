// A sheet of the standard model as data: its lines in order, by code and role, with the formulas an officer can read and change.
// The runner (fillTemplate.ts) makes it with the program's own commands.

import type { GoalOperator, LineKind, Scope } from "../../../shared/domain/line.ts";
import type { LineAttribute } from "../../../shared/domain/lineAttribute.ts";
import type { LineRole } from "../../../shared/domain/lineRole.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import type { Unit } from "../../../shared/domain/unit.ts";

export interface TemplateLine {
  /** "" only for headings and texts no formula names. */
  readonly code: string;
  readonly label: string;
  readonly kind?: LineKind;
  readonly unit?: Unit;
  readonly scope?: Scope;
  readonly role?: LineRole;
  /** Label or code of the heading (or, for a varav line, the item) on the same sheet it stands under. */
  readonly under?: string;
  /** Swedish text with "=". */
  readonly formula?: string;
  /** What the first year has instead, where the formula cannot reach back and that year is the budget's own: Swedish text with "=". */
  readonly firstYearFormula?: string;
  /** Typed text for every year of the sheet. */
  readonly everyYear?: string;
  readonly attributes?: Readonly<Partial<Record<LineAttribute, string>>>;
  readonly goal?: { readonly operator: GoalOperator; readonly threshold: string; readonly shortLabel: string };
  readonly note?: string;
}

export interface TemplateSheet {
  readonly kind: SheetKind;
  /** Null: the sheet's usual title. */
  readonly title: string | null;
  readonly caption?: string;
  /** Which of the horizons the user chose the sheet has. */
  readonly horizon: "operations" | "investments" | "premises";
  readonly lines: readonly TemplateLine[];
  /** Codes of lines of other sheets shown here, in order, before the sheet's own. */
  readonly shows?: readonly string[];
}
