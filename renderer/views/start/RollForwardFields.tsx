// Which file is rolled forward: what is open now, or last year's file, chosen with the shell's own dialog or picked in the browser.

import { useState } from "react";
import type { RolledSource } from "../../../shared/contract/workbench.ts";
import { newScenarioTexts as texts } from "../../../shared/texts/newScenario.ts";
import { ChoiceField } from "../../components/Field.tsx";
import { pickFile, sourceFromFile } from "../../state/downloads.ts";
import { useWindow } from "../../state/windowStore.ts";

export type RolledFile = RolledSource;

interface RollForwardFieldsProps {
  readonly file: RolledFile | null;
  readonly error: string | null;
  readonly onFile: (file: RolledFile | null) => void;
}

export function RollForwardFields({ file, error, onFile }: RollForwardFieldsProps) {
  const open = useWindow((state) => state.document);
  const nativeDialogs = useWindow((state) => state.capabilities?.nativeDialogs === true);
  const [mistake, setMistake] = useState<string | null>(null);
  const choose = (value: string) => {
    if (value === "open" && open !== null) onFile({ type: "open", handle: open.handle });
    // The shell asks for the file when the scenario is made.
    else onFile(nativeDialogs ? { type: "dialog" } : null);
  };
  const pick = async () => {
    const picked = await pickFile();
    if (picked === null) return;
    const source = await sourceFromFile(picked);
    setMistake(source.ok ? null : source.error.message);
    if (source.ok && source.value.type === "upload") onFile(source.value);
  };
  const isOpen = file?.type === "open";
  return (
    <>
      <ChoiceField
        label={texts.from}
        value={isOpen ? "open" : "file"}
        choices={[
          ...(open === null ? [] : [{ value: "open", title: texts.fromOpen(open.mirror.structure.title) }]),
          { value: "file", title: texts.fromFile },
        ]}
        onChoose={choose}
      />
      {isOpen || nativeDialogs ? null : (
        <p className="button-row">
          <button type="button" className="button" onClick={() => void pick()}>
            {texts.chooseFile}
          </button>
          {file?.type === "upload" ? <span>{texts.chosenFile(file.fileName)}</span> : null}
        </p>
      )}
      {(mistake ?? error) === null ? null : (
        <p className="field-error" role="alert">
          {mistake ?? error}
        </p>
      )}
    </>
  );
}
