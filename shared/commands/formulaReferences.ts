// Does a line, through its formulas, read another? Asked by lines, not by years: a line that reads last year's figure of another
// counts as reading it. Good enough to keep an offered formula from ever closing a ring.

import { isLineId, type LineId } from "../domain/ids.ts";
import type { CommandContext } from "./commandContext.ts";

const reference = /@([a-z0-9]+)(?::@([a-z0-9]+))?/g;
/** Sums over measures and projects name a committee and read other lines. */
const query = /\b(MEASURES|TEMPORARY|MEASURELEVEL|INVESTMENTS)\b/;

type Look = Pick<CommandContext, "scenario" | "tree">;

/** True where `lineId` is `wantedId` or reads it, directly or through others. */
export function dependsOn(look: Look, lineId: LineId, wantedId: LineId): boolean {
  const seen = new Set<LineId>([lineId]);
  const open = [lineId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === wantedId) return true;
    for (const read of linesRead(look, next)) {
      if (seen.has(read)) continue;
      seen.add(read);
      open.push(read);
    }
  }
  return false;
}

function linesRead(look: Look, lineId: LineId): readonly LineId[] {
  const line = look.scenario.lines.get(lineId);
  const own = [...(look.scenario.cells.get(lineId)?.values() ?? [])];
  const texts = own.flatMap((input) => (input.type === "formula" ? [input.formula] : []));
  if (line?.formula != null) texts.push(line.formula);
  if (line?.kind === "heading") return look.tree.itemsUnder(lineId);
  return texts.flatMap((text) => linesNamedIn(look, text));
}

function linesNamedIn(look: Look, text: string): readonly LineId[] {
  const named: LineId[] = [];
  for (const [, from, to] of text.matchAll(reference)) {
    if (!isLineId(from)) continue;
    if (isLineId(to)) named.push(...look.tree.itemsBetween(from, to));
    else named.push(from);
  }
  if (query.test(text)) {
    for (const line of look.tree.ordered) if (line.measure !== null) named.push(line.id);
  }
  return named;
}
