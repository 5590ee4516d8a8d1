// The window's preferences in one small file of the work folder. A missing or damaged file counts as none: they are a
// convenience, and the next change writes them whole.

import { join } from "node:path";
import { preferencesSchema } from "../../shared/contract/preferenceSchemas.ts";
import type { PreferencesChange, WindowPreferences } from "../../shared/contract/preferences.ts";
import { readSmallJson, writeSmallJson } from "./smallJsonFile.ts";

const fileName = "fonster.json";
/** More than this is no file of ours. */
const mostBytes = 10_000;

/** What is kept in `folder`, or the defaults. */
export function readPreferences(folder: string): WindowPreferences {
  const kept = preferencesSchema.safeParse(readSmallJson(join(folder, fileName), mostBytes));
  return kept.success ? kept.data : preferencesSchema.parse({});
}

/** Keeps a change and answers all of them as they now are; where the disk refuses they hold until the program ends. */
export function savePreferences(folder: string, change: PreferencesChange): WindowPreferences {
  const before = readPreferences(folder);
  const after = { theme: change.theme ?? before.theme, tourSeen: change.tourSeen ?? before.tourSeen };
  writeSmallJson(join(folder, fileName), after);
  return after;
}
