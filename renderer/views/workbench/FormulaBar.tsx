// The formula bar: which cell, what stands in it, and while something is typed what it would become and what a formula
// is for. The same text is shown in the cell; a refusal stands right under the field that has the caret.

import { Check, PanelRightOpen, X } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { cellState } from "../../../shared/contract/scenarioView.ts";
import { explainPanelTexts } from "../../../shared/texts/explain.ts";
import { fillTexts, yearSpan } from "../../../shared/texts/formulaOffer.ts";
import { resultUnitName } from "../../../shared/texts/functionHelp.ts";
import { quoted } from "../../../shared/texts/view.ts";
import { formulaBarTexts } from "../../../shared/texts/window.ts";
import { FormulaInput } from "../../components/FormulaInput.tsx";
import { strokeFromEvent } from "../../components/keyStroke.ts";
import { SegmentedChoice } from "../../components/SegmentedChoice.tsx";
import { EditorBelow } from "../../formula/EditorBelow.tsx";
import { LiveResult, Shown } from "../../formula/LiveResult.tsx";
import { cellText, editText, formulaOfCell } from "../../grid/cellText.ts";
import { commitAndMove, performEditorKey } from "../../grid/editorActions.ts";
import { carriedReferences, type References } from "../../grid/referenceColours.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "../../state/currentSheet.ts";
import { useDrawnEdit } from "../../state/drawnEdit.ts";
import {
  cancelEdit,
  changeEdit,
  focusEdit,
  isFormulaText,
  setEditMode,
  setEditScope,
  startEdit,
} from "../../state/editActions.ts";
import { fillYears, yearsToFill } from "../../state/fillActions.ts";
import { cellIndex } from "../../state/scenarioMirror.ts";
import { type Edit, setWindow, useWindow, windowState } from "../../state/windowStore.ts";

const noReferences: References = [];

import { NameBox } from "../goTo/NameBox.tsx";

const barRefusalId = "bar-refusal";
const barHintId = "bar-hint";

