// Förklara: where the number of the selected cell comes from. The host explains, this panel lays out: what decides the cell, its
// formula with names and figures, what it reads and what that did to the change, who reads it, and what happened to it.

import { PanelRightClose } from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import type { BaselineChoice } from "../../../shared/explain/explanation.ts";
import { explainPanelTexts } from "../../../shared/texts/explain.ts";
import { useLate } from "../../components/useLate.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "../../state/currentSheet.ts";
import { focusGrid, setWindow, useWindow } from "../../state/windowStore.ts";
import { ExplainedCellView } from "./ExplainedCellView.tsx";
import { LineNotes } from "./ExplainNotes.tsx";
import { useExplanation } from "./useExplanation.ts";

/** Escape gives the keyboard back to the grid, from anywhere in the panel. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.preventDefault();
  focusGrid();
}

export const ExplainPanel = memo(function ExplainPanel({ current }: { readonly current: CurrentSheet }) {
  const anchor = useWindow((state) => state.selection.anchor);
  const handle = useWindow((state) => state.document?.handle);
  const cell = cellAtPoint(current, anchor);
  return (
    <aside className="explain" aria-label={explainPanelTexts.title} data-pane="explain" onKeyDown={leaveOnEscape}>
      <div className="explain-head">
        <h2>{explainPanelTexts.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={explainPanelTexts.close}
          title={explainPanelTexts.close}
          onClick={() => {
            setWindow({ explainOpen: false });
            focusGrid();
          }}
        >
          <PanelRightClose size={16} aria-hidden="true" />
        </button>
      </div>
      {cell === null || handle === undefined ? (
        <p className="faint">{explainPanelTexts.empty}</p>
      ) : (
        <Explained current={current} cell={cell} handle={handle} />
      )}
    </aside>
  );
});

interface ExplainedProps {
  readonly current: CurrentSheet;
  readonly cell: PointedCell;
  readonly handle: string;
}

function Explained({ current, cell, handle }: ExplainedProps) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const [baseline, setBaseline] = useState<BaselineChoice>({ type: "previous" });
  const { line } = cell;
  const isFigure = line.kind !== "heading" && line.kind !== "text";
  const { explanation, refusal, isWaiting, answer } = useExplanation({
    handle,
    revision: current.mirror.status.revision,
    lineId: line.id,
    year: isFigure ? cell.year : null,
    displayUnit,
    baseline,
  });
  // Following the selection must not flicker: only an answer that is long in coming goes grey.
  const isLate = useLate(isWaiting, 300);
  if (cell.year === null || !isFigure) {
    return (
      <>
        <h3>{line.label}</h3>
        <p className="faint">{isFigure ? explainPanelTexts.empty : explainPanelTexts.heading}</p>
        <LineNotes line={line} mirror={current.mirror} year={cell.year} />
      </>
    );
  }
  return (
    <div className="explain-answer" aria-busy={isWaiting} data-waiting={isLate}>
      {explanation === null ? (
        <>
          <h3>
            {line.label}
            <span>{cell.column.title}</span>
          </h3>
          <p className="faint">{refusal === null ? explainPanelTexts.working : refusal.message}</p>
        </>
      ) : (
        <ExplainedCellView
          key={`${explanation.cell.lineId} ${explanation.cell.year}`}
          explanation={explanation}
          answer={answer}
          handle={handle}
          mirror={current.mirror}
          baseline={baseline}
          onBaseline={setBaseline}
        />
      )}
    </div>
  );
}
