// What a line says about itself: how a measure is paid for, fee-funded activity, the author's note.

import { Fragment } from "react";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Measure } from "../../../shared/domain/measure.ts";
import { measureTexts, explainPanelTexts as texts } from "../../../shared/texts/explain.ts";
import { statusTexts } from "../../../shared/texts/measures.ts";
import { dayOf, noteTexts } from "../../../shared/texts/notes.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { noteOf } from "../../state/noteActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

interface LineNotesProps {
  readonly line: LineView;
  readonly mirror: Mirror;
  /** The year shown, whose note is told first; null where none is. */
  readonly year?: number | null;
}

export function LineNotes({ line, mirror, year = null }: LineNotesProps) {
  const { measure, note, scope } = line;
  const cellNote = year === null ? undefined : noteOf(line, year);
  return (
    <>
      {cellNote === undefined ? null : (
        <>
          <h4>{noteTexts.ofCell(cellNote.year)}</h4>
          <p className="note-text">{cellNote.text}</p>
          <p className="faint">{noteTexts.signed(cellNote.author, dayOf(cellNote.at))}</p>
        </>
      )}
      {measure === null ? null : (
        <>
          <h4>{texts.funding}</h4>
          <Funding measure={measure} mirror={mirror} />
          <MeasureNotes measure={measure} mirror={mirror} />
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

/** How far a measure has come, where it belongs, why it is made and what follows. */
function MeasureNotes({ measure, mirror }: { readonly measure: Measure; readonly mirror: Mirror }) {
  const programme = measure.programmeId === null ? undefined : mirror.lineById.get(measure.programmeId);
  const goal = measure.goalId === null ? undefined : mirror.lineById.get(measure.goalId);
  const said = [
    ...(programme === undefined ? [] : [measureTexts.programme(programme.label)]),
    ...(measure.status === "proposed" ? [] : [measureTexts.status(statusTexts[measure.status])]),
    ...(measure.motive === "" ? [] : [measureTexts.motive(measure.motive)]),
    ...(measure.consequence === "" ? [] : [measureTexts.consequence(measure.consequence)]),
    ...(goal === undefined ? [] : [measureTexts.goal(goal.label)]),
  ];
  return said.map((sentence) => (
    <p className="note-text" key={sentence}>
      {sentence}
    </p>
  ));
}

function Funding({ measure, mirror }: { readonly measure: Measure; readonly mirror: Mirror }) {
  // A source that has been removed since pays for nothing.
  const sources = measure.fundings.map(({ sourceId, note }) => ({
    note,
    source: sourceId === null ? undefined : mirror.lineById.get(sourceId),
  }));
  if (sources.every(({ note, source }) => note === "" && source === undefined))
    // A saving is a funding itself and needs none.
    return measure.direction === "saving" ? (
      <p className="faint">{texts.paysItself}</p>
    ) : (
      <p className="is-warning">{texts.noFunding}</p>
    );
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
