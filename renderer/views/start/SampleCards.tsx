// The examples to choose among, on the start screen and in a dialog: a card each, which opens it in a tab of its own.

import { Table2 } from "lucide-react";
import { sampleNames } from "../../../shared/contract/workbench.ts";
import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { openScenario } from "../../state/openingActions.ts";
import { StartCard } from "./StartCard.tsx";

export const SampleCards = () =>
  sampleNames.map((name) => (
    <StartCard
      key={name}
      icon={Table2}
      title={startTexts.sampleTitles[name].title}
      text={startTexts.sampleTitles[name].text}
      onChoose={() => void openScenario({ type: "sample", name })}
    />
  ));
