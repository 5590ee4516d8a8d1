// A scenario written as data, without commands: many at a time, for tests that look at hundreds. Formulas are canonical text with
// codes in braces: "({KS}[-1] - TEMPORARY({KS})[-1]) * (1 + {PKV})".

import { type LineId, newLineId, newScenarioId, newSheetId, type SheetId } from "../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../shared/domain/line.ts";
import type { CellInput, Scenario, ScenarioHead, Sheet, SheetKind } from "../../shared/domain/scenario.ts";

export const draftedAt = "2026-05-04T09:30:00.000Z";

export type DraftLine = Partial<Omit<Line, "id" | "homeSheetId" | "parentId">> & {
  readonly code: string;
  /** Code of the heading or item it stands under. */
  readonly under?: string;
  /** Typed kr per year; null leaves the year empty. */
  readonly typed?: (year: number) => number | null;
};

export class ScenarioDraft {
  readonly head: ScenarioHead;
  readonly sheets: Sheet[] = [];
  readonly lines = new Map<LineId, Line>();
  readonly cells = new Map<LineId, Map<number, CellInput>>();
  private readonly idOfCode = new Map<string, LineId>();

  constructor(head: Omit<ScenarioHead, "scenarioId">) {
    this.head = { ...head, scenarioId: newScenarioId() };
  }

  sheet(kind: SheetKind, title: string, firstYear = this.head.period.firstYear): SheetId {
    const id = newSheetId();
    const { lastYear } = this.head.period;
    this.sheets.push({ id, kind, title, firstYear, lastYear, lineIds: [], caption: "" });
    return id;
  }

  id(code: string): LineId {
    const known = this.idOfCode.get(code);
    if (known !== undefined) return known;
    const made = newLineId();
    this.idOfCode.set(code, made);
    return made;
  }

  /** Adds a line last on a sheet. Lines named in its formula may come later. */
  line(sheetId: SheetId, { under, typed, ...part }: DraftLine): LineId {
    const id = this.id(part.code);
    const formula = part.formula == null ? null : this.canonical(part.formula);
    this.lines.set(id, {
      ...plainLine,
      label: part.code,
      kind: formula === null ? "input" : "formula",
      unit: "kr",
      scope: "taxFunded",
      ...part,
      id,
      homeSheetId: sheetId,
      parentId: under === undefined ? null : this.id(under),
      formula,
    });
    const at = this.sheets.findIndex((sheet) => sheet.id === sheetId);
    const sheet = this.sheets[at];
    if (sheet === undefined) throw new Error("no such sheet");
    this.sheets[at] = { ...sheet, lineIds: [...sheet.lineIds, id] };
    if (typed !== undefined) {
      const from = part.formulaFromYear ?? (formula === null ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
      for (let year = sheet.firstYear; year <= sheet.lastYear && year < from; year += 1) {
        const value = typed(year);
        if (value !== null) this.type(part.code, year, value);
      }
    }
    return id;
  }

  type(code: string, year: number, value: number): void {
    this.put(code, year, { type: "number", value: value + 0, enteredAt: draftedAt });
  }

  /** A formula of a single year, over the line's own where it has one. */
  typeFormula(code: string, year: number, formula: string): void {
    this.put(code, year, { type: "formula", formula: this.canonical(formula), enteredAt: draftedAt });
  }

  edit(code: string, change: Partial<Omit<Line, "formula">> & { readonly formula?: string | null }): void {
    const line = this.lines.get(this.id(code));
    if (line === undefined) throw new Error(`no line ${code}`);
    const { formula } = change;
    const written = formula === undefined ? line.formula : formula === null ? null : this.canonical(formula);
    this.lines.set(line.id, { ...line, ...change, formula: written });
  }

  canonical = (formula: string): string => formula.replace(/\{([^}]+)\}/g, (_, code: string) => `@${this.id(code)}`);

  scenario(extra: Partial<Pick<Scenario, "stated" | "importRemarks" | "acknowledgements">> = {}): Scenario {
    return {
      head: this.head,
      sheets: [...this.sheets],
      lines: new Map(this.lines),
      cells: new Map([...this.cells].map(([id, years]) => [id, new Map(years)])),
      stated: new Map(),
      importRemarks: [],
      acknowledgements: [],
      ...extra,
    };
  }

  private put(code: string, year: number, input: CellInput): void {
    const id = this.id(code);
    const years = this.cells.get(id) ?? new Map<number, CellInput>();
    years.set(year, input);
    this.cells.set(id, years);
  }
}
