// Granskaren: everything that needs a human eye, grouped by what it is, each with a way to the place.

import { ArrowRight, CircleCheck } from "lucide-react";
import type { Warning } from "../../../shared/contract/scenarioView.ts";
import { navTexts, warningTexts } from "../../../shared/texts/window.ts";
import { goTo } from "../../state/documentActions.ts";
import { useWindow } from "../../state/windowStore.ts";

export function WarningsView() {
  const mirror = useWindow((state) => state.document?.mirror);
  if (mirror === undefined) return null;
  const { warnings } = mirror.status;
  const rules = [...new Set(warnings.map((warning) => warning.rule))];
  return (
    <div className="warnings">
      <div className="sheet-heading">
        <h1>{warningTexts.title}</h1>
        <p className="sheet-caption">{warningTexts.caption}</p>
        {warnings.length === 0 ? null : <p className="warning-total">{navTexts.warnings(warnings.length)}</p>}
      </div>
      {warnings.length === 0 ? (
        <div className="empty-sheet">
          <CircleCheck size={28} aria-hidden="true" />
          <h2>{warningTexts.none}</h2>
          <p>{warningTexts.noneHelp}</p>
        </div>
      ) : null}
      {rules.map((rule) => (
        <section key={rule} className="warning-group">
          <h2>{warningTexts.rules[rule] ?? warningTexts.otherRule}</h2>
          <ul>
            {warnings
              .filter((warning) => warning.rule === rule)
              .map((warning) => (
                <WarningItem key={`${warning.lineId}:${warning.year}:${warning.message}`} warning={warning} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function WarningItem({ warning }: { readonly warning: Warning }) {
  const sheets = useWindow((state) => state.document?.mirror.structure.sheets);
  const sheet = sheets?.find((candidate) => candidate.id === warning.sheetId);
  const place = [sheet?.title, warning.code, warning.year?.toString()].filter(
    (part) => part !== undefined && part !== "",
  );
  return (
    <li>
      <div>
        <p>{warning.message}</p>
        {place.length === 0 ? null : <small>{place.join(" · ")}</small>}
      </div>
      {warning.lineId === null && warning.sheetId === null ? null : (
        <button type="button" className="button" onClick={() => goTo(warning.lineId, warning.year, warning.sheetId)}>
          {warningTexts.goTo}
          <ArrowRight size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
