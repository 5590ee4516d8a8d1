// In the strip: that F8 or Shift+F8 holds, so that nobody wonders why the arrows mark.

import { markTexts } from "../../../shared/texts/marking.ts";
import { useMarkingMode } from "../../state/markingMode.ts";

export function MarkingSign() {
  const mode = useMarkingMode();
  if (mode === null) return null;
  return (
    <span className="marking-sign" title={markTexts.modeHelp} data-testid="marking-mode">
      {markTexts.modes[mode]}
    </span>
  );
}
