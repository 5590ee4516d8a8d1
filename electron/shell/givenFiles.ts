// Files the program is given from outside: on its command line, by a second start, by the file manager of macOS. Of a
// command line every argument that names a budget file counts, and nothing that looks like a switch. One that is not there goes
// along, so that the window says so. Paths wait here until the window listens; the window then gets handles, never the paths.

import { existsSync, realpathSync, statSync } from "node:fs";
import { extname, isAbsolute, relative, resolve, sep } from "node:path";

const budgetExtension = ".budget";

/** True when `path` lies under `folder` (both real, absolute paths). */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Windows reaches devices and raw disks through these prefixes; no file manager hands out such a path. */
const isBudgetName = (argument: string): boolean =>
  !/^[\\/]{2}[?.][\\/]/.test(argument) &&
  !argument.includes("\0") &&
  extname(argument).toLowerCase() === budgetExtension;

/** The real path of a budget file, or null: it must exist, be a regular file and have our extension. */
export function budgetFileAt(argument: string, workingFolder: string): string | null {
  if (!isBudgetName(argument)) return null;
  try {
    const path = realpathSync(resolve(workingFolder, argument));
    return extname(path).toLowerCase() === budgetExtension && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** The path of a budget file that was asked for, there or not; null for what is there and is no budget file, or is named otherwise. */
export function askedFileAt(argument: string, workingFolder: string): string | null {
  if (!isBudgetName(argument)) return null;
  const path = resolve(workingFolder, argument);
  return existsSync(path) ? budgetFileAt(argument, workingFolder) : path;
}

/** The budget files a command line names, in its order and each once; switches ("-x", "--x=…") are never looked at. */
export function budgetFilesFromArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  const paths = argv.slice(1).flatMap((argument) => {
    if (argument.startsWith("-")) return [];
    return askedFileAt(argument, workingFolder) ?? [];
  });
  return [...new Set(paths)];
}

export interface GivenFiles {
  /** Takes a path now, or keeps it until the window listens. */
  give(path: string): void;
  /** The window listens: what waited comes as handles to start with, in the order it was given. */
  windowListens(): Promise<readonly string[]>;
  /** The page is gone and not yet back: keep what comes. */
  windowIsGone(): void;
}

/** `register` turns a path into the host's handle; `open` tells a listening window to open it. */
export function createGivenFiles(
  register: (path: string) => Promise<string | null>,
  open: (given: string) => void,
): GivenFiles {
  const waiting = new Set<string>();
  let listens = false;
  return {
    give: (path) => {
      if (!listens) {
        // Given once more it is the one to be shown.
        waiting.delete(path);
        waiting.add(path);
        return;
      }
      void register(path).then((given) => {
        if (given !== null) open(given);
      });
    },
    windowListens: async () => {
      listens = true;
      const paths = [...waiting];
      waiting.clear();
      const handles: string[] = [];
      for (const path of paths) {
        const given = await register(path);
        if (given !== null) handles.push(given);
      }
      return handles;
    },
    windowIsGone: () => {
      listens = false;
    },
  };
}
