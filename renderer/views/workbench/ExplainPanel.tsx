// Förklara: where the number of the selected cell comes from. Kind, formula in Swedish, the figures it refers to (each a
// way to go there), the printed figure where it differs, the origin of an error, funding and note.

import { Check, PanelRightClose, X } from "lucide-react";
import { cellMark, cellState } from "../../../shared/contract/scenarioView.ts";
import type { Measure } from "../../../shared/domain/line.ts";
import { formatValue } from "../../../shared/format/numbers.ts";
import { cellTexts, explainTexts, unitName } from "../../../shared/texts/window.ts";
import { cellText, differingStatedText, errorText, formulaOfCell, kindOfCell } from "../../grid/cellText.ts";
import { goalOfCell, goalSentence } from "../../grid/goalOfCell.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "../../state/currentSheet.ts";
import { applyCommand, goTo, showOutcome } from "../../state/documentActions.ts";
import { cellAt } from "../../state/scenarioMirror.ts";
import { setWindow, useWindow } from "../../state/windowStore.ts";
import { ColouredFormula, Precedents } from "./Precedents.tsx";

export function ExplainPanel({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const cell = cellAtPoint(current, selection.anchor);
  return (
    <aside className="explain" aria-label={explainTexts.title} data-pane="explain">
      <div className="explain-head">
        <h2>{explainTexts.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={explainTexts.close}
          title={explainTexts.close}
          onClick={() => setWindow({ explainOpen: false })}
        >
          <PanelRightClose size={16} aria-hidden="true" />
        </button>
      </div>
      {cell === null ? <p className="faint">{explainTexts.empty}</p> : <Explanation current={current} cell={cell} />}
    </aside>
  );
}

function Explanation({ current, cell }: { readonly current: CurrentSheet; readonly cell: PointedCell }) {
  const { displayUnit } = useWindow();
  const { mirror } = current;
  const { line } = cell;
  if (cell.year === null) {
    return (
      <>
        <h3>{line.label}</h3>
        <LineNotes cell={cell} />
      </>
    );
  }
  const text = cellText(mirror, line, cell.index, displayUnit);
  const formula = formulaOfCell(mirror, line, cell.index);
  const kind = kindOfCell(mirror, line, cell.index);
  const isOverridden = ((mirror.marks[cell.index] ?? 0) & cellMark.overridden) !== 0;
  const isError = errorText(mirror.states[cell.index]) !== null;
  const goal = goalOfCell(mirror.status, line.id, cell.year);
  return (
    <>
      <h3>
        {line.label}
        <span>{cell.column.title}</span>
      </h3>
      {text === "" ? null : (
        <p className={`explain-value${isError ? " is-error" : ""}`}>
          {text} {line.unit === "kr" && !isError ? <small>{unitName(line.unit, displayUnit)}</small> : null}
        </p>
      )}
      <p className={`kind-badge kind-${kind}`}>{cellTexts.kinds[kind]}</p>
      {goal === null ? null : (
        <p className={goal.year.met === true ? "explain-goal is-met" : "explain-goal is-breached"}>
          {goal.year.met === true ? <Check size={14} aria-hidden="true" /> : <X size={14} aria-hidden="true" />}
          {goalSentence(goal, displayUnit)}
        </p>
      )}
      {isError ? <ErrorOrigin current={current} cell={cell} /> : null}
      {formula === null ? null : (
        <>
          <h4>{explainTexts.formula}</h4>
          <ColouredFormula formula={formula} />
          <Precedents current={current} formula={formula} />
        </>
      )}
      {isOverridden && line.formula !== null ? (
        <>
          <h4>{explainTexts.lineFormulaUnder}</h4>
          <p className="formula-text is-covered">{line.formula}</p>
          <button type="button" className="button" onClick={() => void removeOverride(cell)}>
            {explainTexts.removeOverride}
          </button>
        </>
      ) : null}
      <StatedFigure current={current} cell={cell} />
      <LineNotes cell={cell} />
    </>
  );
}

function removeOverride(cell: PointedCell): Promise<void> {
  if (cell.year === null) return Promise.resolve();
  const cells = [{ lineId: cell.line.id, year: cell.year, text: "" }];
  return showOutcome(applyCommand({ type: "setCells", cells, bareUnit: "kr" }));
}

function ErrorOrigin({ current, cell }: { readonly current: CurrentSheet; readonly cell: PointedCell }) {
  const error = errorText(current.mirror.states[cell.index]) ?? "";
  const origin = cellAt(current.mirror, current.mirror.origins[cell.index] ?? -1);
  const isHere = origin === null || (origin.line.id === cell.line.id && origin.year === cell.year);
  return (
    <div className="explain-error">
      <p>{explainTexts.errors[error] ?? error}</p>
      {isHere ? null : (
        <p>
          {explainTexts.errorFrom}{" "}
          <button type="button" className="link-button" onClick={() => goTo(origin.line.id, origin.year, null)}>
            {origin.line.label} {origin.year}
          </button>
        </p>
      )}
    </div>
  );
}

function StatedFigure({ current, cell }: { readonly current: CurrentSheet; readonly cell: PointedCell }) {
  const { displayUnit } = useWindow();
  const { mirror } = current;
  const stated = differingStatedText(mirror, cell.line, cell.index, displayUnit);
  if (stated === null) return null;
  const difference = (mirror.values[cell.index] ?? 0) - (mirror.stated[cell.index] ?? 0);
  return (
    <>
      <h4>{explainTexts.stated}</h4>
      <p className="stated-figure">
        <b>{stated}</b>{" "}
        {/* Only a number differs by something: against an error or an empty cell there is no difference to tell. */}
        {mirror.states[cell.index] === cellState.number
          ? explainTexts.statedDiffers(formatValue(difference, cell.line.unit, displayUnit))
          : null}
      </p>
    </>
  );
}

function Funding({ measure }: { readonly measure: Measure }) {
  const mirror = useWindow((state) => state.document?.mirror);
  const { fundedById, fundingNote } = measure;
  // A funding measure that has been removed since pays for nothing.
  const funder = fundedById === null ? undefined : mirror?.lineById.get(fundedById);
  if (funder === undefined && fundingNote === "") return <p className="is-warning">{explainTexts.noFunding}</p>;
  return (
    <>
      {fundingNote === "" ? null : <p className="note-text">{fundingNote}</p>}
      {funder === undefined ? null : (
        <p>
          {explainTexts.fundedBy}{" "}
          <button type="button" className="link-button" onClick={() => goTo(funder.id, null, null)}>
            {funder.label}
          </button>
        </p>
      )}
    </>
  );
}

function LineNotes({ cell }: { readonly cell: PointedCell }) {
  const { measure, note, scope } = cell.line;
  return (
    <>
      {measure === null ? null : (
        <>
          <h4>{explainTexts.funding}</h4>
          <Funding measure={measure} />
        </>
      )}
      {scope === "feeFunded" ? <p className="faint">{explainTexts.feeFunded}</p> : null}
      {note === "" ? null : (
        <>
          <h4>{explainTexts.note}</h4>
          <p className="note-text">{note}</p>
        </>
      )}
    </>
  );
}
