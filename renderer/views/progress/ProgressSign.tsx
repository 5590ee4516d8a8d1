// The quiet sign of work that lasts: a sentence at the foot of the window, and a button where the work can be stopped. It takes no
// keyboard and covers no cell that is typed in; a screen reader hears the sentence once.

import { progressTexts } from "../../../shared/texts/progress.ts";
import { useProgress } from "../../state/progress.ts";
import { focusGrid, useWindow } from "../../state/windowStore.ts";

export function ProgressSign() {
  const shown = useProgress((state) => state.shown);
  // Behind a dialog nothing can be pressed; the dialog has a way out of its own.
  const isBehind = useWindow((state) => state.dialog !== null);
  const stop = isBehind ? null : (shown?.stop ?? null);
  return (
    <div className="progress-sign" data-shown={shown !== null}>
      <p role="status">{shown?.sentence ?? ""}</p>
      {stop === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() => {
            stop();
            focusGrid();
          }}
        >
          {progressTexts.stop}
        </button>
      )}
      {shown === null ? null : <span className="progress-line" aria-hidden="true" />}
    </div>
  );
}
