// The whole border between window and host on one page. Every shell carries exactly these requests; the host checks each
// payload with the schemas in requestSchemas.ts. Answers are Results; a refusal is a Swedish text the user can act on.

import type { RestorePlan } from "../analysis/balanceRequirement.ts";
import type { DebtYear } from "../analysis/debtPlan.ts";
import type { Completeness } from "../analysis/decisionParts.ts";
import type { GoalBoard } from "../analysis/goalBoard.ts";
import type { SeekAnswer, TargetOperator } from "../analysis/goalSeek.ts";
import type { LineUses } from "../analysis/lineUses.ts";
import type { Projects } from "../analysis/projects.ts";
import type { ReserveFault } from "../analysis/resultReserve.ts";
import type { Sensitivity } from "../analysis/sensitivity.ts";
import type { Command } from "../commands/command.ts";
import type { FollowedFormula } from "../commands/followedFormula.ts";
import type { CellMove, MoveEffect } from "../commands/moveCells.ts";
import type { Replacement, Replacing } from "../commands/replacement.ts";
import type { LineId, SheetId } from "../domain/ids.ts";
import type { PrintedTable } from "../domain/printedTable.ts";
import type { Result } from "../domain/result.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { BaselineChoice, Explanation } from "../explain/explanation.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import type { FrameBridgeView } from "./frameViews.ts";
import type { HistoryView } from "./historyViews.ts";
import type { LedgerView, PremisePreview, ProgrammesView } from "./measureViews.ts";
import type { NewScenarioSetup } from "./newScenarioSetup.ts";
import type { PreferencesChange, WindowPreferences } from "./preferences.ts";
import type { CellState, Patch, PublishState, ScenarioView } from "./scenarioView.ts";
import type { ViewSettings } from "./viewSettings.ts";

/** What went wrong, why, what to do. `code` is stable and copyable, `position` marks a place in typed text. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly position?: { readonly start: number; readonly end: number };
}

export interface Capabilities {
  /** "electron" has native dialogs and a menu; "browser" uploads and downloads. */
  readonly nativeDialogs: boolean;
  readonly nativeMenu: boolean;
  readonly openInMailProgram: boolean;
  readonly programVersion: string;
  readonly fileFormatVersion: number;
}

export const sampleNames = ["alingsas", "alingsas-base", "balans22"] as const;
export type SampleName = (typeof sampleNames)[number];

export const reportTables = [
  "resultatbudget",
  "driftsbudget",
  "investeringsbudget",
  "balansbudget",
  "kassaflodesbudget",
  "balanskravsutredning",
  "ramspecifikation",
  "atgardslista",
  "mal",
  "granskningslista",
] as const;
export type ReportTable = (typeof reportTables)[number];

export interface OpenedScenario {
  /** Handle of the open scenario in the host; no path ever crosses the border. */
  readonly handle: string;
  readonly view: ScenarioView;
}

/** Live answer while a formula or value is typed. */
export interface InputCheck {
  /** What the cell would become. */
  readonly kind: "empty" | "number" | "text" | "formula";
  /** Null unless the state is `number`. */
  readonly value: number | null;
  /** Null unless the state is `text`. */
  readonly text: string | null;
  readonly state: CellState;
  readonly unit: Unit;
  /** Unit the formula gives by itself ("kr", "share", "none" …), null where no formula is typed. */
  readonly formulaUnit: FormulaUnit | null;
  /** First year the formula can hold on the line's sheet as the line's own; null where no formula is typed. */
  readonly holdsFrom: number | null;
  /** References with their place in the typed text, for colouring in bar and grid alike. */
  readonly references: readonly {
    readonly start: number;
    readonly end: number;
    readonly lineIds: readonly LineId[];
    readonly years: readonly number[];
  }[];
}

