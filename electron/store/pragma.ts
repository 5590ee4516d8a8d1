// Runs a PRAGMA without better-sqlite3's row objects: those are built by code from strings, which this program forbids itself.

import type Database from "better-sqlite3";

/** First value of the answer, undefined where the PRAGMA answers nothing. */
export function pragma(database: Database.Database, text: string): unknown {
  const statement = database.prepare(`PRAGMA ${text}`);
  if (statement.reader) return statement.pluck().get();
  statement.run();
  return undefined;
}
