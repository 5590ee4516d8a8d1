// Ctrl+K: to a line, a sheet or an area by typing a part of its name; with ">" first, to a command.

import { useState } from "react";
import { goToTexts } from "../../../shared/texts/goTo.ts";
import { goToChoices, pickDestination, takeFirstQuery } from "../../state/goToLine.ts";
import { commandRows, pickCommand } from "../../state/paletteRows.ts";
import { windowState } from "../../state/windowStore.ts";
import { PickDialog, type PickRow } from "./PickDialog.tsx";

export function GoToDialog() {
  const [query, setQuery] = useState(takeFirstQuery);
  const state = windowState();
  const mirror = state.document?.mirror;
  const here = state.view?.type === "sheet" ? state.view.sheetId : null;
  const isCommand = query.trimStart().startsWith(">");
  const choices = isCommand || mirror === undefined ? [] : goToChoices(mirror, query, here);
  const rows: readonly PickRow[] = isCommand
    ? commandRows(query.trimStart().slice(1), state)
    : choices.map((choice) => ({ ...choice, keys: "", whyNot: null }));
  const pick = (id: string) => {
    const choice = choices.find((candidate) => candidate.id === id);
    if (choice === undefined) pickCommand(id);
    else pickDestination(choice.destination);
  };
  return (
    <PickDialog
      title={goToTexts.title}
      placeholder={goToTexts.placeholder}
      none={goToTexts.none}
      query={query}
      hint={goToTexts.hint}
      rows={rows}
      onQuery={setQuery}
      onPick={pick}
    />
  );
}
