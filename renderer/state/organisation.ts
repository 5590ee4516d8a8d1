// What the scenario calls those who get a frame: its committees, or its departments where those are budgeted for instead.

import { frameDialogTexts } from "../../shared/texts/frames.ts";
import { useWindow } from "./windowStore.ts";

/** "Nämnd" or "Förvaltning", as the scenario open says; "Nämnd" where none is open. */
export const useCommitteeWord = (): string =>
  useWindow((state) => frameDialogTexts.committee[state.document?.mirror.structure.organisation ?? "committees"]);
