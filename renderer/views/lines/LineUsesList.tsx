// Who reads some lines, as sentences: told before they are removed. The list is short on purpose; what is left out is counted.

import type { LineUses } from "../../../shared/analysis/lineUses.ts";
import { removeLinesTexts as texts } from "../../../shared/texts/lines.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

const mostShown = 8;

export function LineUsesList({ mirror, uses }: { readonly mirror: Mirror; readonly uses: LineUses }) {
  const broken = uses.formulas.filter(({ how }) => how === "named");
  const sums = uses.formulas.filter(({ how }) => how === "part");
  const sheetOf = (lineId: (typeof broken)[number]["lineId"]): string => {
    const home = mirror.lineById.get(lineId)?.homeSheetId;
    return mirror.structure.sheets.find(({ id }) => id === home)?.title ?? "";
  };
  return (
    <>
      {broken.length === 0 ? null : (
        <>
          <p className="is-warning">{texts.breaks(broken.length)}</p>
          <ul className="use-list">
            {broken.slice(0, mostShown).map(({ lineId, year }) => (
              <li key={`${lineId} ${year}`}>
                {mirror.lineById.get(lineId)?.label}
                <span className="faint"> {texts.place(sheetOf(lineId), year)}</span>
              </li>
            ))}
            {broken.length > mostShown ? <li className="faint">{texts.more(broken.length - mostShown)}</li> : null}
          </ul>
        </>
      )}
      {uses.named.length === 0 ? null : <p className="is-warning">{texts.named(uses.named.length)}</p>}
      {sums.length === 0 ? null : <p>{texts.sums(sums.length)}</p>}
    </>
  );
}
