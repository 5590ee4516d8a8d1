// One small file of JSON in the work folder, for what is a convenience and no work: settings. A missing, damaged or swollen file
// counts as none, and is replaced whole (temporary file, rename), so that a crash leaves the old or the new one.

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What stands in the file, unchecked; null when nothing readable of at most `mostBytes` does. */
export function readSmallJson(path: string, mostBytes: number): unknown {
  try {
    if (statSync(path).size > mostBytes) return null;
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return null;
    throw error;
  }
}

/** Replaces the file; false when the disk refused. The old file then stands as it was. */
export function writeSmallJson(path: string, value: unknown): boolean {
  const temporary = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, JSON.stringify(value), { mode: 0o600 });
    renameSync(temporary, path);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!(error instanceof Error && "code" in error)) throw error;
    return false;
  }
}
