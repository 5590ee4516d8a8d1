// Send: an address, and a mail draft with a clean copy attached. The dialog never claims that anything was sent, and
// always offers to save a copy instead.

import { Mail } from "lucide-react";
import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { noteTexts } from "../../../shared/texts/notes.ts";
import { sendTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { saveAs } from "../../state/documentActions.ts";
import { downloadProduced } from "../../state/downloads.ts";
import { allNotes } from "../../state/noteActions.ts";
import { useWindow, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";

export function SendDialog() {
  const [to, setTo] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState("");
  const noteCount = useWindow(({ document }) => (document === null ? 0 : allNotes(document.mirror).length));
  const make = async () => {
    const { document } = windowState();
    if (document === null) return;
    setDone("");
    const answer = await request("mailDraft", { handle: document.handle, to: to.trim() });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    downloadProduced(answer.value);
    setDone(answer.value.message);
  };
  return (
    <FormDialog
      title={texts.title}
      submitText={texts.draft}
      submitIcon={<Mail size={16} aria-hidden="true" />}
      onSubmit={make}
      footer={
        <>
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
        </>
      }
    >
      {() => (
        <>
          <p>{texts.help}</p>
          {noteCount === 0 ? null : <p>{noteTexts.sent(noteCount)}</p>}
          <TextField
            label={texts.to}
            value={to}
            type="email"
            maxLength={300}
            error={refusal?.message ?? null}
            onText={setTo}
          />
        </>
      )}
    </FormDialog>
  );
}
