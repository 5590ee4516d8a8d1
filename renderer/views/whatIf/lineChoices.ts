// Which lines can be chosen in the questions of Tänk om: those that hold numbers, the sheet asked about first, named so that two of one
// name are told apart.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../../shared/domain/ids.ts";
import { holdsNumbers } from "../../../shared/domain/line.ts";
import type { LineRole } from "../../../shared/domain/lineRole.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

export interface LineChoice {
  readonly value: LineId;
  readonly title: string;
}

/** A list longer than this helps nobody; what is beyond is reached on the command line. */
const mostChoices = 500;

/** Lines with numbers on sheets of these kinds, kind by kind. */
export function lineChoices(
  { structure }: Pick<Mirror, "structure">,
  kinds: readonly SheetKind[],
  fits: (line: LineView) => boolean = () => true,
): readonly LineChoice[] {
  const kindOf = new Map<SheetId, SheetKind>(structure.sheets.map(({ id, kind }) => [id, kind]));
  const chosen = structure.lines.filter((line) => holdsNumbers(line.kind) && line.unit !== "text" && fits(line));
  return kinds
    .flatMap((kind) => chosen.filter((line) => kindOf.get(line.homeSheetId) === kind))
    .slice(0, mostChoices)
    .map(({ id, label, code }) => ({ value: id, title: code === "" ? label : `${label} (${code})` }));
}

/** The first choice, or the line of a role among them. */
export function firstChoice(
  { structure }: Pick<Mirror, "structure">,
  choices: readonly LineChoice[],
  role: LineRole,
): LineId | null {
  const wanted = structure.lines.find((line) => line.role === role);
  return choices.find(({ value }) => value === wanted?.id)?.value ?? choices[0]?.value ?? null;
}

/** The years of a line's home sheet. */
export function yearsOfChoice({ structure }: Pick<Mirror, "structure">, lineId: LineId | null): readonly number[] {
  const line = structure.lines.find(({ id }) => id === lineId);
  return structure.sheets.find(({ id }) => id === line?.homeSheetId)?.years ?? [];
}
