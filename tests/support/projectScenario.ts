// A scenario with investments, frames and the internal interest, for tests of projects; and a project as an officer would type it.

import type { NewProjectPart, ProjectCommand } from "../../shared/commands/projectCommands.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "./scenarioFromText.ts";

/** Five years of investments, three of operations. */
export function projectScenario(): TestScenario {
  const test = scenarioFromText(`
    # Premisser | premises
    line      | unit  | 2026   | 2027   | 2028   | 2029   | 2030
    INTERNR: Internränta | share | 2,75 % | 2,75 % | 2,75 % | 2,75 % | 2,75 %
    # Ramar | frames
    line                   | kind    | 2026     | 2027 | 2028 | formula
    NÄMNDER: Nämnder       | heading |
      BUN: Barn och ungdom |         | 100 mnkr | 100 mnkr | 100 mnkr |
      KFN: Kultur och fritid |       | 40 mnkr  | 40 mnkr  | 40 mnkr  |
    # Investeringar | investments
    line      | 2026 | 2027 | 2028 | 2029 | 2030
    ÖVRIGT    | 1 mnkr |    |      |      |`);
  test.apply({ type: "setRole", lineId: test.id("INTERNR"), role: "internalInterest" });
  for (const code of ["BUN", "KFN"]) test.apply({ type: "setRole", lineId: test.id(code), role: "committee" });
  return test;
}

export const outlay = (
  amounts: Readonly<Record<number, string>>,
  life: string,
  start: readonly [year: number, month: number] | null,
  more: { readonly label?: string; readonly residual?: string; readonly kind?: "outlay" | "contribution" } = {},
): NewProjectPart => ({
  kind: more.kind ?? "outlay",
  label: more.label ?? "",
  amounts: Object.entries(amounts).map(([year, text]) => ({ year: Number(year), text })),
  life,
  residual: more.residual ?? "",
  startYear: start?.[0] ?? null,
  startMonth: start?.[1] ?? null,
});

export const effect = (
  kind: "runningEffect" | "replacedCost" | "fundedWithinFrame",
  amount: string,
  start: readonly [year: number, month: number] | null,
): NewProjectPart => ({
  kind,
  label: "",
  amount,
  startYear: start?.[0] ?? null,
  startMonth: start?.[1] ?? null,
});

/** The command that adds a project of BUN called "Ny skola" (code SKOLA). */
export function newProject(
  test: TestScenario,
  parts: readonly NewProjectPart[],
  more: Partial<Extract<ProjectCommand, { type: "addProject" }>> = {},
): Extract<ProjectCommand, { type: "addProject" }> & { readonly newLineId: LineId } {
  const sheet = test.open.scenario.sheets.find(({ kind }) => kind === "investments");
  if (sheet === undefined) throw new Error("the test scenario has no investments");
  return {
    type: "addProject",
    sheetId: sheet.id,
    newLineId: newLineId(),
    parentId: null,
    label: "Ny skola",
    code: "SKOLA",
    scope: "taxFunded",
    project: { committeeId: test.id("BUN"), priority: 1, status: "proposed" },
    parts,
    bareUnit: "kr",
    ...more,
  };
}
