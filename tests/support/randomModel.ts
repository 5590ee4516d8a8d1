// A random municipality: sheets, headings, lines with all kinds of formulas, inputs that are missing, overrides, measures, a few
// cycles and broken formulas. The same seed gives the same model. Lines are numbered; where they stand is a separate order.

import type { LineId } from "../../shared/domain/ids.ts";
import type { LineKind } from "../../shared/domain/line.ts";
import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";
import { binary, type ModelNode, type ModelOperator, number, printModel } from "./randomModelFormula.ts";
import { ModelGrammar, type ModelGroup, type ModelUnit, SeededRandom } from "./randomModelGrammar.ts";
import { modelLineId } from "./randomModelIds.ts";

/** A formula the program cannot calculate as it stands, with the error it must show. */
export interface BrokenFormula {
  readonly type: "broken";
  readonly text: string;
  readonly shows: "nameError" | "unitError";
}
export type ModelFormula =
  | { readonly type: "formula"; readonly tree: ModelNode; readonly text: string }
  | BrokenFormula;

export interface ModelLine {
  readonly id: LineId;
  readonly unit: ModelUnit;
  readonly kind: LineKind;
  /** Number of its sheet in the model. */
  readonly sheet: number;
  readonly heading: number | null;
  readonly formula: ModelFormula | null;
  /** First year index the formula holds. */
  readonly formulaFrom: number;
  readonly measure: { readonly duration: "permanent" | "temporary"; readonly committee: number } | null;
  readonly attributes: ReadonlyMap<LineAttribute, number>;
  /** What was typed, by year index. */
  readonly typed: ReadonlyMap<number, number | string | ModelFormula>;
}

export interface ModelSheet {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly isMeasures: boolean;
}

export interface Model {
  readonly seed: number;
  readonly firstYear: number;
  readonly yearCount: number;
  readonly budgetIndex: number;
  readonly sheets: readonly ModelSheet[];
  readonly lines: readonly ModelLine[];
  /** Blocks of lines that belong together (a heading and its lines), as they stand. */
  readonly blocks: readonly (readonly number[])[];
}

export interface ModelSize {
  /** Groups of lines with formulas. */
  readonly groups: number;
  /** Lines of a family: formulas of one kind under each other. */
  readonly family: number;
  /** How often a formula may close a cycle. */
  readonly wild: number;
}

type Draft = { -readonly [Key in keyof ModelLine]: ModelLine[Key] } & {
  typed: Map<number, number | string | ModelFormula>;
};

export function randomModel(seed: number, size: ModelSize): Model {
  return new ModelMaker(seed, size).make();
}

class ModelMaker {
  private readonly random: SeededRandom;
  private readonly seed: number;
  private readonly size: ModelSize;
  private readonly firstYear = 2024;
  private readonly yearCount: number;
  private readonly lines: Draft[] = [];
  private readonly blocks: number[][] = [];
  private readonly groups: ModelGroup[] = [];
  private readonly committees: number[] = [];
  private readonly sheets: ModelSheet[];

  constructor(seed: number, size: ModelSize) {
    this.seed = seed;
    this.size = size;
    this.random = new SeededRandom(seed);
    this.yearCount = 4 + this.random.below(3);
    const last = this.yearCount - 1;
    this.sheets = [
      { firstIndex: 0, lastIndex: last, isMeasures: false },
      { firstIndex: 0, lastIndex: last, isMeasures: true },
      { firstIndex: 1, lastIndex: last - 1, isMeasures: false },
      { firstIndex: 0, lastIndex: last, isMeasures: false },
    ];
  }

