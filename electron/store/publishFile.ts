// Publish: a complete new file takes the place of the user's file in one rename, after its bytes have been read back and opened
// by our own rules. If the target is no longer the file we know, nothing is overwritten.

import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { readScenarioBytes } from "./scenarioFile.ts";

export type PublishRefusal =
  /** Somebody else changed, moved or removed the file since we read it. */
  | { readonly type: "changedByOther" }
  | { readonly type: "cannotWrite"; readonly code: string }
  /** What we wrote did not read back right; the target is untouched. */
  | { readonly type: "notReadBack" };

export const fileHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Puts `bytes` in place of `path`. `expectedHash` is the hash of the file we last read or wrote there, null when there
 * must be none ("*" takes the place of anything: the user chose to replace it).
 */
export function publishFile(path: string, bytes: Uint8Array, expectedHash: string | null): Result<string, PublishRefusal> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString("hex")}.budget-skrivs`);
  try {
    writeSynced(temporary, bytes);
    const back = readFileSync(temporary);
    if (!back.equals(bytes) || !readScenarioBytes(back).ok) return failure({ type: "notReadBack" });
    const found = existsSync(path) ? fileHash(readFileSync(path)) : null;
    if (expectedHash !== "*" && found !== expectedHash) return failure({ type: "changedByOther" });
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return success(fileHash(bytes));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return failure({ type: "cannotWrite", code });
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, "wx", 0o644);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The new name must be on disk too. Windows has no handle on a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
