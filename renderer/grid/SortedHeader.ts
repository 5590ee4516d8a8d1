// The header of the column the rows are sorted by: its title, an arrow, and the direction in words for those who do not see the arrow.

import type { IHeaderParams, IInnerHeaderComponent } from "ag-grid-community";
import { shownRowsTexts } from "../../shared/texts/viewSettings.ts";
import { currentSheet } from "../state/currentSheet.ts";
import { directionText } from "../state/sortText.ts";
import { windowState } from "../state/windowStore.ts";
import { chevron } from "./chevron.ts";

export class SortedHeader implements IInnerHeaderComponent {
  private readonly element = document.createElement("span");

  init(params: IHeaderParams): void {
    this.draw(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: IHeaderParams): boolean {
    this.draw(params);
    return true;
  }

  private draw({ displayName, column }: IHeaderParams): void {
    const current = currentSheet(windowState());
    const sort = current?.shown.sort;
    const sorted = current?.columns.find(({ id }) => id === column.getColId());
    const isSorted = sort != null && sorted !== undefined && sort.column === sorted.id;
    this.element.className = isSorted ? "header-sorted" : "";
    const title = document.createElement("span");
    title.textContent = displayName;
    this.element.replaceChildren(title);
    if (!isSorted) return;
    const told = shownRowsTexts.sortedHeader(directionText(sort, sorted));
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = `, ${told}`;
    this.element.title = told;
    this.element.append(chevron(sort.descending ? "arrowDown" : "arrowUp", 13), words);
  }
}
