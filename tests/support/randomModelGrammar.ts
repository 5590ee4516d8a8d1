// Draws formulas of a random model: whole Swedish budget rules that the unit check accepts, over lines that stand on lower
// tiers, so that cycles come only where they are meant to. Everything comes from one seeded number generator.

import {
  binary,
  call,
  type ModelComparison,
  type ModelNode,
  type ModelPoint,
  type ModelSpan,
  number,
  thisYear,
} from "./randomModelFormula.ts";

export type ModelUnit = "kr" | "share" | "count" | "text";

/** Random numbers that come again with the same seed (mulberry32). */
export class SeededRandom {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }
  /** One of several ways, each with its weight. */
  way<T>(ways: readonly (readonly [number, () => T])[]): T {
    let left = this.next() * ways.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, make] of ways) {
      left -= weight;
      if (left < 0) return make();
    }
    throw new Error("no way was chosen");
  }
}

/** A heading with its lines: one unit, one tier. Tier 0 holds inputs only. */
export interface ModelGroup {
  readonly heading: number;
  readonly members: readonly number[];
  readonly unit: ModelUnit;
  readonly tier: number;
}

export interface Surroundings {
  readonly groups: readonly ModelGroup[];
  readonly committees: readonly number[];
  readonly firstYear: number;
  readonly lastYear: number;
  /** How often a line of any tier is read in the same year, which may close a cycle. */
  readonly wild: number;
}

const comparisons: readonly ModelComparison[] = ["<", "<=", ">", ">=", "=", "<>"];

export class ModelGrammar {
  private readonly random: SeededRandom;
  private readonly around: Surroundings;
  private readonly tier: number;
  private readonly host: ModelUnit;

  /** Formulas for lines of a tier and unit. */
  constructor(
    random: SeededRandom,
    around: Surroundings,
    { tier, unit }: { readonly tier: number; readonly unit: ModelUnit },
  ) {
    this.random = random;
    this.around = around;
    this.tier = tier;
    this.host = unit;
  }

  ofUnit(unit: ModelUnit, depth: number): ModelNode {
    if (unit === "kr") return this.kr(depth);
    if (unit === "share") return this.share(depth);
    return unit === "count" ? this.count(depth) : this.text(depth);
  }

  private kr(depth: number): ModelNode {
    const { random } = this;
    if (depth <= 0) {
      return random.way<ModelNode>([
        [75, () => this.cell("kr")],
        [8, () => this.attribute(random.pick(["price", "amount"] as const))],
        [12, () => this.amount()],
        [5, () => this.query()],
      ]);
    }
    const kr = (): ModelNode => this.kr(depth - 1 - random.below(2));
    const share = (): ModelNode => this.share(depth - 2);
    return random.way<ModelNode>([
      [16, () => binary(random.pick(["+", "-"] as const), kr(), kr())],
      [6, () => binary("+", kr(), binary("*", kr(), share()))],
      [6, () => binary("-", kr(), binary("*", share(), kr()))],
      [8, () => binary("*", kr(), binary("+", number("1"), share()))],
      [7, () => binary("*", kr(), binary("+", number("1"), binary("*", share(), share())))],
      [4, () => (random.chance(0.5) ? binary("*", kr(), share()) : binary("*", share(), kr()))],
      [4, () => binary(random.pick(["*", "/"] as const), kr(), this.plainNumber())],
      [2, () => binary("/", kr(), this.count(0))],
      [2, () => binary("*", this.attribute("price"), this.attribute("volume"))],
      [2, () => binary("*", kr(), binary("^", binary("+", number("1"), share()), number(random.pick(["2", "3"]))))],
      [3, () => ({ type: "negate", of: kr() })],
      [14, () => this.aggregate("kr", kr)],
      [9, () => call("IF", this.condition(depth - 1), kr(), kr())],
      [4, () => call(random.pick(["ROUND", "ROUNDUP", "ROUNDDOWN"]), kr(), this.decimals())],
      [2, () => call(random.pick(["ROUND", "INT", "ABS", "ABS"]), kr())],
      [3, () => call("IFERROR", random.chance(0.5) ? binary("/", kr(), this.count(0)) : kr(), kr())],
      [2, () => call("CHOOSE", this.place(), kr(), kr(), kr())],
      [2, () => this.lookup("kr")],
      [3, () => this.query()],
      [3, () => call("INDEXATION", kr(), share(), ...(random.chance(0.5) ? [share()] : []))],
      [2, () => call(random.pick(["PREVIOUS", "CHANGE"]), this.kr(0))],
      [1, () => call("PREVIOUS", kr())],
      [2, () => call("CUMULATIVE", this.cellNow("kr"))],
      [1, () => call("MOD", kr(), this.amount())],
    ]);
  }

