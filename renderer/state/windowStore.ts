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
import type { CopyMark } from "./copyMark.ts";
import type { CutMark } from "./cutMark.ts";
import type { DialogName } from "./dialogName.ts";
import type { PendingFill } from "./fillActions.ts";
import type { LastFill } from "./fillRules.ts";
import type { OpenNote } from "./noteActions.ts";
import type { PasteContent } from "./pasteContent.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { type GridPoint, type Rectangle, type Selection, selectionAt } from "./selection.ts";
import { allRows, type RowsAsked } from "./shownRows.ts";
import type { Tab } from "./tabs.ts";
import { readTheme, type Theme } from "./themePreference.ts";

export interface OpenDocument {
  readonly handle: string;
  readonly mirror: Mirror;
}

export type EditTarget =
  | { readonly type: "cell"; readonly lineId: LineId; readonly year: number }
  | { readonly type: "label"; readonly lineId: LineId }
  | { readonly type: "code"; readonly lineId: LineId };

/** Cells just pointed at while a formula is typed, and where their reference stands in the text. */
export interface Pointed {
  readonly sheetId: SheetId;
  readonly anchor: GridPoint;
  readonly head: GridPoint;
  /** Place of the reference in the text, [start, end). Another press or arrow puts another in its place. */
  readonly start: number;
  readonly end: number;
}

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
  /** The text `check` is about: while another stands in the editor, its value is no answer. */
  readonly checkedText: string;
  /** The references last told, with their places in `referencesText`: kept while a formula is unfinished. */
  readonly references: InputCheck["references"];
  readonly referencesText: string;
  /** "enter": opened by typing, arrows leave the cell or point; "caret": opened with F2 or in the bar, arrows move the caret. */
  readonly mode: "enter" | "caret";
  readonly pointed: Pointed | null;
  /** What was shown when the editor opened: it is shown again when it closes, wherever cells were pointed at. */
  readonly home: Pick<WindowState, "view" | "selection">;
}

export type ActiveView =
  | { readonly type: "sheet"; readonly sheetId: SheetId }
  | { readonly type: "area"; readonly area: AreaName }
  | { readonly type: "warnings" };

/** How the columns of a sheet stand, where a person has changed it. */
export interface SheetLook {
  /** Pixels, by column. */
  readonly widths: ReadonlyMap<string, number>;
  /** The last column that stays in place; null for the names (and codes) alone. */
  readonly frozenTo: string | null;
}

/** The active cell of a sheet, by what stands there. */
export interface SheetPlace {
  readonly lineId: LineId;
  readonly column: string;
}

/** What a button beside a sentence does. */
export interface Offer {
  readonly title: string;
  readonly run: () => void;
}

/** A sentence that stays until it is closed or the next action succeeds; see `showPassing` for one that does not. */
export interface Notice {
  readonly kind: "refusal" | "news";
  readonly message: string;
  readonly code: string;
  /** Offers to take back the edit it tells of, the last one. */
  readonly canUndo?: boolean;
  /** Something else that can be done about it, with a button of its own. */
  readonly offer?: Offer;
  /** Goes by itself, and is laid over what is shown meanwhile. */
  readonly isPassing?: boolean;
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
  /** The budgets that are open, in the order of their tabs. */
  readonly tabs: readonly Tab[];
  readonly document: OpenDocument | null;
  readonly view: ActiveView | null;
  readonly selection: Selection;
  readonly collapsed: ReadonlySet<LineId>;
  /** Rows hidden, filtered and in another order. Changed with `changeRows`, which keeps the marking on its lines. */
  readonly rowsShown: RowsAsked;
  /** Widths and frozen columns, by sheet. */
  readonly looks: ReadonlyMap<SheetId, SheetLook>;
  /** Where the marking was in the sheets that are not shown. */
  readonly places: ReadonlyMap<SheetId, SheetPlace>;
  readonly displayUnit: DisplayUnit;
  readonly theme: Theme;
  readonly explainOpen: boolean;
  readonly dialog: DialogName | null;
  /** The line the dialog is about, where it is not the selected one. */
  readonly dialogLineId: LineId | null;
  /** The sheet the dialog is about, where it is not the one shown. */
  readonly dialogSheetId: SheetId | null;
  /** A note that is being written. */
  readonly openNote: OpenNote | null;
  /** Text the paste dialog opens with. */
  readonly pastedText: string;
  readonly edit: Edit | null;
  readonly shownReferences: ShownReferences | null;
  /** A formula the selected line's typed values follow. */
  readonly formulaOffer: FollowedFormula | null;
  /** A fill over years that waits for the user's word. */
  readonly pendingFill: PendingFill | null;
  /** Cells or lines that are cut and wait to be put somewhere. */
  readonly cut: CutMark | null;
  /** Cells that are copied, as long as a paste brings them as they stand. */
  readonly copied: CopyMark | null;
  /** What a special paste, or one that does not fit, would paste. */
  readonly pasteContent: PasteContent | null;
  /** Cells the fill handle has been drawn over and not yet let go. */
  readonly fillTarget: Rectangle | null;
  /** The fill that was just done, to be done another way. */
  readonly lastFill: LastFill | null;
  readonly notice: Notice | null;
  readonly busy: boolean;
  /** Counts requests to give the grid the keyboard. */
  readonly gridFocusRequests: number;
}

