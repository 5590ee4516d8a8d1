// The search bar above the sheet: what to look for, how many there are, the way to the next. It is no dialog: the grid stays in use
// beside it. Every part has its key, and what a hit's cell does not show (a note, a formula) is written out.

import { ChevronDown, ChevronUp, Replace, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { findTexts } from "../../../shared/texts/find.ts";
import { strokeFromEvent } from "../../components/keyStroke.ts";
import { SegmentedChoice } from "../../components/SegmentedChoice.tsx";
import {
  beginHere,
  changeSearch,
  closeFind,
  followActiveCell,
  forgetFind,
  openFind,
  searchAgain,
  stepToHit,
} from "../../state/find.ts";
import { useFind } from "../../state/findState.ts";
import { useWindow, windowState } from "../../state/windowStore.ts";
import { hitText } from "./hitText.ts";
import { ReplaceButtons, ReplaceField } from "./ReplaceFields.tsx";

export function FindBar() {
  const isOpen = useFind((state) => state.isOpen);
  useEffect(() => forgetFind, []);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const find = useFind();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (find.focusRequests === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [find.focusRequests]);
  useSearchOfWhatIsShown();
  useStepKeys();
  useEffect(
    () =>
      useWindow.subscribe((state, before) => {
        if (state.selection !== before.selection || state.view !== before.view) followActiveCell();
      }),
    [],
  );
  const hit = find.hits[find.at];
  return (
    <search
      className="find-bar"
      aria-label={find.isReplacing ? findTexts.replaceLabel : findTexts.label}
      data-pane="find"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        closeFind();
      }}
    >
      {/* The two fields follow each other: Tab goes from what is searched for to what replaces it. */}
      <div className="find-fields">
        <input
          ref={input}
          className="text-input find-text"
          type="search"
          aria-label={findTexts.search}
          placeholder={findTexts.placeholder}
          maxLength={200}
          value={find.text}
          onChange={(event) => changeSearch({ text: event.currentTarget.value })}
          onFocus={beginHere}
          onKeyDown={pressInSearch}
        />
        {find.isReplacing ? <ReplaceField /> : null}
      </div>
      <div className="find-row">
        <output
          className="find-count"
          data-none={find.text.trim() !== "" && find.hits.length === 0 && !find.isSearching}
        >
          {find.text.trim() === "" ? "" : findTexts.counter(find.at, find.hits.length, find.isCut, find.isSearching)}
        </output>
        <StepButton title={findTexts.previous} text={findTexts.previousShort} backwards />
        <StepButton title={findTexts.next} text={findTexts.nextShort} />
        <SegmentedChoice
          label={findTexts.scope}
          value={find.scope}
          choices={[
            { value: "sheet", title: findTexts.scopes.sheet },
            { value: "all", title: findTexts.scopes.all },
          ]}
          onChoose={(scope) => changeSearch({ scope })}
        />
        <Option title={findTexts.matchCase} help={findTexts.matchCaseHelp} name="matchCase" />
        <Option title={findTexts.whole} help={findTexts.wholeHelp} name="whole" />
        <span className="find-space" />
        {find.isReplacing ? null : (
          <button type="button" className="button" title={findTexts.openReplaceHelp} onClick={() => openFind(true)}>
            <Replace size={14} aria-hidden="true" />
            {findTexts.openReplace}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={findTexts.close}
          title={findTexts.close}
          onClick={closeFind}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {find.isReplacing ? <ReplaceButtons searchField={input} /> : null}
      <p className="find-where" role="status">
        {hit === undefined ? "" : hitText(hit)}
      </p>
    </search>
  );
}

interface StepButtonProps {
  readonly title: string;
  readonly text: string;
  readonly backwards?: boolean;
}

function StepButton({ title, text, backwards = false }: StepButtonProps) {
  const isEmpty = useFind((state) => state.hits.length === 0);
  const Icon = backwards ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      className="icon-button has-text"
      aria-label={title}
      title={title}
      aria-disabled={isEmpty}
      onClick={() => !isEmpty && stepToHit(backwards)}
    >
      <Icon size={16} aria-hidden="true" />
      <span className="yielding-text">{text}</span>
    </button>
  );
}

interface OptionProps {
  readonly title: string;
  readonly help: string;
  readonly name: "matchCase" | "whole";
}

function Option({ title, help, name }: OptionProps) {
  const isChosen = useFind((state) => state[name]);
  return (
    <label className="find-option" title={help}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => changeSearch({ [name]: event.currentTarget.checked })}
        onKeyDown={(event) => event.key === "Escape" && closeFind()}
      />
      {title}
    </label>
  );
}

function pressInSearch(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter") stepToHit(event.shiftKey);
  else if (event.key === "Escape") closeFind();
  else return;
  event.preventDefault();
}

/** Edits, another sheet, another unit, another scenario: what was found is searched for again. */
function useSearchOfWhatIsShown(): void {
  const mirror = useWindow((state) => state.document?.mirror);
  const displayUnit = useWindow((state) => state.displayUnit);
  const scope = useFind((state) => state.scope);
  const sheetId = useWindow(({ view }) => (view?.type === "sheet" && scope === "sheet" ? view.sheetId : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed is what the search is over.
  useEffect(() => {
    const timer = setTimeout(() => searchAgain(), 150);
    return () => clearTimeout(timer);
  }, [mirror, displayUnit, sheetId]);
}

/**
 * F3 and Shift+F3 wherever the keyboard is while the bar is open; without the bar Shift+F3 is the list of functions. Esc in the grid
 * closes the bar too, besides what it does there.
 */
function useStepKeys(): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && isAtCell(event.target)) closeFind();
      if (event.key !== "F3" || windowState().dialog !== null || strokeFromEvent(event).control) return;
      event.preventDefault();
      event.stopPropagation();
      stepToHit(event.shiftKey);
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);
}

/** A cell has the keyboard and nothing is typed in it. */
const isAtCell = (target: EventTarget | null): boolean =>
  windowState().edit === null && windowState().dialog === null && target instanceof Element
    ? target.closest(".grid-area") !== null
    : false;
