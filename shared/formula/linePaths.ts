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
      owners.unshift(parent?.label ?? "");
      parentId = parent?.parentId ?? null;
    }
    return [titles.get(line.homeSheetId) ?? "", ...owners];
  };

  const idsOfPath = (owners: readonly string[], name: string): readonly LineId[] => {
    const wanted = owners.map(keyOf);
    const found = idsNamed(keyOf(name)).flatMap((id) => {
      const line = lines.get(id);
      const itsOwners = line === undefined ? [] : ownersOf(line).map(keyOf);
      return line !== undefined && holdsInOrder(itsOwners, wanted) ? [{ id, depth: itsOwners.length }] : [];
    });
    // Owners written out in full name the line that has no more of them: a heading, not the row called so under it.
    const whole = found.filter(({ depth }) => depth === wanted.length);
    return (whole.length === 1 ? whole : found).map(({ id }) => id);
  };

  return {
    idsOfPath,
    pathOf: (lineId) => {
      const line = lines.get(lineId);
      if (line === undefined) return [""];
      const owners = ownersOf(line);
      const [sheet = "", ...parents] = owners;
      const nearest = parents.at(-1);
      const candidates = [[sheet], ...(nearest === undefined ? [] : [[nearest], [sheet, nearest]]), owners];
      const unique = candidates.find((path) => {
        const found = idsOfPath(path, line.label);
        return found.length === 1 && found[0] === lineId;
      });
      return [...(unique ?? owners), line.label];
    },
  };
}

/** Do the wanted names stand among the owners, in that order? */
function holdsInOrder(owners: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const owner of owners) if (at < wanted.length && owner === wanted[at]) at += 1;
  return at === wanted.length;
}
