// Colours the references of the selected cell's formula, a moment after the selection has come to rest.

import { useEffect } from "react";
import { showReferencesOfSelection } from "../../state/selectionReferences.ts";
import { setWindow, useWindow, windowState } from "../../state/windowStore.ts";

const rest = 140;

export function useReferencesOfSelection(): void {
  const anchor = useWindow((state) => state.selection.anchor);
  // The edit after which the figures stand, not the mirror: news of saving changes no formula.
  const handle = useWindow((state) => state.document?.handle);
  const revision = useWindow((state) => state.document?.mirror.status.revision);
  const view = useWindow((state) => state.view);
  const isEditing = useWindow((state) => state.edit !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the shown references depend on.
  useEffect(() => {
    if (windowState().shownReferences !== null) setWindow({ shownReferences: null });
    if (isEditing) return;
    const timer = setTimeout(() => void showReferencesOfSelection(), rest);
    return () => clearTimeout(timer);
  }, [anchor, handle, revision, view, isEditing]);
}