export const topLeft: Selection = selectionAt({ row: 0, column: 0 });

export const useWindow = create<WindowState>()(() => ({
  phase: "starting",
  capabilities: null,
  recoverable: [],
  tabs: [],
  document: null,
  view: null,
  selection: topLeft,
  collapsed: new Set<LineId>(),
  rowsShown: allRows,
  looks: new Map(),
  places: new Map(),
  displayUnit: "tkr",
  theme: readTheme(),
  explainOpen: !isTight(),
  dialog: null,
  dialogLineId: null,
  dialogSheetId: null,
  openNote: null,
  pastedText: "",
  edit: null,
  shownReferences: null,
  formulaOffer: null,
  pendingFill: null,
  cut: null,
  copied: null,
  pasteContent: null,
  fillTarget: null,
  lastFill: null,
  notice: null,
  busy: false,
  gridFocusRequests: 0,
}));

export const windowState = (): WindowState => useWindow.getState();
export const setWindow = (change: Partial<WindowState>): void => useWindow.setState(change);

export const showRefusal = (refusal: Refusal): void =>
  setWindow({ notice: { kind: "refusal", message: refusal.message, code: refusal.code } });
export const showNews = (message: string): void => setWindow({ notice: { kind: "news", message, code: "" } });
/** News of an edit that does more than what was asked for, with a button that takes it back. */
export const showEffect = (message: string): void =>
  setWindow({ notice: { kind: "news", message, code: "", canUndo: true } });

/** News with a button for what may have been meant; where it tells of an edit, beside the one that takes it back. */
export const showOffer = (message: string, offer: Offer, canUndo = false): void =>
  setWindow({ notice: { kind: "news", message, code: "", offer, ...(canUndo ? { canUndo } : {}) } });

/** How long a sentence stands that asks nothing of anyone, in milliseconds: longer where there is more to read. */
export const passingTime = (message: string): number => Math.max(5_000, message.length * 80);

/** News that goes by itself. */
export function showPassing(message: string): void {
  const notice = { kind: "news", message, code: "", isPassing: true } as const;
  setWindow({ notice });
  setTimeout(() => windowState().notice === notice && setWindow({ notice: null }), passingTime(message));
}

export const openDialog = (dialog: DialogName): void => setWindow({ dialog });
export const openDialogFor = (dialog: DialogName, lineId: LineId): void => setWindow({ dialog, dialogLineId: lineId });
export const focusGrid = (): void => setWindow({ gridFocusRequests: windowState().gridFocusRequests + 1 });

export function closeDialog(): void {
  setWindow({ dialog: null, pastedText: "", pasteContent: null });
  focusGrid();
}

/** The line an edit is about, undefined when it is gone. */
export const lineOfEdit = (mirror: Mirror, edit: Edit): LineView | undefined => mirror.lineById.get(edit.target.lineId);

/** Is a formula being typed whose cell stands on another sheet than the one shown? */
export const isPointingElsewhere = ({ edit, view }: Pick<WindowState, "edit" | "view">): boolean =>
  edit !== null && edit.home.view !== view;
