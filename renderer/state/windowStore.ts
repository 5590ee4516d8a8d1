// What the window itself decides: which sheet, which cells, which unit, what is being typed, which dialog. The document
// is only the mirror of the host's answers. Actions stand in the files beside this one; views read with `useWindow`.

import { create } from "zustand";
import type { FollowedFormula } from "../../shared/commands/followedFormula.ts";
import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { Capabilities, InputCheck, RecoverableWork, Refusal } from "../../shared/contract/workbench.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { isTight } from "../components/useNarrow.ts";
import type { AreaName } from "./areaNames.ts";
import type { PendingFill } from "./fillActions.ts";
import type { Mirror } from "./scenarioMirror.ts";
import type { Selection } from "./selection.ts";
import { readTheme, type Theme } from "./themePreference.ts";

export interface OpenDocument {
  readonly handle: string;
  readonly mirror: Mirror;
}

export type EditTarget =
  | { readonly type: "cell"; readonly lineId: LineId; readonly year: number }
  | { readonly type: "label"; readonly lineId: LineId }
  | { readonly type: "code"; readonly lineId: LineId };

/** One cell being typed in, shown alike in the grid and in the formula bar. */
export interface Edit {
  readonly target: EditTarget;
  /** Text when the editor opened: leaving it unchanged is no edit. */
  readonly original: string;
  readonly text: string;
  /** Which of the two inputs has the caret. */
  readonly focus: "cell" | "bar";
  /** What a typed formula is for. */
  readonly scope: "line" | "year";
  /** Waiting for the host's answer. */
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly check: InputCheck | null;
}

export type ActiveView =
  | { readonly type: "sheet"; readonly sheetId: SheetId }
  | { readonly type: "area"; readonly area: AreaName }
  | { readonly type: "warnings" };

export type DialogName =
  | "newScenario"
  | "pasteTable"
  | "print"
  | "send"
  | "keys"
  | "about"
  | "palette"
  | "addLine"
  | "addMeasure"
  | "addGoal"
  | "addProgramme"
  | "followUp"
  | "addSheet"
  | "newProject"
  | "moveProject"
  | "changeProject"
  | "addProjectPart"
  | "lineProperties"
  | "renameScenario"
  | "functions"
  | "fillFormula"
  | "removeLineFormula"
  | "addCommittee"
  | "addUnit"
  | "addFramePart"
  | "addTransfer"
  | "applyFrameRule";

/** A sentence that stays until it is closed or the next action succeeds. */
export interface Notice {
  readonly kind: "refusal" | "news";
  readonly message: string;
  readonly code: string;
}

/** Coloured references of the selected cell's formula. */
export interface ShownReferences {
  readonly text: string;
  readonly references: InputCheck["references"];
  readonly formulaUnit: InputCheck["formulaUnit"];
}

export interface WindowState {
  readonly phase: "starting" | "start" | "workbench" | "unconnected";
  readonly capabilities: Capabilities | null;
  /** Work from last time that has no file of its own. */
  readonly recoverable: readonly RecoverableWork[];
  readonly document: OpenDocument | null;
  readonly view: ActiveView | null;
  readonly selection: Selection;
  readonly collapsed: ReadonlySet<LineId>;
  readonly displayUnit: DisplayUnit;
  readonly theme: Theme;
  readonly explainOpen: boolean;
  readonly dialog: DialogName | null;
  /** The line the dialog is about, where it is not the selected one. */
  readonly dialogLineId: LineId | null;
  /** Text the paste dialog opens with. */
  readonly pastedText: string;
  readonly edit: Edit | null;
  readonly shownReferences: ShownReferences | null;
  /** A formula the selected line's typed values follow. */
  readonly formulaOffer: FollowedFormula | null;
  /** A fill over years that waits for the user's word. */
  readonly pendingFill: PendingFill | null;
  readonly notice: Notice | null;
  readonly busy: boolean;
  /** Counts requests to give the grid the keyboard. */
  readonly gridFocusRequests: number;
}

export const topLeft: Selection = { anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } };

export const useWindow = create<WindowState>()(() => ({
  phase: "starting",
  capabilities: null,
  recoverable: [],
  document: null,
  view: null,
  selection: topLeft,
  collapsed: new Set<LineId>(),
  displayUnit: "tkr",
  theme: readTheme(),
  explainOpen: !isTight(),
  dialog: null,
  dialogLineId: null,
  pastedText: "",
  edit: null,
  shownReferences: null,
  formulaOffer: null,
  pendingFill: null,
  notice: null,
  busy: false,
  gridFocusRequests: 0,
}));

export const windowState = (): WindowState => useWindow.getState();
export const setWindow = (change: Partial<WindowState>): void => useWindow.setState(change);

export const showRefusal = (refusal: Refusal): void =>
  setWindow({ notice: { kind: "refusal", message: refusal.message, code: refusal.code } });
export const showNews = (message: string): void => setWindow({ notice: { kind: "news", message, code: "" } });
export const openDialog = (dialog: DialogName): void => setWindow({ dialog });
export const openDialogFor = (dialog: DialogName, lineId: LineId): void => setWindow({ dialog, dialogLineId: lineId });
export const focusGrid = (): void => setWindow({ gridFocusRequests: windowState().gridFocusRequests + 1 });

export const showArea = (area: AreaName): void => setWindow({ view: { type: "area", area }, edit: null });

export function closeDialog(): void {
  setWindow({ dialog: null, pastedText: "" });
  focusGrid();
}

/** The line an edit is about, undefined when it is gone. */
export const lineOfEdit = (mirror: Mirror, edit: Edit): LineView | undefined => mirror.lineById.get(edit.target.lineId);
