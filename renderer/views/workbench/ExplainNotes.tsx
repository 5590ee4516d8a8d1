// What a line says about itself: how a measure is paid for, fee-funded activity, the author's note.

import { Fragment } from "react";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Measure } from "../../../shared/domain/measure.ts";
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
  // A source that has been removed since pays for nothing.
  const sources = measure.fundings.map(({ sourceId, note }) => ({
    note,
    source: sourceId === null ? undefined : mirror.lineById.get(sourceId),
  }));
  if (sources.every(({ note, source }) => note === "" && source === undefined))
    return <p className="is-warning">{texts.noFunding}</p>;
  return sources.map(({ note, source }) => (
    <Fragment key={`${source?.id ?? ""} ${note}`}>
      {note === "" ? null : <p className="note-text">{note}</p>}
      {source === undefined ? null : (
        <p>
          {texts.fundedBy}{" "}
          <button type="button" className="link-button" onClick={() => goTo(source.id, null, null)}>
            {source.label}
          </button>
        </p>
      )}
    </Fragment>
  ));
}
