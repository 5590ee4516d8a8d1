// The five steps: what each shows, and by which elements its card stands. Lines are found by what they are in the budget model,
// elements by the window's own names; where something is missing the card stands in its corner and the tour goes on.

import type { LineView, YearView } from "../../../shared/contract/scenarioView.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import type { tourTexts } from "../../../shared/texts/tour.ts";
import { showSheet } from "../../state/documentActions.ts";
import { goTo } from "../../state/leaveEdit.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { setWindow, windowState } from "../../state/windowStore.ts";

export interface TourStep {
  readonly name: keyof typeof tourTexts.steps;
  /** Shows the view the step is about. Never fails: a scenario that lacks the lines is shown as it is. */
  readonly prepare: () => void;
  /** Elements the card may stand by, the best first. */
  readonly anchors: readonly string[];
  /** Something is to be typed in the grid, which gets the keyboard. */
  readonly isTried?: boolean;
}

export const tourSteps: readonly TourStep[] = [
  {
    name: "frames",
    prepare: () => showLine("frames", ({ role, kind }) => role === "committee" && kind !== "heading"),
    anchors: [".grid-area .active-cell", ".sheet-heading h1"],
  },
  {
    name: "premise",
    prepare: () => showLine("premises", ({ role }) => role === "priceIndex"),
    anchors: [".grid-area .active-cell", ".sheet-heading h1"],
    isTried: true,
  },
  {
    name: "measure",
    prepare: () =>
      showLine(
        "measures",
        ({ measure }) => measure?.fundings.some(({ sourceId }) => sourceId !== null) === true,
        "budget",
      ),
    anchors: [".grid-area .active-cell", ".sheet-heading h1"],
  },
  {
    name: "reviewer",
    prepare: () => setWindow({ view: { type: "warnings" }, edit: null }),
    anchors: [".warning-group li", ".warnings h1", ".sheet-nav [aria-current=page]"],
  },
  {
    name: "print",
    prepare: () => undefined,
    anchors: [".title-bar .tool-buttons:last-child .tool-button:last-child"],
  },
];

/** Selects the first line of a kind of sheet that is meant, in the first year of a role; else only shows the sheet. */
function showLine(kind: SheetKind, isMeant: (line: LineView) => boolean, role: YearView["role"] = "plan"): void {
  const mirror = windowState().document?.mirror;
  const sheet = mirror?.structure.sheets.find((candidate) => candidate.kind === kind);
  if (mirror === undefined || sheet === undefined) return;
  const line = sheet.lineIds.flatMap((id) => mirror.lineById.get(id) ?? []).find(isMeant);
  if (line === undefined) showSheet(sheet.id);
  else goTo(line.id, firstYear(mirror, role), sheet.id);
}

const firstYear = ({ structure }: Mirror, role: YearView["role"]): number | null =>
  (structure.years.find((year) => year.role === role) ?? structure.years[0])?.year ?? null;
