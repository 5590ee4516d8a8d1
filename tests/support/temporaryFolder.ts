// Real folders for tests that write real files: each is new, and all are removed after the test. A folder can be told as
// text, so that "nothing changed" is one comparison of names, bytes and times.

import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

/** Makes folders that live as long as one test of the calling file. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "budget-test-"));
    made.push(folder);
    return folder;
  };
}

/** Every file of a folder: name, time of change and digest of its bytes. */
export function folderState(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const facts = statSync(join(folder, name));
      if (!facts.isFile()) return name;
      const digest = createHash("sha256").update(readFileSync(join(folder, name)));
      return `${name} ${facts.mtimeMs} ${digest.digest("hex")}`;
    });
}
