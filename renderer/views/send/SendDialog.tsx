// Send: an address, and a mail draft with a clean copy attached. The dialog never claims that anything was sent, and
// always offers to save a copy instead.

import { Mail } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { sendTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { Field } from "../../components/Field.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { saveAs } from "../../state/documentActions.ts";
import { downloadProduced } from "../../state/downloads.ts";
import { windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";

const formId = "send-draft";

export function SendDialog() {
  const [to, setTo] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState("");
  const [busy, setBusy] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const { document } = windowState();
    if (document === null) return;
    setBusy(true);
    setDone("");
    const answer = await request("mailDraft", { handle: document.handle, to: to.trim() });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    downloadProduced(answer.value);
    setDone(answer.value.message);
  };
  return (
    <ModalDialog
      title={texts.title}
      buttons={
        <button type="submit" form={formId} className="button primary" disabled={busy}>
          <Mail size={16} aria-hidden="true" />
          {texts.draft}
        </button>
      }
    >
      <p>{texts.help}</p>
      <form id={formId} onSubmit={(event) => void make(event)} noValidate>
        <Field label={texts.to} error={refusal?.message ?? null}>
          {(ids) => (
            <input
              {...ids}
              type="email"
              value={to}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
      {done === "" ? null : (
        <p className="dialog-done" role="status">
          {done}
        </p>
      )}
      <p className="faint">
        {texts.fallback}{" "}
        <button type="button" className="link-button" onClick={() => void saveAs()}>
          {texts.saveCopy}
        </button>
      </p>
    </ModalDialog>
  );
}