/** The years of a line's own sheet after an edit that is not done. */
export interface LinePreview {
  readonly years: readonly {
    readonly year: number;
    readonly state: CellState;
    /** Null unless the state is `number`. */
    readonly value: number | null;
    /** Null unless the state is `text`. */
    readonly text: string | null;
  }[];
}

export interface PastedRow {
  readonly row: number;
  readonly label: string;
  /** Line of the scenario the row was matched to by name or code; null becomes a new line. */
  readonly lineId: LineId | null;
}

/** What a pasted table would do, shown before it becomes one undoable edit. */
export interface ImportPreview {
  readonly table: PrintedTable;
  readonly sheetId: SheetId | null;
  readonly rows: readonly PastedRow[];
  /** The unit the program proposes to read the amounts as. */
  readonly proposedUnit: DisplayUnit;
  /** Swedish sentences: doubts, differing totals. */
  readonly remarks: readonly {
    readonly code: string;
    readonly row: number | null;
    readonly column: number | null;
    readonly message: string;
  }[];
}

/** What "changed" is measured from: this opening, or the beginning of the edit log. */
export const changedSince = ["opening", "beginning"] as const;
export type ChangedSince = (typeof changedSince)[number];

/** A file for the user: the Electron shell saves or opens it, the browser shell downloads it. */
export interface ProducedFile {
  readonly fileName: string;
  readonly mimeType: string;
  /** Base64 of the bytes in the browser shell; absent when the native shell has already placed it. */
  readonly base64?: string;
  /** Swedish sentence on what was done ("Sparad som …"). */
  readonly message: string;
}

/** Last year's file: what is open now, or a file. */
export type RolledSource =
  | { readonly type: "open"; readonly handle: string }
  | { readonly type: "dialog" }
  | { readonly type: "upload"; readonly fileName: string; readonly base64: string };

export type OpenSource =
  | { readonly type: "sample"; readonly name: SampleName }
  | ({ readonly type: "new" } & NewScenarioSetup)
  /** Last year's file, moved one year; "" keeps its title with the years moved. */
  | { readonly type: "rollForward"; readonly from: RolledSource; readonly title: string }
  /** Native dialog; refused by a shell without one. */
  | { readonly type: "dialog" }
  /** A file the user picked in the browser: its bytes. */
  | { readonly type: "upload"; readonly fileName: string; readonly base64: string }
  /** A file the shell was given (argv, double-click, startup); the shell knows it by handle. */
  | { readonly type: "given"; readonly given: string };

/** Work that was never given a file, or whose file could not be written before the program ended. */
export interface RecoverableWork {
  /** For OpenSource {type: "given"}. */
  readonly given: string;
  readonly title: string;
  /** ISO time of the last edit. */
  readonly editedAt: string;
}

/** A file that was opened or saved on this machine. */
export interface RecentWork {
  /** For OpenSource {type: "given"}. */
  readonly given: string;
  readonly title: string;
  readonly fileName: string;
  /** ISO time. */
  readonly openedAt: string;
}

/** What a goal seek may change, with values as typed. */
export type AskedUnknown =
  | {
      readonly type: "line";
      readonly lineId: LineId;
      readonly years: readonly number[];
      readonly how: "value" | "step";
      /** Bounds the user sets, "" for none. */
      readonly least: string;
      readonly most: string;
    }
  /** A new saving over committees; none named: all. */
  | {
      readonly type: "saving";
      readonly year: number;
      readonly duration: "permanent" | "temporary";
      readonly committeeIds: readonly LineId[];
      readonly most: string;
    };

/** What a goal seek shall reach, with its value as typed. */
export type AskedTarget =
  | {
      readonly type: "cell";
      readonly lineId: LineId;
      readonly year: number;
      readonly operator: TargetOperator;
      readonly value: string;
    }
  | { readonly type: "goal"; readonly lineId: LineId; readonly year: number | null };

/** One place of a replacement, before it is made. */
export type ReplacementView = Omit<Replacement, "refusal"> & { readonly refusal: Refusal | null };

