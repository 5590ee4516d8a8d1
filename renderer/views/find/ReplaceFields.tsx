// The part of the search bar that replaces: the field for the new text, and the two buttons, here and everywhere.

import type { RefObject } from "react";
import { findTexts } from "../../../shared/texts/find.ts";
import { closeFind } from "../../state/find.ts";
import { useFind } from "../../state/findState.ts";
import { replaceHere, reviewReplacements } from "../../state/replaceActions.ts";

/** What is put in the place of what is found; Enter shows what that would do. */
export function ReplaceField() {
  const replacement = useFind((state) => state.replacement);
  return (
    <input
      className="text-input find-text"
      aria-label={findTexts.replaceWith}
      placeholder={findTexts.replaceWith}
      maxLength={200}
      value={replacement}
      onChange={(event) => useFind.setState({ replacement: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === "Escape") closeFind();
        else if (event.key === "Enter") reviewReplacements();
        else return;
        event.preventDefault();
      }}
    />
  );
}

/**
 * What is pressed here often leaves no hits, and a button that is disabled under the keyboard takes the keyboard with it: these say that
 * they cannot be used, and keep it. The list of what would be replaced gives it to the field one goes on in.
 */
export function ReplaceButtons({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }) {
  const hasHits = useFind((state) => state.hits.length > 0 && !state.isSearching);
  const isOnHit = useFind((state) => state.at >= 0);
  return (
    <div className="find-row">
      <button
        type="button"
        className="button"
        title={findTexts.replaceHereHelp}
        aria-disabled={!isOnHit}
        onClick={() => isOnHit && void replaceHere()}
      >
        {findTexts.replaceHere}
      </button>
      <button
        type="button"
        className="button primary"
        title={findTexts.replaceAllHelp}
        aria-disabled={!hasHits}
        onClick={() => {
          if (!hasHits) return;
          searchField.current?.focus();
          reviewReplacements();
        }}
      >
        {findTexts.replaceAll}
      </button>
    </div>
  );
}
