// Columns that tell what a line is besides its figures (Nämnd, Slag, Finansiering, Mål, Källa) are chosen among the line's properties: typing
// or F2 in one opens them at that field. What is typed chooses there, so that a code typed in the column is not lost.

import { mayBeMeasure } from "../../shared/commands/measureOfLine.ts";
import type { LineView } from "../../shared/contract/scenarioView.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import { attributeTexts } from "../../shared/texts/attributes.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { openDialog, showRefusal } from "./windowStore.ts";

interface AskedField {
  readonly column: string;
  /** The sign that asked for it, null for F2 and the mouse. */
  readonly typed: string | null;
}

let asked: AskedField | null = null;

/** Opens the line's properties at what stands in the column; says so where the line has none. */
export function openAttribute(mirror: Mirror, line: LineView, column: string, typed: string | null): void {
  if (!hasAttribute(mirror, line, column)) {
    const kind = column === "goal" ? "goal" : column === "source" ? "source" : "measure";
    showRefusal({ code: "noSuchAttribute", message: attributeTexts.none[kind] });
    return;
  }
  asked = { column, typed };
  openDialog("lineProperties");
}

/** What the dialog was opened for, told once; null where it was opened for the line as a whole. */
export function takeAskedField(): AskedField | null {
  const taken = asked;
  asked = null;
  return taken;
}

const measureColumns: ReadonlySet<string> = new Set(["committee", "measureKind", "funding", "programme", "status"]);

/** Was the dialog opened for what only a measure has? */
export const asksForMeasure = (): boolean => asked !== null && measureColumns.has(asked.column);

function hasAttribute(mirror: Mirror, line: LineView, column: string): boolean {
  if (column === "goal") return line.goal !== null || mayBeAim(mirror, line);
  if (column === "source") return mayHaveSource(mirror, line);
  return line.measure !== null || mayBeMeasure(line, homeKind(mirror, line));
}

const homeKind = ({ structure }: Mirror, line: LineView) =>
  structure.sheets.find(({ id }) => id === line.homeSheetId)?.kind;

/** May the line be given a limit, or be called an indicator? */
export const mayBeAim = (mirror: Mirror, line: LineView): boolean =>
  homeKind(mirror, line) === "goals" && holdsNumbers(line.kind) && line.unit !== "text";

/** Has the line a source, or is it one of those whose figures come from somewhere? */
export const mayHaveSource = (mirror: Mirror, line: LineView): boolean =>
  line.source.name !== "" ||
  line.source.date !== "" ||
  (["premises", "goals"].includes(homeKind(mirror, line) ?? "") && holdsNumbers(line.kind));
