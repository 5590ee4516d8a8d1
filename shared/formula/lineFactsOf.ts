// What the compiler knows of a scenario's lines: names both ways, units, headings. Made once per structure.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { LineFacts } from "./compileFormula.ts";
import { mostSimilar } from "./editDistance.ts";
import { linePaths } from "./linePaths.ts";

const keyOf = (text: string): string => text.normalize("NFC").toLocaleUpperCase("sv");

/** All that the facts below are told from, of one line, as one comparable text: facts stay right while it is the same. */
export const readByFacts = ({ code, label, kind, unit, role, homeSheetId, parentId, measure }: Line): string =>
  [code, label, kind, unit, role, homeSheetId, parentId, measure?.committeeId, measure?.unitId].join("\n");

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
  /** Where committees may stand; a sheet of one's own may hold anything. */
  const committeeSheets = new Set([...frameSheets, ...sheets.filter(({ kind }) => kind === "own").map(({ id }) => id)]);
  const isFrame = (id: LineId): boolean => {
    const home = lines.get(id)?.homeSheetId;
    return home !== undefined && frameSheets.has(home);
  };
  const isFrameOfCommittee = (id: LineId): boolean => {
    const line = lines.get(id);
    if (line === undefined || line.unit !== "kr" || line.measure !== null || !isSummable(line.kind)) return false;
    return committeeSheets.has(line.homeSheetId) || committees().has(id);
  };
  // What a measure names is a committee, on whatever sheet the municipality keeps its frames.
  const committees = once(() => new Set([...lines.values()].flatMap(({ measure }) => measure?.committeeId ?? [])));
  const units = once(() => new Set([...lines.values()].flatMap(({ measure }) => measure?.unitId ?? [])));
  // A plan is often built without asking for a single name: they are gathered when the first one is asked for.
  const names = once(() => namesOf(lines));
  const unitsOf = (ids: readonly LineId[]): readonly Line["unit"][] => [
    ...new Set(ids.flatMap((id) => lines.get(id)?.unit ?? [])),
  ];
  const meant = new Map<string, readonly LineId[]>();
  const idsOfLabel = (label: string): readonly LineId[] => {
    const key = keyOf(label);
    const known = meant.get(key);
    if (known !== undefined) return known;
    const found = names().byLabel.get(key) ?? [];
    const frames = found.filter((id) => isFrame(id));
    const ids = frames.length === 1 ? frames : found;
    if (found.length > 0) meant.set(key, ids);
    return ids;
  };
  const paths = linePaths(lines, sheets, (name) => {
    const coded = names().byCode.get(name);
    return coded === undefined ? (names().byLabel.get(name) ?? []) : [coded];
  });
  const exampleOf = once(() => {
    const coded = [...lines.values()].filter(({ code, unit }) => code !== "" && unit === "kr");
    return (coded.find(({ id }) => isFrameOfCommittee(id)) ?? coded[0])?.code ?? "KOD";
  });
  return {
    idOfCode: (code) => names().byCode.get(keyOf(code)) ?? onlyOne(idsOfLabel(code)),
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
      if (line?.kind === "heading")
        return committeeSheets.has(line.homeSheetId) || tree.itemsUnder(lineId).some(isFrameOfCommittee);
      return isFrameOfCommittee(lineId);
    },
    isProgramme: (lineId) => lines.get(lineId)?.role === "programme",
    isUnit: (lineId) => lines.get(lineId)?.role === "committeeUnit" || units().has(lineId),
    exampleCode: exampleOf,
    sheetOf: (lineId) => lines.get(lineId)?.homeSheetId,
    similarCode: (code) => mostSimilar(keyOf(code), names().byCode.keys()),
    unitOf: (lineId) => lines.get(lineId)?.unit,
    isHeading: (lineId) => lines.get(lineId)?.kind === "heading",
    isText: (lineId) => lines.get(lineId)?.kind === "text",
    unitsUnder: (lineId) => unitsOf(tree.itemsUnder(lineId)),
    unitsBetween: (fromId, toId) => unitsOf(tree.itemsBetween(fromId, toId)),
  };
}

interface Names {
  readonly byCode: ReadonlyMap<string, LineId>;
  readonly byLabel: ReadonlyMap<string, readonly LineId[]>;
}

function namesOf(lines: Scenario["lines"]): Names {
  const byCode = new Map<string, LineId>();
  const byLabel = new Map<string, LineId[]>();
  for (const line of lines.values()) {
    if (line.code !== "") byCode.set(keyOf(line.code), line.id);
    const label = keyOf(line.label);
    const same = byLabel.get(label);
    if (same === undefined) byLabel.set(label, [line.id]);
    else same.push(line.id);
  }
  return { byCode, byLabel };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A one-word label works as a name without quotes, where no code is called so: SUMMA(Nämnder). */
const onlyOne = (ids: readonly LineId[] | undefined): LineId | undefined => (ids?.length === 1 ? ids[0] : undefined);
