// A scenario as stored: what the user entered and nothing that can be calculated. Plain readonly maps; a command works
// on a draft (see shared/patches) and every difference is a Change.

import type { Acknowledgement } from "./acknowledgement.ts";
import type { LineId, ScenarioId, SheetId } from "./ids.ts";
import type { Line } from "./line.ts";
import type { PlanPeriod } from "./planPeriod.ts";
import type { DisplayUnit } from "./unit.ts";

export const sheetKinds = [
  "premises",
  "frames",
  "measures",
  "investments",
  "incomeBudget",
  "operatingBudget",
  "balance",
  "goals",
  "own",
] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface Sheet {
  readonly id: SheetId;
  readonly title: string;
  readonly kind: SheetKind;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Lines shown, in order. A line may stand on several sheets; its home sheet owns it. */
  readonly lineIds: readonly LineId[];
  /** Line under the title: what the amounts are ("netto, positivt belopp är kostnad"). */
  readonly caption: string;
}

/** What was entered in one cell. A cell formula is canonical text and holds for its year alone. */
export type CellInput =
  | { readonly type: "number"; readonly value: number; readonly enteredAt: string }
  /** Only on lines of unit text. */
  | { readonly type: "text"; readonly text: string; readonly enteredAt: string }
  | { readonly type: "formula"; readonly formula: string; readonly enteredAt: string };

export interface ScenarioHead {
  readonly scenarioId: ScenarioId;
  readonly title: string;
  readonly municipality: string;
  readonly period: PlanPeriod;
  readonly displayUnit: DisplayUnit;
  /** Name of the baseline every difference is told against, "" when none. */
  readonly baselineName: string;
  /** What the frames are given to: nämnder, or förvaltningar under the board where there are none. */
  readonly organisation: OrganisationKind;
}

export const organisationKinds = ["committees", "departments"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Years of one line, by year. */
export type CellsByYear = ReadonlyMap<number, CellInput>;

export interface Scenario {
  readonly head: ScenarioHead;
  readonly sheets: readonly Sheet[];
  readonly lines: ReadonlyMap<LineId, Line>;
  readonly cells: ReadonlyMap<LineId, CellsByYear>;
  /** Figures printed in the source (angivet), by line and year; compared, never calculated with. */
  readonly stated: ReadonlyMap<LineId, ReadonlyMap<number, number>>;
  /** Doubts from import that the reviewer must keep showing: rule, line, year, sentence parameters. */
  readonly importRemarks: readonly ImportRemark[];
  /** Findings of the reviewer that someone has accepted, with the reason. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** A doubt found when a table was read, kept with the scenario so that it is reported until someone removes it. */
export interface ImportRemark {
  readonly rule: "unitSuspected";
  readonly sheetId: SheetId;
  readonly statedUnit: DisplayUnit;
  readonly readAs: DisplayUnit;
}
