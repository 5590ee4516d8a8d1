// Going to a line by what it is called: "VON", "VON 2027", a part of a name, a sheet or an area. Ranked so that what is typed whole
// comes first; with nothing typed, where one has been. The same for the list of Ctrl+K and for the name box of the formula bar.

import type { LineView, ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { foldedText } from "../../shared/format/findText.ts";
import { areaTexts } from "../../shared/texts/areas.ts";
import { goToTexts } from "../../shared/texts/goTo.ts";
import { type AreaName, areaNames } from "./areaNames.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { showSheet } from "./documentActions.ts";
import { goTo, showArea, showWarnings } from "./leaveEdit.ts";
import { RecentList } from "./recent.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { closeDialog, openDialog, windowState } from "./windowStore.ts";

export type Destination =
  | { readonly type: "line"; readonly lineId: LineId; readonly year: number | null }
  | { readonly type: "sheet"; readonly sheetId: SheetId }
  | { readonly type: "area"; readonly area: AreaName }
  | { readonly type: "warnings" };

export interface GoToChoice {
  /** Unique among the choices. */
  readonly id: string;
  readonly title: string;
  /** Code of a line; "" for what has none. */
  readonly code: string;
  /** Where it stands: sheet and heading, or what it is. */
  readonly detail: string;
  readonly destination: Destination;
}

export const mostChoices = 12;

const recentLines = new RecentList<LineId>();

/** What was typed, split into a name and a year of the plan: "VON 2027". */
export function readQuery(
  structure: ScenarioStructure,
  query: string,
): { readonly name: string; readonly year: number | null } {
  const text = query.trim();
  const last = /(?:^|\s|·)(\d{4})$/.exec(text);
  const year = last === null ? Number.NaN : Number(last[1]);
  if (!structure.years.some((view) => view.year === year)) return { name: text, year: null };
  return { name: text.slice(0, -4).replace(/[\s·]+$/, ""), year };
}

/** The best choices for what was typed, at most `mostChoices`. `here`: the sheet shown, whose lines come before others alike. */
export function goToChoices(mirror: Mirror, query: string, here: SheetId | null): readonly GoToChoice[] {
  const { structure } = mirror;
  const { name, year } = readQuery(structure, query);
  if (name === "") {
    const known = recentLines.all.flatMap((id) => mirror.lineById.get(id) ?? []);
    const sheets = structure.sheets.map(({ id, title }) => choiceOfSheet(id, title));
    return [...known.map((line) => choiceOfLine(mirror, line, year)), ...sheets].slice(0, mostChoices);
  }
  const words = foldedText(name, false).split(/\s+/);
  const whole = words.join(" ");
  const ranked: { readonly rank: number; readonly choose: () => GoToChoice }[] = [];
  for (const { line, code, label } of namesOf(structure)) {
    const rank = rankOf(whole, words, code, label);
    if (rank === null) continue;
    const isHere = line.homeSheetId === here;
    ranked.push({ rank: rank * 2 + (isHere ? 0 : 1), choose: () => choiceOfLine(mirror, line, year) });
  }
  for (const place of places(structure)) {
    const rank = rankOf(whole, words, "", foldedText(place.title, false));
    if (rank !== null) ranked.push({ rank: rank * 2 + 1, choose: () => place });
  }
  // Sorted by rank alone, so that the order of the budget decides among equals.
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostChoices)
    .map(({ choose }) => choose());
}

/** 0 for the code itself, higher the looser; null where not every word is there. */
function rankOf(whole: string, words: readonly string[], code: string, label: string): number | null {
  // Most lines leave here.
  if (!words.every((word) => label.includes(word) || code.includes(word))) return null;
  if (code !== "" && code === whole) return 0;
  if (label === whole) return 1;
  if (code !== "" && code.startsWith(whole)) return 2;
  if (label.startsWith(whole)) return 3;
  if (` ${label}`.includes(` ${whole}`) || `-${label}`.includes(`-${whole}`)) return 4;
  if (label.includes(whole)) return 5;
  if (code.includes(whole)) return 6;
  return 7;
}

