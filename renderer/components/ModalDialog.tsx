// A dialog of the window: title, body, buttons. Focus stays inside, Esc closes, and the grid gets the keyboard back.

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { dialogTexts } from "../../shared/texts/windowDialogs.ts";
import { currentSheet } from "../state/currentSheet.ts";
import { closeDialog, windowState } from "../state/windowStore.ts";

interface ModalDialogProps {
  readonly title: string;
  readonly size?: "small" | "wide";
  readonly children: ReactNode;
  /** Buttons of the last row; the close button stands at the top. */
  readonly buttons?: ReactNode;
  /** There is nothing in the body but text to read, which must be scrolled by the keyboard as well. */
  readonly isText?: boolean;
}

export function ModalDialog({ title, size = "small", children, buttons, isText = false }: ModalDialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const isFromMenu = useRef(document.activeElement?.closest("[role=menu], [role=menubar]") != null);
  const hadEdit = useRef(windowState().edit !== null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          ref={popup}
          className={`dialog dialog-${size}`}
          initialFocus={() => takeKeyboard(popup.current)}
          // The menu would have the keyboard back, after the grid has got it; and the cells, from a formula that the dialog began.
          finalFocus={() => !(isFromMenu.current && isGridShown()) && (hadEdit.current || windowState().edit === null)}
        >
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={dialogTexts.close}>
              <X size={16} aria-hidden="true" />
            </Dialog.Close>
          </div>
          {isText ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
            <section className="dialog-body" aria-label={title} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className="dialog-body">{children}</div>
          )}
          {buttons === undefined ? null : <div className="dialog-buttons">{buttons}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const isGridShown = (): boolean => (currentSheet(windowState())?.size.rows ?? 0) > 0;

/**
 * Gives the dialog the keyboard as soon as it stands in the page; left to the library that comes a frame later, and what is typed
 * in between is lost. False: it has it; true: nothing here wants it first.
 */
function takeKeyboard(popup: HTMLElement | null): boolean {
  const wanted = popup?.contains(document.activeElement) === true ? null : firstWanted(popup);
  if (wanted === true) return true;
  wanted?.focus();
  return false;
}

/** The first field of the dialog, else its main button, else whatever can be used first. */
function firstWanted(popup: HTMLElement | null): HTMLElement | true {
  for (const wanted of [
    '.dialog-body :is(input, textarea, select, [role="listbox"][tabindex="0"])',
    ".dialog-buttons .primary",
    ".dialog-body button",
    "section.dialog-body",
  ]) {
    const found = popup?.querySelector<HTMLElement>(`${wanted}:not([disabled])`);
    // Of a row of choices the keyboard begins at the one that is chosen.
    const isChoice = found instanceof HTMLInputElement && found.type === "radio";
    const chosen = isChoice ? popup?.querySelector<HTMLElement>(".dialog-body input[type=radio]:checked") : null;
    if (found !== null && found !== undefined) return chosen ?? found;
  }
  return true;
}
