// Where the private working copies lie: the same local folder as the desktop window uses, never one that roams with a
// Windows profile, so that what was begun in one shell goes on in the other.

import { homedir } from "node:os";
import path from "node:path";

/** The folder for a machine; `BUDGETBANKEN_WORK_FOLDER` (an absolute path) replaces it. */
export function workFolderOf(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  const { join, isAbsolute } = platform === "win32" ? path.win32 : path.posix;
  const absolute = (folder: string | undefined): string | null =>
    folder !== undefined && isAbsolute(folder) ? folder : null;
  const chosen = absolute(environment.BUDGETBANKEN_WORK_FOLDER);
  if (chosen !== null) return chosen;
  switch (platform) {
    case "win32":
      return join(absolute(environment.LOCALAPPDATA) ?? join(home, "AppData", "Local"), "Budgetbanken", "arbete");
    case "darwin":
      return join(home, "Library", "Application Support", "budgetbanken", "arbete");
    default:
      return join(absolute(environment.XDG_CONFIG_HOME) ?? join(home, ".config"), "budgetbanken", "arbete");
  }
}
