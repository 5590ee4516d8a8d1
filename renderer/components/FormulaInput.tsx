// The text field of the formula bar and of the cell editor. A layer under the field's transparent text shows the same
// text coloured by reference and underlined where the host refused it; the field itself stays a plain input, so that
// caret, selection, input methods and screen readers work as everywhere else.

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type References, textPieces } from "../grid/referenceColours.ts";
import { noteCaret } from "../state/editorCaret.ts";

interface FormulaInputProps {
  readonly label: string;
  readonly text: string;
  readonly references: References;
  readonly refusal: Refusal | null;
  /** Id of the element that tells the refusal. */
  readonly describedBy: string | undefined;
  readonly readOnly: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

export function FormulaInput(props: FormulaInputProps) {
  const layer = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const { inputRef } = props;
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
        {textPieces(props.text, props.references, props.refusal?.position).map((piece) => (
          <span
            key={piece.start}
            className={piece.colour === 0 ? "" : `reference-${piece.colour}`}
            data-refused={piece.refused || undefined}
          >
            {piece.text}
          </span>
        ))}
      </div>
      <input
        ref={inputRef}
        type="text"
        aria-label={props.label}
        aria-invalid={props.refusal !== null}
        aria-describedby={props.describedBy}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={4000}
        readOnly={props.readOnly}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
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
        onBlur={props.onBlur}
      />
    </div>
  );
}
