// The keys of the program, in three groups; those of commands are read from the registry.

import { menuTexts } from "../../../shared/texts/window.ts";
import { helpTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { shortcutText, windowCommands } from "../../state/commandRegistry.ts";

export function KeysDialog() {
  const programKeys = windowCommands
    .filter((command) => command.shortcut !== "" && command.id !== "copy")
    .map((command): readonly [string, string] => [
      shortcutText(command.shortcut).replaceAll("+", " + "),
      menuTexts.commands[command.id].replace("…", ""),
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
