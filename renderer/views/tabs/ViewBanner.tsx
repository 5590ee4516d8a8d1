// One quiet line above the grid while something of the sheet is not shown as the budget has it: what is filtered, hidden or sorted, how
// many rows, and the way back. A screen reader hears it when it changes. Nothing is said where all is as it stands in the budget.

import { ArrowDownWideNarrow, EyeOff, Filter } from "lucide-react";
import type { ReactNode } from "react";
import { shownRowsTexts as texts } from "../../../shared/texts/viewSettings.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { showSheet } from "../../state/documentActions.ts";
import type { RowFilter, RowSort } from "../../state/shownRows.ts";
import { filterRows, showAllRows, showLines, sortRows, unsortRows } from "../../state/shownRowsActions.ts";
import { sortSentence } from "../../state/sortText.ts";
import { useWindow } from "../../state/windowStore.ts";

export function ViewBanner({ current }: { readonly current: CurrentSheet }) {
  const filter = useWindow((state) => state.rowsShown.filter);
  const { shown, sheet, columns } = current;
  const hidden = [...shown.hiddenAfter.values()].flat();
  const column = columns.find(({ id }) => id === shown.sort?.column);
  const matches = shown.matches ?? 0;
  const told = [
    ...(filter === null ? [] : [filterSentence(filter), texts.counted(matches, sheet.lineIds.length)]),
    ...(hidden.length === 0 ? [] : [texts.hidden(hidden.length)]),
    ...(shown.sort === null || column === undefined ? [] : [sortSentence(shown.sort, column)]),
  ];
  return (
    <>
      <p className="visually-hidden" role="status" data-testid="rows-shown">
        {texts.announced(told)}
      </p>
      {told.length === 0 ? null : (
        <section className="view-banner" aria-label={texts.label} title={texts.untouched}>
          {filter === null ? null : (
            <Part sign={<Filter size={14} aria-hidden="true" />}>
              <span>
                <b>{filterSentence(filter)}</b>: {texts.counted(matches, sheet.lineIds.length)}.{" "}
                {matches === 0 ? texts.noMatches : shown.unseenMatches > 0 ? texts.unseen(shown.unseenMatches) : ""}
              </span>
              {matches === 0 ? <SheetsWithMatches current={current} filter={filter} /> : null}
              <button type="button" className="link-button" onClick={showAllRows}>
                {texts.showAll}
              </button>
              <button
                type="button"
                className="link-button"
                title={texts.filterAgainHelp}
                onClick={() => void filterRows(filter.kind)}
              >
                {texts.filterAgain}
              </button>
            </Part>
          )}
          {hidden.length === 0 ? null : (
            <Part sign={<EyeOff size={14} aria-hidden="true" />}>
              <span>{texts.hidden(hidden.length)}.</span>
              <button type="button" className="link-button" onClick={() => showLines(hidden)}>
                {texts.showAllHidden}
              </button>
            </Part>
          )}
          {shown.sort === null || column === undefined ? null : (
            <Part sign={<ArrowDownWideNarrow size={14} aria-hidden="true" />}>
              <span>{sortSentence(shown.sort, column)}.</span>
              <button type="button" className="link-button" onClick={unsortRows}>
                {texts.unsort}
              </button>
              <SortAgain sort={shown.sort} current={current} />
            </Part>
          )}
          <span className="view-banner-note">{texts.untouched}</span>
        </section>
      )}
    </>
  );
}

function Part({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="view-banner-part">
      {sign}
      {children}
    </span>
  );
}

/** The other sheets where the filter finds something, as ways there. */
function SheetsWithMatches({ current, filter }: { readonly current: CurrentSheet; readonly filter: RowFilter }) {
  const sheets = current.mirror.structure.sheets.filter(
    ({ id, lineIds }) => id !== current.sheet.id && lineIds.some((lineId) => filter.lineIds.has(lineId)),
  );
  if (sheets.length === 0) return null;
  return (
    <span>
      {texts.onSheets}{" "}
      {sheets.slice(0, 6).map(({ id, title }) => (
        <button key={id} type="button" className="link-button" onClick={() => showSheet(id)}>
          {title}
        </button>
      ))}
    </span>
  );
}

/** The order is that of the figures when they were sorted; this brings it up to date. */
function SortAgain({ sort, current }: { readonly sort: RowSort; readonly current: CurrentSheet }) {
  const again = () => {
    const column = current.columns.findIndex(({ id }) => id === sort.column);
    sortRows(sort.descending, column);
  };
  return (
    <button type="button" className="link-button" onClick={again}>
      {texts.sortAgain}
    </button>
  );
}

const dateText = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", year: "numeric" });

function filterSentence({ kind, from }: RowFilter): string {
  const sentence = texts.filters[kind];
  if (kind !== "changedEver" || from === null) return sentence;
  return `${sentence} ${texts.from(dateText.format(new Date(from)))}`;
}
