// The working copy: our own private database where edits are committed, one transaction per user action, with the log row in
// the same transaction. WAL + FULL, set and read back on every open. The published file is made from it, never edited.

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import * as z from "zod";
import type { Scenario } from "../../shared/domain/scenario.ts";
import type { Change } from "../../shared/patches/change.ts";
import { type ComputedSnapshot, snapshotRows } from "./computedSnapshot.ts";
import { rowsDigest } from "./contentSeal.ts";
import { type LogEntry, logEntryFromRow, textOfChanges } from "./editLog.ts";
import { pragma } from "./pragma.ts";
import { acknowledgementRow, cellRow, lineRow, partTables, rowsFromScenario, sheetRow } from "./rowsOfScenario.ts";
import { type Row, type RowsByTable, scenarioTables } from "./rowTables.ts";
import { applicationId, columnsByTable, fileFormatVersion, schemaSql } from "./schema.ts";

export interface RevisionRow {
  readonly revisionId: string;
  readonly parentIds: readonly string[];
  readonly publishedAt: string;
  readonly contentSeal: string;
}

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const revisionRow = z.tuple([
  z.int(),
  digest,
  z
    .string()
    .max(1_000)
    .regex(/^([0-9a-f]{64}( |$))*$/),
  z
    .string()
    .max(30)
    .regex(/^[0-9TZ:.+-]*$/),
  digest,
]);

/** A row of revision; null when it is not one. */
export function revisionFromRow(row: readonly unknown[]): RevisionRow | null {
  const read = revisionRow.safeParse(row);
  if (!read.success) return null;
  const [, revisionId, parentIds, publishedAt, contentSeal] = read.data;
  return { revisionId, parentIds: parentIds.split(" ").filter((id) => id !== ""), publishedAt, contentSeal };
}

export interface FileContents {
  readonly scenario: Scenario;
  readonly log: readonly LogEntry[];
  readonly revisions: readonly RevisionRow[];
}

