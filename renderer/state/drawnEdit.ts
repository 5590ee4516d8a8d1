// How an edit is drawn while the host answers. Nearly always the answer is here before anything could be seen of the waiting: drawing that
// would cost a frame of its own, and the figures then wait for the next one. So the fields stay as they were when Enter was pressed, and
// only an answer that is late makes them show that they wait. What may be typed meanwhile is decided by the edit itself, at once.

import { type Edit, setWindow, useWindow, type WindowState, windowState } from "./windowStore.ts";

/** Milliseconds before the fields show that they wait: less than is noticed, more than an answer nearly always takes. */
const patience = 150;
const drawnAs = new WeakMap<Edit, Edit>();

/** The edit as it is drawn: the same object as long as nothing about it looks different. */
export const drawnEdit = ({ edit }: Pick<WindowState, "edit">): Edit | null =>
  edit === null ? null : (drawnAs.get(edit) ?? edit);

export const useDrawnEdit = (): Edit | null => useWindow(drawnEdit);

/** Lets the edit wait for the host, and shows that it does when it has waited long. The function returned is called with the answer. */
export function setWaiting(edit: Edit): () => void {
  const waiting: Edit = { ...edit, pending: true, refusal: null, pointed: null };
  if (edit.refusal === null && edit.pointed === null) drawnAs.set(waiting, edit);
  const timer = setTimeout(() => {
    if (windowState().edit === waiting) setWindow({ edit: { ...waiting } });
  }, patience);
  setWindow({ edit: waiting });
  return () => clearTimeout(timer);
}
