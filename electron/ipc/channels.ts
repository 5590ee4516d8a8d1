// The two channels between window and main process, the address of the window's page, and the closed list of request
// names. A request name that is not in the contract is refused before it reaches the host. Nothing here imports Electron.

import type { RequestName } from "../../shared/contract/workbench.ts";

/** The one channel the window may call: (name, payload) in, a Result out. */
export const requestChannel = "workbench:request";
/** The one channel on which the window hears news. */
export const eventChannel = "workbench:event";

/** Origin of the window's page under the program's own protocol. */
export const windowOrigin = "app://budgetbanken";
export const windowAddress = `${windowOrigin}/index.html`;

// A record and not an array, so that the compiler refuses a list that lacks a request of the contract.
const requestNames: Readonly<Record<RequestName, true>> = {
  describe: true,
  readPreferences: true,
  savePreferences: true,
  recentFiles: true,
  clearRecentFiles: true,
  open: true,
  view: true,
  readViewSettings: true,
  saveViewSettings: true,
  changedLines: true,
  close: true,
  apply: true,
  undo: true,
  redo: true,
  history: true,
  stepHistory: true,
  previewReplace: true,
  checkInput: true,
  previewLine: true,
  formulaOffer: true,
  moveEffect: true,
  explain: true,
  goalBoard: true,
  lineUses: true,
  sensitivity: true,
  seekGoal: true,
  completeness: true,
  fundingLedger: true,
  programmes: true,
  premisePreview: true,
  frameBridge: true,
  previewImport: true,
  projects: true,
  reportHtml: true,
  reportPdf: true,
  mailDraft: true,
  saveAs: true,
};

export const isRequestName = (value: unknown): value is RequestName =>
  typeof value === "string" && Object.hasOwn(requestNames, value);
