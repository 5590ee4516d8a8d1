// The shapes of a plan, found by the codes of a scanned formula or by the compiled one. A formula whose codes are known costs
// one comparison; the first of its kind is compiled, with every check a typed formula gets.

import type { LineId } from "../../domain/ids.ts";
import { type CellState, cellState } from "../cellState.ts";
import { type CompiledFormula, isMany } from "../compileFormula.ts";
import { literalValue, type Operand } from "../operand.ts";
import type { Binding } from "./binding.ts";
import { type FormulaScanner, functionOfCode } from "./formulaScanner.ts";
import { queryOf } from "./rowQueries.ts";
import { lower, type Shape, type SlotKind } from "./shape.ts";
import { resolveYears } from "./yearChoices.ts";

export type QueryOperand = Extract<Operand, { type: "measures" | "investments" }>;

/** How the value of a slot is made from what the scanner named. */
type SlotForm = "row" | "place" | "heading" | "range" | "span";

interface KnownCodes {
  readonly codes: Int32Array;
  readonly shape: number;
  readonly slots: readonly KnownSlot[];
}

/** One slot of a known shape: made from an operand the scanner names, or the same in every such formula (operand -1). */
interface KnownSlot {
  readonly form: SlotForm;
  readonly operand: number;
  readonly fixed: number;
}

export class ShapeTable {
  readonly shapes: Shape[];
  /** What each query of the plan asks. */
  readonly asked: QueryOperand[];
  private readonly byCodes: Map<number, KnownCodes[]>;
  private readonly byKey: Map<string, number>;
  private readonly knownQueries: Map<string, number>;
  private readonly binding: Binding;

  /** `before`: the table of the plan this one follows. Shapes are only ever added, so that both may hold the same ones. */
  constructor(binding: Binding, before: ShapeTable | null = null) {
    this.binding = binding;
    this.shapes = before?.shapes ?? [];
    this.byCodes = before?.byCodes ?? new Map();
    this.byKey = before?.byKey ?? new Map();
    this.asked = before?.asked.slice() ?? [];
    this.knownQueries = new Map(before?.knownQueries);
  }

  /** The same shapes in a table of its own: what a trial adds goes with it. */
  copy(): ShapeTable {
    const copy = new ShapeTable(this.binding);
    copy.shapes.push(...this.shapes);
    copy.asked.push(...this.asked);
    for (const [hash, known] of this.byCodes) copy.byCodes.set(hash, [...known]);
    for (const [key, shape] of this.byKey) copy.byKey.set(key, shape);
    for (const [key, query] of this.knownQueries) copy.knownQueries.set(key, query);
    return copy;
  }

  /** Shape of what the scanner just read, its slots written from `at`; -1 when its codes are new. */
  find(scanner: FormulaScanner, slots: Int32Array, at: number): number {
    for (const known of this.byCodes.get(scanner.hash) ?? []) {
      if (!hasCodes(known.codes, scanner)) continue;
      for (let index = 0; index < known.slots.length; index += 1) {
        const slot = known.slots[index];
        if (slot === undefined) continue;
        const { form, operand, fixed } = slot;
        slots[at + index] =
          operand < 0 ? fixed : this.slotOf(form, scanner.named[operand] ?? 0, scanner.namedTo[operand] ?? 0);
      }
      return known.shape;
    }
    return -1;
  }

  /** Remembers the codes of a formula that was compiled, where it is certain from which operand each slot comes. */
  learn(scanner: FormulaScanner, shape: number, compiled: CompiledFormula): void {
    const { operands, reads, standingError } = compiled;
    if (standingError !== null || operands.length !== scanner.operandCount || readsDigits(scanner)) return;
    const slots = reads.map((read) => this.knownSlot(read, operands));
    if (!slots.every((slot) => slot !== null)) return;
    const known: KnownCodes = { codes: scanner.codes.slice(0, scanner.codeCount), shape, slots };
    const same = this.byCodes.get(scanner.hash);
    if (same === undefined) this.byCodes.set(scanner.hash, [known]);
    else same.push(known);
  }

  /** Functions that are written out read an operand in another year, the cell's own year, or numbers of their own. */
  private knownSlot(read: Operand, operands: readonly Operand[]): KnownSlot | null {
    const form = this.formOf(read);
    if (form === null) return null;
    const written = operands.indexOf(read);
    if (written >= 0) return { form, operand: written, fixed: 0 };
    if (read.type === "year") return { form, operand: -1, fixed: 0 };
    if (read.type === "literal") return { form, operand: -1, fixed: this.slotOfRead(read, 0) };
    if (read.type !== "line") return null;
    // The line comes from the one operand that names it; named twice, it might come from either.
    const naming = operands.flatMap((operand, index) =>
      "lineId" in operand && operand.lineId === read.lineId ? [index] : [],
    );
    const [operand] = naming;
    const isCertain = naming.length === 1 || (naming.length > 1 && read.lineId === null);
    return operand !== undefined && isCertain ? { form, operand, fixed: 0 } : null;
  }

