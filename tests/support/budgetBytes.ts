// Bytes of scenario files for tests: a right one as the program writes it, and the same with something done to it that the
// program never does. What the change breaks besides (the seal) is up to the test.

import Database from "better-sqlite3";
import { emptyScenario } from "../../electron/host/newScenario.ts";
import { OpenScenario } from "../../electron/host/openScenario.ts";
import { Publisher } from "../../electron/host/publisher.ts";
import { scenarioMadeBy } from "../../electron/host/samples/samples.ts";
import { contentSeal, rowsDigest } from "../../electron/store/contentSeal.ts";
import { type Row, scenarioTables } from "../../electron/store/rowTables.ts";
import { scenarioFromRows } from "../../electron/store/scenarioRows.ts";
import { columnsByTable } from "../../electron/store/schema.ts";
import { type FileContents, WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { fillSmallSheets } from "./smallSheets.ts";

/** Three years with the standard sheets and a few amounts: small, but with every kind of formula the template has. */
export function smallScenario(title = "Provkommun 2026–2028"): Scenario {
  const period = { firstYear: 2026, lastYear: 2028, budgetYear: 2026 };
  const start = emptyScenario({
    title,
    municipality: "Provkommun",
    period,
    displayUnit: "tkr",
    baselineName: "Majoriteten",
    organisation: "committees",
  });
  return scenarioMadeBy(start, (open) => {
    fillSmallSheets(open);
    const amounts = [
      ["SKATT", "900 mnkr"],
      ["GSB", "300 mnkr"],
      ["VERKS", "-1 150 mnkr"],
      ["AVSKR", "-50 mnkr"],
      ["FININT", "20 mnkr"],
      ["FINKOST", "-8 mnkr"],
    ] as const;
    for (const [code, text] of amounts) typeInto(open, code, 2026, text);
  });
}

export function idOfCode(open: OpenScenario, code: string): LineId {
  const id = open.context.facts.idOfCode(code);
  if (id === undefined) throw new Error(`no line ${code}`);
  return id;
}

/** Types into one cell and expects it to be taken. */
export function typeInto(open: OpenScenario, code: string, year: number, text: string): void {
  const cells = [{ lineId: idOfCode(open, code), year, text }];
  const applied = open.apply({ type: "setCells", bareUnit: "kr", cells });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}

/** An open scenario over a working copy in memory, without a file. */
export function openInMemory(contents: FileContents): {
  readonly open: OpenScenario;
  readonly workingCopy: WorkingCopy;
} {
  const workingCopy = WorkingCopy.inMemory();
  workingCopy.fill(contents);
  return { open: new OpenScenario(contents, workingCopy, "provare"), workingCopy };
}

/** The bytes of a published file with the scenario, after `edit`. */
export function publishedBytes(
  scenario: Scenario,
  edit: (open: OpenScenario) => void = () => {},
  options = { withoutHistory: false },
): Uint8Array {
  const { open, workingCopy } = openInMemory({ scenario, log: [], revisions: [] });
  try {
    edit(open);
    return new Publisher(open, workingCopy, null, true, () => {}).bytes(options);
  } finally {
    workingCopy.close();
  }
}

/** The file after SQL that the program would never run; everything it forbids itself is allowed here. */
export function alteredBytes(bytes: Uint8Array, alter: string | ((database: Database.Database) => void)): Uint8Array {
  const database = new Database(Buffer.from(bytes));
  try {
    if (typeof alter === "string") database.exec(alter);
    else alter(database);
    return database.serialize();
  } finally {
    database.close();
  }
}

/** Seals the file anew, as somebody would who changes figures on purpose: the seal finds damage, not forgery. */
export function sealedAnew(bytes: Uint8Array): Uint8Array {
  return alteredBytes(bytes, (database) => {
    const scenario = scenarioFromRows(new Map(scenarioTables.map((table) => [table, rowsOf(database, table)])));
    const seal = scenario.ok ? contentSeal(scenario.value) : "0".repeat(64);
    database.prepare("UPDATE revision SET content_seal = ?").run(seal);
    database.prepare("UPDATE seal SET digest = ?").run(rowsDigest(rowsOf(database, "edit_log")));
  });
}

/** All rows of a table, columns in the order of the schema. */
export function rowsOf(database: Database.Database, table: string): readonly Row[] {
  const columns = (columnsByTable.get(table) ?? []).join(", ");
  return database.prepare(`SELECT ${columns} FROM ${table} ORDER BY rowid`).raw().all() as Row[];
}

/** One value out of a file. */
export function valueIn(bytes: Uint8Array, sql: string): unknown {
  const database = new Database(Buffer.from(bytes), { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

/** Is the text in the bytes, as SQLite would store it? */
export const holdsText = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, "utf8");
