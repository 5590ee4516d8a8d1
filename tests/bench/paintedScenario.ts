// The yardstick's model as a file of the product: the bytes a user could have saved, for what is measured in the window.

import { emptySnapshot } from "../../electron/store/computedSnapshot.ts";
import { contentSeal, revisionIdOf } from "../../electron/store/contentSeal.ts";
import { WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { CellInput, Scenario } from "../../shared/domain/scenario.ts";
import { type BenchModel, scenarioOfModel } from "./productModel.ts";

const enteredAt = "2026-05-04T09:30:00.000Z";

/** The model as a scenario that a file can hold: inputs have a date, figures are shown in kr so that every edit is seen. */
export function paintedScenario(model: BenchModel): Scenario {
  const scenario = scenarioOfModel(model);
  const dated = (years: ReadonlyMap<number, CellInput>): ReadonlyMap<number, CellInput> =>
    new Map([...years].map(([year, input]) => [year, { ...input, enteredAt }]));
  return {
    ...scenario,
    head: { ...scenario.head, displayUnit: "kr" },
    cells: new Map([...scenario.cells].map(([lineId, years]) => [lineId, dated(years)])),
  };
}

/** A complete published file without history. */
export function scenarioFileBytes(scenario: Scenario): Uint8Array {
  const workingCopy = WorkingCopy.inMemory();
  try {
    const seal = contentSeal(scenario);
    const revision = { revisionId: revisionIdOf([], seal), parentIds: [], publishedAt: enteredAt, contentSeal: seal };
    workingCopy.fill({ scenario, log: [], revisions: [revision] });
    return workingCopy.serialiseClean({ withoutHistory: true, snapshot: emptySnapshot });
  } finally {
    workingCopy.close();
  }
}