  /** Shape of a compiled formula. */
  ofCompiled(compiled: CompiledFormula): number {
    const standing = compiled.standingError;
    const key = standing === null ? `${compiled.unit === "text" ? "t" : "n"}${compiled.shapeKey}` : standing;
    const found = this.byKey.get(key);
    if (found !== undefined) return found;
    const shape = this.shapes.push(shapeOf(compiled, this.binding)) - 1;
    this.byKey.set(key, shape);
    return shape;
  }

  /** Slot values of a compiled formula that stands in `hostRow`. */
  slotsOf(compiled: CompiledFormula, hostRow: number): readonly number[] {
    if (compiled.standingError !== null) return [];
    return compiled.reads.map((read) => this.slotOfRead(read, hostRow));
  }

  /** Shape of text that is no formula at all (a damaged file). */
  unreadable(): number {
    return this.standing("unreadable", cellState.nameError);
  }

  /** Shape of a formula that is left out because all together read too much. */
  tooMuch(): number {
    return this.standing("tooMuch", cellState.valueError);
  }
  get hasTooMuch(): boolean {
    return this.byKey.has("tooMuch");
  }

  private standing(key: string, state: CellState): number {
    const found = this.byKey.get(key);
    if (found !== undefined) return found;
    const shape = this.shapes.push({ ...emptyShape, standing: state }) - 1;
    this.byKey.set(key, shape);
    return shape;
  }

  private formOf(read: Operand): SlotForm | null {
    switch (read.type) {
      case "literal":
        return "place";
      case "attribute":
      case "year":
        return "row";
      case "range":
        return "range";
      case "line":
        if (read.lineId !== null && this.binding.facts.isHeading(read.lineId)) return "heading";
        return read.year.type === "span" ? "span" : "row";
      default:
        return null;
    }
  }

  private slotOf(form: SlotForm | undefined, row: number, to: number): number {
    switch (form) {
      case "heading":
        return this.binding.sets.ofHeading(this.binding.tree.ordered[row]?.id ?? ("" as LineId));
      case "range":
        return this.binding.sets.ofRange(row, to);
      case "span":
        return this.binding.sets.ofRow(row);
      default:
        return row;
    }
  }

  private slotOfRead(read: Operand, hostRow: number): number {
    const { binding } = this;
    const rowOf = (lineId: LineId | null): number =>
      lineId === null ? hostRow : (binding.rowOf.get(lineId) ?? hostRow);
    switch (read.type) {
      case "literal":
        return binding.constants.of(literalValue(read.digits, read.suffix));
      case "text":
        return binding.constants.of(binding.texts.numberOf(read.text));
      case "range":
        return binding.sets.ofRange(rowOf(read.fromId), rowOf(read.toId));
      case "line":
        return this.slotOf(this.formOf(read) ?? "row", rowOf(read.lineId), 0);
      case "attribute":
        return rowOf(read.lineId);
      case "year":
        return 0;
      case "measures":
      case "investments":
        return this.queryNumber(read);
    }
  }

  private queryNumber(read: QueryOperand): number {
    const key = JSON.stringify([
      read.type,
      read.type === "measures" ? read.query : "",
      Object.entries(read.filter).toSorted(),
    ]);
    const found = this.knownQueries.get(key);
    if (found !== undefined) return found;
    const query = this.binding.queries.push(queryOf(read, this.binding)) - 1;
    this.asked.push(read);
    this.knownQueries.set(key, query);
    return query;
  }
}

/** Does the formula hold a function whose meaning depends on the digits of a literal? They are no part of the codes. */
function readsDigits({ codes, codeCount }: FormulaScanner): boolean {
  for (let index = 0; index < codeCount; index += 1) {
    if (functionOfCode(codes[index] ?? 0)?.readsDigits === true) return true;
  }
  return false;
}

function hasCodes(codes: Int32Array, scanner: FormulaScanner): boolean {
  if (codes.length !== scanner.codeCount) return false;
  for (let index = 0; index < codes.length; index += 1) if (codes[index] !== scanner.codes[index]) return false;
  return true;
}

const emptyShape: Shape = {
  expression: null,
  slots: [],
  instructions: null,
  answer: 0,
  temporaries: 1,
  isPlain: false,
  success: cellState.number,
  standing: cellState.nameError,
};

function shapeOf(compiled: CompiledFormula, binding: Binding): Shape {
  const { expression, standingError } = compiled;
  if (standingError !== null || expression === null) {
    return { ...emptyShape, standing: cellState[standingError ?? "nameError"] };
  }
  const slots = compiled.reads.map((read) => slotKindOf(read, binding));
  return {
    expression,
    slots,
    ...lower(expression, slots),
    success: compiled.unit === "text" ? cellState.text : cellState.number,
    standing: null,
  };
}

function slotKindOf(read: Operand, { facts, period }: Binding): SlotKind {
  switch (read.type) {
    case "literal":
    case "text":
      return { type: "constant" };
    case "range":
      return { type: "cells", years: resolveYears(read.year, period) };
    case "line":
      return { type: isMany(read, facts) ? "cells" : "cell", years: resolveYears(read.year, period) };
    case "attribute":
      return { type: "attribute", attribute: read.attribute };
    case "year":
      return { type: "year" };
    case "measures":
    case "investments":
      return { type: "query", years: resolveYears(read.year, period) };
  }
}
