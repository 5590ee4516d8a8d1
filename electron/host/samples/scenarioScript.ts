// Small words for writing a sample as a script of the program's own commands: sheets, lines, inputs, formulas, goals, imports.

import { type LineId, newLineId, newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import type { Indicator } from "../../../shared/domain/indicator.ts";
import type { GoalOperator, LineKind } from "../../../shared/domain/line.ts";
import type { LineRole } from "../../../shared/domain/lineRole.ts";
import type { Measure } from "../../../shared/domain/measure.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { readPrintedTable } from "../../exchange/printedTable/readPrintedTable.ts";
import { accepted } from "../accepted.ts";
import type { OpenScenario } from "../openScenario.ts";
import { usualCaptions } from "../template/usualCaptions.ts";

export interface ScriptLine {
  readonly code: string;
  readonly label: string;
  readonly kind?: LineKind;
  readonly unit?: Unit;
  readonly under?: LineId;
  readonly after?: LineId;
  readonly measure?: Measure;
  /** Typed text per year. */
  readonly cells?: Readonly<Record<number, string>>;
  readonly formula?: string;
}

export class ScenarioScript {
  readonly open: OpenScenario;
  private readonly unit: DisplayUnit;

  constructor(open: OpenScenario, unit: DisplayUnit) {
    this.open = open;
    this.unit = unit;
  }

  sheet(title: string, kind: SheetKind, firstYear: number, lastYear: number): SheetId {
    const id = newSheetId();
    accepted(this.open.apply({ type: "addSheet", title, kind, firstYear, lastYear, newSheetId: id }));
    return id;
  }

  /** Says under each title what its amounts are, where nothing is said yet. */
  captions(): void {
    for (const { id: sheetId, title, kind, caption, firstYear, lastYear } of this.open.scenario.sheets) {
      if (caption !== "" || usualCaptions[kind] === "") continue;
      const revised = { title, caption: usualCaptions[kind], firstYear, lastYear, dropsOutside: false };
      accepted(this.open.apply({ type: "reviseSheet", sheetId, ...revised }));
    }
  }

  line(sheetId: SheetId, line: ScriptLine): LineId {
    const {
      code,
      label,
      kind = "input",
      unit = "kr",
      under = null,
      after = null,
      measure = null,
      cells = {},
      formula,
    } = line;
    const id = newLineId();
    const command = { code, label, kind, unit, scope: "taxFunded", parentId: under, measure } as const;
    accepted(this.open.apply({ type: "addLine", sheetId, afterLineId: after, newLineId: id, line: command }));
    for (const [year, text] of Object.entries(cells)) this.type(id, Number(year), text);
    if (formula !== undefined) this.formula(id, formula);
    return id;
  }

  type(lineId: LineId, year: number, text: string): void {
    accepted(this.open.apply({ type: "setCells", bareUnit: this.unit, cells: [{ lineId, year, text }] }));
  }

  formula(lineId: LineId, text: string): void {
    accepted(this.open.apply({ type: "setLineFormula", lineId, text, bareUnit: this.unit }));
  }

  /** A goal of the years given, or of all years. */
  goal(
    lineId: LineId,
    operator: GoalOperator,
    thresholdText: string,
    shortLabel: string,
    [fromYear, toYear]: readonly [number | null, number | null] = [null, null],
  ): void {
    accepted(this.open.apply({ type: "setGoal", lineId, operator, thresholdText, shortLabel, fromYear, toYear }));
  }

  indicator(lineId: LineId, indicator: Indicator): void {
    accepted(this.open.apply({ type: "setIndicator", lineId, indicator }));
  }

  role(lineId: LineId, role: LineRole): void {
    accepted(this.open.apply({ type: "setRole", lineId, role }));
  }

  show(sheetId: SheetId, lineIds: readonly LineId[]): void {
    accepted(this.open.apply({ type: "placeLines", sheetId, lineIds }));
  }

  note(lineId: LineId, note: string): void {
    accepted(this.open.apply({ type: "setNote", lineId, note }));
  }

  /** Reads a printed table and imports all its rows as new lines of a new sheet. */
  import(text: string, sheetKind: SheetKind, readAs: DisplayUnit): void {
    const table = accepted(readPrintedTable(text));
    const rows = table.rows.map((_, row) => ({ row, lineId: null }));
    accepted(this.open.apply({ type: "importTable", table, readAs, sheetId: null, sheetKind, rows }));
  }

  idOf(code: string): LineId {
    const id = this.open.context.facts.idOfCode(code);
    if (id === undefined) throw new Error(`the sample has no line with code ${code}`);
    return id;
  }

  sheetOf(kind: SheetKind): SheetId {
    const sheet = this.open.scenario.sheets.find((candidate) => candidate.kind === kind);
    if (sheet === undefined) throw new Error(`the sample has no sheet of kind ${kind}`);
    return sheet.id;
  }
}
