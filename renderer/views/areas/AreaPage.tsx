// The frame of every area view: title, what it shows and in what unit, the area's own buttons, then its content. What the
// host refused stands in place of the content, in words.

import type { ReactNode } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";

interface AreaPageProps {
  readonly title: string;
  readonly caption: string;
  /** "tkr" where the amounts have one unit; null shows none. */
  readonly unit: string | null;
  readonly actions?: ReactNode;
  readonly refusal: Refusal | null;
  /** The figures shown are not yet of the latest edit. */
  readonly isWaiting: boolean;
  readonly children: ReactNode;
}

export function AreaPage({ title, caption, unit, actions, refusal, isWaiting, children }: AreaPageProps) {
  return (
    <div className="area" aria-busy={isWaiting}>
      <div className="sheet-heading">
        <h1>{title}</h1>
        <p className="sheet-caption" title={caption}>
          {unit === null ? null : <span className="unit-badge">{unit}</span>}
          {caption}
        </p>
        {actions}
      </div>
      {refusal === null ? (
        <div className={isWaiting ? "area-content is-waiting" : "area-content"}>{children}</div>
      ) : (
        <p className="area-refusal" role="alert">
          {refusal.message} {areaTexts.refusalCode(refusal.code)}
        </p>
      )}
    </div>
  );
}

/** Why there is nothing to show yet and what to do about it. */
export function AreaEmpty({
  title,
  help,
  action,
}: {
  readonly title: string;
  readonly help: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty-sheet">
      <h2>{title}</h2>
      <p>{help}</p>
      {action}
    </div>
  );
}
