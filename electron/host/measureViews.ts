// The requests `fundingLedger` and `programmes`: measures, ledger and programmes of an open scenario with the names of their lines.

import { type FundingLedger, fundingLedger } from "../../shared/analysis/fundingLedger.ts";
import { followUpOf, type MeasureEffect, measureEffects } from "../../shared/analysis/measureEffects.ts";
import { programmesOf } from "../../shared/analysis/programmes.ts";
import type { LedgerView, MeasuresView, MeasureView, ProgrammesView } from "../../shared/contract/measureViews.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import { yearsOf } from "../../shared/domain/planPeriod.ts";
import { success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import type { Document } from "./document.ts";

const named = ({ id, code, label }: Line) => ({ lineId: id, code, label });

const nameOf = ({ lines }: Scenario, lineId: LineId | null): string =>
  lineId === null ? "" : (lines.get(lineId)?.label ?? "");

function measureView(scenario: Scenario, effect: MeasureEffect): MeasureView {
  const { line, measure, changeSek, effectSek, levelSek } = effect;
  const { direction, duration, area, status, motive, consequence } = measure;
  return {
    ...named(line),
    direction,
    duration,
    committee: nameOf(scenario, measure.committeeId),
    unit: nameOf(scenario, measure.unitId),
    programme: nameOf(scenario, measure.programmeId),
    area,
    goal: nameOf(scenario, measure.goalId),
    status,
    motive,
    consequence,
    changeSek,
    effectSek,
    levelSek,
    followUp: followUpOf(scenario, effect),
  };
}

/** All measures in stored order. Units: kr. */
export function measuresView(calculated: CalculatedScenario): MeasuresView {
  const effects = measureEffects(calculated);
  return {
    years: effects[0]?.years ?? yearsOf(calculated.scenario.head.period),
    measures: effects.map((effect) => measureView(calculated.scenario, effect)),
  };
}

/** Programmes with their measures, then the measures of none. Units: kr. */
export function programmesView(calculated: CalculatedScenario): ProgrammesView {
  const { scenario } = calculated;
  const programmes = programmesOf(calculated);
  const inProgrammes = new Set(programmes.flatMap(({ measures }) => measures.map(({ line }) => line.id)));
  const all = measuresView(calculated);
  return {
    years: programmes[0]?.years ?? all.years,
    budgetYear: scenario.head.period.budgetYear,
    programmes: programmes.map(({ line, measures, targets, countsAs, effectSek, levelSek, accumulatedSek, areas }) => ({
      ...named(line),
      countsAs,
      effectSek,
      levelSek,
      accumulatedSek,
      areas,
      targets: targets.map(({ line: target, ...figures }) => ({ ...named(target), ...figures })),
      measures: measures.map((measure) => ({ ...measureView(scenario, measure), area: measure.area })),
    })),
    others: all.measures.filter(({ lineId }) => !inProgrammes.has(lineId)),
  };
}

/** The ledger with the names of its lines. Units: kr. */
export function ledgerView(
  calculated: CalculatedScenario,
  ledger: FundingLedger = fundingLedger(calculated),
): LedgerView {
  const { scenario } = calculated;
  return {
    years: ledger.years.map(({ year }) => year),
    costSek: ledger.years.map(({ costSek }) => costSek),
    coveredSek: ledger.years.map(({ coveredSek }) => coveredSek),
    unfundedSek: ledger.years.map(({ unfundedSek }) => unfundedSek),
    additions: ledger.additions.map(({ line, years, draws }) => ({
      ...named(line),
      committee: nameOf(scenario, line.measure?.committeeId ?? null),
      duration: line.measure?.duration ?? "permanent",
      costSek: years.map(({ costSek }) => costSek),
      unfundedSek: years.map(({ unfundedSek }) => unfundedSek),
      causes: years.map(({ cause }) => cause),
      draws: draws.map(({ funding, source, coveredSek }) => ({
        sourceId: source?.id ?? null,
        name: source?.label ?? funding.note,
        amountSek: funding.amount,
        coveredSek,
      })),
    })),
    sources: ledger.sources.map(({ line, years }) => ({
      ...named(line),
      givesSek: years.map(({ givesSek }) => givesSek),
      drawnSek: years.map(({ drawnSek }) => drawnSek),
      beyondSek: years.map(({ beyondSek }) => beyondSek),
    })),
    mismatches: ledger.mismatches.map(({ type, line, source, year, amountSek, hasEnded }) => ({
      ...named(line),
      type,
      sourceId: source.id,
      source: source.label,
      year,
      amountSek,
      hasEnded,
    })),
  };
}

export const ledgerOfDocument = ({ open }: Pick<Document, "open">) => success(ledgerView(open.calculated));
export const programmesOfDocument = ({ open }: Pick<Document, "open">) => success(programmesView(open.calculated));
