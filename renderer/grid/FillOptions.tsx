// The small menu after a fill: the same cells filled another way. It stands by the corner of what was filled until something else is
// done or marked, and takes no keyboard from the grid: the command "Fyll på annat sätt" has the same choices.

import { useEffect, useRef, useState } from "react";
import { fillSeriesTexts } from "../../shared/texts/clipboard.ts";
import { currentSheet } from "../state/currentSheet.ts";
import { liveFill, refill } from "../state/fillRangeActions.ts";
import { joined } from "../state/fillRules.ts";
import { useWindow, windowState } from "../state/windowStore.ts";

export function FillOptions() {
  const fill = useWindow(liveFill);
  const isOpen = useWindow((state) => state.fillTarget === null && state.edit === null);
  return fill === null || !isOpen || fill.offers.length < 2 ? null : <Options key={fill.revision} />;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

function Options() {
  const fill = useWindow(liveFill);
  const bar = useRef<HTMLFieldSetElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (fill === null || bar.current === null) return;
    setPlace(placeBy(bar.current, joined(fill.source, fill.target)));
  }, [fill]);
  if (fill === null) return null;
  return (
    <fieldset
      ref={bar}
      className="segments fill-options"
      aria-label={fillSeriesTexts.offerLabel}
      style={place === null ? { visibility: "hidden" } : { left: place.left, top: place.top }}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {fill.offers.map((offer) => (
        <button key={offer} type="button" aria-pressed={offer === fill.offer} onClick={() => void refill(offer)}>
          {fillSeriesTexts.offers[offer]}
        </button>
      ))}
    </fieldset>
  );
}

/** Under the filled cells' last corner, or over it where there is no room. */
function placeBy(bar: HTMLElement, area: { readonly bottom: number; readonly right: number }): Place | null {
  const host = bar.parentElement?.getBoundingClientRect();
  const id = shownColumnId(area.right);
  const cell = bar.parentElement
    ?.querySelector(`[row-index="${area.bottom}"] [col-id="${id}"]`)
    ?.getBoundingClientRect();
  if (host === undefined || cell === undefined) return null;
  const size = bar.getBoundingClientRect();
  const left = Math.max(4, Math.min(cell.right - host.left - size.width + 8, host.width - size.width - 20));
  const below = cell.bottom - host.top + 6;
  const top = below + size.height + 20 > host.height ? cell.top - host.top - size.height - 6 : below;
  return { left, top };
}

const shownColumnId = (column: number): string => currentSheet(windowState())?.columns[column]?.id ?? "";