export const FormulaBar = memo(function FormulaBar({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const edit = useDrawnEdit();
  const shownReferences = useWindow((state) => state.shownReferences);
  const displayUnit = useWindow((state) => state.displayUnit);
  const explainOpen = useWindow((state) => state.explainOpen);
  const input = useRef<HTMLInputElement>(null);
  // While cells of another sheet are pointed at, the bar tells where the edit is.
  const isElsewhere = edit !== null && edit.home.view?.type === "sheet" && edit.home.view.sheetId !== current.sheet.id;
  const cell = isElsewhere ? cellOfEdit(current, edit) : cellAtPoint(current, selection.anchor);
  const text = edit?.text ?? textOfCell(current, cell, displayUnit);
  const known =
    edit === null
      ? shownReferences?.text === text
        ? shownReferences.references
        : noReferences
      : carriedReferences(edit.referencesText, edit.text, edit.references);
  const hasFocus = edit?.focus === "bar";
  useEffect(() => {
    if (hasFocus && document.activeElement !== input.current) input.current?.focus();
  }, [hasFocus]);
  const refusal = hasFocus ? (edit?.refusal ?? null) : null;
  const years = isElsewhere ? null : yearsToFill(current, { selection });
  return (
    <section className="formula-bar" aria-label={formulaBarTexts.label} data-pane="bar">
      <NameBox cell={cell} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <div className="bar-input">
        <FormulaInput
          label={formulaBarTexts.input}
          text={text}
          references={known}
          refusal={edit?.refusal ?? null}
          describedBy={refusal === null ? (edit?.focus === "bar" ? barHintId : undefined) : barRefusalId}
          readOnly={edit?.pending === true || cell === null}
          isTyped={hasFocus}
          inputRef={input}
          onPress={() => setEditMode("caret")}
          onText={(typed) => {
            if (windowState().edit === null) startEdit("bar", typed);
            else changeEdit(typed);
          }}
          onFocus={() => focusEdit("bar")}
          onKey={(event) => {
            if (event.nativeEvent.isComposing) return;
            const stroke = strokeFromEvent(event);
            if (windowState().edit === null && (stroke.key === "F2" || (stroke.key === "Enter" && !stroke.control))) {
              startEdit("bar", null);
              event.preventDefault();
            } else if (performEditorKey(stroke)) event.preventDefault();
          }}
        />
        {edit !== null && hasFocus ? <EditorBelow edit={edit} refusalId={barRefusalId} hintId={barHintId} /> : null}
      </div>
      {edit === null ? null : <EditButtons edit={edit} years={years} />}
      <output className="bar-result" aria-label={formulaBarTexts.result}>
        {edit === null ? <ValueOf current={current} cell={cell} /> : <LiveResult edit={edit} />}
      </output>
      {explainOpen ? null : (
        <button
          type="button"
          className="icon-button has-text"
          aria-label={explainPanelTexts.open}
          title={explainPanelTexts.open}
          onClick={() => setWindow({ explainOpen: true })}
        >
          <PanelRightOpen size={16} aria-hidden="true" />
          <span className="yielding-text">{explainPanelTexts.openShort}</span>
        </button>
      )}
    </section>
  );
});

/** The cell that is typed in, on whatever sheet it stands. */
function cellOfEdit({ mirror }: CurrentSheet, { target }: Edit): PointedCell | null {
  const line = mirror.lineById.get(target.lineId);
  const year = target.type === "cell" ? mirror.structure.years.find((each) => each.year === target.year) : undefined;
  if (line === undefined || year === undefined) return null;
  const column = { type: "year", id: `y${year.year}`, title: year.label, year } as const;
  return { line, column, year: year.year, index: cellIndex(mirror, line.id, year.year) };
}

function textOfCell(current: CurrentSheet, cell: PointedCell | null, displayUnit: "kr" | "tkr" | "mnkr"): string {
  if (cell === null) return "";
  if (cell.column.type === "label") return cell.line.label;
  if (cell.column.type === "code") return cell.line.code;
  if (cell.column.type === "attribute") return cell.column.read(cell.line, current.mirror);
  return editText(current.mirror, cell.line, cell.index, displayUnit);
}

/** "VON · 2022", or the label where the line has no code. A long name is cut, never the year. */
interface EditButtonsProps {
  readonly edit: Edit;
  /** Years a formula would be filled over. */
  readonly years: readonly [number, number] | null;
}

function EditButtons({ edit, years }: EditButtonsProps) {
  const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={formulaBarTexts.cancel}
        title={formulaBarTexts.cancel}
        onMouseDown={keepFocus}
        onClick={cancelEdit}
      >
        <X size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={formulaBarTexts.accept}
        title={formulaBarTexts.accept}
        onMouseDown={keepFocus}
        onClick={() => void commitAndMove(null)}
      >
        <Check size={16} aria-hidden="true" />
      </button>
      {edit.target.type === "cell" && isFormulaText(edit.text) ? (
        <div className="scope-choice" title={formulaBarTexts.scopeHelp}>
          <span>{formulaBarTexts.scope}</span>
          <SegmentedChoice
            label={formulaBarTexts.scope}
            keepFocus
            value={edit.scope}
            choices={[
              { value: "line", title: formulaBarTexts.wholeLine },
              { value: "year", title: formulaBarTexts.onlyYear(edit.target.year) },
            ]}
            onChoose={setEditScope}
          />
          {years === null ? null : (
            <button
              type="button"
              className="button fill-button"
              title={fillTexts.buttonHelp(yearSpan(...years))}
              onMouseDown={keepFocus}
              onClick={() => void fillYears()}
            >
              {fillTexts.button(yearSpan(...years))}
            </button>
          )}
        </div>
      ) : null}
    </>
  );
}

function ValueOf({ current, cell }: { readonly current: CurrentSheet; readonly cell: PointedCell | null }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const shown = useWindow((state) => state.shownReferences);
  if (cell === null || cell.year === null) return null;
  const text = cellText(current.mirror, cell.line, cell.index, displayUnit);
  if (text === "") return null;
  const state = current.mirror.states[cell.index];
  // A typed text stands whole in the field already.
  if (state === cellState.text && formulaOfCell(current.mirror, cell.line, cell.index) === null) return null;
  if (state === cellState.text) return <Shown text={quoted(text)} unit="" />;
  if (state !== cellState.number) return <Shown text={text} unit="" />;
  // The unit the formula gives by itself, once the host has told it; a typed share already carries its sign.
  const formula = formulaOfCell(current.mirror, cell.line, cell.index);
  const inferred = formula !== null && shown?.text === formula ? shown.formulaUnit : null;
  const unit = inferred ?? (cell.line.unit === "kr" ? "kr" : null);
  return <Shown text={text} unit={unit === null ? "" : resultUnitName(unit, cell.line.unit, displayUnit)} />;
}
