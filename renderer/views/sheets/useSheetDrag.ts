// Dragging a sheet among those of its group in the list. Another group, or something that is no sheet, is no place to drop.

import { type DragEvent, useState } from "react";
import type { SheetView } from "../../../shared/contract/scenarioView.ts";
import { groupOfSheet, moveSheetTo } from "../../state/sheetActions.ts";
import { windowState } from "../../state/windowStore.ts";

/** The sheet being dragged; the browser tells what is dragged only when it is dropped. */
let dragged: SheetView | null = null;

type Side = "before" | "after";

export function useSheetDrag(sheet: SheetView) {
  const [dropSide, setDropSide] = useState<Side | undefined>(undefined);
  const isPlace = (): boolean =>
    dragged !== null && dragged.id !== sheet.id && groupOfSheet(dragged) === groupOfSheet(sheet);
  return {
    dropSide,
    start: (event: DragEvent<HTMLElement>) => {
      dragged = sheet;
      event.dataTransfer.effectAllowed = "move";
    },
    end: () => {
      dragged = null;
    },
    over: (event: DragEvent<HTMLElement>) => {
      if (!isPlace()) return;
      event.preventDefault();
      const side = sideOf(event);
      if (side !== dropSide) setDropSide(side);
    },
    leave: () => setDropSide(undefined),
    drop: (event: DragEvent<HTMLElement>) => {
      setDropSide(undefined);
      const moved = dragged;
      if (moved === null || !isPlace()) return;
      event.preventDefault();
      event.stopPropagation();
      const others = (windowState().document?.mirror.structure.sheets ?? []).filter(
        (other) => other.id !== moved.id && groupOfSheet(other) === groupOfSheet(sheet),
      );
      const here = others.findIndex(({ id }) => id === sheet.id);
      void moveSheetTo(moved, sideOf(event) === "after" ? here + 1 : here);
    },
  };
}

function sideOf({ currentTarget, clientY }: DragEvent<HTMLElement>): Side {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2 ? "after" : "before";
}
