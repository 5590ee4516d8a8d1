// A cell named in a sentence: a button that goes there.

import type { NamedCell } from "../../../shared/explain/explanation.ts";
import { goTo } from "../../state/leaveEdit.ts";

export function CellLink({ cell, text }: { readonly cell: NamedCell; readonly text: string }) {
  return (
    <button type="button" className="link-button" onClick={() => goTo(cell.lineId, cell.year, null)}>
      {text}
    </button>
  );
}
