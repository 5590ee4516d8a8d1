// What a scenario from the template is asked for: municipality, years before and after, and the organisation as a list that is read while
// it is typed.

import type { OrganisationUnit } from "../../../shared/commands/organisationText.ts";
import { unitCount } from "../../../shared/commands/organisationText.ts";
import type { OrganisationKind } from "../../../shared/domain/scenario.ts";
import { organisationKinds } from "../../../shared/domain/scenario.ts";
import { proposedOrganisation, newScenarioTexts as texts } from "../../../shared/texts/newScenario.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";

export interface ModelChoices {
  readonly municipality: string;
  readonly budgetYear: string;
  readonly planYears: string;
  readonly historyYears: string;
  readonly investmentYears: string;
  readonly organisation: OrganisationKind;
  readonly organisationText: string;
}

export const proposedModel = (): ModelChoices => ({
  municipality: "",
  budgetYear: String(new Date().getFullYear() + 1),
  planYears: "2",
  historyYears: "1",
  investmentYears: "5",
  organisation: "committees",
  organisationText: proposedOrganisation.committees,
});

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), title: String(from + index) }));

interface ModelFieldsProps {
  readonly model: ModelChoices;
  readonly yearMistake: string | null;
  readonly organisationMistake: string | null;
  /** The organisation as it was read, null where it cannot be. */
  readonly read: readonly OrganisationUnit[] | null;
  /** Committees come with the tables that are pasted; the list may stay empty. */
  readonly isPasted: boolean;
  readonly onModel: (model: ModelChoices) => void;
}

export function ModelFields({ model, yearMistake, organisationMistake, read, isPasted, onModel }: ModelFieldsProps) {
  const change = (part: Partial<ModelChoices>) => onModel({ ...model, ...part });
  // A list that nobody has touched follows the kind of organisation.
  const chooseKind = (organisation: OrganisationKind) => {
    const isProposed = model.organisationText === proposedOrganisation[model.organisation];
    change({ organisation, ...(isProposed ? { organisationText: proposedOrganisation[organisation] } : {}) });
  };
  const counted = read === null ? "" : texts.organisationCount(read.length, unitCount(read), model.organisation);
  return (
    <>
      <div className="field-row">
        <TextField
          label={texts.municipality}
          value={model.municipality}
          maxLength={100}
          onText={(municipality) => change({ municipality })}
        />
        <TextField
          label={texts.budgetYear}
          value={model.budgetYear}
          maxLength={4}
          isNumeric
          error={yearMistake}
          onText={(budgetYear) => change({ budgetYear })}
        />
      </div>
      <div className="field-row">
        <ChoiceField
          label={texts.historyYears}
          value={model.historyYears}
          choices={numbers(0, 5)}
          onChoose={(historyYears) => change({ historyYears })}
        />
        <ChoiceField
          label={texts.planYears}
          value={model.planYears}
          choices={numbers(0, 5)}
          onChoose={(planYears) => change({ planYears })}
        />
        <ChoiceField
          label={texts.investmentYears}
          value={model.investmentYears}
          choices={numbers(3, 10)}
          onChoose={(investmentYears) => change({ investmentYears })}
        />
      </div>
      <ChoiceField
        label={texts.organisationKind}
        value={model.organisation}
        choices={organisationKinds.map((value) => ({ value, title: texts.organisationKinds[value] }))}
        onChoose={chooseKind}
      />
      <TextField
        label={`${texts.organisation}${counted === "" ? "" : ` (${counted})`}`}
        value={model.organisationText}
        maxLength={100_000}
        rows={9}
        help={isPasted ? texts.organisationPasted : texts.organisationHelp}
        error={organisationMistake}
        onText={(organisationText) => change({ organisationText })}
      />
    </>
  );
}
