// What the commands on measures, programmes and premises carry beyond the primitive ones: a measure with its amounts, a
// programme with its target, a follow-up, a newer set of premises.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { LineSource, Scope } from "../domain/line.ts";
import type { Measure, MeasureStatus, TargetMeaning } from "../domain/measure.ts";
import type { DisplayUnit } from "../domain/unit.ts";

interface TypedYear {
  readonly year: number;
  readonly text: string;
}

/** An amount for each year, or one amount that begins in a month; `endYear` for a temporary one, null: its first year. */
export type MeasureAmounts =
  | { readonly type: "years"; readonly cells: readonly TypedYear[] }
  | {
      readonly type: "step";
      readonly amount: string;
      readonly startYear: number;
      readonly startMonth: number;
      readonly endYear: number | null;
    };

export type MeasureCommand =
  /** A measure with its amounts. A saving is typed as a positive amount and stored as what it does to the frame. */
  | {
      readonly type: "addMeasure";
      /** null: the first sheet of measures, or that of its programme. */
      readonly sheetId: SheetId | null;
      /** null: under its programme, or under no heading. */
      readonly parentId: LineId | null;
      readonly afterLineId: LineId | null;
      readonly newLineId: LineId;
      readonly code: string;
      readonly label: string;
      readonly scope: Scope;
      readonly measure: Measure;
      readonly amounts: MeasureAmounts;
      readonly bareUnit: DisplayUnit;
    }
  /** A heading for measures with a target and the lines that follow it; `newLineId` is the heading. */
  | {
      readonly type: "addProgramme";
      readonly sheetId: SheetId | null;
      readonly newLineId: LineId;
      readonly code: string;
      readonly label: string;
      /** What its effect is counted as: lower costs, or more money. */
      readonly direction: "saving" | "addition";
      readonly target: { readonly meaning: TargetMeaning; readonly cells: readonly TypedYear[] };
      readonly areas: readonly string[];
      readonly bareUnit: DisplayUnit;
    }
  /** How far a measure has come. null leaves an amount as it is, "" takes it away. */
  | {
      readonly type: "followUpMeasure";
      readonly lineId: LineId;
      readonly status: MeasureStatus;
      readonly realisedHalfYear: string | null;
      readonly realisedFullYear: string | null;
      readonly bareUnit: DisplayUnit;
    }
  /** Newer figures of several premises, and where they come from. */
  | {
      readonly type: "replacePremises";
      readonly rows: readonly { readonly lineId: LineId; readonly cells: readonly TypedYear[] }[];
      readonly source: LineSource;
      readonly bareUnit: DisplayUnit;
    };
