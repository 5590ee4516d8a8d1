// Gives the keyboard to the field of the properties that was asked for from the grid. In a list what is typed chooses among codes and names,
// from the sign that opened the dialog and on.

import { takeAskedField } from "../../state/attributeField.ts";

/**
 * Goes to the field asked for, where there is one. `form`: the fields of the dialog, which carry the column they stand in. A moment after
 * they stand in the page: the dialog must first have seen who had the keyboard, to give it back.
 */
export function goToAskedField(form: HTMLElement | null): void {
  if (form !== null) queueMicrotask(() => takeKeyboard(form));
}

function takeKeyboard(form: HTMLElement): void {
  const asked = takeAskedField();
  const field = asked === null ? null : form.querySelector(`[data-field="${CSS.escape(asked.column)}"]`);
  const control = field?.querySelector<HTMLElement>("select, input, textarea, button");
  if (asked === null || control == null) return;
  control.focus();
  control.scrollIntoView({ block: "nearest" });
  if (asked.typed !== null && control instanceof HTMLSelectElement) chooseByTyping(control, asked.typed);
}

/** The browser chooses by names alone, and has not seen the first sign. */
function chooseByTyping(list: HTMLSelectElement, first: string): void {
  let typed = "";
  const add = (sign: string): void => {
    typed += sign.toLocaleLowerCase("sv");
    const begins = (text: string | undefined): boolean => text?.toLocaleLowerCase("sv").startsWith(typed) === true;
    const options = [...list.options];
    const found = options.find(({ dataset }) => begins(dataset.code)) ?? options.find(({ text }) => begins(text));
    if (found === undefined) return;
    list.value = found.value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };
  add(first);
  list.addEventListener("keydown", (event) => {
    const isSign = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isSign) typed = "";
    else {
      event.preventDefault();
      add(event.key);
    }
  });
}
