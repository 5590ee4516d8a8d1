// The quiet line beside the sheet's title: the selected line's typed values follow a formula, and can become it. It takes the
// caption's place, so that nothing moves under the mouse; it is asked for when the selection has come to rest.

import { useEffect } from "react";
import { formatWithUnit } from "../../../shared/format/numbers.ts";
import { offerTexts } from "../../../shared/texts/formulaOffer.ts";
import { acceptOffer, fetchOffer, hideOffer } from "../../state/formulaOffers.ts";
import { setWindow, useWindow, windowState } from "../../state/windowStore.ts";

const rest = 350;

/** Asks for the selected line's offer, a moment after the selection, the figures or the sheet changed. */
export function useFormulaOffer(): void {
  const row = useWindow((state) => state.selection.anchor.row);
  const handle = useWindow((state) => state.document?.handle);
  const revision = useWindow((state) => state.document?.mirror.status.revision);
  const view = useWindow((state) => state.view);
  const isEditing = useWindow((state) => state.edit !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what an offer depends on.
  useEffect(() => {
    if (windowState().formulaOffer !== null) setWindow({ formulaOffer: null });
    if (isEditing) return;
    const timer = setTimeout(() => void fetchOffer(), rest);
    return () => clearTimeout(timer);
  }, [row, handle, revision, view, isEditing]);
}

export function FormulaOffer() {
  const offer = useWindow((state) => state.formulaOffer);
  const displayUnit = useWindow((state) => state.displayUnit);
  const unit = useWindow((state) =>
    offer === null ? undefined : state.document?.mirror.lineById.get(offer.lineId)?.unit,
  );
  if (offer === null || unit === undefined) return null;
  const { fromYear, toYear, formula, largestDifference } = offer;
  const difference = largestDifference === 0 ? "" : formatDifference(largestDifference, unit, displayUnit);
  const sentence = [offerTexts.follows(fromYear, toYear, formula), offerTexts.difference(difference)].join(" ").trim();
  return (
    <section className="formula-offer" aria-label={offerTexts.label}>
      <p role="status" title={sentence}>
        {sentence}
      </p>
      <button type="button" className="button" onClick={() => void acceptOffer()}>
        {offerTexts.accept}
      </button>
      <button type="button" className="link-button" onClick={hideOffer}>
        {offerTexts.dismiss}
      </button>
    </section>
  );
}

/** A difference smaller than what the unit shows is told in kr: "312 kr", never "0 tkr". */
const formatDifference = (
  difference: number,
  unit: Parameters<typeof formatWithUnit>[1],
  displayUnit: "kr" | "tkr" | "mnkr",
): string => formatWithUnit(difference, unit, unit === "kr" && difference < 1_000_000 ? "kr" : displayUnit);
