// The examples to choose among while a budget is open: the same as on the start screen.

import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { SampleCards } from "./SampleCards.tsx";

export function SampleDialog() {
  return (
    <ModalDialog title={startTexts.openSample}>
      <p>{startTexts.samplesHelp}</p>
      <SampleCards />
    </ModalDialog>
  );
}
