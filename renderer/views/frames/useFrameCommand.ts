// Sends a command of a frame dialog, shows its refusal in the dialog, and goes to the line it made.

import { useState } from "react";
import type { Command } from "../../../shared/commands/command.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { applyCommand } from "../../state/documentActions.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { closeDialog } from "../../state/windowStore.ts";

export function useFrameCommand(): {
  readonly refusal: Refusal | null;
  readonly send: (command: Command, madeId: LineId) => Promise<void>;
} {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (command: Command, madeId: LineId) => {
    const answer = await applyCommand(command);
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
    goTo(madeId, null, null);
  };
  return { refusal, send };
}
