// Lines named by where they stand: 'Ramar'!'Skola'. A label that several lines share needs its sheet, or a line it stands
// under, in front to be typed at all. Owners are written outermost first; any that are not needed may be left out.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";

const keyOf = (text: string): string => text.normalize("NFC").toLocaleUpperCase("sv");

/** Parents deeper than any real budget has; a loop of parents in a broken file stops here. */
const deepest = 1_000;

export interface LinePaths {
  readonly idsOfPath: (owners: readonly string[], name: string) => readonly LineId[];
  readonly pathOf: (lineId: LineId) => readonly string[];
}

/** Names both ways. `idsNamed` gives the lines with a code or label, by its key (NFC, upper case). */
export function linePaths(
  lines: ReadonlyMap<LineId, Line>,
  sheets: readonly Sheet[],
  idsNamed: (key: string) => readonly LineId[],
): LinePaths {
  const titles = new Map(sheets.map((sheet) => [sheet.id, sheet.title]));

  /** The sheet and the lines a line stands under, outermost first. */
  const ownersOf = (line: Line): readonly string[] => {
    const owners: string[] = [];
    let parentId = line.parentId;
    for (let depth = 0; parentId !== null && depth < deepest; depth += 1) {
      const parent = lines.get(parentId);
      owners.push(parent?.label ?? "");
      parentId = parent?.parentId ?? null;
    }
    return [titles.get(line.homeSheetId) ?? "", ...owners.reverse()];
  };

  const keptKeys = new Map<LineId, readonly string[]>();
  const ownerKeysOf = (lineId: LineId): readonly string[] => {
    const known = keptKeys.get(lineId);
    if (known !== undefined) return known;
    const line = lines.get(lineId);
    const keys = line === undefined ? [] : ownersOf(line).map(keyOf);
    keptKeys.set(lineId, keys);
    return keys;
  };

  /** The lines found, or the one whose owners are written out in full: a heading, not the row called so under it. */
  const preferred = (found: readonly LineId[], whole: readonly LineId[]): readonly LineId[] =>
    whole.length === 1 ? whole : found;

  const idsOfPath = (owners: readonly string[], name: string): readonly LineId[] => {
    const wanted = owners.map(keyOf);
    const found = idsNamed(keyOf(name)).filter((id) => lines.has(id) && holdsInOrder(ownerKeysOf(id), wanted));
    return preferred(
      found,
      found.filter((id) => ownerKeysOf(id).length === wanted.length),
    );
  };

  const keptShortPaths = new Map<string, ReadonlyMap<string, Reached>>();
  /** What each path of one or two owners reaches among the lines of a name, found once for all of them. */
  const shortPathsOf = (name: string): ReadonlyMap<string, Reached> => {
    const known = keptShortPaths.get(name);
    if (known !== undefined) return known;
    const reached = new Map<string, Reached>();
    const reach = (path: string, length: number, id: LineId, depth: number): void => {
      const at = reached.get(path) ?? { found: [], whole: [] };
      reached.set(path, at);
      if (at.found.at(-1) === id) return;
      at.found.push(id);
      if (depth === length) at.whole.push(id);
    };
    for (const id of idsNamed(name)) {
      const owners = ownerKeysOf(id);
      for (const [index, first] of owners.entries()) {
        reach(first, 1, id, owners.length);
        for (const second of owners.slice(index + 1)) reach(pairOf(first, second), 2, id, owners.length);
      }
    }
    keptShortPaths.set(name, reached);
    return reached;
  };

  return {
    idsOfPath,
    pathOf: (lineId) => {
      const line = lines.get(lineId);
      if (line === undefined) return [""];
      const owners = ownersOf(line);
      const keys = ownerKeysOf(lineId);
      const [sheet = "", ...parents] = owners;
      const [sheetKey = ""] = keys;
      const nearest = parents.at(-1);
      const nearestKey = keys.at(-1) ?? "";
      const short = shortPathsOf(keyOf(line.label));
      const isOnly = (path: string): boolean => {
        const { found = [], whole = [] } = short.get(path) ?? {};
        const ids = preferred(found, whole);
        return ids.length === 1 && ids[0] === lineId;
      };
      if (isOnly(sheetKey)) return [sheet, line.label];
      if (nearest !== undefined && isOnly(nearestKey)) return [nearest, line.label];
      if (nearest !== undefined && isOnly(pairOf(sheetKey, nearestKey))) return [sheet, nearest, line.label];
      return [...owners, line.label];
    },
  };
}

interface Reached {
  readonly found: LineId[];
  readonly whole: LineId[];
}

const pairOf = (first: string, second: string): string => `${first}\u0000${second}`;

/** Do the wanted names stand among the owners, in that order? */
function holdsInOrder(owners: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const owner of owners) if (at < wanted.length && owner === wanted[at]) at += 1;
  return at === wanted.length;
}