interface Names {
  readonly line: LineView;
  readonly code: string;
  readonly label: string;
}

const keptNames = new WeakMap<ScenarioStructure, readonly Names[]>();

/** Folded once per structure: twenty thousand names are asked at every key. */
function namesOf(structure: ScenarioStructure): readonly Names[] {
  const known = keptNames.get(structure);
  if (known !== undefined) return known;
  const names = structure.lines.map((line) => ({
    line,
    code: foldedText(line.code, false),
    label: foldedText(line.label, false),
  }));
  keptNames.set(structure, names);
  return names;
}

function choiceOfLine(mirror: Mirror, line: LineView, year: number | null): GoToChoice {
  const sheet = mirror.structure.sheets.find(({ id }) => id === line.homeSheetId)?.title ?? "";
  const parent = line.parentId === null ? undefined : mirror.lineById.get(line.parentId)?.label;
  return {
    id: `line-${line.id}`,
    title: year === null ? line.label : `${line.label} ${year}`,
    code: line.code,
    detail: parent === undefined ? sheet : `${sheet} · ${parent}`,
    destination: { type: "line", lineId: line.id, year },
  };
}

const choiceOfSheet = (sheetId: SheetId, title: string): GoToChoice => ({
  id: `sheet-${sheetId}`,
  title,
  code: "",
  detail: goToTexts.sheet,
  destination: { type: "sheet", sheetId },
});

const places = ({ sheets }: ScenarioStructure): readonly GoToChoice[] => [
  ...sheets.map(({ id, title }) => choiceOfSheet(id, title)),
  ...areaNames.map(
    (area): GoToChoice => ({
      id: `area-${area}`,
      title: areaTexts.titles[area],
      code: "",
      detail: goToTexts.area,
      destination: { type: "area", area },
    }),
  ),
  { id: "warnings", title: goToTexts.warnings, code: "", detail: goToTexts.area, destination: { type: "warnings" } },
];

/** Goes there; a line is shown in the year asked for, else in the year one stood in. */
export function goToDestination(destination: Destination): void {
  switch (destination.type) {
    case "line":
      recentLines.note(destination.lineId);
      goTo(destination.lineId, destination.year ?? activeYear(), null);
      return;
    case "sheet":
      showSheet(destination.sheetId);
      return;
    case "area":
      showArea(destination.area);
      return;
    case "warnings":
      showWarnings();
      return;
  }
}

function activeYear(): number | null {
  const state = windowState();
  const current = currentSheet(state);
  return current === null ? null : (cellAtPoint(current, state.selection.anchor)?.year ?? null);
}

let firstQuery = "";

/** What the list opens with; asked once. */
export function takeFirstQuery(): string {
  const query = firstQuery;
  firstQuery = "";
  return query;
}

/** Opens the list, with something typed already. */
export function openGoTo(query = ""): void {
  firstQuery = query;
  openDialog("goToLine");
}

/**
 * Goes where the name box says: a year alone is the line one stands on; a code, a name or the beginning of one. What fits nothing
 * opens the list, where one sees what there is.
 */
export function goToNamed(query: string): void {
  const state = windowState();
  const mirror = state.document?.mirror;
  if (mirror === undefined) return;
  const { name, year } = readQuery(mirror.structure, query);
  const current = currentSheet(state);
  const standing = current?.rowIds[state.selection.anchor.row];
  if (name === "" && year !== null && standing !== undefined) {
    goTo(standing, year, current?.sheet.id ?? null);
    return;
  }
  const [best] = name === "" ? [] : goToChoices(mirror, query, current?.sheet.id ?? null);
  if (best === undefined) openGoTo(query);
  else goToDestination(best.destination);
}

/** Closes the list and goes. */
export function pickDestination(destination: Destination): void {
  closeDialog();
  goToDestination(destination);
}
