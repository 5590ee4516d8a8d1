// Which file is rolled forward: one of the budgets that are open, or last year's file, chosen with the shell's own dialog or picked in the browser.

import { useState } from "react";
import type { RolledSource } from "../../../shared/contract/workbench.ts";
import { newScenarioTexts as texts } from "../../../shared/texts/newScenario.ts";
import { ChoiceField } from "../../components/Field.tsx";
import { pickFile, sourceFromFile } from "../../state/downloads.ts";
import { mirrorOf } from "../../state/tabs.ts";
import { useWindow } from "../../state/windowStore.ts";

export type RolledFile = RolledSource;

/** No handle is so called. */
const fromFile = "";

interface RollForwardFieldsProps {
  readonly file: RolledFile | null;
  readonly error: string | null;
  readonly onFile: (file: RolledFile | null) => void;
}

export function RollForwardFields({ file, error, onFile }: RollForwardFieldsProps) {
  const tabs = useWindow((state) => state.tabs);
  const nativeDialogs = useWindow((state) => state.capabilities?.nativeDialogs === true);
  const [mistake, setMistake] = useState<string | null>(null);
  const choose = (value: string) => {
    if (tabs.some(({ handle }) => handle === value)) onFile({ type: "open", handle: value });
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
        value={isOpen ? file.handle : fromFile}
        choices={[
          ...tabs.flatMap(({ handle }) => {
            const structure = mirrorOf(handle)?.structure;
            return structure === undefined ? [] : { value: handle, title: texts.fromOpen(structure.title) };
          }),
          { value: fromFile, title: texts.fromFile },
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
