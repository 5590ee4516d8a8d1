// A dialog that is one form: cancel and a main button, mistakes shown under their fields once sending has been tried, and
// the host's refusal at the foot. While there is a mistake nothing is sent, and the keyboard goes to the field it is in.

import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { dialogTexts } from "../../shared/texts/windowDialogs.ts";
import { closeDialog } from "../state/windowStore.ts";
import { ModalDialog } from "./ModalDialog.tsx";

interface FormDialogProps {
  readonly title: string;
  readonly size?: "small" | "wide";
  readonly submitText: string;
  readonly submitIcon?: ReactNode;
  /** What the window itself can see is missing or wrong, null for each thing that is right. */
  readonly mistakes?: readonly (string | null)[];
  /** Why the host did not take it. */
  readonly refusal?: Refusal | null;
  /** Sends the form; the main button is shut while it is on its way. */
  readonly onSubmit: () => Promise<unknown>;
  /** The fields; they show their mistakes when `isTried`. */
  readonly children: (isTried: boolean) => ReactNode;
  /** What stands under the form. */
  readonly footer?: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const formId = useId();
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setTried(true);
    const form = event.currentTarget;
    if ((props.mistakes ?? []).some((mistake) => mistake !== null)) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setSending(true);
    void props.onSubmit().finally(() => setSending(false));
  };
  return (
    <ModalDialog
      title={props.title}
      size={props.size ?? "small"}
      buttons={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button type="submit" form={formId} className="button primary" disabled={isSending}>
            {props.submitIcon}
            {props.submitText}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {props.children(isTried)}
        <RefusalText refusal={props.refusal ?? null} />
      </form>
      {props.footer}
    </ModalDialog>
  );
}

/** The sentence of a refusal inside a dialog, with its code to copy. */
export function RefusalText({ refusal }: { readonly refusal: Refusal | null }) {
  if (refusal === null) return null;
  return (
    <p className="field-error" role="alert" data-code={refusal.code}>
      {refusal.message}
    </p>
  );
}
