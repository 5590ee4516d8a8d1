// The shell's own settings: one small JSON file, checked when read and replaced whole when written (temporary file, sync,
// rename), so that a crash leaves the old or the new one and never half. A file that cannot be read counts as none.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { z } from "zod";

const coordinate = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(200).max(20_000);

export const settingsSchema = z.object({
  window: z
    .object({ x: coordinate, y: coordinate, width: length, height: length, maximized: z.boolean() })
    .nullable()
    .default(null),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

const noSettings: Settings = { window: null };

/** Settings at `path`, or the defaults when the file is missing, damaged or holds something else. */
export function readSettings(path: string): Settings {
  try {
    const checked = settingsSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return checked.success ? checked.data : noSettings;
  } catch {
    // Missing or damaged alike: the settings are a convenience, and the next save writes them whole.
    return noSettings;
  }
}

/** Replaces the settings; false when the disk refused. The old file then stands as it was. */
export function writeSettings(path: string, settings: Settings): boolean {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, "w", 0o600);
    try {
      writeSync(file, `${JSON.stringify(settings, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}
