// The marking in figures: sum, mean, count, least and most, and what could not be counted in. A single cell needs none of it.
// While a large marking is being gone through nothing is shown: figures of the marking before would be wrong ones.

import { useEffect, useMemo, useState } from "react";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { formatDecimal, formatWithUnit } from "../../../shared/format/numbers.ts";
import { markTexts } from "../../../shared/texts/marking.ts";
import { unitName } from "../../../shared/texts/window.ts";
import { useLate } from "../../components/useLate.ts";
import { type SelectionStatistics, selectionStatistics, yearCellsOf } from "../../grid/selectionStatistics.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { isSingleCell, type Selection } from "../../state/selection.ts";
import { useWindow } from "../../state/windowStore.ts";

export function SelectionFigures({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const displayUnit = useWindow((state) => state.displayUnit);
  const found = useStatistics(current, selection);
  if (found === null) return <span className="selection-figures" data-testid="selection-figures" />;
  const [unit] = found.units;
  const figure = (name: string, value: number | null) =>
    value === null || unit === undefined || found.count < 2 ? null : (
      <span>
        {name} <b>{formatWithUnit(value, unit, displayUnit)}</b>
      </span>
    );
  const told = toldOf(found, displayUnit);
  const unitNames = found.units.map((each: Unit) => unitName(each, displayUnit)).join(", ");
  return (
    <>
      <ToldFigures key={told} told={told} />
      <span className="selection-figures" data-testid="selection-figures">
        {figure(markTexts.sum, found.sum)}
        {figure(markTexts.mean, found.mean)}
        <span>
          {markTexts.count} <b>{formatDecimal(found.count, 0)}</b>
        </span>
        <span className="selection-bounds">
          {figure(markTexts.least, found.least)}
          {figure(markTexts.most, found.most)}
        </span>
        {found.units.length > 1 ? <span>{markTexts.mixedUnits(unitNames)}</span> : null}
        {found.ofWhich > 0 ? <span title={markTexts.ofWhichHelp}>{markTexts.ofWhich(found.ofWhich)}</span> : null}
        {found.sums > 0 && found.sum !== null ? (
          <span title={markTexts.sumsHelp}>{markTexts.sums(found.sums)}</span>
        ) : null}
        {found.texts > 0 ? <span>{markTexts.texts(found.texts)}</span> : null}
        {found.notCalculated > 0 ? <span>{markTexts.notCalculated(found.notCalculated)}</span> : null}
        {found.errors > 0 ? <span>{markTexts.errors(found.errors)}</span> : null}
      </span>
    </>
  );
}

/** The most needed of it in words, for a screen reader: "Summa 415 tkr, 4 tal". */
function toldOf({ units, count, sum, mean, errors }: SelectionStatistics, displayUnit: DisplayUnit): string {
  const [unit] = units;
  if (unit === undefined || count < 2) return "";
  const [name, value] = sum === null ? [markTexts.mean, mean] : [markTexts.sum, sum];
  const figure = value === null ? [] : [`${name} ${formatWithUnit(value, unit, displayUnit)}`];
  return [...figure, markTexts.numbers(count), ...(errors > 0 ? [markTexts.errors(errors)] : [])].join(", ");
}

/** While the marking still grows nothing is said: each step would cut off the one before. */
const restBeforeTold = 700;

function ToldFigures({ told }: { readonly told: string }) {
  const isAtRest = useLate(told !== "", restBeforeTold);
  return (
    <span className="visually-hidden" aria-live="polite" data-testid="figures-told">
      {isAtRest ? told : ""}
    </span>
  );
}

/** Figures of the marking; null for a single cell, and while they are being counted. The first slice is counted at once. */
function useStatistics(current: CurrentSheet, selection: Selection): SelectionStatistics | null {
  const begun = useMemo(() => {
    if (isSingleCell(selection)) return null;
    const work = selectionStatistics(current.mirror, yearCellsOf(current, selection));
    return { work, first: work.next() };
  }, [current, selection]);
  const [later, setLater] = useState<{ readonly of: typeof begun; readonly value: SelectionStatistics } | null>(null);
  useEffect(() => {
    if (begun === null || begun.first.done === true) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      const next = begun.work.next();
      if (next.done === true) setLater({ of: begun, value: next.value });
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [begun]);
  if (begun?.first.done === true) return begun.first.value;
  return later !== null && later.of === begun && begun !== null ? later.value : null;
}
