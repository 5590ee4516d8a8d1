// Makes a scenario from the sheets of the standard model with the program's own commands: first all sheets and lines, then what formulas
// name besides, then the formulas and goals. Names are gathered once in between, so that a hundred lines cost milliseconds.

import type { Command } from "../../../shared/commands/command.ts";
import { type CommandContext, sheetChange } from "../../../shared/commands/commandContext.ts";
import { giveRule } from "../../../shared/commands/frameRule.ts";
import { runCommand } from "../../../shared/commands/runCommand.ts";
import { type LineId, newLineId, newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import type { LineAttribute } from "../../../shared/domain/lineAttribute.ts";
import { lineTreeOf } from "../../../shared/domain/lineTree.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { lineFactsOf } from "../../../shared/formula/lineFactsOf.ts";
import { applyChanges } from "../../../shared/patches/applyChanges.ts";
import type { Change } from "../../../shared/patches/change.ts";
import { sheetTitles } from "../../../shared/texts/sheetTitles.ts";
import { accepted } from "../accepted.ts";
import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

/** First and last year of each horizon. */
export type Horizons = Readonly<
  Record<TemplateSheet["horizon"], { readonly firstYear: number; readonly lastYear: number }>
>;

/**
 * The scenario with the sheets in it. Formulas hold from the budget year (years before it are history, and typed), but for sums and goals,
 * which hold in every year they can reach back from. A refusal is a fault in the sheets and is thrown.
 */
export function fillTemplate(start: Scenario, sheets: readonly TemplateSheet[], horizons: Horizons): Scenario {
  const run = new TemplateRun(start);
  for (const sheet of sheets) run.addSheet(sheet, horizons[sheet.horizon]);
  run.gatherNames();
  for (const sheet of sheets) run.fillSheet(sheet, horizons[sheet.horizon]);
  return run.scenario;
}

class TemplateRun {
  scenario: Scenario;
  private context: CommandContext;
  private readonly idOfCode = new Map<string, LineId>();
  private readonly idOfLine = new Map<TemplateLine, LineId>();
  private readonly sheetIds = new Map<TemplateSheet, SheetId>();

  constructor(start: Scenario) {
    this.scenario = start;
    this.context = this.contextNow();
  }

  /** Tree and names of the lines as they are now; kept while figures and formulas are entered. */
  gatherNames(): void {
    this.context = this.contextNow();
  }

  addSheet(sheet: TemplateSheet, { firstYear, lastYear }: Horizons["operations"]): void {
    const id = newSheetId();
    this.sheetIds.set(sheet, id);
    const title = sheet.title ?? sheetTitles[sheet.kind];
    this.run({ type: "addSheet", title, kind: sheet.kind, firstYear, lastYear, newSheetId: id });
    const made = this.scenario.sheets.find((candidate) => candidate.id === id);
    if (made !== undefined && sheet.caption !== undefined)
      this.take([sheetChange(this.scenario, id, { ...made, caption: sheet.caption })]);
    const shown = (sheet.shows ?? []).map((code) => this.idOf(code));
    if (shown.length > 0) this.run({ type: "placeLines", sheetId: id, lineIds: shown });
    const named = new Map<string, LineId>();
    for (const line of sheet.lines) {
      const lineId = this.addLine(line, id, line.under === undefined ? null : parentIn(named, line.under));
      named.set(line.label, lineId);
      if (line.code !== "") named.set(line.code, lineId);
    }
  }

  fillSheet(sheet: TemplateSheet, { firstYear }: Horizons["operations"]): void {
    for (const line of sheet.lines) {
      const lineId = this.idOfLine.get(line);
      if (lineId === undefined) continue;
      for (const [attribute, text] of Object.entries(line.attributes ?? {}))
        this.run({ type: "setAttribute", lineId, attribute: attribute as LineAttribute, text, bareUnit: "kr" });
      if (line.note !== undefined) this.run({ type: "setNote", lineId, note: line.note });
      if (line.everyYear !== undefined)
        this.run({ type: "setLineFormula", lineId, text: line.everyYear, bareUnit: "kr" });
      if (line.formula !== undefined) {
        const isAlways = line.kind === "sum" || line.kind === "ofWhich" || sheet.kind === "goals";
        const rule = giveRule(this.now, lineId, line.formula, isAlways ? firstYear : undefined);
        this.take(accepted(rule).changes);
        this.fillFirstYear(line, lineId, firstYear);
      }
      if (line.goal !== undefined) {
        const { operator, threshold, shortLabel } = line.goal;
        this.run({ type: "setGoal", lineId, operator, thresholdText: threshold, shortLabel });
      }
    }
  }

  /** Without a year of history the budget year is the first: what it adds itself must not be lost behind a typed 0. */
  private fillFirstYear({ firstYearFormula }: TemplateLine, lineId: LineId, firstYear: number): void {
    const start = this.scenario.lines.get(lineId)?.formulaFromYear ?? firstYear;
    if (firstYearFormula === undefined || firstYear < this.scenario.head.period.budgetYear || start <= firstYear)
      return;
    this.run({ type: "setCells", bareUnit: "kr", cells: [{ lineId, year: firstYear, text: firstYearFormula }] });
  }

  private addLine(line: TemplateLine, sheetId: SheetId, parentId: LineId | null): LineId {
    const { code, label, unit = "kr", kind = "input", scope = "taxFunded", role = null } = line;
    const lineId = newLineId();
    const added = { code, label, kind, unit, scope, parentId, measure: null, role };
    this.run({ type: "addLine", sheetId, afterLineId: null, newLineId: lineId, line: added });
    this.idOfLine.set(line, lineId);
    if (code !== "") this.idOfCode.set(code, lineId);
    return lineId;
  }

  private idOf(code: string): LineId {
    const id = this.idOfCode.get(code);
    if (id === undefined) throw new Error(`the standard model shows ${code}, which no sheet before has`);
    return id;
  }

  /** What a command sees: the scenario as it is, the names as they were gathered last. */
  private get now(): CommandContext {
    return { ...this.context, scenario: this.scenario };
  }

  private run(command: Command): void {
    this.take(accepted(runCommand(this.now, command)).changes);
  }

  private take(changes: readonly Change[]): void {
    this.scenario = applyChanges(this.scenario, changes);
  }

  private contextNow(): CommandContext {
    const { scenario } = this;
    const tree = lineTreeOf(scenario);
    return {
      scenario,
      tree,
      facts: lineFactsOf(scenario, tree),
      valueOf: () => ({ state: cellState.empty, value: null }),
      textOf: () => null,
      now: new Date().toISOString(),
      author: "",
    };
  }
}

function parentIn(named: ReadonlyMap<string, LineId>, under: string): LineId {
  const id = named.get(under);
  if (id === undefined) throw new Error(`the standard model has nothing called ${under} on the same sheet`);
  return id;
}