  private share(depth: number): ModelNode {
    const { random } = this;
    if (depth <= 0) {
      return random.way<ModelNode>([
        [60, () => this.cell("share")],
        [30, () => number(random.pick(["2.5", "75", "3.1", "100", "0.4", "12", "33.333"]), "%")],
        [10, () => this.attribute(random.pick(["share", "rate"] as const))],
      ]);
    }
    const share = (): ModelNode => this.share(depth - 1);
    return random.way<ModelNode>([
      [3, () => binary(random.pick(["+", "-", "*"] as const), share(), share())],
      [2, () => binary("-", number("1"), share())],
      [2, () => binary("/", this.kr(0), this.kr(0))],
      [1, () => call("SHARE", this.heading("kr"), this.heading("kr"))],
      [1, () => call(random.pick(["SHARE", "SHARE"]), this.kr(0), this.kr(0))],
      [1, () => call("GROWTH", this.cellNow("kr"))],
      [1, () => call("ROUND", share(), number(random.pick(["2", "4"])))],
      [2, () => this.aggregate("share", share)],
      [3, () => ({ type: "percent", of: number(`${random.below(90)}.${1 + random.below(99)}`) })],
      [1, () => call("IF", this.condition(depth - 1), share(), share())],
      [1, () => call("IFERROR", binary("/", this.kr(0), this.kr(0)), share())],
    ]);
  }

  private count(depth: number): ModelNode {
    const { random } = this;
    if (depth <= 0) {
      return random.way<ModelNode>([
        [6, () => this.cell("count")],
        [2, () => number(random.pick(["1", "2", "7", "12", "30"]))],
        [1, () => ({ type: "year" })],
        [1, () => this.attribute("volume")],
      ]);
    }
    const count = (): ModelNode => this.count(depth - 1);
    return random.way<ModelNode>([
      [3, () => binary(random.pick(["+", "-"] as const), count(), count())],
      [2, () => call("COUNT", this.many(random.pick(["kr", "text", "share"] as const)), this.many("kr"))],
      [2, () => this.aggregate("count", count)],
      [2, () => call("IF", this.condition(depth - 1), count(), count())],
      [1, () => call("ROUND", binary("*", this.cellNow("count"), this.share(0)), number("1"))],
      [1, () => call("SIGN", this.kr(0))],
    ]);
  }

  private text(depth: number): ModelNode {
    const { random } = this;
    if (depth <= 0) {
      return random.chance(0.6)
        ? this.cell("text")
        : { type: "text", text: random.pick(["ja", "NEJ", "åttan", 'a "b"']) };
    }
    const text = (): ModelNode => this.text(depth - 1);
    return random.way<ModelNode>([
      [3, () => call("IF", this.condition(depth - 1), text(), text())],
      [1, () => call("CHOOSE", this.place(), text(), text())],
      [1, () => call("IFERROR", text(), text())],
      [1, () => this.lookup("text")],
    ]);
  }