  make(): Model {
    const { random } = this;
    this.inputGroup("share", 4);
    this.inputGroup("count", 5);
    this.inputGroup("text", 4);
    this.inputGroup("kr", 6 + random.below(8));
    this.inputGroup("kr", this.size.family);
    this.measures();
    this.brokenLines();
    const groups = Array.from({ length: this.size.groups }, (_, at) =>
      this.emptyGroup(1 + Math.floor((at * 5) / this.size.groups)),
    );
    for (const group of groups) this.fillGroup(group);
    const blocks = [...this.blocks];
    for (let at = blocks.length - 1; at > 0; at -= 1) {
      const other = random.below(at + 1);
      const [one, two] = [blocks[at], blocks[other]];
      if (one !== undefined && two !== undefined) [blocks[at], blocks[other]] = [two, one];
    }
    return {
      seed: this.seed,
      firstYear: this.firstYear,
      yearCount: this.yearCount,
      budgetIndex: 1,
      sheets: this.sheets,
      lines: this.lines,
      blocks,
    };
  }

  private line(unit: ModelUnit, kind: LineKind, sheet: number, heading: number | null): Draft {
    const draft: Draft = {
      id: modelLineId(this.lines.length),
      unit,
      kind,
      sheet,
      heading,
      formula: null,
      formulaFrom: 0,
      measure: null,
      attributes: new Map(),
      typed: new Map(),
    };
    this.lines.push(draft);
    return draft;
  }

