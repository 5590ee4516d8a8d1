// The dialog that is open, if any. One at a time; each lives in the folder of its subject.

import { useWindow } from "../state/windowStore.ts";
import { FillDialog } from "./formula/FillDialog.tsx";
import { FunctionsDialog } from "./formula/FunctionsDialog.tsx";
import { RemoveFormulaDialog } from "./formula/RemoveFormulaDialog.tsx";
import { AboutDialog } from "./help/AboutDialog.tsx";
import { CommandPalette } from "./help/CommandPalette.tsx";
import { KeysDialog } from "./help/KeysDialog.tsx";
import { AddLineDialog } from "./lines/AddLineDialog.tsx";
import { AddMeasureDialog } from "./lines/AddMeasureDialog.tsx";
import { AddSheetDialog } from "./lines/AddSheetDialog.tsx";
import { LinePropertiesDialog } from "./lines/LinePropertiesDialog.tsx";
import { PasteTableDialog } from "./pastePreview/PasteTableDialog.tsx";
import { PrintDialog } from "./print/PrintDialog.tsx";
import { SendDialog } from "./send/SendDialog.tsx";
import { NewScenarioDialog } from "./start/NewScenarioDialog.tsx";
import { RenameScenarioDialog } from "./start/RenameScenarioDialog.tsx";

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog);
  switch (dialog) {
    case null:
      return null;
    case "newScenario":
      return <NewScenarioDialog />;
    case "pasteTable":
      return <PasteTableDialog />;
    case "print":
      return <PrintDialog />;
    case "send":
      return <SendDialog />;
    case "keys":
      return <KeysDialog />;
    case "about":
      return <AboutDialog />;
    case "palette":
      return <CommandPalette />;
    case "addLine":
      return <AddLineDialog />;
    case "addMeasure":
      return <AddMeasureDialog />;
    case "addSheet":
      return <AddSheetDialog />;
    case "lineProperties":
      return <LinePropertiesDialog />;
    case "renameScenario":
      return <RenameScenarioDialog />;
    case "functions":
      return <FunctionsDialog />;
    case "fillFormula":
      return <FillDialog />;
    case "removeLineFormula":
      return <RemoveFormulaDialog />;
  }
}
