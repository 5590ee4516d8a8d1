// Errors of the disk and of SQLite are no bugs: a full disk, a lock, a broken sector. They are thrown far down; who meets them
// asks here whether it was one, and makes a refusal of it.

import Database from "better-sqlite3";

/** The system's code ("ENOSPC", "SQLITE_BUSY"); null for anything else, which is a bug and is thrown on. */
export function diskFaultCode(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code === "SQLITE_FULL" ? "ENOSPC" : error.code;
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : null;
}
