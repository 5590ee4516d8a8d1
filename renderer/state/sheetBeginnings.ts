// What a sheet of measures, investments or goals is made of is more than a row of figures: a measure has a committee and someone who pays,
// a project has parts. A new line there is therefore asked for in a dialog; a plain row that no sum counts is told to be one.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import type { SheetKind } from "../../shared/domain/scenario.ts";
import { lineMoveTexts } from "../../shared/texts/lines.ts";
import { linesOfSheet } from "../grid/sheetColumns.ts";
import type { CurrentSheet } from "./currentSheet.ts";

/** The command a sheet of its kind begins with, where that is more than a line. */
export const beginnings = {
  measures: "addMeasure",
  frames: "addCommittee",
  investments: "newProject",
  goals: "addGoal",
} as const satisfies Partial<Record<SheetKind, string>>;

/** How a new line is asked for: in a dialog, or, for the parts of a project, in the view of the projects. */
export type Asked = (typeof beginnings)["measures" | "investments" | "goals"] | "projectPart";

/**
 * What a new line beside another is asked for in; null where a plain row is what the neighbours are. A sheet with measures in it holds
 * measures; beside a calculation among the goals, or a total of the investments, stands another.
 */
export function askedFor(current: CurrentSheet, beside: LineView | undefined): Asked | null {
  const { kind } = current.sheet;
  if (kind !== "measures" && kind !== "investments" && kind !== "goals") return null;
  if (beside === undefined || isOfKind[kind](beside)) return beginnings[kind];
  const parent = beside.parentId === null ? undefined : current.mirror.lineById.get(beside.parentId);
  if (kind === "investments" && parent !== undefined && isOfKind.investments(parent)) return "projectPart";
  const lines = linesOfSheet(current.mirror, current.sheet);
  const holdsSome = lines.some(isOfKind[kind]);
  if (holdsNumbers(beside.kind)) return kind === "measures" && holdsSome ? beginnings.measures : null;
  return holdsSome || !lines.some((line) => line.kind === "input") ? beginnings[kind] : null;
}

type AskingKind = "measures" | "investments" | "goals";

const isOfKind: Readonly<Record<AskingKind, (line: LineView) => boolean>> = {
  measures: ({ measure, role }) => measure !== null || role === "programme",
  investments: ({ project }) => project !== null,
  goals: ({ goal, indicator }) => goal !== null || indicator !== null,
};

/** What is to be said of plain rows put in such a sheet that no sum has taken in; "" where they count, or are not meant to. */
export function plainRowNews(kind: SheetKind, count: number, isCounted: boolean): string {
  if (isCounted || count === 0) return "";
  if (kind === "measures") return lineMoveTexts.plainAmongMeasures(count);
  return kind === "investments" ? lineMoveTexts.plainAmongProjects(count) : "";
}
