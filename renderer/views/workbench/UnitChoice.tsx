// The unit that all amounts of the window are shown in, as three buttons beside a title.

import { displayUnits } from "../../../shared/domain/unit.ts";
import { sheetTexts } from "../../../shared/texts/window.ts";
import { SegmentedChoice } from "../../components/SegmentedChoice.tsx";
import { showUnit } from "../../state/leaveEdit.ts";
import { useWindow } from "../../state/windowStore.ts";

export function UnitChoice() {
  const displayUnit = useWindow((state) => state.displayUnit);
  return (
    <SegmentedChoice
      label={sheetTexts.units}
      value={displayUnit}
      choices={displayUnits.map((unit) => ({ value: unit, title: unit }))}
      onChoose={showUnit}
    />
  );
}
