// Says to a screen reader what is marked, because the grid itself says only the text of the cell, how the keys work where they do not as
// usual, and what was done out of sight. Of the cell it is quiet while something is typed.

import { memo } from "react";
import { announcementTexts } from "../../../shared/texts/announcements.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { useMarkingMode } from "../../state/markingMode.ts";
import { useSpoken } from "../../state/spoken.ts";
import { useWindow, type WindowState } from "../../state/windowStore.ts";
import { announcementOf } from "./cellAnnouncement.ts";

export const LiveRegion = memo(function LiveRegion({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const displayUnit = useWindow((state) => state.displayUnit);
  const typing = useWindow(typingMode);
  const marking = useMarkingMode();
  const mode = typing ?? marking;
  return (
    <>
      <p className="visually-hidden" aria-live="polite" data-testid="announcement">
        {typing === null ? announcementOf(current, selection, displayUnit) : ""}
      </p>
      <p className="visually-hidden" aria-live="polite" data-testid="mode">
        {mode === null ? "" : announcementTexts.modes[mode]}
      </p>
      <SpokenNews />
    </>
  );
});

/** What the arrows do in the open editor; null without one. */
function typingMode({ edit }: WindowState): "typing" | "editing" | "pointing" | null {
  if (edit === null) return null;
  return edit.pointed !== null ? "pointing" : edit.mode === "caret" ? "editing" : "typing";
}

/** The same sentence twice stands in another element, so that it is said again. */
function SpokenNews() {
  const { text, count } = useSpoken();
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="spoken">
      <span key={count}>{text}</span>
    </p>
  );
}
