// Which rows make a sum, read from the sum line's canonical formula, so that the printed table can be checked for adding up.
// Only pure sums of the same year are understood: @a + @b - @c, SUM(@heading), SUM(@a:@b), parentheses, and these combined.
// Anything else answers null: the line is then printed without the check.

import { isLineId, type LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { type Token, tokenise } from "../formula/lexer.ts";

/** How often each line is added (negative: subtracted). Never empty. */
export type Addends = ReadonlyMap<LineId, number>;

/**
 * The lines a pure sum adds up, or null when the formula is anything but a pure sum.
 *
 * `formula` is canonical, without "=". A heading counts only inside SUM, as the items under it.
 */
export function addendsOf(formula: string, lines: ReadonlyMap<LineId, Line>, tree: LineTree): Addends | null {
  const tokens = tokenise(formula, "canonical");
  if (!tokens.ok) return null;
  const reader = new SumReader(tokens.value, lines, tree);
  return reader.read();
}

class SumReader {
  private at = 0;
  private readonly counts = new Map<LineId, number>();
  private readonly tokens: readonly Token[];
  private readonly lines: ReadonlyMap<LineId, Line>;
  private readonly tree: LineTree;

  constructor(tokens: readonly Token[], lines: ReadonlyMap<LineId, Line>, tree: LineTree) {
    this.tokens = tokens;
    this.lines = lines;
    this.tree = tree;
  }

  read(): Addends | null {
    if (!this.readTerms(1, false) || this.at !== this.tokens.length) return null;
    return this.counts.size > 0 ? this.counts : null;
  }

  /** Terms joined by + and -. `inSum`: headings and ranges stand for many lines here. */
  private readTerms(sign: number, inSum: boolean): boolean {
    let termSign = sign;
    let isFirst = true;
    for (;;) {
      const operator = this.peek();
      if (operator?.type === "operator" && (operator.text === "+" || operator.text === "-")) {
        this.at += 1;
        termSign = operator.text === "-" ? -sign : sign;
      } else if (!isFirst) {
        return true;
      }
      if (!this.readTerm(termSign, inSum)) return false;
      isFirst = false;
    }
  }

  private readTerm(sign: number, inSum: boolean): boolean {
    const token = this.take();
    switch (token?.type) {
      case "lineId":
        return this.readLine(token.text, sign, inSum);
      case "open":
        return this.readTerms(sign, false) && this.take()?.type === "close";
      case "name":
        return token.text === "SUM" && this.take()?.type === "open" && this.readArguments(sign);
      default:
        return false;
    }
  }

  private readArguments(sign: number): boolean {
    for (;;) {
      if (!this.readTerms(sign, true)) return false;
      const after = this.take();
      if (after?.type === "close") return true;
      if (after?.type !== "separator") return false;
    }
  }

  private readLine(id: string, sign: number, inSum: boolean): boolean {
    const line = isLineId(id) ? this.lines.get(id) : undefined;
    if (line === undefined) return false;
    // A year after the name ("[-1]") is no token of a sum and ends the reading.
    if (this.peek()?.type === "colon") {
      this.at += 1;
      const last = this.take();
      const lastId = last?.type === "lineId" && isLineId(last.text) ? last.text : null;
      if (!inSum || lastId === null || !this.lines.has(lastId)) return false;
      return this.add(this.tree.itemsBetween(line.id, lastId), sign);
    }
    if (line.kind === "heading") return inSum && this.add(this.tree.itemsUnder(line.id), sign);
    return line.kind !== "text" && this.add([line.id], sign);
  }

  private add(lineIds: readonly LineId[], sign: number): boolean {
    for (const lineId of lineIds) this.counts.set(lineId, (this.counts.get(lineId) ?? 0) + sign);
    return true;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }
}
