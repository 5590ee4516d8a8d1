// Search among all commands that can be used now: type a part of the name, choose with the arrows, run with Enter.

import { type KeyboardEvent, useState } from "react";
import { helpTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { commandById, shortcutText, windowCommands } from "../../state/commandRegistry.ts";
import { closeDialog, windowState } from "../../state/windowStore.ts";

export function CommandPalette() {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const wanted = query.trim().toLocaleLowerCase("sv");
  const found = windowCommands.filter(
    (command) =>
      command.id !== "palette" && command.when(windowState()) && command.title.toLocaleLowerCase("sv").includes(wanted),
  );
  const run = (id: string | undefined) => {
    if (id === undefined) return;
    closeDialog();
    commandById.get(id)?.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setChosen((number) => Math.max(0, Math.min(found.length - 1, number + step)));
    else if (event.key === "Enter") run(found[chosen]?.id);
    else return;
    event.preventDefault();
  };
  return (
    <ModalDialog title={texts.paletteTitle}>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] === undefined ? undefined : `palette-${found[chosen].id}`}
        aria-label={texts.paletteTitle}
        placeholder={texts.palettePlaceholder}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      {found.length === 0 ? <p className="faint">{texts.paletteNone}</p> : null}
      <div className="palette-list" id="palette-list" role="listbox" aria-label={texts.paletteTitle}>
        {found.map((command, number) => (
          <div
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={number === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command.id)}
            onKeyDown={onKey}
          >
            <span>{command.title}</span>
            <kbd>{shortcutText(command, windowState())}</kbd>
          </div>
        ))}
      </div>
    </ModalDialog>
  );
}
