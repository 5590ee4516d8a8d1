// One finding of the reviewer: the sentence, where it is, the way there, and its acceptance with a reason. The reason is asked for
// in place, so that the list stays in sight while it is written.

import { ArrowRight } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Warning } from "../../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { reviewListTexts } from "../../../shared/texts/review.ts";
import { TextField } from "../../components/Field.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import { applyCommand, showOutcome } from "../../state/documentActions.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { useWindow } from "../../state/windowStore.ts";

/** Longest reason a file holds. */
const longestReason = 500;

const findingOf = ({ rule, lineId, year, sheetId, message }: Warning) => ({ rule, lineId, year, sheetId, message });

export function WarningItem({ warning }: { readonly warning: Warning }) {
  const [isAsked, setAsked] = useState(false);
  const askButton = useRef<HTMLButtonElement>(null);
  const { message, acknowledged } = warning;
  return (
    <li>
      <div className="warning-row">
        <div>
          <p>{message}</p>
          <Place warning={warning} />
          {acknowledged === null ? null : (
            <small className="warning-reason">
              {reviewListTexts.acceptedBy(acknowledged.reason, acknowledged.by, acknowledged.at.slice(0, 10))}
            </small>
          )}
        </div>
        {acknowledged !== null ? (
          <button
            type="button"
            className="button"
            aria-label={reviewListTexts.takeBackOf(message)}
            onClick={() => {
              const taken = applyCommand({ type: "withdrawAcknowledgement", finding: findingOf(warning) });
              void showOutcome(taken).then(focusHeading);
            }}
          >
            {reviewListTexts.takeBack}
          </button>
        ) : isAsked ? null : (
          <button
            type="button"
            className="button"
            ref={askButton}
            aria-label={reviewListTexts.acceptOf(message)}
            onClick={() => setAsked(true)}
          >
            {reviewListTexts.accept}
          </button>
        )}
        {warning.lineId === null && warning.sheetId === null ? null : (
          <button
            type="button"
            className="button"
            aria-label={reviewListTexts.goToOf(message)}
            onClick={() => goTo(warning.lineId, warning.year, warning.sheetId)}
          >
            {reviewListTexts.goTo}
            <ArrowRight size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {isAsked && acknowledged === null ? (
        <ReasonForm
          warning={warning}
          onCancel={() => {
            setAsked(false);
            requestAnimationFrame(() => askButton.current?.focus());
          }}
          onAccepted={() => {
            setAsked(false);
            focusHeading();
          }}
        />
      ) : null}
    </li>
  );
}

/** "Resultatbudget · RES · 2027". */
function Place({ warning }: { readonly warning: Warning }) {
  const sheets = useWindow((state) => state.document?.mirror.structure.sheets);
  const sheet = sheets?.find((candidate) => candidate.id === warning.sheetId);
  const place = [sheet?.title, warning.code, warning.year?.toString()].filter(
    (part) => part !== undefined && part !== "",
  );
  return place.length === 0 ? null : <small>{place.join(" · ")}</small>;
}

/** What was accepted has left its place: the keyboard goes to the top of the list. */
const focusHeading = (): void => document.querySelector<HTMLElement>(".warnings h1")?.focus();

interface ReasonFormProps {
  readonly warning: Warning;
  readonly onCancel: () => void;
  readonly onAccepted: () => void;
}

function ReasonForm({ warning, onCancel, onAccepted }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isMissing = reason.trim() === "";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const form = event.currentTarget;
    if (isMissing) return form.querySelector<HTMLElement>("textarea")?.focus();
    void applyCommand({ type: "acknowledge", finding: findingOf(warning), reason }).then((answer) => {
      if (answer.ok) onAccepted();
      else setRefusal(answer.error);
    });
  };
  return (
    <form
      className="warning-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <FocusedReason reason={reason} onReason={setReason} isMissing={isTried && isMissing} />
      <RefusalText refusal={refusal} />
      <div className="button-row">
        <button type="submit" className="button primary">
          {reviewListTexts.acceptNow}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {reviewListTexts.cancel}
        </button>
      </div>
    </form>
  );
}

interface FocusedReasonProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isMissing: boolean;
}

/** The field has the keyboard when it appears: the button that asked for it is gone. */
function FocusedReason({ reason, onReason, isMissing }: FocusedReasonProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
  return (
    <div ref={place}>
      <TextField
        label={reviewListTexts.reason}
        help={reviewListTexts.reasonHelp}
        value={reason}
        onText={onReason}
        error={isMissing ? reviewListTexts.reasonMissing : null}
        maxLength={longestReason}
        rows={2}
      />
    </div>
  );
}
