// The examples to choose among while a budget is open: the same as on the start screen, each opened in a tab of its own.

import { Table2 } from "lucide-react";
import { sampleNames } from "../../../shared/contract/workbench.ts";
import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { openScenario } from "../../state/openingActions.ts";
import { StartCard } from "./StartCard.tsx";

export function SampleDialog() {
  return (
    <ModalDialog title={startTexts.openSample}>
      <p>{startTexts.samplesHelp}</p>
      {sampleNames.map((name) => (
        <StartCard
          key={name}
          icon={Table2}
          title={startTexts.sampleTitles[name].title}
          text={startTexts.sampleTitles[name].text}
          onChoose={() => void openScenario({ type: "sample", name })}
        />
      ))}
    </ModalDialog>
  );
}
