// A dialog with one thing to do, and no form: cancel and a main button, which is shut while there is nothing to do or it is on its way.
// FormDialog.tsx is the one for fields that are sent.

import type { ReactNode } from "react";
import { dialogTexts } from "../../shared/texts/windowDialogs.ts";
import { closeDialog } from "../state/windowStore.ts";
import { ModalDialog } from "./ModalDialog.tsx";

interface ActionDialogProps {
  readonly title: string;
  readonly size?: "small" | "wide";
  /** What the main button says. */
  readonly action: string;
  readonly icon?: ReactNode;
  readonly isShut: boolean;
  readonly onAction: () => unknown;
  /** What stands before the two buttons. */
  readonly beforeButtons?: ReactNode;
  readonly children: ReactNode;
}

export function ActionDialog(props: ActionDialogProps) {
  return (
    <ModalDialog
      title={props.title}
      size={props.size ?? "small"}
      buttons={
        <>
          {props.beforeButtons}
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={props.isShut}
            onClick={() => void props.onAction()}
          >
            {props.icon}
            {props.action}
          </button>
        </>
      }
    >
      {props.children}
    </ModalDialog>
  );
}