  private block(
    unit: ModelUnit,
    count: number,
    sheet: number,
    kindOf: () => LineKind,
  ): { readonly heading: number; readonly members: number[] } {
    const heading = this.lines.length;
    this.line(unit, "heading", sheet, null);
    const block = [heading];
    const members: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const number = this.lines.length;
      this.line(unit, kindOf(), sheet, heading);
      members.push(number);
      block.push(number);
    }
    this.blocks.push(block);
    return { heading, members };
  }

  private inputGroup(unit: ModelUnit, count: number): void {
    const { random } = this;
    const sheet = random.chance(0.1) ? 2 : random.pick([0, 3]);
    const { heading, members } = this.block(unit, count, sheet, () => "input");
    for (const number of members) {
      const line = this.lines[number];
      if (line === undefined) continue;
      line.attributes = this.attributes();
      this.typeYears(line, 0, this.yearCount - 1, 0.97);
    }
    this.groups.push({ heading, members, unit, tier: 0 });
    if (unit === "kr") this.committees.push(heading, ...members.slice(0, 3));
  }

  private typeYears(line: Draft, from: number, to: number, share: number): void {
    const { firstIndex = 0, lastIndex = -1 } = this.sheets[line.sheet] ?? {};
    for (let index = Math.max(from, firstIndex); index <= Math.min(to, lastIndex); index += 1) {
      if (this.random.chance(share)) line.typed.set(index, modelInput(this.random, line.unit));
    }
  }

  private attributes(): ReadonlyMap<LineAttribute, number> {
    const { random } = this;
    const all: readonly (readonly [LineAttribute, number])[] = [
      ["price", 100 + random.below(90_000)],
      ["amount", random.below(5_000) * 1_000],
      ["share", random.below(1_000) / 1_000],
      ["rate", random.below(60) / 1_000],
      ["volume", 1 + random.below(400)],
    ];
    return new Map(all.filter(() => random.chance(0.93)));
  }

  private measures(): void {
    const { random } = this;
    const { members } = this.block("kr", 8, 1, () => "input");
    for (const number of members) {
      const line = this.lines[number];
      if (line === undefined) continue;
      const duration = random.pick(["permanent", "temporary"] as const);
      line.measure = { duration, committee: random.pick(this.committees) };
      this.typeYears(line, 0, this.yearCount - 1, 0.6);
    }
  }

  /** A group with its lines, whose formulas come when all groups stand: a formula may read the year before of any of them. */
  private emptyGroup(tier: number): ModelGroup & { readonly isFamily: boolean } {
    const { random } = this;
    const unit = random.way<ModelUnit>([
      [66, () => "kr"],
      [16, () => "share"],
      [10, () => "count"],
      [8, () => "text"],
    ]);
    const isFamily = random.chance(this.size.family > 100 ? 0.85 : 0.6);
    const count = isFamily ? this.size.family : 3 + random.below(8);
    const sheet = random.chance(0.08) ? 2 : random.pick([0, 3]);
    const { heading, members } = this.block(unit, count, sheet, () =>
      random.chance(0.04) ? "ofWhich" : random.chance(0.9) ? "formula" : "input",
    );
    const group = { heading, members, unit, tier, isFamily };
    this.groups.push(group);
    if (unit === "kr") this.committees.push(heading);
    return group;
  }

  private fillGroup({ members, unit, tier, isFamily }: ModelGroup & { readonly isFamily: boolean }): void {
    const { random } = this;
    const around = {
      groups: this.groups,
      committees: this.committees,
      firstYear: this.firstYear,
      lastYear: this.firstYear + this.yearCount - 1,
      wild: this.size.wild,
    };
    const grammar = new ModelGrammar(random, around, { tier, unit });
    const family = isFamily
      ? new Family(random, grammar.ofUnit(unit, 1 + random.below(random.pick([1, 2, 3]))), this.groups)
      : null;
    const irregular = random.pick([0, 0.002, 0.1]);
    const usualFrom = (): number => (random.chance(0.85) ? 1 : 0);
    const familyFrom = usualFrom();
    for (const [at, number] of members.entries()) {
      const line = this.lines[number];
      if (line === undefined) continue;
      const isOwn = family === null || random.chance(irregular);
      const tree = isOwn ? grammar.ofUnit(unit, 1 + random.below(4)) : family.member(at);
      line.formula = this.formula(tree);
      line.attributes = this.attributes();
      line.formulaFrom = isOwn || random.chance(0.03) ? usualFrom() : familyFrom;
      this.typeYears(line, 0, line.formulaFrom - 1, 0.97);
      if (random.chance(0.04)) this.typeYears(line, 1, this.yearCount - 1, 0.3);
      if (random.chance(0.03)) {
        const index = 1 + random.below(this.yearCount - 1);
        line.typed.set(index, this.formula(grammar.ofUnit(unit, 2)));
      }
    }
  }

  private formula(tree: ModelNode): ModelFormula {
    return { type: "formula", tree, text: printModel(tree, modelLineId, () => this.random.chance(0.08)) };
  }

  private brokenLines(): void {
    const { members } = this.block("kr", 7, 3, () => "formula");
    const line = this.groups.find(({ unit, tier }) => unit === "kr" && tier === 0)?.members[0] ?? 0;
    const named: ModelNode = { type: "cell", line, year: { at: "relative", years: 0 } };
    const sound = binary("+", named, number("5", "KSEK"));
    // The last ones differ from a sound formula above them in a unit alone.
    const broken: readonly ModelFormula[] = [
      { type: "broken", text: "@zzzzzzzzzzzz + 1 SEK", shows: "nameError" },
      { type: "broken", text: "5%", shows: "unitError" },
      { type: "broken", text: "1 SEK +", shows: "nameError" },
      { type: "formula", tree: sound, text: printModel(sound, modelLineId, () => false) },
      { type: "broken", text: `@${modelLineId(line)} + 5%`, shows: "unitError" },
      { type: "broken", text: `@${modelLineId(line)} + 5`, shows: "unitError" },
      { type: "broken", text: `@${modelLineId(line)} + @${modelLineId(0)}`, shows: "unitError" },
    ];
    for (const [at, number] of members.entries()) {
      const draft = this.lines[number];
      if (draft !== undefined) draft.formula = broken[at] ?? null;
    }
    if (this.random.chance(0.3))
      this.groups.push({ heading: this.blocks.at(-1)?.[0] ?? 0, members, unit: "kr", tier: 1 });
  }
}

