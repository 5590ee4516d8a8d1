// Rule unitSuspected: a pasted table said one unit and its amounts were read as another (Alingsås, Grästorp: "mnkr" over tkr).

import type { Scenario } from "../domain/scenario.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";

export function suspectedUnits(scenario: Scenario): readonly Finding[] {
  return scenario.importRemarks.map((remark) => {
    const sheet = scenario.sheets.find(({ id }) => id === remark.sheetId);
    return {
      rule: "unitSuspected",
      lineId: null,
      year: null,
      sheetId: remark.sheetId,
      message: reviewTexts.unitSuspected(sheet?.title ?? "", remark.statedUnit, remark.readAs),
    };
  });
}
