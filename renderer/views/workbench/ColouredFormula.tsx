// The formula of the selected cell with its references in the colours they have in the bar and in the grid.

import { textPieces } from "../../grid/referenceColours.ts";
import { useWindow } from "../../state/windowStore.ts";

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
