// Reading a published file: bytes first, SQLite second, our own rows last. What is opened is rebuilt from checked values into a
// working copy of ours; the file itself is never written to and nothing is put beside it.

import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { contentSeal, rowsDigest } from "./contentSeal.ts";
import { logEntryFromRow } from "./editLog.ts";
import { pragma } from "./pragma.ts";
import type { Row } from "./rowTables.ts";
import { scenarioFromRows } from "./scenarioRows.ts";
import { applicationId, columnsByTable, fileFormatVersion, schemaByTable } from "./schema.ts";
import { type FileContents, type RevisionRow, revisionFromRow } from "./workingCopy.ts";

/** Codes as in the documented list of refusals; the sentence is made in texts/refusals.ts. */
export type FileRefusal =
  | { readonly type: "missing" }
  | { readonly type: "unreadable"; readonly code: string }
  | { readonly type: "empty" }
  | { readonly type: "tooLarge"; readonly megabytes: number; readonly limit: number }
  | { readonly type: "truncated"; readonly has: number; readonly needs: number }
  | { readonly type: "notOurs"; readonly what: string }
  | { readonly type: "newer"; readonly version: number; readonly ours: number }
  | { readonly type: "walMode" }
  | { readonly type: "sidecar"; readonly name: string }
  | { readonly type: "schema"; readonly kind: string; readonly name: string }
  | { readonly type: "damaged"; readonly where: string }
  | { readonly type: "value"; readonly table: string; readonly row: number; readonly value: string }
  | { readonly type: "seal" }
  /** The working copy left behind is open in another run of the program. */
  | { readonly type: "alreadyOpen" };

export const largestFileMegabytes = 128;
const pageSizes = new Set([512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]);

/** Reads and checks the file at `path`. Refuses; never throws for what a file may hold. */
export function readScenarioFile(path: string): Result<FileContents & { readonly bytes: Uint8Array }, FileRefusal> {
  let bytes: Uint8Array;
  try {
    const facts = statSync(path);
    if (!facts.isFile()) return failure({ type: "notOurs", what: facts.isDirectory() ? "folder" : "unknown" });
    for (const ending of ["-journal", "-wal"]) {
      const sidecar = `${path}${ending}`;
      if ((statSync(sidecar, { throwIfNoEntry: false })?.size ?? 0) > 0)
        return failure({ type: "sidecar", name: basename(sidecar) });
    }
    if (facts.size > largestFileMegabytes * 1024 * 1024) {
      return failure({ type: "tooLarge", megabytes: Math.ceil(facts.size / 1024 / 1024), limit: largestFileMegabytes });
    }
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return failure(code === "ENOENT" ? { type: "missing" } : { type: "unreadable", code });
  }
  const read = readScenarioBytes(bytes);
  return read.ok ? success({ ...read.value, bytes }) : read;
}

/** The same for bytes that came another way (an upload, our own publish read back). */
export function readScenarioBytes(bytes: Uint8Array): Result<FileContents, FileRefusal> {
  const header = checkHeader(bytes);
  if (header !== null) return failure(header);
  let database: Database.Database;
  try {
    database = new Database(Buffer.from(bytes), { readonly: true });
  } catch {
    return failure({ type: "damaged", where: "header" });
  }
  try {
    return readDatabase(database);
  } catch (error) {
    if (error instanceof Database.SqliteError) return failure({ type: "damaged", where: error.code });
    throw error;
  } finally {
    database.close();
  }
}

function checkHeader(bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return { type: "empty" };
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (!start.startsWith("SQLite format 3\0")) return { type: "notOurs", what: whatIs(start) };
  if (bytes.length < 100) return { type: "truncated", has: bytes.length, needs: 4096 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  if (!pageSizes.has(pageSize)) return { type: "damaged", where: "page size" };
  if (view.getUint32(68) !== applicationId) return { type: "notOurs", what: "database" };
  const needs = view.getUint32(28) * pageSize;
  if (bytes.length < needs) return { type: "truncated", has: bytes.length, needs };
  if (bytes.length > needs) return { type: "damaged", where: "length" };
  if (view.getUint8(18) !== 1 || view.getUint8(19) !== 1) return { type: "walMode" };
  const version = view.getUint32(60);
  if (version > fileFormatVersion) return { type: "newer", version, ours: fileFormatVersion };
  return version < 1 ? { type: "damaged", where: "user_version" } : null;
}

function whatIs(start: string): string {
  if (start.startsWith("PK")) return "zip";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "office";
  if (start.startsWith("%PDF")) return "pdf";
  if (/^\s*</.test(start)) return "html";
  return "unknown";
}

function readDatabase(database: Database.Database): Result<FileContents, FileRefusal> {
  for (const setting of ["trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "temp_store = MEMORY"])
    pragma(database, setting);
  const foreign = foreignSchema(database);
  if (foreign !== null) return failure(foreign);
  const integrity = pragma(database, "integrity_check(1)");
  if (integrity !== "ok") return failure({ type: "damaged", where: String(integrity).slice(0, 200) });
  const rowsOf = (table: string): readonly Row[] => {
    const columns = (columnsByTable.get(table) ?? []).join(", ");
    return database.prepare(`SELECT ${columns} FROM ${table} NOT INDEXED ORDER BY rowid`).raw().all() as Row[];
  };
  const scenario = scenarioFromRows(new Map([...schemaByTable.keys()].map((table) => [table, rowsOf(table)])));
  if (!scenario.ok)
    return failure({
      type: "value",
      table: scenario.error.table,
      row: scenario.error.row,
      value: scenario.error.what.slice(0, 80),
    });
  const revisions: RevisionRow[] = [];
  for (const [index, row] of rowsOf("revision").entries()) {
    const revision = revisionFromRow(row);
    if (revision === null)
      return failure({ type: "value", table: "revision", row: index + 1, value: String(row[1]).slice(0, 80) });
    revisions.push(revision);
  }
  // A published file always has a revision: one without any has lost its seal.
  if (revisions.at(-1)?.contentSeal !== contentSeal(scenario.value)) return failure({ type: "seal" });
  const log = rowsOf("edit_log").map(logEntryFromRow);
  const broken = log.indexOf(null);
  if (broken >= 0) return failure({ type: "value", table: "edit_log", row: broken + 1, value: "" });
  // Damage in the log would come back by undo, so the log has a digest of its own.
  const logSeal = rowsOf("seal").find(([table]) => table === "edit_log")?.[1];
  if (logSeal !== rowsDigest(rowsOf("edit_log"))) return failure({ type: "seal" });
  return success({ scenario: scenario.value, log: log.flatMap((entry) => entry ?? []), revisions });
}

/** The schema must be ours to the letter: a view or trigger could change figures in secret. */
function foreignSchema(database: Database.Database): FileRefusal | null {
  const rows = database.prepare("SELECT type, name, sql FROM sqlite_schema").raw().all() as [
    unknown,
    unknown,
    unknown,
  ][];
  const missing = new Set(schemaByTable.keys());
  for (const [rawType, rawName, sql] of rows) {
    const type = String(rawType);
    const name = String(rawName);
    if (type === "index" && sql === null && name.startsWith("sqlite_autoindex_")) continue;
    if (type !== "table" || schemaByTable.get(name) !== sql)
      return { type: "schema", kind: type, name: name.slice(0, 80) };
    missing.delete(name);
  }
  const [first] = missing;
  return first === undefined ? null : { type: "damaged", where: first };
}
