// What the compiler knows of a scenario's lines: names both ways, units, headings. Made once per structure.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { LineFacts } from "./compileFormula.ts";
import { linePaths } from "./linePaths.ts";

const keyOf = (text: string): string => text.normalize("NFC").toLocaleUpperCase("sv");

/**
 * Names and units of all lines of a scenario, and what its headings and ranges hold. Where several lines have the same
 * label, the one on a sheet of frames is meant: a committee's name is its frame, not its investments.
 */
export function lineFactsOf(
  { lines, sheets }: Pick<Scenario, "lines" | "sheets">,
  tree: Pick<LineTree, "itemsUnder" | "itemsBetween">,
): LineFacts {
  const frameSheets = new Set(
    sheets.filter(({ kind }) => kind === "frames" || kind === "operatingBudget").map(({ id }) => id),
  );
  const isFrame = (id: LineId): boolean => {
    const home = lines.get(id)?.homeSheetId;
    return home !== undefined && frameSheets.has(home);
  };
  const byCode = new Map<string, LineId>();
  const byLabel = new Map<string, LineId[]>();
  for (const line of lines.values()) {
    if (line.code !== "") byCode.set(keyOf(line.code), line.id);
    const label = keyOf(line.label);
    const same = byLabel.get(label);
    if (same === undefined) byLabel.set(label, [line.id]);
    else same.push(line.id);
  }
  const unitsOf = (ids: readonly LineId[]): readonly Line["unit"][] => [
    ...new Set(ids.flatMap((id) => lines.get(id)?.unit ?? [])),
  ];
  const idsOfLabel = (label: string): readonly LineId[] => {
    const found = byLabel.get(keyOf(label)) ?? [];
    const frames = found.filter((id) => isFrame(id));
    return frames.length === 1 ? frames : found;
  };
  const paths = linePaths(lines, sheets, (name) => {
    const coded = byCode.get(name);
    return coded === undefined ? (byLabel.get(name) ?? []) : [coded];
  });
  return {
    idOfCode: (code) => byCode.get(keyOf(code)) ?? onlyOne(byLabel.get(keyOf(code))),
    idsOfLabel,
    idsOfPath: paths.idsOfPath,
    pathOf: (lineId) => {
      const label = lines.get(lineId)?.label ?? "";
      const named = idsOfLabel(label);
      return named.length === 1 && named[0] === lineId ? [label] : paths.pathOf(lineId);
    },
    codeOf: (lineId) => lines.get(lineId)?.code,
    labelOf: (lineId) => lines.get(lineId)?.label,
    isCommittee: (lineId) => {
      const line = lines.get(lineId);
      return line?.kind === "heading" || (line?.unit === "kr" && line.goal === null && line.kind !== "text");
    },
    similarCode: (code) => mostSimilar(keyOf(code), byCode.keys()),
    unitOf: (lineId) => lines.get(lineId)?.unit,
    isHeading: (lineId) => lines.get(lineId)?.kind === "heading",
    isText: (lineId) => lines.get(lineId)?.kind === "text",
    unitsUnder: (lineId) => unitsOf(tree.itemsUnder(lineId)),
    unitsBetween: (fromId, toId) => unitsOf(tree.itemsBetween(fromId, toId)),
  };
}

/** A one-word label works as a name without quotes, where no code is called so: SUMMA(Nämnder). */
const onlyOne = (ids: readonly LineId[] | undefined): LineId | undefined => (ids?.length === 1 ? ids[0] : undefined);

/** Nearest code within two edits, null when none is near. */
function mostSimilar(wanted: string, codes: Iterable<string>): string | null {
  let best: string | null = null;
  let least = 3;
  for (const code of codes) {
    if (Math.abs(code.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, code);
    if (distance < least && distance < wanted.length) {
      least = distance;
      best = code;
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
