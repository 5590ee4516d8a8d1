// What binds the operands of formulas to the places of a plan: lines to rows, headings and ranges to row sets, literals to
// constants. One for each plan, used while it is built and later for formulas that are tried out.

import type { LineId } from "../../domain/ids.ts";
import type { LineTree } from "../../domain/lineTree.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { LineFacts } from "../compileFormula.ts";
import type { ConstantPool } from "./constantPool.ts";
import type { RowQuery } from "./layout.ts";
import type { RowSets } from "./rowSets.ts";
import type { TextPool } from "./textPool.ts";
import type { PeriodYears } from "./yearChoices.ts";

export interface Binding {
  readonly scenario: Pick<Scenario, "lines" | "sheets">;
  readonly tree: LineTree;
  readonly facts: LineFacts;
  readonly rowOf: ReadonlyMap<LineId, number>;
  readonly period: PeriodYears;
  readonly sets: RowSets;
  readonly queries: RowQuery[];
  readonly texts: TextPool;
  readonly constants: ConstantPool;
}