const insertSql = (table: string): string => {
  const columns = columnsByTable.get(table) ?? [];
  return `INSERT OR REPLACE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
};

export class WorkingCopy {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  private constructor(database: Database.Database) {
    this.database = database;
  }

  /** Opens or makes the database at `path` (private folder, local disk). Throws when SQLite or the disk refuses. */
  static open(path: string): WorkingCopy {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const database = new Database(path, { timeout: 0 });
    try {
      setPragmas(database);
      if (pragma(database, "user_version") === 0) {
        database.exec(
          `BEGIN IMMEDIATE;\n${schemaSql}\nPRAGMA application_id = ${applicationId};\nPRAGMA user_version = ${fileFormatVersion};\nCOMMIT;`,
        );
      }
    } catch (error) {
      database.close();
      throw error;
    }
    return new WorkingCopy(database);
  }

  /** A working copy that is thrown away: for scenarios made by the program's own commands. */
  static inMemory(): WorkingCopy {
    const database = new Database(":memory:");
    database.exec(schemaSql);
    return new WorkingCopy(database);
  }

  /**
   * A working copy in memory of what `pages` gave: another thread makes the published file from it. The bytes are taken over;
   * a database of bytes cannot be in WAL mode, so that its header says otherwise.
   */
  static ofPages(pages: Uint8Array): WorkingCopy {
    pages.fill(1, 18, 20);
    return new WorkingCopy(new Database(Buffer.from(pages.buffer, pages.byteOffset, pages.byteLength)));
  }

  /** The database as it is committed, page by page: some milliseconds for the largest scenarios. Nothing is cleaned out of it. */
  pages(): Uint8Array<ArrayBuffer> {
    // SQLite's own memory cannot be handed to another thread. It is given back at once: left to the garbage collector, these
    // megabytes make it stop the edits that come after.
    const serialised = this.database.serialize();
    const pages = new Uint8Array(serialised);
    if (serialised.buffer instanceof ArrayBuffer) serialised.buffer.transfer(0);
    return pages;
  }

  /** How large the database is, in bytes. */
  get size(): number {
    return Number(pragma(this.database, "page_count")) * Number(pragma(this.database, "page_size"));
  }

  /** Fills an empty working copy with the checked contents of a file. */
  fill(contents: FileContents): void {
    this.database
      .transaction(() => {
        for (const [table, rows] of rowsFromScenario(contents.scenario)) this.insertAll(table, rows);
        for (const entry of contents.log) this.insertLog(entry);
        for (const revision of contents.revisions) this.insertRevision(revision);
      })
      .immediate();
  }

  /** All rows as stored, for scenarioFromRows. */
  readRows(): RowsByTable {
    return new Map(scenarioTables.map((table) => [table, this.rowsOf(table)]));
  }

  readLog(): readonly LogEntry[] {
    return this.rowsOf("edit_log").flatMap((row) => logEntryFromRow(row) ?? []);
  }

  /** Rows of the edit log after a sequence number, oldest first. */
  readLogAfter(sequence: number): readonly LogEntry[] {
    const columns = columnsByTable.get("edit_log") ?? [];
    const rows = this.database
      .prepare(`SELECT ${columns.join(", ")} FROM edit_log WHERE sequence > ? ORDER BY sequence`)
      .raw()
      .all(sequence) as Row[];
    return rows.flatMap((row) => logEntryFromRow(row) ?? []);
  }

  readRevisions(): readonly RevisionRow[] {
    return this.rowsOf("revision").flatMap((row) => revisionFromRow(row) ?? []);
  }

  /**
   * Writes one user action: its changes and its log rows (several where several edits are undone at once). `after` is the
   * scenario the changes lead to. `beforeCommit` recalculates inside the transaction, so that a bug there leaves the file as it was.
   */
  commit(changes: readonly Change[], after: Scenario, log: readonly LogEntry[], beforeCommit: () => void): void {
    this.database
      .transaction(() => {
        for (const change of changes) this.write(change, after);
        for (const entry of log) this.insertLog(entry);
        beforeCommit();
      })
      .immediate();
  }

  addRevision(revision: RevisionRow): void {
    this.insertRevision(revision);
  }

  /** The whole database as bytes without free pages or deleted content; with `withoutHistory` also without the edit log. */
  serialiseClean(options: { readonly withoutHistory: boolean; readonly snapshot: ComputedSnapshot }): Uint8Array {
    const copy = new Database(":memory:");
    try {
      copy.exec(schemaSql);
      pragma(copy, `application_id = ${applicationId}`);
      pragma(copy, `user_version = ${fileFormatVersion}`);
      const fillCopy = copy.transaction(() => {
        for (const table of columnsByTable.keys()) {
          if (table === "computed_snapshot" || table === "seal" || (table === "edit_log" && options.withoutHistory))
            continue;
          const insert = copy.prepare(insertSql(table));
          for (const row of this.rowsOf(table)) insert.run(...row);
        }
        const insert = copy.prepare(insertSql("computed_snapshot"));
        for (const row of snapshotRows(options.snapshot)) insert.run(...row);
        copy
          .prepare(insertSql("seal"))
          .run("edit_log", rowsDigest(options.withoutHistory ? [] : this.rowsOf("edit_log")));
      });
      fillCopy();
      copy.exec("VACUUM");
      return copy.serialize();
    } finally {
      copy.close();
    }
  }

  close(): void {
    this.database.close();
  }

  private rowsOf(table: string): readonly Row[] {
    const columns = columnsByTable.get(table) ?? [];
    return this.database
      .prepare(`SELECT ${columns.join(", ")} FROM ${table} NOT INDEXED ORDER BY rowid`)
      .raw()
      .all() as Row[];
  }

  private insertAll(table: string, rows: readonly Row[]): void {
    const insert = this.statement(insertSql(table));
    for (const row of rows) insert.run(...row);
  }

  /** Statements are prepared once: a pasted table writes thousands of cells with the same one. */
  private statement(sql: string): Database.Statement {
    const kept = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, kept);
    return kept;
  }

  private insertLog(entry: LogEntry): void {
    const { sequence, action, ofSequence, label, editedAt, author, changes } = entry;
    this.insertAll("edit_log", [[sequence, action, ofSequence, label, editedAt, author, textOfChanges(changes)]]);
  }

  private insertRevision(revision: RevisionRow): void {
    const position = Number(this.database.prepare("SELECT coalesce(max(position), 0) + 1 FROM revision").pluck().get());
    const { revisionId, parentIds, publishedAt, contentSeal } = revision;
    this.insertAll("revision", [[position, revisionId, parentIds.join(" "), publishedAt, contentSeal]]);
  }

  private remove(table: string, column: string, ...key: readonly unknown[]): void {
    this.statement(`DELETE FROM ${table} WHERE ${column} = ?${key.length > 1 ? " AND year = ?" : ""}`).run(...key);
  }

  private write(change: Change, after: Scenario): void {
    switch (change.type) {
      case "head":
        this.insertAll("scenario", rowsFromScenario({ ...emptyLike(after), head: change.after }).get("scenario") ?? []);
        break;
      case "remarks": {
        const { after: importRemarks } = change;
        this.database.prepare("DELETE FROM import_remark").run();
        this.insertAll(
          "import_remark",
          rowsFromScenario({ ...emptyLike(after), importRemarks }).get("import_remark") ?? [],
        );
        break;
      }
      case "acknowledgements":
        this.database.prepare("DELETE FROM acknowledgement").run();
        this.insertAll("acknowledgement", change.after.map(acknowledgementRow));
        break;
      case "sheets":
      case "sheet":
        this.writeSheets(after, change.type === "sheet" ? change.sheetId : null);
        break;
      case "line":
        this.remove("line", "line_id", change.lineId);
        for (const [table] of partTables) this.remove(table, "line_id", change.lineId);
        if (change.after === null) break;
        this.insertAll("line", [lineRow(change.after)]);
        for (const [table, rowsOf] of partTables) this.insertAll(table, rowsOf(change.after));
        break;
      case "cell":
        if (change.after === null) this.remove("cell", "line_id", change.lineId, change.year);
        else this.insertAll("cell", [cellRow(change.lineId, change.year, change.after)]);
        break;
      case "stated":
        if (change.after === null) this.remove("stated_figure", "line_id", change.lineId, change.year);
        else this.insertAll("stated_figure", [[change.lineId, change.year, change.after]]);
        break;
    }
  }

  /** Sheets are few: their rows and order are written anew. */
  private writeSheets(after: Scenario, changed: string | null): void {
    this.database.prepare("DELETE FROM sheet").run();
    this.insertAll("sheet", after.sheets.map(sheetRow));
    if (changed !== null) this.writeOrder(changed, after.sheets.find(({ id }) => id === changed)?.lineIds ?? []);
  }

  /** The lines of a sheet: only places that hold another line than they did are written, so that a line put in last is one row. */
  private writeOrder(sheetId: string, lineIds: readonly string[]): void {
    const rows = this.statement("SELECT position, line_id FROM sheet_line WHERE sheet_id = ?").raw().all(sheetId);
    const stored = new Map(rows as readonly [number, string][]);
    const isOther = (lineId: string, position: number): boolean => stored.get(position) !== lineId;
    const moved = lineIds.flatMap((lineId, position) =>
      isOther(lineId, position) ? [[sheetId, position, lineId]] : [],
    );
    this.insertAll("sheet_line", moved);
    this.statement("DELETE FROM sheet_line WHERE sheet_id = ? AND position >= ?").run(sheetId, lineIds.length);
  }
}

const emptyLike = (scenario: Scenario): Scenario => ({
  ...scenario,
  sheets: [],
  lines: new Map(),
  cells: new Map(),
  stated: new Map(),
  importRemarks: [],
  acknowledgements: [],
});

function setPragmas(database: Database.Database): void {
  for (const setting of [
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "locking_mode = EXCLUSIVE",
  ]) {
    pragma(database, setting);
  }
  const mode = pragma(database, "journal_mode = WAL");
  pragma(database, "synchronous = FULL");
  pragma(database, "fullfsync = ON");
  const synchronous = pragma(database, "synchronous");
  if (mode !== "wal" || synchronous !== 2)
    throw new Error(`working copy: journal_mode ${String(mode)}, synchronous ${String(synchronous)}`);
}
