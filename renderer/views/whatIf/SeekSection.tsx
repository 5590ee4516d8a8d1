// Goal seek: what shall hold, what may be changed, and the answer with the one edit that enters it. An answer of an older budget
// cannot be entered; it is asked again.

import { type FormEvent, useState } from "react";
import type { SeekAnswer } from "../../../shared/analysis/goalSeek.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { seekTexts as texts } from "../../../shared/texts/whatIf.ts";
import { RefusalText } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { SeekAnswerView } from "./SeekAnswerView.tsx";
import { askedTarget, type TargetDraft, TargetFields, targetMistake } from "./TargetFields.tsx";
import { askedUnknown, type UnknownDraft, UnknownFields } from "./UnknownFields.tsx";

interface Props {
  readonly mirror: Mirror;
  readonly displayUnit: DisplayUnit;
}

interface Outcome {
  readonly answer: SeekAnswer | null;
  readonly refusal: Refusal | null;
  /** The revision the answer was worked out for. */
  readonly revision: number;
}

const noTarget: TargetDraft = { type: "goal", lineId: null, year: null, operator: ">=", value: "" };
const noUnknown: UnknownDraft = {
  type: "line",
  lineId: null,
  fromYear: null,
  toYear: null,
  how: "value",
  duration: "permanent",
  committeeIds: [],
  most: "",
};

export function SeekSection({ mirror, displayUnit }: Props) {
  const [target, setTarget] = useState(noTarget);
  const [unknown, setUnknown] = useState(noUnknown);
  const [isTried, setTried] = useState(false);
  const [isSeeking, setSeeking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The revision that held the entered answer. */
  const [acceptedAt, setAcceptedAt] = useState<number | null>(null);
  const { revision } = mirror.status;
  const mistake = targetMistake(mirror, target, displayUnit);
  const seek = async () => {
    const handle = windowState().document?.handle;
    const [wanted, changed] = [askedTarget(mirror, target), askedUnknown(mirror, unknown)];
    if (handle === undefined || wanted === null || changed === null) return;
    setSeeking(true);
    const answer = await request("seekGoal", { handle, target: wanted, unknown: changed, bareUnit: displayUnit });
    setSeeking(false);
    setAcceptedAt(null);
    setOutcome({ answer: answer.ok ? answer.value : null, refusal: answer.ok ? null : answer.error, revision });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mistake === null && !isSeeking) void seek();
  };
  const accept = async () => {
    if (outcome?.answer == null) return;
    const taken = await applyCommand(outcome.answer.command);
    if (!taken.ok) return setOutcome({ ...outcome, refusal: taken.error });
    setAcceptedAt(taken.value.status.revision);
  };
  const isAccepted = acceptedAt === revision;
  const isStale = outcome !== null && !isAccepted && outcome.revision !== revision;
  return (
    <>
      <form className="question" onSubmit={submit} noValidate aria-label={texts.heading}>
        <TargetFields mirror={mirror} draft={target} mistake={isTried ? mistake : null} onDraft={setTarget} />
        <UnknownFields mirror={mirror} draft={unknown} onDraft={setUnknown} />
        <button type="submit" className="button primary question-button" disabled={isSeeking}>
          {texts.seek}
        </button>
      </form>
      <div aria-live="polite">
        <RefusalText refusal={outcome?.refusal ?? null} />
        {outcome?.answer == null ? null : (
          <SeekAnswerView answer={outcome.answer} displayUnit={displayUnit}>
            <button
              type="button"
              className="button primary"
              disabled={isStale || isAccepted}
              onClick={() => void accept()}
            >
              {texts.accept}
            </button>
            <p>{isAccepted ? texts.accepted : isStale ? texts.stale : texts.acceptHelp}</p>
          </SeekAnswerView>
        )}
      </div>
    </>
  );
}
