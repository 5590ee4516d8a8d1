// The frame rule on all frames at once: frames that are typed get the rule, and what it does not explain of the printed frames can be
// put on lines of its own. One edit, to be undone as one.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog } from "../../state/windowStore.ts";

export function FrameRuleDialog() {
  const [explainStated, setExplain] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    const answer = await applyCommand({ type: "applyFrameRule", committeeIds: [], explainStated });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog title={texts.frameRule} submitText={texts.applyRule} refusal={refusal} onSubmit={submit}>
      {() => (
        <>
          <p className="field-help">{texts.frameRuleHelp}</p>
          <label className="check-field">
            <input
              type="checkbox"
              checked={explainStated}
              onChange={(event) => setExplain(event.currentTarget.checked)}
            />
            {texts.explainStated}
          </label>
          <p className="field-help">{texts.explainStatedHelp}</p>
        </>
      )}
    </FormDialog>
  );
}
