// Keys pressed between the asking for something to type in and its opening: they wait, so that the first letters of a new line's name
// are not written in the cell that was marked before. Beside this editActions.ts keeps what waits for the host's answer to an edit.

import { gridView } from "../grid/gridView.ts";
import { takeWaitingKeys, waitWithKey } from "./editActions.ts";
import { windowState } from "./windowStore.ts";

let isHeld = false;

/** Keys of the grid wait from now on. */
export function holdKeys(): void {
  isHeld = true;
}

export const areKeysHeld = (): boolean => isHeld;

/** Nothing opens: what was pressed for it belongs to no cell. */
export function dropHeldKeys(): void {
  if (!isHeld) return;
  isHeld = false;
  takeWaitingKeys();
}

/** Opens the editor the keys were meant for, and does them in it. */
export function releaseKeys(open: () => void): void {
  // What opens forgets the keys that waited for something else.
  const keys = isHeld ? takeWaitingKeys() : [];
  isHeld = false;
  open();
  if (windowState().edit === null) return;
  for (const key of keys) waitWithKey(key);
  gridView()?.playHeldKeys();
}
