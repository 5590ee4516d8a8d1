// The buttons of the frames' own commands, in the heading of the sheet of frames.

import { Plus } from "lucide-react";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { runCommand } from "../../state/commandRegistry.ts";
import { committeesOf } from "../../state/committees.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { useWindow } from "../../state/windowStore.ts";

const ofCommittees = [
  ["addUnit", texts.addUnit],
  ["addFramePart", texts.framePart],
  ["addTransfer", texts.transfer],
] as const;

export function FrameActions() {
  const organisation = useWindow((state) => state.document?.mirror.structure.organisation) ?? "committees";
  const hasCommittees = useWindow((state) => state.document !== null && committeesOf(state.document.mirror).length > 0);
  const isTyped = useWindow((state) => state.document !== null && hasTypedFrames(state.document.mirror));
  const actions = [
    ["addCommittee", texts.addCommittee[organisation]],
    ...(hasCommittees ? ofCommittees : []),
    ...(isTyped ? ([["applyFrameRule", texts.frameRule]] as const) : []),
  ] as const;
  return (
    <div className="sheet-actions">
      {actions.map(([command, title]) => (
        <button key={command} type="button" className="button" onClick={() => runCommand(command)}>
          {command === "addTransfer" || command === "applyFrameRule" ? null : <Plus size={16} aria-hidden="true" />}
          {title}
        </button>
      ))}
    </div>
  );
}

/** Frames without a rule of their own: then the rule on all of them is worth a button. */
const hasTypedFrames = (mirror: Mirror): boolean => committeesOf(mirror).some(({ formula }) => formula === null);
