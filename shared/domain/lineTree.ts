// The tree of lines: children in the order of the home sheet. A heading's name in a formula means the items under it.

import type { LineId } from "./ids.ts";
import { isSummable, type Line } from "./line.ts";
import type { Scenario } from "./scenario.ts";

export interface LineTree {
  /** All lines in stored order: sheet by sheet, each line where its home sheet has it. */
  readonly ordered: readonly Line[];
  /** Place of each line in `ordered`. */
  readonly rowOf: ReadonlyMap<LineId, number>;
  /** Lines that have any below them, with those; asked for through `childrenOf`. */
  readonly children: ReadonlyMap<LineId, readonly LineId[]>;
  readonly childrenOf: (lineId: LineId) => readonly LineId[];
  /**
   * The lines a heading stands for in SUMMA: items under it at any depth, never varav, sum, goal or text lines. Lines in words among
   * lines in figures are passed by, as an empty cell is; where all are in words, they are what is meant.
   */
  readonly itemsUnder: (lineId: LineId) => readonly LineId[];
  /** The lines from one to another in stored order, without varav and sum lines, and words among figures. */
  readonly itemsBetween: (fromId: LineId, toId: LineId) => readonly LineId[];
  readonly levelOf: (lineId: LineId) => number;
}

/** Lines that can be added up and lines in words, which are meant only where there are no others. */
interface Items {
  readonly figures: LineId[];
  readonly words: LineId[];
}
const meant = ({ figures, words }: Items): readonly LineId[] => (figures.length > 0 ? figures : words);

/** Depth no real budget reaches; a loop of parents in a broken file stops here. */
const deepest = 1_000;

/** The tree with other lines in the places of those with the same ids. Kind, sheet and parent are as they were. */
export function treeWithLines(tree: LineTree, lines: readonly Line[]): LineTree {
  const ordered = [...tree.ordered];
  for (const line of lines) {
    const row = tree.rowOf.get(line.id);
    if (row !== undefined) ordered[row] = line;
  }
  return { ...tree, ordered };
}

export function lineTreeOf(scenario: Pick<Scenario, "sheets" | "lines">): LineTree {
  const ordered: Line[] = [];
  const children = new Map<LineId, LineId[]>();
  const position = new Map<LineId, number>();
  let hasRepeated = false;
  for (const sheet of scenario.sheets) {
    for (const lineId of sheet.lineIds) {
      const line = scenario.lines.get(lineId);
      if (line === undefined || line.homeSheetId !== sheet.id) continue;
      position.set(lineId, ordered.length);
      if (position.size === ordered.length) {
        hasRepeated = true; // in a broken file: its first place counts, and is put right below
        continue;
      }
      ordered.push(line);
      if (line.parentId === null) continue;
      const siblings = children.get(line.parentId);
      if (siblings === undefined) children.set(line.parentId, [lineId]);
      else siblings.push(lineId);
    }
  }
  if (hasRepeated) for (const [row, line] of ordered.entries()) position.set(line.id, row);
  return treeOver(scenario.lines, ordered, position, children);
}

/** The tree of lines that have been put in order. `position` is the place of each in `ordered`. */
export function treeOver(
  lines: Scenario["lines"],
  ordered: readonly Line[],
  position: ReadonlyMap<LineId, number>,
  children: ReadonlyMap<LineId, readonly LineId[]>,
): LineTree {
  const childrenOf = (lineId: LineId): readonly LineId[] => children.get(lineId) ?? [];

  const collect = (lineId: LineId, depth: number, into: Items, seen: Set<LineId>): Items => {
    for (const childId of childrenOf(lineId)) {
      if (seen.has(childId)) continue;
      seen.add(childId);
      const child = lines.get(childId);
      if (child === undefined) continue;
      if (isSummable(child.kind)) (child.unit === "text" ? into.words : into.figures).push(childId);
      else if (child.kind === "heading" && depth < deepest) collect(childId, depth + 1, into, seen);
    }
    return into;
  };

  const levelOf = (lineId: LineId): number => {
    let level = 0;
    let parentId = lines.get(lineId)?.parentId ?? null;
    while (parentId !== null && level < deepest) {
      level += 1;
      parentId = lines.get(parentId)?.parentId ?? null;
    }
    return level;
  };

  return {
    ordered,
    rowOf: position,
    children,
    childrenOf,
    itemsUnder: (lineId) => meant(collect(lineId, 0, { figures: [], words: [] }, new Set([lineId]))),
    itemsBetween: (fromId, toId) => {
      const from = position.get(fromId) ?? 0;
      const to = position.get(toId) ?? -1;
      const items: Items = { figures: [], words: [] };
      for (const { id, kind, unit } of ordered.slice(Math.min(from, to), Math.max(from, to) + 1))
        if (isSummable(kind)) (unit === "text" ? items.words : items.figures).push(id);
      return meant(items);
    },
    levelOf,
  };
}
