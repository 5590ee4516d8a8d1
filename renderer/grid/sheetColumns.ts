// The columns of a sheet as data: label, code, what a measure or a goal carries besides its years, and the years. The
// selection, the clipboard and AG Grid all count columns in this order. Which rows are shown is told by state/shownRows.ts.

import type { LineView, ScenarioStructure, SheetView, YearView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { OrganisationKind } from "../../shared/domain/scenario.ts";
import { withThousands } from "../../shared/format/numbers.ts";
import { frameDialogTexts } from "../../shared/texts/frames.ts";
import { statusTexts } from "../../shared/texts/measures.ts";
import { premiseTexts } from "../../shared/texts/premises.ts";
import { gridTexts } from "../../shared/texts/window.ts";
import type { Mirror } from "../state/scenarioMirror.ts";

export type SheetColumn =
  | { readonly type: "label"; readonly id: "label"; readonly title: string }
  | { readonly type: "code"; readonly id: "code"; readonly title: string }
  | {
      readonly type: "attribute";
      readonly id: string;
      readonly title: string;
      readonly read: (line: LineView, mirror: Mirror) => string;
    }
  | { readonly type: "year"; readonly id: string; readonly title: string; readonly year: YearView };

export type YearColumn = Extract<SheetColumn, { type: "year" }>;

/** Shown only where some measure of the sheet has one. */
const committeeColumn = (organisation: OrganisationKind): SheetColumn => ({
  type: "attribute",
  id: "committee",
  title: frameDialogTexts.committee[organisation],
  read: (line, mirror) => {
    const id = line.measure?.committeeId;
    return id === null || id === undefined ? "" : (mirror.lineById.get(id)?.code ?? "");
  },
});
const kindColumn: SheetColumn = {
  type: "attribute",
  id: "measureKind",
  title: gridTexts.direction,
  read: (line) => (line.measure === null ? "" : gridTexts.measureKind(line.measure.direction, line.measure.duration)),
};

/** Shown only where some measure of the sheet has come further than a proposal, or belongs to a programme. */
const statusColumn: SheetColumn = {
  type: "attribute",
  id: "status",
  title: gridTexts.status,
  read: (line) => (line.measure === null ? "" : statusTexts[line.measure.status]),
};
const programmeColumn: SheetColumn = {
  type: "attribute",
  id: "programme",
  title: gridTexts.programme,
  read: (line, mirror) => {
    const id = line.measure?.programmeId ?? null;
    const programme = id === null ? undefined : mirror.lineById.get(id);
    return programme === undefined ? "" : programme.code || programme.label;
  },
};

/** Where the figures of a premise come from. */
const sourceColumn: SheetColumn = {
  type: "attribute",
  id: "source",
  title: gridTexts.source,
  read: ({ source }) => premiseTexts.source(source.name, source.date),
};

const fundingColumns: readonly SheetColumn[] = [
  {
    type: "attribute",
    id: "funding",
    title: gridTexts.funding,
    read: (line, mirror) => {
      if (line.measure === null) return "";
      const sources = line.measure.fundings.map(({ sourceId, note }) => {
        const source = sourceId === null ? undefined : mirror.lineById.get(sourceId);
        return source?.label ?? note;
      });
      return sources.filter((source) => source !== "").join(", ");
    },
  },
];

const goalColumns: readonly SheetColumn[] = [
  {
    type: "attribute",
    id: "goal",
    title: gridTexts.goal,
    read: (line) =>
      line.goal === null ? "" : gridTexts.goalThreshold(line.goal.operator, withThousands(line.goal.threshold)),
  },
];

/** Columns in the order they are shown. Attribute columns only where some line of the sheet carries them. */
export function columnsOfSheet(mirror: Mirror, sheet: SheetView): readonly SheetColumn[] {
  const lines = linesOfSheet(mirror, sheet);
  const hasMeasures = lines.some((line) => line.measure !== null);
  const hasCommittees = lines.some((line) => line.measure !== null && line.measure.committeeId !== null);
  const hasStatus = lines.some((line) => line.measure !== null && line.measure.status !== "proposed");
  const hasProgrammes = lines.some((line) => line.measure !== null && line.measure.programmeId !== null);
  const hasSources = sheet.kind === "premises" && lines.some(({ source }) => source.name !== "" || source.date !== "");
  const years = sheet.years.flatMap((year): YearColumn[] => {
    const index = mirror.yearIndexByYear.get(year);
    const view = index === undefined ? undefined : mirror.structure.years[index];
    return view === undefined ? [] : [{ type: "year", id: `y${year}`, title: view.label, year: view }];
  });
  return [
    { type: "label", id: "label", title: gridTexts.label },
    { type: "code", id: "code", title: gridTexts.code },
    ...(hasCommittees ? [committeeColumn(mirror.structure.organisation)] : []),
    ...(hasMeasures ? [kindColumn] : []),
    ...(lines.some((line) => line.goal !== null) ? goalColumns : []),
    ...years,
    ...(hasProgrammes ? [programmeColumn] : []),
    ...(hasStatus ? [statusColumn] : []),
    ...(hasMeasures ? fundingColumns : []),
    ...(hasSources ? [sourceColumn] : []),
  ];
}

export const firstYearColumn = (columns: readonly SheetColumn[]): number =>
  Math.max(
    0,
    columns.findIndex((column) => column.type === "year"),
  );

export const lastYearColumn = (columns: readonly SheetColumn[]): number =>
  Math.max(
    0,
    columns.findLastIndex((column) => column.type === "year"),
  );

const keptLines = new WeakMap<ScenarioStructure, Map<SheetView, readonly LineView[]>>();

/** The lines of a sheet. Kept per sheet of a structure, because every part of the window asks for them at every edit. */
export function linesOfSheet(mirror: Mirror, sheet: SheetView): readonly LineView[] {
  const bySheet = keptLines.get(mirror.structure) ?? new Map<SheetView, readonly LineView[]>();
  keptLines.set(mirror.structure, bySheet);
  const known = bySheet.get(sheet);
  if (known !== undefined) return known;
  const lines: LineView[] = [];
  for (const id of sheet.lineIds) {
    const line = mirror.lineById.get(id);
    if (line !== undefined) lines.push(line);
  }
  bySheet.set(sheet, lines);
  return lines;
}

const keptParents = new WeakMap<SheetView, ReadonlySet<LineId>>();

/** Lines that have lines under them on this sheet. Kept per sheet of a structure, because every painted name asks. */
export function parentsOnSheet(mirror: Mirror, sheet: SheetView): ReadonlySet<LineId> {
  const known = keptParents.get(sheet);
  if (known !== undefined) return known;
  const parents = linesOfSheet(mirror, sheet).map((line) => line.parentId);
  const found = new Set(parents.filter((id): id is LineId => id !== null));
  keptParents.set(sheet, found);
  return found;
}
