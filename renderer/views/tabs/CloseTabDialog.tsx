// The question before a budget is closed that is in no file, or whose last changes are not. Nothing is lost by any of the answers, and
// the text says where the work goes.

import { tabTexts } from "../../../shared/texts/tabs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { saveAs } from "../../state/documentActions.ts";
import { closeNow } from "../../state/tabActions.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";

export function CloseTabDialog() {
  const handle = useWindow((state) => state.document?.handle);
  const title = useWindow((state) => state.document?.mirror.structure.title ?? "");
  const hasFailed = useWindow((state) => state.document?.mirror.status.publish.state === "failed");
  const texts = tabTexts.closing;
  if (handle === undefined) return null;
  const close = () => {
    closeDialog();
    void closeNow(handle);
  };
  const saveFirst = async () => {
    closeDialog();
    await saveAs();
    const { document } = windowState();
    if (document?.handle !== handle) return;
    const { state } = document.mirror.status.publish;
    if (state === "published" || state === "pending") await closeNow(handle);
  };
  return (
    <ModalDialog
      title={texts.title}
      buttons={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {texts.cancel}
          </button>
          <button type="button" className="button" onClick={close}>
            {texts.closeAnyway}
          </button>
          <button type="button" className="button primary" onClick={() => void saveFirst()}>
            {texts.saveAs}
          </button>
        </>
      }
    >
      <p>{hasFailed ? texts.failed(title) : texts.unnamed(title)}</p>
    </ModalDialog>
  );
}
