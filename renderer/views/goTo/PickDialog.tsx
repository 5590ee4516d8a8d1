// A dialog to pick one of a short list by typing: field above, list below, arrows and Enter. The list of lines and the list of
// commands are both this. A row that cannot be picked stays, with the reason. The browser's own dialog element, because it has the
// keyboard at once: what is typed right after Ctrl+K must not land in a cell.

import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { goToTexts } from "../../../shared/texts/goTo.ts";
import { dialogTexts } from "../../../shared/texts/windowDialogs.ts";
import { closeDialog } from "../../state/windowStore.ts";

export interface PickRow {
  readonly id: string;
  readonly title: string;
  /** In front of the title: the code of a line. */
  readonly code?: string;
  readonly detail: string;
  /** Keys that do the same; "" without. */
  readonly keys: string;
  /** Why it cannot be picked now; null where it can. */
  readonly whyNot: string | null;
}

interface PickDialogProps {
  readonly title: string;
  readonly placeholder: string;
  readonly none: string;
  readonly query: string;
  readonly rows: readonly PickRow[];
  /** What else can be typed; under the list. */
  readonly hint?: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (id: string) => void;
}

export function PickDialog({ title, placeholder, none, query, rows, hint, onQuery, onPick }: PickDialogProps) {
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  const at = Math.min(chosen, rows.length - 1);
  const idOf = (number: number): string => `${listId}-${number}`;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const pick = (row: PickRow | undefined) => {
    if (row !== undefined && row.whyNot === null) onPick(row.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const page = 8;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(rows.length - 1, at + step)));
    else if (event.key === "Enter") pick(rows[at]);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it; a press beside it is the mouse's way.
    <dialog
      ref={dialog}
      className="dialog dialog-small pick-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        closeDialog();
      }}
      onClick={(event) => event.target === event.currentTarget && closeDialog()}
    >
      <div className="dialog-head">
        <h2 className="dialog-title" id={titleId}>
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={dialogTexts.close} onClick={closeDialog}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <div className="dialog-body">
        <input
          ref={field}
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={rows[at] === undefined ? undefined : idOf(at)}
          aria-label={title}
          placeholder={placeholder}
          maxLength={200}
          value={query}
          onChange={(event) => {
            onQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <p className={rows.length === 0 ? "faint" : "visually-hidden"} role="status">
          {rows.length === 0 ? none : goToTexts.count(rows.length)}
        </p>
        <div ref={list} className="palette-list pick-list" id={listId} role="listbox" aria-label={title}>
          {rows.map((row, number) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field above, as in every list of its kind.
            <div
              key={row.id}
              id={idOf(number)}
              role="option"
              tabIndex={-1}
              className="pick-row"
              aria-selected={number === at}
              aria-disabled={row.whyNot !== null}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setChosen(number)}
              onClick={() => pick(row)}
            >
              <span className="pick-title">
                {row.code === undefined || row.code === "" ? null : <b>{row.code}</b>}
                <span>{row.title}</span>
              </span>
              <span className="pick-detail">{row.whyNot ?? row.detail}</span>
              <kbd>{row.keys}</kbd>
            </div>
          ))}
        </div>
        {hint === undefined ? null : <p className="pick-hint">{hint}</p>}
      </div>
    </dialog>
  );
}
