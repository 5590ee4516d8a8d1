// Levels of the tree at once: 1 is the outermost alone, the last button shows everything. Only on sheets that have levels.

import { foldTexts as texts } from "../../../shared/texts/lines.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { leaveEdit } from "../../state/leaveEdit.ts";
import { foldToLevel, levelsOf } from "../../state/lineActions.ts";

const mostButtons = 4;

export function FoldLevels({ current }: { readonly current: CurrentSheet }) {
  const levels = levelsOf(current);
  if (levels < 2) return null;
  const numbered = Array.from({ length: Math.min(levels - 1, mostButtons) }, (_, index) => index + 1);
  return (
    <fieldset className="fold-levels">
      <legend className="visually-hidden">{texts.label}</legend>
      <span className="fold-word" aria-hidden="true">
        {texts.short}
      </span>
      {numbered.map((level) => (
        <button
          key={level}
          type="button"
          title={texts.level(level)}
          // With what is seen in it, so that it can be asked for by voice.
          aria-label={`${level}: ${texts.level(level)}`}
          onClick={() => void leaveEdit(() => foldToLevel(level))}
        >
          {level}
        </button>
      ))}
      <button
        type="button"
        title={texts.allTitle}
        aria-label={texts.allTitle}
        onClick={() => void leaveEdit(() => foldToLevel(null))}
      >
        {texts.all}
      </button>
    </fieldset>
  );
}
