// What a frame shall count with besides index and measures: a volume, a requirement, the effect of investments, an unexplained change.

import { useId, useState } from "react";
import type { FramePart } from "../../../shared/commands/command.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { committeesOf } from "../../state/committees.ts";
import { useWindow } from "../../state/windowStore.ts";
import { choicesOf, populationLines, proposedCommittee } from "./frameChoices.ts";
import { useFrameCommand } from "./useFrameCommand.ts";

type PartChoice = keyof typeof texts.parts;
const choices: readonly PartChoice[] = ["volume", "efficiency", "deviation", "investmentEffect", "unexplained"];

interface Volume {
  readonly group: string;
  readonly priceText: string;
  readonly shareText: string;
}

export function FramePartDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const [committee, setCommittee] = useState<string>(
    () => (mirror === undefined ? null : proposedCommittee(mirror)) ?? "",
  );
  const [choice, setChoice] = useState<PartChoice>("volume");
  const groups = mirror === undefined ? [] : populationLines(mirror);
  const [volume, setVolume] = useState<Volume>({ group: groups[0]?.id ?? "", priceText: "", shareText: "100 %" });
  const { refusal, send } = useFrameCommand();
  if (mirror === undefined) return null;
  const committees = committeesOf(mirror);
  const chosen = committees.find(({ id }) => id === committee);
  const group = groups.find(({ id }) => id === volume.group);
  const isUnfilled = volume.priceText.trim() === "" || volume.shareText.trim() === "";
  const mistakes = {
    committee: chosen === undefined ? texts.none : null,
    group: choice === "volume" && group === undefined ? texts.noGroups : null,
    price: choice === "volume" && isUnfilled ? texts.priceMissing : null,
  };
  const submit = async () => {
    const part = partOf(choice, volume, group);
    if (chosen === undefined || part === null) return;
    const id = newLineId();
    await send({ type: "addFramePart", committeeId: chosen.id, part, bareUnit: "kr", newLineId: id }, id);
  };
  return (
    <FormDialog
      title={texts.framePart}
      submitText={texts.add}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <ChoiceField
            label={texts.committee[mirror.structure.organisation]}
            value={committee}
            choices={choicesOf(committees)}
            error={isTried ? mistakes.committee : null}
            onChoose={setCommittee}
          />
          <PartChoices value={choice} onChoose={setChoice} />
          {choice === "volume" ? (
            <VolumeFields
              volume={volume}
              groups={groups}
              groupError={isTried ? mistakes.group : null}
              priceError={isTried ? mistakes.price : null}
              onVolume={setVolume}
            />
          ) : null}
          {chosen === undefined ? null : <p className="field-help">{texts.result(chosen.label)}</p>}
        </>
      )}
    </FormDialog>
  );
}

function PartChoices({
  value,
  onChoose,
}: {
  readonly value: PartChoice;
  readonly onChoose: (choice: PartChoice) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice-list">
      <legend>{texts.part}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          <span>
            {texts.parts[choice].title}
            <span className="field-help">{texts.parts[choice].help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function VolumeFields({
  volume,
  groups,
  groupError,
  priceError,
  onVolume,
}: {
  readonly volume: Volume;
  readonly groups: readonly LineView[];
  readonly groupError: string | null;
  readonly priceError: string | null;
  readonly onVolume: (volume: Volume) => void;
}) {
  const change = (part: Partial<Volume>) => onVolume({ ...volume, ...part });
  return (
    <div className="field-row part-fields">
      <ChoiceField
        label={texts.group}
        value={volume.group}
        choices={choicesOf(groups)}
        error={groupError}
        onChoose={(group) => change({ group })}
      />
      <TextField
        label={texts.price}
        value={volume.priceText}
        maxLength={40}
        isNumeric
        error={priceError}
        onText={(priceText) => change({ priceText })}
      />
      <TextField
        label={texts.share}
        value={volume.shareText}
        maxLength={20}
        onText={(shareText) => change({ shareText })}
      />
    </div>
  );
}

function partOf(choice: PartChoice, { priceText, shareText }: Volume, group: LineView | undefined): FramePart | null {
  switch (choice) {
    case "volume":
      return group === undefined ? null : { kind: "volume", groupId: group.id, priceText, shareText };
    case "efficiency":
      return { kind: "efficiency", by: "share" };
    case "deviation":
      return { kind: "efficiency", by: "deviation" };
    case "investmentEffect":
    case "unexplained":
      return { kind: choice };
  }
}
