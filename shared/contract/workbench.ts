// The whole border between window and host on one page. Every shell carries exactly these requests; the host checks each
// payload with the schemas in requestSchemas.ts. Answers are Results; a refusal is a Swedish text the user can act on.

import type { Command } from "../commands/command.ts";
import type { FollowedFormula } from "../commands/followedFormula.ts";
import type { LineId, SheetId } from "../domain/ids.ts";
import type { PrintedTable } from "../domain/printedTable.ts";
import type { Result } from "../domain/result.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { BaselineChoice, Explanation } from "../explain/explanation.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import type { CellState, Patch, PublishState, ScenarioView } from "./scenarioView.ts";

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

export const reportTables = ["resultatbudget", "driftsbudget", "investeringsbudget"] as const;
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

/** A file for the user: the Electron shell saves or opens it, the browser shell downloads it. */
export interface ProducedFile {
  readonly fileName: string;
  readonly mimeType: string;
  /** Base64 of the bytes in the browser shell; absent when the native shell has already placed it. */
  readonly base64?: string;
  /** Swedish sentence on what was done ("Sparad som …"). */
  readonly message: string;
}

export type OpenSource =
  | { readonly type: "sample"; readonly name: SampleName }
  | {
      readonly type: "new";
      readonly title: string;
      readonly municipality: string;
      readonly budgetYear: number;
      readonly planYears: number;
    }
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

export interface Requests {
  describe: {
    request: Record<never, never>;
    answer: Capabilities & { readonly startWith: OpenSource | null; readonly recoverable: readonly RecoverableWork[] };
  };
  open: { request: { readonly source: OpenSource }; answer: OpenedScenario };
  view: { request: { readonly handle: string }; answer: ScenarioView };
  close: { request: { readonly handle: string }; answer: { readonly publish: PublishState } };
  apply: {
    request: { readonly handle: string; readonly command: Command; readonly baseRevision: number };
    answer: Patch;
  };
  undo: { request: { readonly handle: string }; answer: Patch };
  redo: { request: { readonly handle: string }; answer: Patch };
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
