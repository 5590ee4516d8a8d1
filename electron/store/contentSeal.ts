// The content seal: a digest of a scenario's rows in canonical order. It finds damage (a flipped bit passes every check SQLite
// has), not forgery: anyone can compute it anew, so it is never called a signature.

import { createHash } from "node:crypto";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { rowsFromScenario } from "./rowsOfScenario.ts";
import type { Row } from "./rowTables.ts";

/** Hex SHA-256 over every stored row. Numbers go in as their JSON text, which names each double exactly. */
export function contentSeal(scenario: Scenario): string {
  const hash = createHash("sha256");
  for (const [table, rows] of rowsFromScenario(scenario)) {
    hash.update(`${table}\n`);
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest("hex");
}

/** Digest of one table's rows as they stand: the edit log has one of its own, or damage in it would come back by undo. */
export function rowsDigest(rows: readonly Row[]): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex");
}

/** A revision grows from its parents: its id is the digest of theirs and of its content. */
export const revisionIdOf = (parentIds: readonly string[], seal: string): string =>
  createHash("sha256")
    .update(`${parentIds.join(",")}\n${seal}`)
    .digest("hex");