export interface Requests {
  describe: {
    request: Record<never, never>;
    answer: Capabilities & {
      readonly startWith: readonly OpenSource[];
      readonly recoverable: readonly RecoverableWork[];
      /** Scenarios the host has open, oldest first: a window that is loaded again takes them up where it left them. */
      readonly openHandles: readonly string[];
    };
  };
  /** What this person has chosen about the window on this machine. */
  readPreferences: { request: Record<never, never>; answer: WindowPreferences };
  savePreferences: { request: PreferencesChange; answer: WindowPreferences };
  /** Files opened or saved last on this machine, latest first, to be opened as {type: "given"}. */
  recentFiles: { request: Record<never, never>; answer: { readonly files: readonly RecentWork[] } };
  /** Forgets which files were opened; the files themselves are left alone. */
  clearRecentFiles: { request: Record<never, never>; answer: { readonly files: readonly RecentWork[] } };
  /** A file that is open already is answered with its handle; it is never opened twice. */
  open: { request: { readonly source: OpenSource }; answer: OpenedScenario };
  view: { request: { readonly handle: string }; answer: ScenarioView };
  /** How this scenario was last looked at on this machine. */
  readViewSettings: { request: { readonly handle: string }; answer: ViewSettings };
  saveViewSettings: {
    request: { readonly handle: string; readonly settings: ViewSettings };
    answer: Record<never, never>;
  };
  /** Lines that an edit has changed, and that are not back where they were, since the scenario was opened or in its whole log. */
  changedLines: {
    request: { readonly handle: string; readonly since: ChangedSince };
    answer: {
      readonly lineIds: readonly LineId[] /** ISO time of the first edit that counts. */;
      readonly from: string | null;
    };
  };
  close: { request: { readonly handle: string }; answer: { readonly publish: PublishState } };
  apply: {
    request: { readonly handle: string; readonly command: Command; readonly baseRevision: number };
    answer: Patch;
  };
  undo: { request: { readonly handle: string }; answer: Patch };
  redo: { request: { readonly handle: string }; answer: Patch };
  /** The edits that can be undone and redone, newest first. */
  history: { request: { readonly handle: string }; answer: HistoryView };
  /** Undoes or redoes until this edit is the last one done (0: none), all steps or none. */
  stepHistory: { request: { readonly handle: string; readonly sequence: number }; answer: Patch };
  /** What replacing a text would do at each place. Changes nothing; the command replaceText does it. */
  previewReplace: {
    request: { readonly handle: string } & Replacing;
    answer: { readonly rows: readonly ReplacementView[] };
  };
  checkInput: {
    request: {
      readonly handle: string;
      readonly lineId: LineId;
      readonly year: number;
      readonly text: string;
      readonly bareUnit: DisplayUnit;
    };
    answer: InputCheck;
  };
  /** The years of a line as they would be after an edit. Changes nothing. */
  previewLine: {
    request: { readonly handle: string; readonly lineId: LineId; readonly command: Command };
    answer: LinePreview;
  };
  /** Where a cell's value comes from and why it changed, written out in `displayUnit`. Changes nothing. */
  explain: {
    request: {
      readonly handle: string;
      readonly lineId: LineId;
      readonly year: number;
      readonly baseline: BaselineChoice;
      readonly displayUnit: DisplayUnit;
    };
    answer: Explanation;
  };
  /** A formula the typed values of a line follow; null where there is none to offer. */
  formulaOffer: {
    request: { readonly handle: string; readonly lineId: LineId };
    answer: { readonly offer: FollowedFormula | null };
  };
  /** What moving cells does to formulas elsewhere. Changes nothing; refuses what the move would. */
  moveEffect: {
    request: { readonly handle: string; readonly moves: readonly CellMove[] };
    answer: MoveEffect;
  };
  /** What reads these lines with all under them, and what stands on them: told before they go or are called something else. */
  lineUses: { request: { readonly handle: string; readonly lineIds: readonly LineId[] }; answer: LineUses };
  /** All goals and indicators, grouped and judged. */
  goalBoard: { request: { readonly handle: string }; answer: GoalBoard };
  /** What a step in the premises means for result and goals; `asked` beside the standard rows, with steps as typed. */
  sensitivity: {
    request: {
      readonly handle: string;
      readonly asked: readonly { readonly lineId: LineId; readonly step: string }[];
      readonly bareUnit: DisplayUnit;
    };
    answer: Sensitivity;
  };
  /** The value that reaches a target, with the one command that enters it. Changes nothing. */
  seekGoal: {
    request: {
      readonly handle: string;
      readonly unknown: AskedUnknown;
      readonly target: AskedTarget;
      readonly bareUnit: DisplayUnit;
    };
    answer: SeekAnswer;
  };
  /** What a decidable budget must hold, and what is missing. */
  completeness: { request: { readonly handle: string }; answer: Completeness };
  /** Investment projects with capital cost, the debt plan and what is left to restore, and what the result reserve cannot bear. Amounts in kr. */
  projects: {
    request: { readonly handle: string };
    answer: Projects & {
      readonly debt: readonly DebtYear[] | null;
      readonly restore: RestorePlan | null;
      readonly reserve: readonly ReserveFault[];
    };
  };
  /** Who pays for which addition, and what nobody pays. */
  fundingLedger: { request: { readonly handle: string }; answer: LedgerView };
  /** Programmes of measures with target, effect and follow-up, and the measures of no programme. */
  programmes: { request: { readonly handle: string }; answer: ProgrammesView };
  /** What a newer set of premises would do: pasted as text, or typed for lines. Changes nothing. */
  premisePreview: {
    request: {
      readonly handle: string;
      readonly text: string;
      readonly rows: readonly {
        readonly lineId: LineId;
        readonly cells: readonly { readonly year: number; readonly text: string }[];
      }[];
      readonly bareUnit: DisplayUnit;
    };
    answer: PremisePreview;
  };
  /** From last year's frame to this: one committee in all its years, or (null) all committees in one year. */
  frameBridge: {
    request: { readonly handle: string; readonly committeeId: LineId | null; readonly year: number | null };
    answer: FrameBridgeView;
  };
  previewImport: {
    request: { readonly handle: string; readonly text: string; readonly sheetId: SheetId | null };
    answer: ImportPreview;
  };
  reportHtml: { request: { readonly handle: string; readonly table: ReportTable }; answer: { readonly html: string } };
  /** Print as PDF: saved through a dialog (native) or returned for download. */
  reportPdf: { request: { readonly handle: string; readonly table: ReportTable }; answer: ProducedFile };
  /** Mail draft with a clean copy attached: opened in the mail program (native) or returned for download. */
  mailDraft: { request: { readonly handle: string; readonly to: string }; answer: ProducedFile };
  /** Give the scenario a file of its own, or save a copy: dialog (native) or download. */
  saveAs: { request: { readonly handle: string }; answer: ProducedFile & { readonly publish: PublishState } };
}

export type RequestName = keyof Requests;
export type RequestOf<Name extends RequestName> = Requests[Name]["request"];
export type AnswerOf<Name extends RequestName> = Result<Requests[Name]["answer"], Refusal>;

/** News the host or shell sends without being asked. */
export type WorkbenchEvent =
  | { readonly type: "published"; readonly handle: string; readonly publish: PublishState }
  /** A command of the native menu, by its id in the command registry ("undo", "print" …). */
  | { readonly type: "menuCommand"; readonly commandId: string }
  | { readonly type: "openRequested"; readonly source: OpenSource }
  /** The host process was restarted; views must be fetched again. */
  | { readonly type: "hostRestarted" };

/** The only thing the renderer knows of the world: `window.workbench`. */
export interface Workbench {
  request<Name extends RequestName>(name: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name>>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: WorkbenchEvent) => void): () => void;
}
