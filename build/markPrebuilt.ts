// Marks better-sqlite3 in the lock file as needing no build. npm reads "gypfile": false only from the lock when it installs
// from one, and drops the mark whenever it writes the lock anew; without it `npm ci` runs node-gyp and fails on a machine
// without Python and a compiler. Run by `npm run lock`; tests/architecture/lockFile.test.ts holds it.

import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock: unknown = JSON.parse(readFileSync(file, "utf8"));

function entryOf(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  let at = value;
  for (const key of keys) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  if (typeof at !== "object" || at === null) throw new Error(`package-lock.json has no ${keys.join(" / ")}`);
  return at as Record<string, unknown>;
}

entryOf(lock, "packages", "node_modules/better-sqlite3").gypfile = false;
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
