// The button beside undo and redo that opens the list of edits.

import { History } from "lucide-react";
import { historyTexts } from "../../../shared/texts/history.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";

export function HistoryButton() {
  const isUsable = useWindow((state) => state.document !== null);
  return (
    <button
      type="button"
      className="tool-button"
      aria-label={historyTexts.open}
      title={historyTexts.open}
      disabled={!isUsable}
      onClick={() => openDialog("editHistory")}
    >
      <History size={16} aria-hidden="true" />
      <span className="yielding-text">{historyTexts.short}</span>
    </button>
  );
}
