// What the areas for measures, funding, programmes and premises are told: plain figures in kr and fractions with the names of their
// lines. Worked out in shared/analysis; the window only writes them out.

import type { UnfundedCause } from "../analysis/fundingLedger.ts";
import type { FollowUp } from "../analysis/measureEffects.ts";
import type { PremiseChange, PremiseRow, PremiseYear } from "../analysis/premiseChange.ts";
import type { ProgrammeArea, Series } from "../analysis/programmes.ts";
import type { LineId } from "../domain/ids.ts";
import type { Measure, MeasureStatus, TargetMeaning } from "../domain/measure.ts";

interface NamedLine {
  readonly lineId: LineId;
  readonly code: string;
  readonly label: string;
}

/** A measure with what it does each year, cost positive, and its follow-up in the budget year. */
export interface MeasureView extends NamedLine {
  readonly direction: Measure["direction"];
  readonly duration: Measure["duration"];
  /** Names; "" where there is none. */
  readonly committee: string;
  readonly unit: string;
  readonly programme: string;
  readonly area: string;
  readonly goal: string;
  readonly status: MeasureStatus;
  readonly motive: string;
  readonly consequence: string;
  readonly changeSek: readonly number[];
  readonly effectSek: readonly number[];
  readonly levelSek: number;
  readonly followUp: FollowUp;
}

export interface MeasuresView {
  readonly years: readonly number[];
  readonly measures: readonly MeasureView[];
}

export interface ProgrammeTargetView extends NamedLine {
  readonly meaning: TargetMeaning;
  readonly targetSek: Series;
  readonly specifiedSek: Series;
  readonly unspecifiedSek: Series;
}

export interface ProgrammeView extends NamedLine {
  readonly countsAs: "saving" | "addition";
  readonly effectSek: readonly number[];
  readonly levelSek: number;
  readonly accumulatedSek: readonly number[];
  readonly targets: readonly ProgrammeTargetView[];
  readonly areas: readonly ProgrammeArea[];
  readonly measures: readonly MeasureView[];
}

export interface ProgrammesView {
  readonly years: readonly number[];
  readonly budgetYear: number;
  readonly programmes: readonly ProgrammeView[];
  /** Measures of no programme, which are followed up all the same. */
  readonly others: readonly MeasureView[];
}

export interface LedgerAdditionView extends NamedLine {
  readonly committee: string;
  readonly duration: Measure["duration"];
  readonly costSek: readonly number[];
  readonly unfundedSek: readonly number[];
  readonly causes: readonly (UnfundedCause | null)[];
  readonly draws: readonly {
    readonly sourceId: LineId | null;
    /** The source's name, or the words. */
    readonly name: string;
    readonly amountSek: number | null;
    readonly coveredSek: readonly number[];
  }[];
}

export interface LedgerView {
  readonly years: readonly number[];
  readonly costSek: readonly number[];
  readonly coveredSek: readonly number[];
  readonly unfundedSek: readonly number[];
  readonly additions: readonly LedgerAdditionView[];
  readonly sources: readonly (NamedLine & {
    /** null where it cannot be calculated. */
    readonly givesSek: Series;
    readonly drawnSek: readonly number[];
    readonly beyondSek: readonly number[];
  })[];
  readonly mismatches: readonly (NamedLine & {
    readonly type: "permanentOnTemporary" | "temporaryOnPermanent";
    readonly sourceId: LineId;
    readonly source: string;
    readonly year: number;
    readonly amountSek: number;
    readonly hasEnded: boolean;
  })[];
}

export interface PremisePreview extends Omit<PremiseChange, "rows"> {
  readonly rows: readonly (Omit<PremiseRow, "years"> & {
    readonly years: readonly (Omit<PremiseYear, "refusal"> & { readonly problem: string | null })[];
  })[];
  /** Names in the text that no premise has. */
  readonly unknown: readonly string[];
  /** Rows of the text that name a premise but have no figure under a year. */
  readonly withoutYear: readonly string[];
}
