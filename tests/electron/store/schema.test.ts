// The shipped schema, version 1, as text that may never change: colleagues mail files between versions.

import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { pragma } from "../../../electron/store/pragma.ts";
import {
  applicationId,
  columnsByTable,
  fileFormatVersion,
  schemaByTable,
  schemaSql,
} from "../../../electron/store/schema.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

it("keeps version 1 to the letter", () => {
  expect({ applicationId, fileFormatVersion }).toEqual({ applicationId: 0x42756467, fileFormatVersion: 1 });
  expect(createHash("sha256").update(schemaSql).digest("hex")).toBe(
    "a54183b3882ce444d3ef93f493d6779ebdb610a8fb2214f3577cad7114a0d4e3",
  );
});

it("makes a database with that schema, marked as ours, all tables STRICT", () => {
  const path = join(newFolder(), "arbete.sqlite");
  WorkingCopy.open(path).close();
  const database = new Database(path, { readonly: true });
  try {
    expect(pragma(database, "application_id")).toBe(applicationId);
    expect(pragma(database, "user_version")).toBe(1);
    const made = database.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").raw().all();
    expect(new Map(made as [string, string][])).toEqual(schemaByTable);
    const strict = database.prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
    );
    expect(strict.raw().all()).toEqual(expect.arrayContaining([...schemaByTable.keys()].map((name) => [name, 1])));
    for (const [table, columns] of columnsByTable) {
      expect(database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table)).toEqual(columns);
    }
  } finally {
    database.close();
  }
});
