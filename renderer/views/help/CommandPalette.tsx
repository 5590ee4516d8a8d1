// Search among all commands: type a part of the name, choose with the arrows, run with Enter. What cannot be used now says why.

import { useState } from "react";
import { paletteTexts } from "../../../shared/texts/goTo.ts";
import { commandRows, pickCommand } from "../../state/paletteRows.ts";
import { windowState } from "../../state/windowStore.ts";
import { PickDialog } from "../goTo/PickDialog.tsx";

export function CommandPalette() {
  const [query, setQuery] = useState("");
  return (
    <PickDialog
      title={paletteTexts.title}
      placeholder={paletteTexts.placeholder}
      none={paletteTexts.none}
      query={query}
      rows={commandRows(query, windowState())}
      onQuery={setQuery}
      onPick={pickCommand}
    />
  );
}
