import { expect, it } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { roundHalfAwayFromZero } from "../../../shared/format/rounding.ts";
import { editedAt, TestScenario } from "../../support/scenarioFromText.ts";

/** The sample with one more line on its income budget. */
function withLine(unit: "kr" | "share", formula: string): readonly number[] {
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario: sampleScenario("alingsas"), log: [], revisions: [] };
  workingCopy.fill(contents);
  const test = new TestScenario(new OpenScenario(contents, workingCopy, "", () => new Date(editedAt)));
  const sheet = test.open.scenario.sheets.find(({ kind }) => kind === "incomeBudget");
  if (sheet === undefined) throw new Error("the sample has no income budget");
  const line = {
    code: "PROV",
    label: "Prov",
    kind: "input",
    unit,
    scope: "taxFunded",
    parentId: null,
    measure: null,
  } as const;
  test.apply({ type: "addLine", sheetId: sheet.id, afterLineId: null, newLineId: newLineId(), line });
  test.formula("PROV", formula);
  return [2021, 2022, 2023].map((year) => Number(test.cell("PROV", year)));
}

it.each([
  ["result, tkr", "kr", "=RES", 1e-3, [105_181, 107_861, 121_483]],
  [
    "self-financing of tax-funded investments, the depreciation taken as tax-funded, %",
    "share",
    "=(RES - AVSKR) / INVESTERINGAR(verksamhet skattefinansierad)",
    100,
    [156, 164, 131],
  ],
  [
    "self-financing against all investments, scopes mixed, %",
    "share",
    "=(RES - AVSKR) / INVESTERINGAR()",
    100,
    [67, 72, 74],
  ],
  [
    "central items between driftsbudget and resultatbudget, tkr",
    "kr",
    "=-VERKS - KOMMUNBIDRAG",
    1e-3,
    [36_352, 44_611, 48_310],
  ],
] as const)("Alingsås: %s", (_, unit, formula, factor, expected) => {
  expect(withLine(unit, formula).map((value) => roundHalfAwayFromZero(value * factor))).toEqual(expected);
});