  private condition(depth: number): ModelNode {
    const { random } = this;
    const sign = (): ModelComparison => random.pick(comparisons);
    // Sides so close that only the rounding before a comparison tells them apart, or makes them equal.
    const close = (): ModelNode => {
      const unit = random.pick(["kr", "kr", "share"] as const);
      const side = this.cellNow(unit);
      const little =
        unit === "kr"
          ? number(random.pick(["0.0004", "0.0006", "0.002", "0.3", "0.6"]), "SEK")
          : number(random.pick(["0.0000000004", "0.0000000006", "0.0001"]));
      return binary(sign(), side, binary(random.pick(["+", "-"] as const), side, little));
    };
    const simple = (): ModelNode =>
      random.way<ModelNode>([
        [2, close],
        [6, () => binary(sign(), this.kr(depth - 1), random.chance(0.3) ? number("0") : this.kr(depth - 1))],
        [3, () => binary(sign(), this.share(depth - 1), this.share(0))],
        [2, () => binary(sign(), this.count(depth - 1), this.count(0))],
        [2, () => binary(random.pick(["=", "<>"] as const), this.text(0), this.text(0))],
      ]);
    if (depth <= 0 || random.chance(0.75)) return simple();
    return random.chance(0.3)
      ? call("NOT", simple())
      : call(random.pick(["AND", "OR"]), simple(), this.condition(depth - 1));
  }

  private aggregate(unit: ModelUnit, single: () => ModelNode): ModelNode {
    const { random } = this;
    const name = random.pick(["SUM", "SUM", "SUM", "AVERAGE", "MIN", "MAX", "MEDIAN"]);
    if (random.chance(0.4)) return call(name, this.many(unit));
    const list = Array.from({ length: 1 + random.below(3) }, () => (random.chance(0.5) ? this.many(unit) : single()));
    return call(name, ...list);
  }

  private many(unit: ModelUnit): ModelNode {
    const { random } = this;
    return random.way<ModelNode>([
      [3, () => this.heading(unit)],
      [3, () => this.range(unit)],
      [3, () => this.spanOfLine(unit)],
    ]);
  }

  private heading(unit: ModelUnit): ModelNode {
    const { group, years } = this.groupAndYears(unit);
    return { type: "rows", rows: { by: "heading", line: group.heading }, years };
  }

  private range(unit: ModelUnit): ModelNode {
    const { group, years } = this.groupAndYears(unit);
    const { random } = this;
    const at = random.below(group.members.length);
    const to = Math.min(group.members.length - 1, at + random.below(12));
    const [from, last] = [group.members[at] ?? 0, group.members[to] ?? 0];
    const rows = { by: "range", from: random.chance(0.8) ? from : last, to: random.chance(0.8) ? last : from } as const;
    return { type: "rows", rows, years };
  }

  private spanOfLine(unit: ModelUnit): ModelNode {
    const { random } = this;
    const past: ModelSpan = random.pick([
      { from: { at: "first" }, to: { at: "relative", years: -1 } },
      { from: { at: "relative", years: -2 }, to: { at: "relative", years: -1 } },
    ]);
    if (unit === this.host && random.chance(0.15)) return { type: "rows", rows: { by: "line", line: -1 }, years: past };
    const group = this.group(unit, this.tier);
    return { type: "rows", rows: { by: "line", line: random.pick(group.members) }, years: this.span(group.tier) };
  }

  private groupAndYears(unit: ModelUnit): { readonly group: ModelGroup; readonly years: ModelSpan | ModelPoint } {
    const group = this.group(unit, this.tier);
    return { group, years: this.random.chance(0.7) ? thisYear : this.span(group.tier) };
  }

  /** Years of a line of a tier: the years to come only of inputs, which nothing makes. */
  private span(tier: number): ModelSpan {
    const { random } = this;
    const { firstYear, lastYear } = this.around;
    if (tier === 0 && random.chance(0.5)) {
      return random.pick<ModelSpan>([
        { from: { at: "absolute", year: firstYear }, to: { at: "absolute", year: lastYear - 1 } },
        { from: { at: "relative", years: 0 }, to: { at: "last" } },
        { from: { at: "first" }, to: { at: "last" } },
        { from: { at: "relative", years: -1 }, to: { at: "relative", years: 1 } },
        { from: { at: "budget" }, to: { at: "last" } },
      ]);
    }
    return random.pick<ModelSpan>([
      { from: { at: "first" }, to: thisYear },
      { from: { at: "relative", years: -1 }, to: thisYear },
      { from: { at: "relative", years: -2 }, to: { at: "relative", years: -1 } },
      { from: thisYear, to: thisYear },
    ]);
  }

