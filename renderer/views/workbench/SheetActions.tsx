// The buttons of what a sheet of its kind is made of, in its heading: the same commands as in the menu, where the eye is.

import { Plus } from "lucide-react";
import type { SheetView } from "../../../shared/contract/scenarioView.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { boardTexts } from "../../../shared/texts/goals.ts";
import { programmeDialogTexts } from "../../../shared/texts/measures.ts";
import { projectTexts } from "../../../shared/texts/projects.ts";
import { lineTexts } from "../../../shared/texts/windowDialogs.ts";
import { type CommandId, runCommand } from "../../state/commandRegistry.ts";
import { showArea } from "../../state/leaveEdit.ts";
import { FrameActions } from "../frames/FrameActions.tsx";

const commandsOf: Readonly<Partial<Record<SheetKind, readonly (readonly [CommandId, string])[]>>> = {
  measures: [
    ["addMeasure", lineTexts.addMeasure],
    ["addProgramme", programmeDialogTexts.add],
  ],
  investments: [["newProject", projectTexts.newProject]],
  goals: [["addGoal", boardTexts.addGoal]],
};

export function SheetActions({ sheet }: { readonly sheet: SheetView }) {
  if (sheet.kind === "frames") return <FrameActions />;
  // An empty sheet says itself how to begin.
  if (sheet.lineIds.length === 0) return null;
  if (sheet.kind === "premises")
    return (
      <button type="button" className="button" onClick={() => showArea("premiseSet")}>
        {areaTexts.titles.premiseSet}
      </button>
    );
  const commands = commandsOf[sheet.kind] ?? [];
  if (commands.length === 0) return null;
  return (
    <div className="sheet-actions">
      {commands.map(([command, title]) => (
        <button key={command} type="button" className="button" onClick={() => runCommand(command)}>
          <Plus size={16} aria-hidden="true" />
          {title}
        </button>
      ))}
    </div>
  );
}
