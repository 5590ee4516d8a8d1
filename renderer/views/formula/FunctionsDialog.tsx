// The help of the formula language: all functions by group, with a search; the chosen one's arguments, an example and its unit
// rules; and a button that puts it into the formula. The arrows choose from the search field, Enter inserts.

import { type KeyboardEvent, useEffect, useState } from "react";
import {
  type HelpEntry,
  helpBegunBy,
  helpGroups,
  helpOf,
  searchHelp,
  functionDialogTexts as texts,
} from "../../../shared/texts/functionHelp.ts";
import { dialogTexts } from "../../../shared/texts/windowDialogs.ts";
import { Signature } from "../../components/EditorHint.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { currentCall, nameAtCaret } from "../../grid/currentCall.ts";
import { caretIn } from "../../state/editorCaret.ts";
import { canInsert, insertCall } from "../../state/insertCall.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";

const optionId = (entry: HelpEntry): string => `function-${entry.canonical}`;

export function FunctionsDialog() {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<HelpEntry | undefined>(functionAtCaret);
  const mayInsert = useWindow(canInsert);
  const found = searchHelp(query);
  const shown = helpGroups
    .map((group) => found.filter((entry) => entry.group === group))
    .filter((group) => group.length > 0);
  const ordered = shown.flat();
  const entry = ordered.find((each) => each === chosen) ?? (query.trim() === "" ? ordered[0] : found[0]);
  useEffect(() => {
    // When the dialog opens its list is drawn a moment after this.
    const frame = requestAnimationFrame(() => {
      if (entry !== undefined) document.getElementById(optionId(entry))?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [entry]);
  const onKey = (event: KeyboardEvent) => {
    const at = entry === undefined ? -1 : ordered.indexOf(entry);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key] ?? 0;
    if (step !== 0) setChosen(ordered[Math.max(0, Math.min(ordered.length - 1, at + step))]);
    else if (event.key === "Enter" && entry !== undefined && mayInsert) insertCall(entry);
    else return;
    event.preventDefault();
  };
  return (
    <ModalDialog
      title={texts.title}
      size="wide"
      buttons={
        <>
          <p className="faint functions-keys">{texts.keys}</p>
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.close}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={entry === undefined || !mayInsert}
            title={texts.insertHelp}
            onClick={() => entry !== undefined && insertCall(entry)}
          >
            {texts.insert}
          </button>
        </>
      }
    >
      <div className="functions">
        <div className="functions-list">
          <input
            className="palette-input"
            role="combobox"
            aria-expanded="true"
            aria-controls="function-list"
            aria-activedescendant={entry === undefined ? undefined : optionId(entry)}
            aria-label={texts.search}
            placeholder={texts.placeholder}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setChosen(undefined);
            }}
            onKeyDown={onKey}
          />
          {ordered.length === 0 ? <p className="faint">{texts.none}</p> : null}
          <div className="palette-list" id="function-list" role="listbox" aria-label={texts.list}>
            {shown.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box has no element of its own.
              <div key={group[0]?.group} role="group" aria-label={group[0]?.group ?? ""}>
                <p className="functions-group" aria-hidden="true">
                  {group[0]?.group}
                </p>
                {group.map((each) => (
                  <div
                    key={each.canonical}
                    id={optionId(each)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={each === entry}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => setChosen(each)}
                    onDoubleClick={() => mayInsert && insertCall(each)}
                    onKeyDown={onKey}
                  >
                    {each.name}
                  </div>
                ))}
              </div>
            ))}
          </div>
        </div>
        {entry === undefined ? null : <FunctionPage entry={entry} />}
      </div>
    </ModalDialog>
  );
}

function FunctionPage({ entry }: { readonly entry: HelpEntry }) {
  return (
    <article className="function-page" aria-live="polite">
      <h3>
        <Signature signature={entry.signature} argument={null} />
      </h3>
      <p>{entry.summary}</p>
      {entry.arguments.length === 0 ? null : (
        <>
          <h4>{texts.arguments}</h4>
          <dl className="function-arguments">
            {entry.arguments.map((argument) => (
              <div key={argument.name}>
                <dt>{argument.name}</dt>
                <dd>{argument.text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h4>{texts.example}</h4>
      <p className="function-example">
        <code>{entry.example}</code>
        <span>
          {texts.givesAnswer} <b>{entry.gives}</b>
        </span>
      </p>
      {entry.note === "" ? null : (
        <>
          <h4>{texts.note}</h4>
          <p>{entry.note}</p>
        </>
      )}
      {entry.name === entry.canonical ? null : <p className="faint">{texts.englishName(entry.canonical)}</p>}
    </article>
  );
}

/** The function the formula being typed is at, so that the help opens on it. */
function functionAtCaret(): HelpEntry | undefined {
  const { edit } = windowState();
  if (edit === null) return undefined;
  const caret = caretIn(edit.text);
  const call = currentCall(edit.text, caret);
  return helpBegunBy(nameAtCaret(edit.text, caret)) ?? (call === null ? undefined : helpOf(call.name));
}
