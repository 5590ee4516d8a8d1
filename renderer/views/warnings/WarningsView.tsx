// Granskaren: everything that needs a human eye, grouped by what it is and why it matters, each with a way to the place. What
// someone has accepted is folded away at the end, with the reason, the name and the day.

import { CircleCheck } from "lucide-react";
import type { Warning } from "../../../shared/contract/scenarioView.ts";
import { reviewListTexts, ruleTexts } from "../../../shared/texts/review.ts";
import { navTexts } from "../../../shared/texts/window.ts";
import { useWindow } from "../../state/windowStore.ts";
import { AreaHeading } from "../areas/AreaPage.tsx";
import { acceptedWarnings, openWarnings } from "./openWarnings.ts";
import { WarningItem } from "./WarningItem.tsx";

/** More of one kind than anybody reads one by one; the rest is counted. */
const mostShown = 100;

export function WarningsView() {
  const warnings = useWindow((state) => state.document?.mirror.status.warnings);
  if (warnings === undefined) return null;
  const open = openWarnings(warnings);
  const accepted = acceptedWarnings(warnings);
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return (
    <div className="warnings">
      <AreaHeading
        title={reviewListTexts.title}
        caption={reviewListTexts.caption}
        actions={open.length === 0 ? null : <p className="warning-total">{navTexts.warnings(open.length)}</p>}
        isTarget
      />
      {open.length === 0 ? (
        <div className="empty-sheet">
          <CircleCheck size={28} aria-hidden="true" />
          <h2>{accepted.length === 0 ? reviewListTexts.none : reviewListTexts.noneOpen}</h2>
          <p>{reviewListTexts.noneHelp}</p>
        </div>
      ) : null}
      {rules.map((rule) => (
        <section key={rule} className="warning-group">
          <h2>{ruleTexts[rule]?.title ?? rule}</h2>
          <p className="warning-why">{ruleTexts[rule]?.why}</p>
          <WarningList warnings={open.filter((warning) => warning.rule === rule)} />
        </section>
      ))}
      {accepted.length === 0 ? null : (
        <details className="warning-group warning-accepted">
          <summary>{reviewListTexts.accepted(accepted.length)}</summary>
          <WarningList warnings={accepted} />
        </details>
      )}
    </div>
  );
}

function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const rest = warnings.length - mostShown;
  return (
    <ul>
      {warnings.slice(0, mostShown).map((warning) => (
        <WarningItem key={`${warning.lineId}:${warning.year}:${warning.message}`} warning={warning} />
      ))}
      {rest > 0 ? <li className="warning-more">{reviewListTexts.more(rest)}</li> : null}
    </ul>
  );
}
