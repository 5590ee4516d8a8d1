// The list of edits as the window shows it, newest first.

export interface EditView {
  /** Number of the edit in the log of the file; what stepHistory goes to. */
  readonly sequence: number;
  /** What was done, as the undo command says it. */
  readonly label: string;
  /** ISO time. */
  readonly editedAt: string;
  /** "" where nobody is named. */
  readonly author: string;
  readonly isUndone: boolean;
  /** Made before the file was opened here. */
  readonly isOfEarlier: boolean;
}

export interface HistoryView {
  readonly edits: readonly EditView[];
  /** How many edits there are before those listed. */
  readonly older: number;
}
