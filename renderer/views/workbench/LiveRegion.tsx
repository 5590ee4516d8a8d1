// Says what is marked to a screen reader, because the grid itself says only the text of the cell. Quiet while something is typed.

import { memo } from "react";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { useWindow } from "../../state/windowStore.ts";
import { announcementOf } from "./cellAnnouncement.ts";

export const LiveRegion = memo(function LiveRegion({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const displayUnit = useWindow((state) => state.displayUnit);
  const isEditing = useWindow((state) => state.edit !== null);
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="announcement">
      {isEditing ? "" : announcementOf(current, selection, displayUnit)}
    </p>
  );
});
