// A small scenario written as a table, for tests that want input and expected result side by side. The table becomes commands
// of the program itself (sheets, lines, formulas, typed cells), run through an open scenario over a real database in memory.
//
//   # Ramar | frames                      a sheet; left out: one own sheet
//   line            | unit | kind | measure            | 2026 | 2027 | formula
//   : Nämnder       |      | heading                                              no code, only a label
//     VON: Vården   | kr   |      |                    | 100  |      | =VON[-1] * 1,02
//   BUSSAR          |      |      | temporary VON      | 5

import { emptyScenario } from "../../electron/host/newScenario.ts";
import { OpenScenario } from "../../electron/host/openScenario.ts";
import { WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import { type LineId, newLineId, newSheetId, type SheetId } from "../../shared/domain/ids.ts";
import { type Line, type LineKind, lineKinds } from "../../shared/domain/line.ts";
import { fundedBy, type Measure, plainMeasure } from "../../shared/domain/measure.ts";
import type { Result } from "../../shared/domain/result.ts";
import { type Scenario, type SheetKind, sheetKinds } from "../../shared/domain/scenario.ts";
import { type DisplayUnit, type Unit, units } from "../../shared/domain/unit.ts";
import { type CalculatedScenario, calculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { type Columns, loadInputs, newColumns, recalculateAll } from "../../shared/formula/calculation.ts";
import { cellState, errorKindOf } from "../../shared/formula/cellState.ts";
import { buildPlan, cellOf, type Plan, rowOfCell, yearOfCell } from "../../shared/formula/plan.ts";
import type { ReasonWithParameters } from "../../shared/texts/reasonParameters.ts";
import { commandSentence } from "../../shared/texts/refusals.ts";
import { errorTexts } from "../../shared/texts/review.ts";

/** A stored value, a text, null for an empty cell, "#NAMN?" and the like, or "ej beräknat". */
export type ReadCell = number | string | null;

/** Time of every edit the table makes. */
export const editedAt = "2026-05-04T09:30:00.000Z";

interface WrittenLine {
  readonly id: LineId;
  readonly sheetId: SheetId;
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly columns: ReadonlyMap<string, string>;
}

export class TestScenario {
  readonly open: OpenScenario;

  constructor(open: OpenScenario) {
    this.open = open;
  }

  /** Id of a line by code, or by label where it has no code. */
  id(name: string): LineId {
    const { facts } = this.open.context;
    const found = facts.idOfCode(name) ?? facts.idsOfLabel(name)[0];
    if (found === undefined) throw new Error(`the test scenario has no line ${name}`);
    return found;
  }

  line(name: string): Line {
    const line = this.open.scenario.lines.get(this.id(name));
    if (line === undefined) throw new Error(`the test scenario has no line ${name}`);
    return line;
  }

  /** Runs a command that must be accepted. */
  apply(command: Command): Patch {
    const answer = this.open.apply(command);
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The Swedish sentence of a command that must be refused and change nothing. */
  refusal(command: Command): string {
    const before = this.open.scenario;
    const answer = this.open.apply(command);
    if (answer.ok) throw new Error(`accepted: ${command.type}`);
    if (this.open.scenario !== before) throw new Error("a refused command changed the scenario");
    const reason: ReasonWithParameters = { ...answer.error };
    return commandSentence(reason);
  }

  type(name: string, year: number, text: string, bareUnit: DisplayUnit = "kr"): Patch {
    return this.apply(this.typing(name, year, text, bareUnit));
  }

  typing(name: string, year: number, text: string, bareUnit: DisplayUnit = "kr"): Command {
    return { type: "setCells", bareUnit, cells: [{ lineId: this.id(name), year, text }] };
  }

  formula(name: string, text: string | null, bareUnit: DisplayUnit = "kr"): Patch {
    return this.apply({ type: "setLineFormula", lineId: this.id(name), text, bareUnit });
  }

  undo(): Patch {
    return mustHave(this.open.undo());
  }

  redo(): Patch {
    return mustHave(this.open.redo());
  }

  /** The line's cells for the years of its home sheet. */
  row(name: string): readonly ReadCell[] {
    const line = this.open.scenario.lines.get(this.id(name));
    const sheet = this.open.scenario.sheets.find(({ id }) => id === line?.homeSheetId);
    if (sheet === undefined) return [];
    return Array.from({ length: sheet.lastYear - sheet.firstYear + 1 }, (_, index) =>
      this.cell(name, sheet.firstYear + index),
    );
  }

  cell(name: string, year: number): ReadCell {
    const { state, value } = this.open.calculated.valueOf(this.id(name), year);
    if (state === cellState.notCalculated) return "ej beräknat";
    const kind = errorKindOf(state);
    if (kind !== null) return errorTexts[kind].code;
    return value ?? this.open.calculated.textOf(this.id(name), year);
  }

  /** "VON 2026": where an error or "ej beräknat" came from, null where there is none. */
  origin(name: string, year: number): string | null {
    const { plan, columns } = this.open.calculation;
    const cell = cellOf(plan.grid, plan.grid.rowOf.get(this.id(name)) ?? 0, year);
    const origin = columns.origins[cell] ?? -1;
    const line = plan.tree.ordered[rowOfCell(plan.grid, origin)];
    return origin < 0 || line === undefined ? null : `${line.code || line.label} ${yearOfCell(plan.grid, origin)}`;
  }

  /** The line's formula as the officer reads it. */
  shownFormula(name: string): string | null {
    const lineId = this.id(name);
    return this.open.view().structure.lines.find((line) => line.id === lineId)?.formula ?? null;
  }

  warnings(rule?: string): readonly string[] {
    return this.open
      .status()
      .warnings.filter((warning) => rule === undefined || warning.rule === rule)
      .map(({ message }) => message);
  }
}

export function scenarioFromText(text: string): TestScenario {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  const blocks: { title: string; kind: SheetKind; rows: string[] }[] = [];
  for (const row of rows) {
    const heading = /^\s*#\s*(.+?)(?:\s*\|\s*(\w+))?\s*$/.exec(row);
    const kind = sheetKinds.find((known) => known === heading?.[2]) ?? "own";
    if (heading !== null) blocks.push({ title: heading[1] ?? "", kind, rows: [] });
    else if (blocks.length === 0) blocks.push({ title: "Blad", kind, rows: [row] });
    else blocks.at(-1)?.rows.push(row);
  }
  const headers = blocks.map((block) => columnsOf(block.rows[0] ?? ""));
  const years = headers
    .flat()
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number);
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const start = emptyScenario({
    title: "Prov",
    municipality: "",
    displayUnit: "kr",
    baselineName: "",
    organisation: "committees",
    period: { firstYear, lastYear, budgetYear: firstYear },
  });
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario: start, log: [], revisions: [] };
  workingCopy.fill(contents);
  const scenario = new TestScenario(new OpenScenario(contents, workingCopy, "", () => new Date(editedAt)));
  const written = blocks.flatMap((block, index) => writeSheet(scenario, block, headers[index] ?? []));
  const idOf = new Map(written.map((line) => [line.code || line.label, line.id]));
  const parents: WrittenLine[] = [];
  for (const line of written) {
    while (parents.length > 0 && (parents.at(-1)?.depth ?? 0) >= line.depth) parents.pop();
    const parent = parents.at(-1);
    parents.push(line);
    const kind = lineKinds.find((known) => known === line.columns.get("kind")) ?? "input";
    addLine(scenario, line, kind, parent?.sheetId === line.sheetId ? parent.id : null, idOf);
  }
  for (const { id, columns } of written) {
    const formula = columns.get("formula") ?? "";
    if (formula !== "") scenario.apply({ type: "setLineFormula", lineId: id, text: formula, bareUnit: "kr" });
  }
  for (const { id, columns } of written) {
    for (const [name, typed] of columns) {
      if (!/^\d{4}$/.test(name) || typed === "") continue;
      scenario.apply({ type: "setCells", bareUnit: "kr", cells: [{ lineId: id, year: Number(name), text: typed }] });
    }
  }
  return scenario;
}

const columnsOf = (row: string): readonly string[] => row.split("|").map((cell) => cell.trim());

function writeSheet(
  scenario: TestScenario,
  block: { readonly title: string; readonly kind: SheetKind; readonly rows: readonly string[] },
  header: readonly string[],
): readonly WrittenLine[] {
  const years = header.filter((name) => /^\d{4}$/.test(name)).map(Number);
  const sheetId = newSheetId();
  const { title, kind } = block;
  scenario.apply({
    type: "addSheet",
    title,
    kind,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    newSheetId: sheetId,
  });
  return block.rows.slice(1).map((row): WrittenLine => {
    const [name = "", ...cells] = columnsOf(row);
    const [code = "", label = ""] = name.includes(":") ? name.split(":").map((part) => part.trim()) : [name, name];
    const columns = new Map(header.slice(1).map((column, index) => [column, cells[index] ?? ""]));
    return { id: newLineId(), sheetId, code, label, depth: row.search(/\S/), columns };
  });
}

function addLine(
  scenario: TestScenario,
  line: WrittenLine,
  kind: LineKind,
  parentId: LineId | null,
  idOf: ReadonlyMap<string, LineId>,
): void {
  const unit: Unit = units.find((known) => known === line.columns.get("unit")) ?? "kr";
  const measure = measureOf(line.columns.get("measure") ?? "", idOf);
  scenario.apply({
    type: "addLine",
    sheetId: line.sheetId,
    afterLineId: null,
    newLineId: line.id,
    line: { code: line.code, label: line.label, kind, unit, scope: "taxFunded", parentId, measure },
  });
}

/** "temporary VON", "permanent", "saving permanent VON", "permanent VON funded SPARKRAV". */
function measureOf(text: string, idOf: ReadonlyMap<string, LineId>): Measure | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return null;
  const funded = words.indexOf("funded");
  const funder = funded < 0 ? undefined : idOf.get(words[funded + 1] ?? "");
  const named = words.slice(0, funded < 0 ? undefined : funded);
  return {
    ...plainMeasure,
    direction: named.includes("saving") ? "saving" : "addition",
    duration: named.includes("temporary") ? "temporary" : "permanent",
    committeeId: idOf.get(named.at(-1) ?? "") ?? null,
    fundings: funder === undefined ? [] : fundedBy(funder),
  };
}

/** A scenario as a file could hold it, planned and calculated from nothing. */
export function calculatedAfresh(scenario: Scenario): {
  readonly calculated: CalculatedScenario;
  readonly plan: Plan;
  readonly columns: Columns;
} {
  const plan = buildPlan(scenario);
  const columns = newColumns(plan);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  return { calculated: calculatedScenario(scenario, plan, columns), plan, columns };
}

function mustHave<T>(answer: Result<T, unknown>): T {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.error)}`);
}
