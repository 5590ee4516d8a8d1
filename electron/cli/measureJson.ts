// Measures, ledger, programmes and premises as `show --json` prints them: stored values (kr, fractions), lines by id and code. Stable.

import { followUpOf, measureEffects } from "../../shared/analysis/measureEffects.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { ledgerView, programmesView } from "../host/measureViews.ts";

/** The keys `measures`, `ledger`, `programmes` and `premises`. */
export function measureJson(calculated: CalculatedScenario): Readonly<Record<string, unknown>> {
  return {
    measures: measuresJson(calculated),
    ledger: ledgerView(calculated),
    programmes: programmesView(calculated).programmes,
    premises: premisesJson(calculated),
  };
}

function measuresJson(calculated: CalculatedScenario): unknown {
  const { scenario } = calculated;
  const named = (lineId: LineId | null) => {
    const line = lineId === null ? undefined : scenario.lines.get(lineId);
    return line === undefined ? null : { line: line.id, code: line.code, label: line.label };
  };
  return measureEffects(calculated).map((effect) => {
    const { line, measure, years, changeSek, effectSek, levelSek } = effect;
    const { committeeId, unitId, programmeId, goalId, fundings, ...said } = measure;
    return {
      line: line.id,
      code: line.code,
      label: line.label,
      ...said,
      committee: named(committeeId),
      unit: named(unitId),
      programme: named(programmeId),
      goal: named(goalId),
      fundings: fundings.map(({ sourceId, note, amount }) => ({ source: named(sourceId), note, amount })),
      years: years.map((year, index) => ({ year, change: changeSek[index] ?? 0, effect: effectSek[index] ?? 0 })),
      level: levelSek,
      followUp: followUpOf(scenario, effect),
    };
  });
}

function premisesJson(calculated: CalculatedScenario): unknown {
  const { scenario, tree } = calculated;
  const sheets = new Map(scenario.sheets.filter(({ kind }) => kind === "premises").map((sheet) => [sheet.id, sheet]));
  return tree.ordered.flatMap((line) => {
    const sheet = sheets.get(line.homeSheetId);
    if (sheet === undefined || !holdsNumbers(line.kind)) return [];
    const { id, code, label, unit, role, source } = line;
    const count = sheet.lastYear - sheet.firstYear + 1;
    const years = Array.from({ length: count }, (_, index) => sheet.firstYear + index);
    return [
      {
        line: id,
        code,
        label,
        unit,
        role,
        source,
        years: years.map((year) => ({ year, value: calculated.valueOf(id, year).value })),
      },
    ];
  });
}
