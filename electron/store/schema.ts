// The scenario file, version 1: inputs only, STRICT tables, random text ids. A shipped version is never edited; a new one only
// adds. `computed_snapshot` is written at publish for other readers and never read back as truth.

/** "Budg" in the file header: the mark of our files among all SQLite files. */
export const applicationId = 0x42756467;
export const fileFormatVersion = 1;

const statements = [
  `CREATE TABLE scenario (only_row INTEGER PRIMARY KEY, scenario_id TEXT NOT NULL, title TEXT NOT NULL, municipality TEXT NOT NULL, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL, budget_year INTEGER NOT NULL, display_unit TEXT NOT NULL, baseline_name TEXT NOT NULL, organisation TEXT NOT NULL) STRICT`,
  `CREATE TABLE sheet (sheet_id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL, caption TEXT NOT NULL) STRICT`,
  `CREATE TABLE sheet_line (sheet_id TEXT NOT NULL, position INTEGER NOT NULL, line_id TEXT NOT NULL, PRIMARY KEY (sheet_id, position)) STRICT`,
  `CREATE TABLE line (line_id TEXT PRIMARY KEY, code TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, home_sheet_id TEXT NOT NULL, parent_id TEXT, unit TEXT NOT NULL, scope TEXT NOT NULL, formula TEXT, formula_from_year INTEGER, note TEXT NOT NULL, role TEXT, source_name TEXT NOT NULL, source_date TEXT NOT NULL) STRICT`,
  `CREATE TABLE line_attribute (line_id TEXT NOT NULL, attribute TEXT NOT NULL, value REAL NOT NULL, PRIMARY KEY (line_id, attribute)) STRICT`,
  `CREATE TABLE cell_note (line_id TEXT NOT NULL, year INTEGER NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL, written_at TEXT NOT NULL, PRIMARY KEY (line_id, year)) STRICT`,
  `CREATE TABLE measure (line_id TEXT PRIMARY KEY, direction TEXT NOT NULL, duration TEXT NOT NULL, committee_id TEXT, unit_id TEXT, programme_id TEXT, area TEXT NOT NULL, motive TEXT NOT NULL, consequence TEXT NOT NULL, goal_id TEXT, status TEXT NOT NULL) STRICT`,
  `CREATE TABLE measure_funding (line_id TEXT NOT NULL, position INTEGER NOT NULL, source_id TEXT, note TEXT NOT NULL, amount REAL, PRIMARY KEY (line_id, position)) STRICT`,
  `CREATE TABLE project (line_id TEXT PRIMARY KEY, committee_id TEXT, priority INTEGER, status TEXT NOT NULL) STRICT`,
  `CREATE TABLE indicator (line_id TEXT PRIMARY KEY, direction TEXT NOT NULL, baseline REAL, baseline_year INTEGER, target REAL, target_year INTEGER, sign_note TEXT NOT NULL) STRICT`,
  `CREATE TABLE goal (line_id TEXT PRIMARY KEY, operator TEXT NOT NULL, threshold TEXT NOT NULL, short_label TEXT NOT NULL, from_year INTEGER, to_year INTEGER) STRICT`,
  `CREATE TABLE cell (line_id TEXT NOT NULL, year INTEGER NOT NULL, number REAL, formula TEXT, text TEXT, entered_at TEXT NOT NULL, PRIMARY KEY (line_id, year)) STRICT`,
  `CREATE TABLE stated_figure (line_id TEXT NOT NULL, year INTEGER NOT NULL, amount REAL NOT NULL, PRIMARY KEY (line_id, year)) STRICT`,
  `CREATE TABLE import_remark (position INTEGER PRIMARY KEY, rule TEXT NOT NULL, sheet_id TEXT NOT NULL, stated_unit TEXT NOT NULL, read_as TEXT NOT NULL) STRICT`,
  `CREATE TABLE acknowledgement (position INTEGER PRIMARY KEY, rule TEXT NOT NULL, line_id TEXT, year INTEGER, sheet_id TEXT, message TEXT NOT NULL, reason TEXT NOT NULL, acknowledged_by TEXT NOT NULL, acknowledged_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE computed_snapshot (line_id TEXT NOT NULL, year INTEGER NOT NULL, value REAL, state TEXT NOT NULL, PRIMARY KEY (line_id, year)) STRICT`,
  `CREATE TABLE edit_log (sequence INTEGER PRIMARY KEY, action TEXT NOT NULL, of_sequence INTEGER, label TEXT NOT NULL, edited_at TEXT NOT NULL, author TEXT NOT NULL, changes TEXT NOT NULL) STRICT`,
  `CREATE TABLE revision (position INTEGER PRIMARY KEY, revision_id TEXT NOT NULL, parent_ids TEXT NOT NULL, published_at TEXT NOT NULL, content_seal TEXT NOT NULL) STRICT`,
  `CREATE TABLE seal (table_name TEXT PRIMARY KEY, digest TEXT NOT NULL) STRICT`,
] as const;

/** Everything `createSchema` makes, for the check of a received file: name -> exact SQL text. */
export const schemaByTable: ReadonlyMap<string, string> = new Map(
  statements.map((sql) => [/^CREATE TABLE (\w+)/.exec(sql)?.[1] ?? "", sql]),
);

/** Columns of each table in their order, as the schema declares them. */
export const columnsByTable: ReadonlyMap<string, readonly string[]> = new Map(
  [...schemaByTable].map(([table, sql]) => {
    const inside = sql.slice(sql.indexOf("(") + 1, sql.lastIndexOf(")")).replace(/, PRIMARY KEY .*$/, "");
    return [table, inside.split(", ").map((column) => column.split(" ")[0] ?? "")];
  }),
);

export const schemaSql: string = statements.map((sql) => `${sql};`).join("\n");
