// A measure (åtgärd): what a committee saves, adds or hands over, what it is for, how far it has come and who pays. Its amounts
// are the line's cells: this year's change of a lasting measure, the year's amount of a temporary one.

import type { LineId } from "./ids.ts";

export const directions = ["saving", "addition", "transfer"] as const;
export const durations = ["permanent", "temporary"] as const;
export const measureStatuses = ["proposed", "decided", "running", "done"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];
/** What a programme's target stands for: each year's effect, the level in the last year, or the sum of the years. */
export const targetMeanings = ["yearly", "level", "accumulated", "unclear"] as const;
export type TargetMeaning = (typeof targetMeanings)[number];

/** One source that pays for a measure: another line (a saving, a reserve), or words alone. */
export interface Funding {
  readonly sourceId: LineId | null;
  /** The funding in words, as the document names it; "" when the source says it all. */
  readonly note: string;
  /** kr a year this source covers; null: all that no other source covers. */
  readonly amount: number | null;
}

export interface Measure {
  readonly direction: (typeof directions)[number];
  readonly duration: (typeof durations)[number];
  /** The committee frame the measure changes; null when none is named yet. */
  readonly committeeId: LineId | null;
  /** The unit of the committee, where the measure is that of one unit. */
  readonly unitId: LineId | null;
  /** The heading of the programme the measure belongs to. */
  readonly programmeId: LineId | null;
  /** Area within the programme (free text), "" when none. */
  readonly area: string;
  /** What pays; empty when no funding is named. */
  readonly fundings: readonly Funding[];
  /** Why, "" when not said. */
  readonly motive: string;
  /** What follows for those concerned, "" when not said. */
  readonly consequence: string;
  /** The goal line it serves. */
  readonly goalId: LineId | null;
  readonly status: MeasureStatus;
}

export const mostFundings = 20;

/** A measure as it begins: a lasting addition that names nothing more. */
export const plainMeasure: Measure = {
  direction: "addition",
  duration: "permanent",
  committeeId: null,
  unitId: null,
  programmeId: null,
  area: "",
  fundings: [],
  motive: "",
  consequence: "",
  goalId: null,
  status: "proposed",
};

/** Funding in words alone; none for empty words. */
export const fundedInWords = (note: string): readonly Funding[] =>
  note === "" ? [] : [{ sourceId: null, note, amount: null }];

/** Funding by one line, for all it costs. */
export const fundedBy = (sourceId: LineId, note = ""): readonly Funding[] => [{ sourceId, note, amount: null }];
