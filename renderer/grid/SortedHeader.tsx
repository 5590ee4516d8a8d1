// The header of the column the rows are sorted by: its title, an arrow, and the direction in words for those who do not see the arrow.

import type { IHeaderParams } from "ag-grid-community";
import { ArrowDown, ArrowUp } from "lucide-react";
import { shownRowsTexts } from "../../shared/texts/viewSettings.ts";
import { currentSheet } from "../state/currentSheet.ts";
import { directionText } from "../state/sortText.ts";
import { useWindow } from "../state/windowStore.ts";

export function SortedHeader({ displayName, column }: IHeaderParams) {
  const current = useWindow(currentSheet);
  const sort = current?.shown.sort;
  const sorted = current?.columns.find(({ id }) => id === column.getColId());
  if (sort == null || sorted === undefined || sort.column !== sorted.id) return <span>{displayName}</span>;
  const told = shownRowsTexts.sortedHeader(directionText(sort, sorted));
  return (
    <span className="header-sorted" title={told}>
      <span>{displayName}</span>
      {sort.descending ? <ArrowDown size={13} aria-hidden="true" /> : <ArrowUp size={13} aria-hidden="true" />}
      <span className="visually-hidden">, {told}</span>
    </span>
  );
}
