// One explained cell, section by section. Every figure and sentence is the host's; a section that has nothing to say is left out.

import { Check, X } from "lucide-react";
import type { BaselineChoice, Explanation } from "../../../shared/explain/explanation.ts";
import { type CellState, cellState, isError } from "../../../shared/formula/cellState.ts";
import { explainPanelTexts as texts } from "../../../shared/texts/explain.ts";
import { goalOfCell, goalSentence } from "../../grid/goalOfCell.ts";
import { applyCommand, showOutcome } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { useWindow } from "../../state/windowStore.ts";
import { CellLink } from "./CellLink.tsx";
import { ColouredFormula } from "./ColouredFormula.tsx";
import { Dependents, EditsOfCell } from "./ExplainHistory.tsx";
import { LineNotes } from "./ExplainNotes.tsx";
import { ExplainTree } from "./ExplainTree.tsx";

interface ExplainedCellProps {
  readonly explanation: Explanation;
  readonly answer: number;
  readonly handle: string;
  readonly mirror: Mirror;
  readonly baseline: BaselineChoice;
  readonly onBaseline: (choice: BaselineChoice) => void;
}

export function ExplainedCellView({ explanation, answer, handle, mirror, baseline, onBaseline }: ExplainedCellProps) {
  const { cell, figure, ruleText, rule, override, formula, input, stated, problem } = explanation;
  const line = mirror.lineById.get(cell.lineId);
  const entered = input === null ? "" : texts.entered(input.when, input.label);
  const kind = override === null ? rule : "override";
  return (
    <>
      <h3>
        {cell.label}
        <span>{mirror.structure.years.find(({ year }) => year === cell.year)?.label ?? cell.year}</span>
      </h3>
      {rule === "empty" ? null : <p className={valueClass(figure.state)}>{figure.text}</p>}
      <p className={`kind-badge kind-${kind}`}>{ruleText}</p>
      {rule === "empty" ? <p className="faint explain-entered">{texts.emptyHint}</p> : null}
      <GoalLine mirror={mirror} explanation={explanation} />
      <Problem explanation={explanation} />
      {override === null ? null : (
        <section className="explain-override">
          <p>{texts.overriddenSince(override.since)}</p>
          <p className="formula-text is-covered">{override.lineFormula}</p>
          <p>
            {texts.wouldGive("")}
            <b>{override.wouldGive.text}</b>
            {override.difference === null ? null : <small>{texts.wouldDiffer(override.difference)}</small>}
          </p>
          <button type="button" className="button" onClick={() => void removeOverride(explanation)}>
            {texts.removeOverride}
          </button>
        </section>
      )}
      {formula === null ? null : (
        <section>
          <h4>{texts.formula}</h4>
          <ColouredFormula formula={formula.text} />
          {formula.filled === "" ? null : (
            <>
              <h4>{texts.withFigures}</h4>
              <p className="filled-formula">{formula.filled}</p>
            </>
          )}
        </section>
      )}
      {entered === "" ? null : <p className="faint explain-entered">{entered}</p>}
      {stated === null || (stated.difference === "" && problem === null) ? null : (
        <section>
          <h4>{texts.stated}</h4>
          <p className="stated-figure">
            <b>{stated.text}</b> {stated.difference === "" && figure.value !== null ? null : stated.sentence}
          </p>
        </section>
      )}
      {rule === "empty" ? null : <Change explanation={explanation} baseline={baseline} onBaseline={onBaseline} />}
      {explanation.inputs.length === 0 ? null : (
        <section>
          <h4>{texts.inputs}</h4>
          {explanation.division.method === "none" || explanation.baseline === null ? null : (
            <p className="faint explain-method">{texts.partsOf(explanation.baseline.changeText)}</p>
          )}
          <ExplainTree key={answer} explanation={explanation} handle={handle} formula={formula?.text ?? ""} />
          <p className="faint explain-method">{explanation.division.sentence}</p>
        </section>
      )}
      {line === undefined ? null : <LineNotes line={line} mirror={mirror} year={cell.year} />}
      <Dependents explanation={explanation} />
      <EditsOfCell explanation={explanation} />
    </>
  );
}

