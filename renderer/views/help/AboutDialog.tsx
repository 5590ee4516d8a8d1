// About the program: versions, and the promise about the network.

import { helpTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { useWindow } from "../../state/windowStore.ts";

export function AboutDialog() {
  const capabilities = useWindow((state) => state.capabilities);
  return (
    <ModalDialog title={texts.aboutTitle}>
      {capabilities === null ? null : (
        <p>
          {texts.version(capabilities.programVersion)} · {texts.fileFormat(capabilities.fileFormatVersion)}
        </p>
      )}
      <p>{texts.offline}</p>
    </ModalDialog>
  );
}
