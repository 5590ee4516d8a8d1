// The dialog that is open, if any. One at a time; each lives in the folder of its subject.

import { useWindow } from "../state/windowStore.ts";
import { FillOtherDialog } from "./clipboard/FillOtherDialog.tsx";
import { FillSeriesDialog } from "./clipboard/FillSeriesDialog.tsx";
import { PasteFitDialog } from "./clipboard/PasteFitDialog.tsx";
import { PasteSpecialDialog } from "./clipboard/PasteSpecialDialog.tsx";
import { ReplacePreviewDialog } from "./find/ReplacePreviewDialog.tsx";
import { FillDialog } from "./formula/FillDialog.tsx";
import { FunctionsDialog } from "./formula/FunctionsDialog.tsx";
import { RemoveFormulaDialog } from "./formula/RemoveFormulaDialog.tsx";
import { AddCommitteeDialog } from "./frames/AddCommitteeDialog.tsx";
import { AddUnitDialog } from "./frames/AddUnitDialog.tsx";
import { FramePartDialog } from "./frames/FramePartDialog.tsx";
import { FrameRuleDialog } from "./frames/FrameRuleDialog.tsx";
import { TransferDialog } from "./frames/TransferDialog.tsx";
import { NewGoalDialog } from "./goals/NewGoalDialog.tsx";
import { GoToDialog } from "./goTo/GoToDialog.tsx";
import { AboutDialog } from "./help/AboutDialog.tsx";
import { CommandPalette } from "./help/CommandPalette.tsx";
import { KeysDialog } from "./help/KeysDialog.tsx";
import { HistoryDialog } from "./history/HistoryDialog.tsx";
import { AddPartDialog } from "./investments/AddPartDialog.tsx";
import { ChangeProjectDialog } from "./investments/ChangeProjectDialog.tsx";
import { MoveProjectDialog } from "./investments/MoveProjectDialog.tsx";
import { NewProjectDialog } from "./investments/NewProjectDialog.tsx";
import { AddLineDialog } from "./lines/AddLineDialog.tsx";
import { AddMeasureDialog } from "./lines/AddMeasureDialog.tsx";
import { AddSheetDialog } from "./lines/AddSheetDialog.tsx";
import { LinePropertiesDialog } from "./lines/LinePropertiesDialog.tsx";
import { RemoveLinesDialog } from "./lines/RemoveLinesDialog.tsx";
import { AddProgrammeDialog } from "./measures/AddProgrammeDialog.tsx";
import { FollowUpDialog } from "./measures/FollowUpDialog.tsx";
import { NotesDialog } from "./notes/NotesDialog.tsx";
import { PasteTableDialog } from "./pastePreview/PasteTableDialog.tsx";
import { PrintDialog } from "./print/PrintDialog.tsx";
import { SendDialog } from "./send/SendDialog.tsx";
import { RemoveSheetDialog } from "./sheets/RemoveSheetDialog.tsx";
import { SheetDialog } from "./sheets/SheetDialog.tsx";
import { NewScenarioDialog } from "./start/NewScenarioDialog.tsx";
import { RenameScenarioDialog } from "./start/RenameScenarioDialog.tsx";
import { SampleDialog } from "./start/SampleDialog.tsx";
import { CloseTabDialog } from "./tabs/CloseTabDialog.tsx";
import { EarlierWorkDialog } from "./tabs/EarlierWorkDialog.tsx";

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog);
  switch (dialog) {
    case null:
      return null;
    case "newScenario":
      return <NewScenarioDialog />;
    case "earlierWork":
      return <EarlierWorkDialog />;
    case "samples":
      return <SampleDialog />;
    case "closeTab":
      return <CloseTabDialog />;
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
    case "goToLine":
      return <GoToDialog />;
    case "replacePreview":
      return <ReplacePreviewDialog />;
    case "editHistory":
      return <HistoryDialog />;
    case "addLine":
      return <AddLineDialog />;
    case "addMeasure":
      return <AddMeasureDialog />;
    case "addGoal":
      return <NewGoalDialog />;
    case "addProgramme":
      return <AddProgrammeDialog />;
    case "followUp":
      return <FollowUpDialog />;
    case "newProject":
      return <NewProjectDialog />;
    case "moveProject":
      return <MoveProjectDialog />;
    case "changeProject":
      return <ChangeProjectDialog />;
    case "addProjectPart":
      return <AddPartDialog />;
    case "addSheet":
      return <AddSheetDialog />;
    case "removeLines":
      return <RemoveLinesDialog />;
    case "notes":
      return <NotesDialog />;
    case "sheetProperties":
      return <SheetDialog />;
    case "removeSheet":
      return <RemoveSheetDialog />;
    case "lineProperties":
      return <LinePropertiesDialog />;
    case "renameScenario":
      return <RenameScenarioDialog />;
    case "functions":
      return <FunctionsDialog />;
    case "pasteSpecial":
      return <PasteSpecialDialog />;
    case "pasteFit":
      return <PasteFitDialog />;
    case "fillOtherWay":
      return <FillOtherDialog />;
    case "fillSeries":
      return <FillSeriesDialog />;
    case "fillFormula":
      return <FillDialog />;
    case "addCommittee":
      return <AddCommitteeDialog />;
    case "addUnit":
      return <AddUnitDialog />;
    case "addFramePart":
      return <FramePartDialog />;
    case "addTransfer":
      return <TransferDialog />;
    case "applyFrameRule":
      return <FrameRuleDialog />;
    case "removeLineFormula":
      return <RemoveFormulaDialog />;
  }
}
