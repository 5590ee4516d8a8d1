// Files the program is given from outside: on its command line, by a second start, by the file manager of macOS. Of a
// command line only the last argument that is an existing budget file counts, and nothing that looks like a switch. Paths
// wait here until the window listens; the window then gets a handle, never the path.

import { realpathSync, statSync } from "node:fs";
import { extname, isAbsolute, relative, resolve, sep } from "node:path";

const budgetExtension = ".budget";

/** True when `path` lies under `folder` (both real, absolute paths). */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of a budget file, or null: it must exist, be a regular file and have our extension. */
export function budgetFileAt(argument: string, workingFolder: string): string | null {
  // Windows reaches devices and raw disks through these prefixes; no file manager hands out such a path.
  if (/^[\\/]{2}[?.][\\/]/.test(argument) || argument.includes("\0")) return null;
  if (extname(argument).toLowerCase() !== budgetExtension) return null;
  try {
    const path = realpathSync(resolve(workingFolder, argument));
    return extname(path).toLowerCase() === budgetExtension && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** The budget file a command line names: the last existing one; switches ("-x", "--x=…") are never looked at. */
export function budgetFileFromArguments(argv: readonly string[], workingFolder: string): string | null {
  for (const argument of argv.slice(1).toReversed()) {
    if (argument.startsWith("-")) continue;
    const path = budgetFileAt(argument, workingFolder);
    if (path !== null) return path;
  }
  return null;
}

export interface GivenFiles {
  /** Takes a path now, or keeps it until the window listens. */
  give(path: string): void;
  /** The window listens: what waited comes as one handle to start with (the last given), or null. */
  windowListens(): Promise<string | null>;
  /** The page is gone and not yet back: keep what comes. */
  windowIsGone(): void;
}

/** `register` turns a path into the host's handle; `open` tells a listening window to open it. */
export function createGivenFiles(
  register: (path: string) => Promise<string | null>,
  open: (given: string) => void,
): GivenFiles {
  let waiting: string | null = null;
  let listens = false;
  return {
    give: (path) => {
      if (!listens) {
        waiting = path;
        return;
      }
      void register(path).then((given) => {
        if (given !== null) open(given);
      });
    },
    windowListens: async () => {
      listens = true;
      const path = waiting;
      waiting = null;
      return path === null ? null : register(path);
    },
    windowIsGone: () => {
      listens = false;
    },
  };
}
