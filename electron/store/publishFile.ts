// Publish: a complete new file takes the place of the user's file in one rename, after its bytes have been opened by our own rules
// and read back from the disk the same. If the target is no longer the file we know, nothing is overwritten.

import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
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
 * must be none ("*" takes the place of anything: the user chose to replace it). A link is followed, the rights of the old
 * file are kept, and a file that its owner has made read-only is left alone.
 */
export function publishFile(
  path: string,
  bytes: Uint8Array,
  expectedHash: string | null,
): Result<string, PublishRefusal> {
  const made: string[] = [];
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    const existing = statSync(target, { throwIfNoEntry: false });
    // A rename would take the place of a read-only file without a word, outside Windows.
    if (existing !== undefined && (existing.mode & 0o222) === 0)
      return failure({ type: "cannotWrite", code: "EACCES" });
    // Checked before the lock is taken, so that it is held for milliseconds; what comes back from the disk must be these bytes.
    if (!readScenarioBytes(bytes).ok) return failure({ type: "notReadBack" });
    const own = join(dirname(target), `.${fileHash(Buffer.from(basename(target))).slice(0, 16)}`);
    made.push(takeLock(`${own}.budget-lås`));
    const temporary = `${own}.budget-skrivs`;
    // One that a program left behind when it was ended goes with it.
    rmSync(temporary, { force: true });
    made.push(temporary);
    writeSynced(temporary, bytes, existing === undefined ? null : existing.mode & 0o777);
    if (!readFileSync(temporary).equals(bytes)) return failure({ type: "notReadBack" });
    const found = existsSync(target) ? fileHash(readFileSync(target)) : null;
    if (expectedHash !== "*" && found !== expectedHash) return failure({ type: "changedByOther" });
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return success(fileHash(bytes));
  } catch (error) {
    return failure({ type: "cannotWrite", code: systemCode(error) });
  } finally {
    for (const own of made.toReversed()) removeQuietly(own);
  }
}

/** Two programs that compare and rename at once would both believe themselves alone; a lock is held for these milliseconds. */
function takeLock(lock: string): string {
  for (let attempt = 1; ; attempt += 1) {
    try {
      makeSignedLock(lock);
      return lock;
    } catch (error) {
      if (systemCode(error) !== "EEXIST" || attempt > lockAttempts) throw error;
      if (isLeftBehind(lock)) removeQuietly(lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lockWaitMs);
    }
  }
}

/**
 * A link that leads nowhere is made with its text in one step, so that a program ended at any moment never leaves a lock that
 * nobody signed. Disks and systems without such links get a file, signed the instant after.
 */
function makeSignedLock(lock: string): void {
  try {
    symlinkSync(ownerOfLock(), lock);
    return;
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw error;
  }
  const handle = openSync(lock, "wx", 0o600);
  try {
    try {
      writeSync(handle, ownerOfLock());
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    removeQuietly(lock);
    throw error;
  }
}

const ownerOfLock = (): string => `${process.pid}@${hostname()}`;

/** The lock of a program that was ended in between: on this computer at once, elsewhere after a while. */
function isLeftBehind(lock: string): boolean {
  try {
    const found = lstatSync(lock);
    if (Date.now() - found.mtimeMs > staleLockMs) return true;
    const signed = found.isSymbolicLink() ? readlinkSync(lock) : readFileSync(lock, "utf8");
    const [, owner = "", computer] = /^([1-9]\d{0,9})@(.*)$/s.exec(signed) ?? [];
    return computer === hostname() && !isRunning(Number(owner));
  } catch (error) {
    systemCode(error);
    return false;
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}

const lockAttempts = 20;
const lockWaitMs = 10;
const staleLockMs = 10_000;

/** The system's code of a file error (ENOENT …), rethrown when it is anything else. */
function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

/** A file that another program holds for a moment (virus scanner) stays; it is ours, hidden and small. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    systemCode(error);
  }
}

function writeSynced(path: string, bytes: Uint8Array, mode: number | null): void {
  const handle = openSync(path, "wx", mode ?? 0o644);
  try {
    if (mode !== null) keepRights(handle, mode);
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The umask took some rights away; a disk without rights (a memory stick) has none to keep. */
function keepRights(handle: number, mode: number): void {
  try {
    if (process.platform !== "win32") fchmodSync(handle, mode);
  } catch (error) {
    systemCode(error);
  }
}

/**
 * The new name must be on disk too. Windows has no handle on a folder and needs none; some network disks refuse it. The file
 * is in its place by then, so that a refusal here changes nothing.
 */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    systemCode(error);
  }
}
