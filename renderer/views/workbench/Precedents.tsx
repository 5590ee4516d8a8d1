// The formula of the selected cell with coloured references, and the figures it refers to: each line and year with the
// value it has now, in the same colour as in the bar and the grid. Figures are read, never added up.

import type { LineId } from "../../../shared/domain/ids.ts";
import { explainTexts } from "../../../shared/texts/window.ts";
import { cellText } from "../../grid/cellText.ts";
import { cellKey, coloursOf, type References, readsCells, textPieces } from "../../grid/referenceColours.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { goTo } from "../../state/documentActions.ts";
import { cellIndex, type Mirror } from "../../state/scenarioMirror.ts";
import { useWindow } from "../../state/windowStore.ts";
import { measuresBehind } from "./measuresBehind.ts";

const mostShown = 14;

export function ColouredFormula({ formula }: { readonly formula: string }) {
  const shown = useWindow((state) => state.shownReferences);
  const references = shown?.text === formula ? shown.references : [];
  return (
    <p className="formula-text">
      {textPieces(formula, references, undefined).map((piece) => (
        <span key={piece.start} className={piece.colour === 0 ? "" : `reference-${piece.colour}`}>
          {piece.text}
        </span>
      ))}
    </p>
  );
}

interface Precedent {
  readonly lineId: LineId;
  readonly year: number;
  readonly colour: number;
}

/** Each referred cell once, in the order of the formula. */
function precedentsOf(formula: string, references: References): readonly Precedent[] {
  const colours = coloursOf(references);
  const found = new Map<string, Precedent>();
  references.forEach((reference, order) => {
    if (!readsCells(formula, reference)) return;
    const { lineIds, years } = reference;
    for (const lineId of lineIds) {
      for (const year of years) {
        const key = cellKey(lineId, year);
        if (!found.has(key)) found.set(key, { lineId, year, colour: colours[order] ?? 1 });
      }
    }
  });
  return [...found.values()];
}

export function Precedents({ current, formula }: { readonly current: CurrentSheet; readonly formula: string }) {
  const shown = useWindow((state) => state.shownReferences);
  if (shown?.text !== formula) return null;
  const precedents = precedentsOf(formula, shown.references);
  return (
    <>
      {precedents.length === 0 ? null : (
        <Figures mirror={current.mirror} title={explainTexts.precedents} figures={precedents} />
      )}
      {measuresBehind(current.mirror, formula, shown.references).map(({ query, cells }) => (
        <Figures key={query} mirror={current.mirror} title={explainTexts.measuresBehind(query)} figures={cells} />
      ))}
    </>
  );
}

interface FiguresProps {
  readonly mirror: Mirror;
  readonly title: string;
  readonly figures: readonly { readonly lineId: LineId; readonly year: number; readonly colour?: number }[];
}

/** Cells with their figures, each a way to go there. */
function Figures({ mirror, title, figures }: FiguresProps) {
  const displayUnit = useWindow((state) => state.displayUnit);
  return (
    <>
      <h4>{title}</h4>
      <ul className="precedents">
        {figures.slice(0, mostShown).map(({ lineId, year, colour }) => {
          const line = mirror.lineById.get(lineId);
          if (line === undefined) return null;
          return (
            <li key={cellKey(lineId, year)}>
              <button type="button" onClick={() => goTo(lineId, year, null)}>
                <span
                  className={colour === undefined ? "reference-none" : `reference-mark reference-${colour}`}
                  aria-hidden="true"
                />
                <span className="precedent-label">
                  {line.label} <small>{year}</small>
                </span>
                <b>{cellText(mirror, line, cellIndex(mirror, lineId, year), displayUnit)}</b>
              </button>
            </li>
          );
        })}
      </ul>
      {figures.length > mostShown ? <p className="faint">{explainTexts.more(figures.length - mostShown)}</p> : null}
    </>
  );
}
