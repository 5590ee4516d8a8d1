// The text field of the formula bar and of the cell editor. A layer under the field's transparent text shows the same
// text coloured by reference and underlined where the host refused it; the field itself stays a plain input, so that
// caret, selection, input methods and screen readers work as everywhere else.

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { proposeFor } from "../formula/completionState.ts";
import { bracketPairAt, isFormulaText } from "../formula/formulaScan.ts";
import { proposalId, proposalsId, useCompletionNow } from "../formula/useCompletionNow.ts";
import { type References, textPieces } from "../grid/referenceColours.ts";
import { caretIn, noteCaret, onCaret } from "../state/editorCaret.ts";

interface FormulaInputProps {
  readonly label: string;
  readonly text: string;
  readonly references: References;
  readonly refusal: Refusal | null;
  /** Id of the element that tells the refusal. */
  readonly describedBy: string | undefined;
  readonly readOnly: boolean;
  /** Has this field the caret of what is being typed? The other one shows the text without proposals. */
  readonly isTyped: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly onPress?: () => void;
}

export function FormulaInput(props: FormulaInputProps) {
  const layer = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const { inputRef } = props;
  const completion = useCompletionNow(props.isTyped);
  const pair = useBracketPair(props.isTyped && isFormulaText(props.text) ? props.text : "");
  const follow = () => {
    if (layer.current === null || inputRef.current === null) return;
    const { scrollLeft } = inputRef.current;
    layer.current.scrollLeft = scrollLeft;
    isScrolled.current = scrollLeft !== 0;
  };
  // Only another text in the field with the caret can scroll: reading the place after every repaint, or when another cell is
  // shown, would make the browser lay out twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said.
  useLayoutEffect(() => {
    if (isScrolled.current || document.activeElement === inputRef.current) follow();
  }, [props.text]);
  return (
    <div className="formula-input" data-refused={props.refusal !== null || undefined}>
      <div className="formula-layer" aria-hidden="true" ref={layer}>
        {textPieces(props.text, props.references, props.refusal?.position, pair).map((piece) => (
          <span
            key={piece.start}
            className={piece.colour === 0 ? "" : `reference-${piece.colour}`}
            data-refused={piece.refused || undefined}
            data-paired={piece.paired || undefined}
          >
            {piece.text}
          </span>
        ))}
      </div>
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={completion !== null}
        aria-controls={completion === null ? undefined : proposalsId}
        aria-activedescendant={completion === null || completion.chosen < 0 ? undefined : proposalId(completion.chosen)}
        aria-label={props.label}
        aria-invalid={props.refusal !== null}
        aria-describedby={props.describedBy}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={4000}
        readOnly={props.readOnly}
        value={props.text}
        onChange={(event) => {
          const { value, selectionStart } = event.currentTarget;
          props.onText(value);
          noteCaret(event.currentTarget);
          proposeFor(value, selectionStart ?? value.length);
        }}
        onKeyDown={props.onKey}
        onScroll={follow}
        onSelect={(event) => {
          follow();
          noteCaret(event.currentTarget);
        }}
        onFocus={(event) => {
          noteCaret(event.currentTarget);
          props.onFocus?.();
        }}
        onMouseDown={props.onPress}
      />
    </div>
  );
}

/** The parenthesis beside the caret and its other half, as places in the text; none where there is none. */
function useBracketPair(text: string): readonly number[] {
  const told = useSyncExternalStore(onCaret, () =>
    text === "" ? "" : (bracketPairAt(text, caretIn(text))?.join(" ") ?? ""),
  );
  return told === "" ? noPlaces : told.split(" ").map(Number);
}

const noPlaces: readonly number[] = [];
