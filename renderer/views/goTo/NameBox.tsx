// The name box of the formula bar: which cell is selected, and the shortest way to another. Type VON or VON 2027 and Enter. The name
// is written with its year always in sight; the field lies over it and shows itself while one types.

import { type KeyboardEvent, useState } from "react";
import { nameBoxTexts } from "../../../shared/texts/goTo.ts";
import { formulaBarTexts } from "../../../shared/texts/window.ts";
import type { PointedCell } from "../../state/currentSheet.ts";
import { goToNamed } from "../../state/goToLine.ts";
import { focusGrid, useWindow } from "../../state/windowStore.ts";

export function NameBox({ cell }: { readonly cell: PointedCell | null }) {
  const [typed, setTyped] = useState<string | null>(null);
  const isEditing = useWindow((state) => state.edit !== null);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    setTyped(null);
    // Nothing typed: back to the cell, as in other programs.
    if (event.key === "Escape" || typed === null || typed.trim() === "") focusGrid();
    else goToNamed(typed);
  };
  const name = cell === null ? formulaBarTexts.noCell : cell.line.code || cell.line.label;
  return (
    <div className="name-box" title={cell === null ? nameBoxTexts.help : `${cell.line.label}. ${nameBoxTexts.help}`}>
      <span className="name-text" aria-hidden="true">
        {name}
      </span>
      {cell === null || cell.year === null ? null : <span aria-hidden="true">{` · ${cell.year}`}</span>}
      <input
        aria-label={nameBoxTexts.label}
        value={typed ?? (cell === null || cell.year === null ? name : `${name} ${cell.year}`)}
        disabled={isEditing}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
      />
    </div>
  );
}
