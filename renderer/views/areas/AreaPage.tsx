// The frame of every area view: title, what it shows and in what unit, the area's own buttons, then its content. What the
// host refused stands in place of the content, in words.

import type { ReactNode } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import type { SheetExample } from "../../../shared/texts/emptySheets.ts";
import { ExampleSheet } from "../workbench/ExampleSheet.tsx";
import { UnitChoice } from "../workbench/UnitChoice.tsx";

interface AreaPageProps {
  readonly title: string;
  readonly caption: string;
  /** "tkr" where the view has amounts, which then can be shown in another; null without. */
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
      <AreaHeading
        title={title}
        caption={caption}
        actions={
          <>
            {actions}
            {unit === null ? null : <UnitChoice />}
          </>
        }
      />
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

interface AreaHeadingProps {
  readonly title: string;
  readonly caption: string;
  readonly actions?: ReactNode;
  /** The title can take the keyboard, for views that send it there. */
  readonly isTarget?: boolean;
}

/** Title with the buttons beside it, and under it the sentence that says what the view shows and what to do with it. */
export function AreaHeading({ title, caption, actions, isTarget = false }: AreaHeadingProps) {
  return (
    <header className="area-head">
      <div className="area-title">
        <h1 {...(isTarget ? { tabIndex: -1 } : {})}>{title}</h1>
        <div className="area-actions">{actions}</div>
      </div>
      <p className="area-caption">{caption}</p>
    </header>
  );
}

/** Why there is nothing to show yet and what to do about it. */
export function AreaEmpty({
  title,
  help,
  action,
  example,
}: {
  readonly title: string;
  readonly help: string;
  readonly action?: ReactNode;
  /** What it may come to show. */
  readonly example?: SheetExample;
}) {
  return (
    <div className="empty-sheet">
      <h2>{title}</h2>
      <p>{help}</p>
      {action}
      {example === undefined ? null : <ExampleSheet example={example} />}
    </div>
  );
}
