// Native dialogs for opening and saving. Only here does a person's choice become a path, and the path goes to the host,
// never to the window. The shell remembers what was chosen for saving: nothing else may be opened as "produced".

import { realpathSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { shellTexts } from "../../shared/texts/shell.ts";
import { isInside } from "./givenFiles.ts";

export type SavedExtension = "budget" | "pdf" | "eml";

const typeNames: Readonly<Record<SavedExtension, string>> = {
  budget: shellTexts.budgetFile,
  pdf: shellTexts.pdfFile,
  eml: shellTexts.mailFile,
};

export interface Dialogs {
  chooseFileToOpen(): Promise<string | null>;
  chooseFilesToOpen(): Promise<readonly string[]>;
  chooseFileToSave(suggestedName: string, extension: SavedExtension): Promise<string | null>;
  openProduced(path: string): Promise<boolean>;
}

/** Dialogs over `window`; drafts the host makes unasked must lie under `workFolder` to be opened. */
export function createDialogs(window: () => BrowserWindow | null, workFolder: string): Dialogs {
  const chosenForSaving = new Set<string>();
  const chosen = async (how: readonly "multiSelections"[]): Promise<readonly string[]> => {
    const parent = window();
    if (parent === null) return [];
    const answer = await dialog.showOpenDialog(parent, {
      title: shellTexts.openTitle,
      buttonLabel: shellTexts.openButton,
      filters: [{ name: shellTexts.budgetFile, extensions: ["budget"] }],
      properties: ["openFile", ...how, "dontAddToRecent"],
    });
    const paths = answer.canceled ? [] : answer.filePaths;
    for (const path of paths) app.addRecentDocument(path);
    return paths;
  };
  return {
    chooseFileToOpen: async () => (await chosen([]))[0] ?? null,
    chooseFilesToOpen: () => chosen(["multiSelections"]),
    chooseFileToSave: async (suggestedName, extension) => {
      const parent = window();
      if (parent === null) return null;
      const answer = await dialog.showSaveDialog(parent, {
        title: shellTexts.saveTitles[extension],
        buttonLabel: shellTexts.saveButton,
        defaultPath: join(app.getPath("documents"), safeFileName(suggestedName, extension)),
        filters: [{ name: typeNames[extension], extensions: [extension] }],
        properties: ["showOverwriteConfirmation", "dontAddToRecent"],
      });
      if (answer.canceled || answer.filePath === "") return null;
      // Some Linux dialogs do not add the extension of the chosen type.
      const path =
        extname(answer.filePath).toLowerCase() === `.${extension}`
          ? answer.filePath
          : `${answer.filePath}.${extension}`;
      chosenForSaving.add(path);
      if (extension === "budget") app.addRecentDocument(path);
      return path;
    },
    openProduced: async (path) => {
      if (!isProducedDraft(path, workFolder, chosenForSaving)) return false;
      return (await shell.openPath(path)) === "";
    },
  };
}

/** Only a mail draft, and only one whose place the user chose or that lies in the program's own folder. */
function isProducedDraft(path: string, workFolder: string, chosenForSaving: ReadonlySet<string>): boolean {
  if (extname(path).toLowerCase() !== ".eml") return false;
  try {
    const real = realpathSync(path);
    if (extname(real).toLowerCase() !== ".eml" || !statSync(real).isFile()) return false;
    return chosenForSaving.has(path) || isInside(real, realpathSync(workFolder));
  } catch {
    return false;
  }
}

// Control and direction characters could show a name that is not the name; separators could leave the folder.
const notInAName = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu;
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that every system takes: no separators, controls or device names, at most 120 characters, one extension. */
export function safeFileName(suggested: string, extension: SavedExtension): string {
  const withoutExtension = suggested.endsWith(`.${extension}`) ? suggested.slice(0, -extension.length - 1) : suggested;
  const cleaned = withoutExtension
    .normalize("NFC")
    .replace(notInAName, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const name = cleaned.slice(0, 120).trim();
  return `${name === "" || deviceName.test(name) ? "budget" : name}.${extension}`;
}