/** A number or text as somebody would type it into a line of a unit. */
export function modelInput(random: SeededRandom, unit: ModelUnit): number | string {
  if (unit === "text") return random.pick(["ja", "nej", "Ja", "Åttan", "", 'a "b"']);
  if (unit === "share")
    return random.chance(0.03)
      ? 0
      : Number((random.next() * random.pick([0.05, 0.05, 1])).toFixed(random.pick([3, 4, 6])));
  if (unit === "count") return random.chance(0.1) ? 0 : random.pick([1, 2, 3, 4, 12, 250, random.below(3_000)]);
  const amount = random.way<number>([
    [6, () => random.below(900_000) * 1_000],
    [2, () => Math.round(random.next() * 9e9) / 100],
    [1, () => random.next() * 4e7],
    [0.3, () => 0],
  ]);
  return random.chance(0.25) ? 0 - amount : amount;
}

/** Formulas that name the same line under each other before they go on to the next. */
const stretch = 240;

/** Formulas of one shape: each line named in the template is followed in step, held, held for a stretch, or scattered. */
class Family {
  private readonly random: SeededRandom;
  private readonly template: ModelNode;
  private readonly ways = new Map<ModelNode, "step" | "same" | "stretches" | "scattered">();
  private readonly placeOf = new Map<number, { readonly members: readonly number[]; readonly at: number }>();
  private readonly variesDigits: boolean;

  constructor(random: SeededRandom, template: ModelNode, groups: readonly ModelGroup[]) {
    this.random = random;
    this.template = template;
    this.variesDigits = random.chance(0.3);
    for (const { members } of groups)
      for (const [at, line] of members.entries()) this.placeOf.set(line, { members, at });
  }

  member(index: number): ModelNode {
    return this.moved(this.template, index);
  }

  private moved(node: ModelNode, index: number): ModelNode {
    switch (node.type) {
      case "cell":
      case "attribute":
        return { ...node, line: this.lineOf(node, node.line, index) };
      case "rows": {
        const { rows } = node;
        if (rows.by === "line") return { ...node, rows: { by: "line", line: this.lineOf(node, rows.line, index) } };
        if (rows.by === "heading") return node;
        const length = (this.placeOf.get(rows.to)?.at ?? 0) - (this.placeOf.get(rows.from)?.at ?? 0);
        const from = this.lineOf(node, rows.from, index);
        const { members = [from], at = 0 } = this.placeOf.get(from) ?? {};
        return {
          ...node,
          rows: { by: "range", from, to: members[Math.max(0, Math.min(members.length - 1, at + length))] ?? from },
        };
      }
      case "number": {
        const isWhole = /^\d+$/.test(node.digits) && node.suffix === "";
        if (!this.variesDigits || isWhole || node.digits === "0") return node;
        return { ...node, digits: `${node.digits.split(".")[0]}.${1 + this.random.below(99)}` };
      }
      case "negate":
      case "percent":
        return { ...node, of: this.moved(node.of, index) };
      case "binary":
        return {
          ...node,
          operator: this.operatorOf(node.operator),
          left: this.moved(node.left, index),
          right: this.moved(node.right, index),
        };
      case "call":
        return { ...node, list: node.list.map((part) => this.moved(part, index)) };
      default:
        return node;
    }
  }

  /** Now and then another comparison: a formula that differs from its neighbours in one sign. */
  private operatorOf(operator: ModelOperator): ModelOperator {
    if (!this.variesDigits || this.random.chance(0.7)) return operator;
    if (["<", "<=", ">", ">="].includes(operator)) return this.random.pick(["<", "<=", ">", ">="] as const);
    return operator === "=" ? "<>" : operator;
  }

  private lineOf(node: ModelNode, line: number, index: number): number {
    const place = this.placeOf.get(line);
    if (line < 0 || place === undefined) return line;
    let way = this.ways.get(node);
    if (way === undefined) {
      way = this.random.pick(["step", "step", "step", "same", "stretches", "scattered"] as const);
      this.ways.set(node, way);
    }
    const { members, at } = place;
    if (way === "same") return line;
    if (way === "stretches") return members[(at + Math.floor(index / stretch)) % members.length] ?? line;
    const next = way === "step" ? (at + index) % members.length : this.random.below(members.length);
    return members[next] ?? line;
  }
}
