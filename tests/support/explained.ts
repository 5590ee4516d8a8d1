// Explanations for tests: of a scenario written as a table, or of a sample, by code and year.

import { OpenScenario } from "../../electron/host/openScenario.ts";
import { sampleScenario } from "../../electron/host/samples/samples.ts";
import { WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { SampleName } from "../../shared/contract/workbench.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import type { CellEvent } from "../../shared/explain/cellLog.ts";
import { explainCell } from "../../shared/explain/explainCell.ts";
import type { BaselineChoice, Explanation, InputRow } from "../../shared/explain/explanation.ts";
import { TestScenario } from "./scenarioFromText.ts";

export function openSample(name: SampleName): TestScenario {
  const contents = { scenario: sampleScenario(name), log: [], revisions: [] };
  const workingCopy = WorkingCopy.inMemory();
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, "Prov"));
}

export function explained(
  test: TestScenario,
  name: string,
  year: number,
  baseline: BaselineChoice = { type: "previous" },
  options: { readonly displayUnit?: DisplayUnit; readonly events?: readonly CellEvent[] } = {},
): Explanation {
  const { scenario, calculation } = test.open;
  const subject = { scenario, ...calculation, displayUnit: options.displayUnit ?? "tkr" };
  const answer = explainCell(subject, test.id(name), year, baseline, options.events ?? []);
  if (!answer.ok) throw new Error(`not explained: ${answer.error.type}`);
  return answer.value;
}

/** Spaces as a person types them, so that expectations can be read. */
export const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** "label year: figure [before; part]" of each row, children indented. */
export function rowsAsText(rows: readonly InputRow[], indent = ""): readonly string[] {
  return rows.flatMap((row) => {
    const name = row.cell === null ? row.label : `${row.label} ${row.cell.year}`;
    const details = [row.before ?? "", row.contributionText, row.actsThrough === null ? "" : `→ ${row.actsThrough}`];
    const text = `${indent}${name}: ${row.figure} [${details.filter((part) => part !== "").join("; ")}]`;
    return [plain(text), ...rowsAsText(row.children, `${indent}  `)];
  });
}

/** Sum of the contributions of the top rows. */
export const sumOfParts = (rows: readonly InputRow[]): number =>
  rows.reduce((sum, row) => sum + (row.contribution ?? 0), 0);
