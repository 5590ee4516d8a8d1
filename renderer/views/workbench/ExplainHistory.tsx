// Who reads the cell, line by line with the years as ways to go there, and what happened to it, newest first.

import type { Explanation } from "../../../shared/explain/explanation.ts";
import { explainPanelTexts as texts } from "../../../shared/texts/explain.ts";
import { goTo } from "../../state/leaveEdit.ts";

export function Dependents({ explanation }: { readonly explanation: Explanation }) {
  const { dependents, moreDependents } = explanation;
  return (
    <section>
      <h4>{texts.dependents}</h4>
      {dependents.length === 0 ? <p className="faint">{texts.noDependents}</p> : null}
      <ul className="explain-dependents">
        {dependents.map(({ lineId, label, years }) => (
          <li key={lineId}>
            <span>{label}</span>
            <span className="explain-years">
              {years.map((year) => (
                <button
                  key={year}
                  type="button"
                  className="link-button"
                  aria-label={`${label} ${year}`}
                  onClick={() => goTo(lineId, year, null)}
                >
                  {year}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {moreDependents === 0 ? null : <p className="faint">{texts.more(moreDependents)}</p>}
    </section>
  );
}

export function EditsOfCell({ explanation }: { readonly explanation: Explanation }) {
  const { log, moreLog } = explanation;
  return (
    <section>
      <h4>{texts.log}</h4>
      {log.length === 0 ? <p className="faint">{texts.noLog}</p> : null}
      <ol className="explain-log">
        {log.map((edit) => (
          <li key={`${edit.sequence} ${edit.isLineFormula}`}>
            <p>
              {texts.logActions[edit.action] === "" ? null : <b>{texts.logActions[edit.action]}: </b>}
              {edit.label}
            </p>
            <p className="explain-log-change">
              {edit.isLineFormula ? `${texts.logLineFormula} ` : ""}
              {texts.logChange(edit.before, edit.after)}
            </p>
            <small>
              {edit.when}, {edit.who === "" ? texts.unknownPerson : edit.who}
            </small>
          </li>
        ))}
      </ol>
      {moreLog === 0 ? null : <p className="faint">{texts.more(moreLog)}</p>}
    </section>
  );
}
