// The sentence of the last refusal or piece of news, in place above the sheet, until it is closed or the next edit is
// taken. A refusal carries its code, which can be marked and copied.

import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { statusTexts } from "../../shared/texts/window.ts";
import { undoEdit } from "../state/undoActions.ts";
import { focusGrid, type Offer, setWindow, useWindow } from "../state/windowStore.ts";

function OfferButton({ offer }: { readonly offer: Offer }) {
  return (
    <button
      type="button"
      className="button quiet"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        setWindow({ notice: null });
        focusGrid();
        offer.run();
      }}
    >
      {offer.title}
    </button>
  );
}

export function NoticeBar() {
  const notice = useWindow((state) => state.notice);
  if (notice === null) return null;
  const isRefusal = notice.kind === "refusal";
  return (
    <div
      className={`notice notice-${notice.kind}`}
      data-passing={notice.isPassing}
      role={isRefusal ? "alert" : "status"}
    >
      {isRefusal ? <TriangleAlert size={16} aria-hidden="true" /> : <CircleCheck size={16} aria-hidden="true" />}
      <p title={notice.code === "" ? undefined : statusTexts.errorCode(notice.code)}>{notice.message}</p>
      {notice.offer === undefined ? null : <OfferButton offer={notice.offer} />}
      {notice.canUndo === true && (
        <button
          type="button"
          className="button quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            void undoEdit();
            focusGrid();
          }}
        >
          {statusTexts.undoThis}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={statusTexts.closeNotice}
        // The keyboard stays where it is: the button goes with its notice, and would take the keyboard along.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const hadKeyboard = event.currentTarget === document.activeElement;
          setWindow({ notice: null });
          if (hadKeyboard) focusGrid();
        }}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
