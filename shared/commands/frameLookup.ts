// What the commands on frames need to find: the sheets, the committees, the line that sums them, and where in the operating budget
// a line is shown. By role; in a budget that began as pasted tables by what stands where.

import { committeesAmong } from "../domain/committees.ts";
import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { success } from "../domain/result.ts";
import type { Sheet, SheetKind } from "../domain/scenario.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { printParts } from "../formula/formulaParts.ts";
import { sameYear } from "../formula/operand.ts";
import { type CommandContext, sheetChange } from "./commandContext.ts";
import type { Step } from "./inTurn.ts";

export const sheetOfKind = ({ scenario }: CommandContext, kind: SheetKind): Sheet | undefined =>
  scenario.sheets.find((sheet) => sheet.kind === kind);

/** The sheet the committees have their home on: the frames, or the operating budget where there are none. */
export const frameSheetOf = (context: CommandContext): Sheet | undefined =>
  sheetOfKind(context, "frames") ?? sheetOfKind(context, "operatingBudget");

export const lineOfRole = ({ tree }: CommandContext, role: LineRole): Line | undefined =>
  tree.ordered.find((line) => line.role === role);

/** The lines that are frames: by role, or because a measure or a project names them. */
export const committeeLines = ({ tree }: CommandContext): readonly Line[] => committeesAmong(tree.ordered);

/** Has the line a frame that measures and transfers can change? Where committees have the role, only they do. */
export function hasFrame({ tree }: CommandContext, { role, kind, unit }: Line): boolean {
  if (!isSummable(kind) || unit !== "kr") return false;
  return role === "committee" || (role === null && !tree.ordered.some((line) => line.role === "committee"));
}

/** A line as a formula names it: by its code, else by its label with as many owners as it takes. */
export const nameInFormula = ({ facts }: CommandContext, lineId: LineId): string =>
  printParts(
    [{ type: "operand", operand: { type: "line", lineId, year: sameYear }, start: 0, end: 0 }],
    "swedish",
    facts,
  );

/** The Swedish text of a stored formula, with "=". */
export function shownFormula({ facts }: CommandContext, canonical: string): string | null {
  const compiled = compileFormula(canonical, "canonical", facts, null);
  return compiled.ok ? `=${printParts(compiled.value.parts, "swedish", facts)}` : null;
}

/** The stored formulas of a line: its own, and those of single years. */
export function formulasOf({ scenario }: CommandContext, { id, formula }: Line): readonly string[] {
  const ofYears = [...(scenario.cells.get(id)?.values() ?? [])].flatMap((input) =>
    input.type === "formula" ? [input.formula] : [],
  );
  return formula === null ? ofYears : [formula, ...ofYears];
}

/** Does a stored formula count a line in, by name, by a heading over it or by a range around it? */
export function countsIn({ facts, tree }: CommandContext, canonical: string, lineId: LineId): boolean {
  const compiled = compileFormula(canonical, "canonical", facts, null);
  if (!compiled.ok) return false;
  return compiled.value.operands.some((operand) => {
    if (operand.type === "range") return tree.itemsBetween(operand.fromId, operand.toId).includes(lineId);
    if (operand.type !== "line" || operand.lineId === null) return false;
    return operand.lineId === lineId || tree.itemsUnder(operand.lineId).includes(lineId);
  });
}

/** The line that sums the frames: by role, else the first sum line on the frames' sheet that counts committees in. */
export function frameTotalOf(context: CommandContext): Line | undefined {
  const byRole = lineOfRole(context, "frameTotal");
  if (byRole !== undefined) return byRole;
  const sheet = frameSheetOf(context);
  const committees = committeeLines(context);
  return context.tree.ordered.find(
    ({ kind, formula, homeSheetId }) =>
      kind === "sum" &&
      formula !== null &&
      homeSheetId === sheet?.id &&
      committees.some(({ id }) => countsIn(context, formula, id)),
  );
}

/** Shows a line on the operating budget's sheets right after another with what hangs under it; where that is not shown, before all. */
export const shownAfter =
  (lineId: LineId, afterId: LineId | null): Step =>
  (context) => {
    const changes = context.scenario.sheets
      .filter((sheet) => sheet.kind === "operatingBudget" && !sheet.lineIds.includes(lineId))
      .filter((sheet) => sheet.lineIds.length === 0 || afterId === null || sheet.lineIds.includes(afterId))
      .map((sheet) => {
        let at = afterId === null ? 0 : sheet.lineIds.indexOf(afterId) + 1;
        while (at > 0 && context.scenario.lines.get(sheet.lineIds[at] ?? lineId)?.parentId === afterId) at += 1;
        return sheetChange(context.scenario, sheet.id, { ...sheet, lineIds: sheet.lineIds.toSpliced(at, 0, lineId) });
      });
    return success({ changes, label: "" });
  };
