// The keys of the program, in three groups; those of commands are read from the registry.

import { helpTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { shortcutText, windowCommands } from "../../state/commandRegistry.ts";
import { useWindow } from "../../state/windowStore.ts";

export function KeysDialog() {
  const state = useWindow();
  const programKeys = windowCommands
    .filter((command) => shortcutText(command, state) !== "" && command.id !== "copy")
    .map((command): readonly [string, string] => [
      shortcutText(command, state).replaceAll("+", " + "),
      command.title.replace(" …", ""),
    ]);
  return (
    <ModalDialog title={texts.keysTitle} size="wide">
      <div className="key-groups">
        <KeyGroup title={texts.groups.grid} keys={texts.gridKeys} />
        <div>
          <KeyGroup title={texts.groups.editing} keys={texts.editingKeys} />
          <KeyGroup title={texts.groups.program} keys={programKeys} />
        </div>
      </div>
    </ModalDialog>
  );
}

interface KeyGroupProps {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}

function KeyGroup({ title, keys }: KeyGroupProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
