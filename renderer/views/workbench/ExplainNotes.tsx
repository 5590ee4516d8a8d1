// What a line says about itself: how a measure is paid for, fee-funded activity, the author's note.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Measure } from "../../../shared/domain/line.ts";
import { explainPanelTexts as texts } from "../../../shared/texts/explain.ts";
import { goTo } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

export function LineNotes({ line, mirror }: { readonly line: LineView; readonly mirror: Mirror }) {
  const { measure, note, scope } = line;
  return (
    <>
      {measure === null ? null : (
        <>
          <h4>{texts.funding}</h4>
          <Funding measure={measure} mirror={mirror} />
        </>
      )}
      {scope === "feeFunded" ? <p className="faint">{texts.feeFunded}</p> : null}
      {note === "" ? null : (
        <>
          <h4>{texts.note}</h4>
          <p className="note-text">{note}</p>
        </>
      )}
    </>
  );
}

function Funding({ measure, mirror }: { readonly measure: Measure; readonly mirror: Mirror }) {
  const { fundedById, fundingNote } = measure;
  // A funding measure that has been removed since pays for nothing.
  const funder = fundedById === null ? undefined : mirror.lineById.get(fundedById);
  if (funder === undefined && fundingNote === "") return <p className="is-warning">{texts.noFunding}</p>;
  return (
    <>
      {fundingNote === "" ? null : <p className="note-text">{fundingNote}</p>}
      {funder === undefined ? null : (
        <p>
          {texts.fundedBy}{" "}
          <button type="button" className="link-button" onClick={() => goTo(funder.id, null, null)}>
            {funder.label}
          </button>
        </p>
      )}
    </>
  );
}