  private cell(unit: ModelUnit): ModelNode {
    const { random } = this;
    const { firstYear, lastYear } = this.around;
    if (unit === this.host && random.chance(0.15))
      return { type: "cell", line: -1, year: { at: "relative", years: -1 } };
    if (random.chance(0.1)) {
      const line = random.pick(this.group(unit, 1_000).members);
      return { type: "cell", line, year: { at: "relative", years: -1 } };
    }
    if (random.chance(0.08)) {
      const line = random.pick(this.group(unit, 1).members);
      const year = random.pick<ModelPoint>([
        { at: "first" },
        { at: "last" },
        { at: "budget" },
        { at: "absolute", year: firstYear + random.below(lastYear - firstYear + 1) },
        { at: "relative", years: 1 },
      ]);
      return { type: "cell", line, year };
    }
    return this.cellNow(unit);
  }

  private cellNow(unit: ModelUnit): ModelNode {
    const tier = this.random.chance(this.around.wild) ? 1_000 : this.tier;
    return { type: "cell", line: this.random.pick(this.group(unit, tier).members), year: thisYear };
  }

  /** A group of a unit below a tier. */
  private group(unit: ModelUnit, below: number): ModelGroup {
    return this.random.pick(this.around.groups.filter((group) => group.unit === unit && group.tier < below));
  }

  private attribute(attribute: "price" | "amount" | "share" | "rate" | "volume"): ModelNode {
    const { random } = this;
    const own = random.chance(0.5);
    return { type: "attribute", line: own ? -1 : random.pick(this.group("kr", 1).members), attribute };
  }

  private query(): ModelNode {
    const { random, around } = this;
    const query = random.pick(["MEASURES", "TEMPORARY", "MEASURELEVEL"] as const);
    const committee = random.chance(0.7) ? random.pick(around.committees) : null;
    const duration = random.chance(0.2) ? random.pick(["permanent", "temporary"] as const) : null;
    const year: ModelPoint = random.chance(0.85)
      ? thisYear
      : random.pick([{ at: "first" }, { at: "relative", years: -1 }]);
    return { type: "query", query, committee, duration, year };
  }

  private lookup(unit: "kr" | "text"): ModelNode {
    const { random, around } = this;
    const among = random.pick(around.groups.filter(({ tier }) => tier === 0));
    const sought = among.unit;
    const candidates = around.groups.filter((group) => group.unit === unit && group.tier === 0);
    const asLong = candidates.filter(({ members }) => members.length === among.members.length);
    const of = random.pick(asLong.length > 0 && random.chance(0.9) ? asLong : candidates);
    const wanted: ModelNode = random.chance(0.8)
      ? { type: "cell", line: random.pick(among.members), year: thisYear }
      : this.ofUnit(sought, 0);
    const rows = (group: ModelGroup): ModelNode => ({
      type: "rows",
      rows: { by: "heading", line: group.heading },
      years: thisYear,
    });
    return call("LOOKUP", wanted, rows(among), rows(of));
  }

  private place(): ModelNode {
    return this.random.chance(0.6) ? this.cellNow("count") : number(this.random.pick(["1", "2", "3", "9"]));
  }

  private amount(): ModelNode {
    const { random } = this;
    return random.way<ModelNode>([
      [3, () => number(String(1 + random.below(5_000)), "KSEK")],
      [2, () => number(random.pick(["1.5", "14", "0.25", "120.75"]), "MSEK")],
      [1, () => number(random.pick(["1", "999.5", "100000", "0.1"]), "SEK")],
    ]);
  }

  private plainNumber(): ModelNode {
    return number(this.random.pick(["2", "0.5", "1.03", "12", "3", "7", "1.1"]));
  }

  private decimals(): ModelNode {
    const decimals = this.random.pick(["0", "1", "2", "3", "-"]);
    return decimals === "-" ? { type: "negate", of: number(this.random.pick(["3", "2", "5"])) } : number(decimals);
  }
}
