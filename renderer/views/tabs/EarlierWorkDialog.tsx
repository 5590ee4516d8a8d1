// What was worked with before, while other budgets are open: the same lists as on the start screen, so that a budget that was closed
// without a file is never further away than a menu.

import { tabTexts } from "../../../shared/texts/tabs.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { LeftWork, RecentFiles } from "../start/EarlierWork.tsx";

export function EarlierWorkDialog() {
  return (
    <ModalDialog title={tabTexts.earlier.title}>
      <div className="earlier-work">
        <p>{tabTexts.earlier.text}</p>
        <LeftWork />
        <RecentFiles />
        <p className="earlier-none">{tabTexts.earlier.none}</p>
      </div>
    </ModalDialog>
  );
}
