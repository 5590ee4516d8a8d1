// The menu over the cells has the floor from the moment it is asked for, which is a moment before it has the keyboard: what is
// pressed in between would otherwise go to the cells under it, and Escape would leave it open.

let closeOpen: (() => void) | null = null;

/** The menu is asked for; `close` takes it away again. */
export function menuOpened(close: () => void): void {
  closeOpen = close;
}

export function menuClosed(): void {
  closeOpen = null;
}

/** Takes a key that was pressed in the cells under an open menu: Escape closes it, no other has a meaning. False without a menu. */
export function menuTakesKey(key: string): boolean {
  if (closeOpen === null) return false;
  if (key === "Escape") closeOpen();
  return true;
}