function valueClass(state: CellState): string {
  if (isError(state)) return "explain-value is-error";
  return state === cellState.text ? "explain-value is-text" : "explain-value";
}

function removeOverride({ cell }: Explanation): Promise<void> {
  const cells = [{ lineId: cell.lineId, year: cell.year, text: "" }];
  return showOutcome(applyCommand({ type: "setCells", cells, bareUnit: "kr" }));
}

function GoalLine({ mirror, explanation }: { readonly mirror: Mirror; readonly explanation: Explanation }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const goal = goalOfCell(mirror.status, explanation.cell.lineId, explanation.cell.year);
  if (goal === null) return null;
  const isMet = goal.year.met === true;
  return (
    <p className={isMet ? "explain-goal is-met" : "explain-goal is-breached"}>
      {isMet ? <Check size={14} aria-hidden="true" /> : <X size={14} aria-hidden="true" />}
      {goalSentence(goal, displayUnit)}
    </p>
  );
}

function Problem({ explanation }: { readonly explanation: Explanation }) {
  const { problem } = explanation;
  if (problem === null) return null;
  const isError = problem.kind !== "notCalculated";
  const [first] = problem.cycle;
  return (
    <section className={isError ? "explain-error" : "explain-missing"}>
      <p>{problem.sentence}</p>
      {problem.origin === null ? null : (
        <p>
          {texts.origin} <CellLink cell={problem.origin} text={`${problem.origin.label} ${problem.origin.year}`} />.
        </p>
      )}
      {first === undefined ? null : (
        <p className="explain-ring">
          {texts.cycle}:{" "}
          {problem.cycle.map((member) => (
            <span key={member.name}>
              <CellLink cell={member} text={member.name} /> <span aria-hidden="true">→</span>{" "}
            </span>
          ))}
          <CellLink cell={first} text={first.name} />
        </p>
      )}
      {problem.otherMembers.length === 0 ? null : (
        <p>
          {texts.otherMembers}: {problem.otherMembers.map(({ name }) => name).join(", ")}
        </p>
      )}
      <p>{problem.advice}</p>
    </section>
  );
}

const keyOf = (choice: BaselineChoice): string => (choice.type === "year" ? String(choice.year) : choice.type);

interface ChangeProps {
  readonly explanation: Explanation;
  readonly baseline: BaselineChoice;
  readonly onBaseline: (choice: BaselineChoice) => void;
}

function Change({ explanation, baseline, onBaseline }: ChangeProps) {
  const { choices, baseline: shown, cell } = explanation;
  if (choices.length === 0) return null;
  const previous: BaselineChoice = { type: "previous" };
  const hasPrevious = choices.some(({ choice }) => choice.type === "year" && choice.year === cell.year - 1);
  const all = hasPrevious ? [{ choice: previous, name: texts.previous(cell.year - 1) }, ...choices] : choices;
  const fallback = hasPrevious || shown === null ? previous : shown.choice;
  const wanted = all.some(({ choice }) => keyOf(choice) === keyOf(baseline)) ? baseline : fallback;
  return (
    <section>
      <h4>{shown === null ? texts.against : texts.change(shown.name)}</h4>
      <div className="explain-change">
        <p>
          {shown === null || shown.changeText === "" ? (
            <span className="faint explain-untold">{texts.noChangeTold}</span>
          ) : (
            <b>{shown.changeText}</b>
          )}
          {shown === null ? null : <small>{texts.was(shown.name, shown.figure.text)}</small>}
        </p>
        <label>
          <span className="visually-hidden">{texts.against}</span>
          <select
            value={keyOf(wanted)}
            onChange={(event) => {
              const chosen = all.find(({ choice }) => keyOf(choice) === event.target.value);
              if (chosen !== undefined) onBaseline(chosen.choice);
            }}
          >
            {all.map(({ choice, name }) => (
              <option key={keyOf(choice)} value={keyOf(choice)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
