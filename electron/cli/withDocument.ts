// Opens a file for one command of the command line: private working copy in a temporary folder, published once, removed.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { closeDocument, type Document, type DocumentSurroundings, openFile, openNew } from "../host/document.ts";
import { fileRefusal } from "../host/refusals.ts";
import { WorkFolders } from "../host/workFolders.ts";
import { type CliOutcome, refused } from "./cliOutcome.ts";

/** Runs `use` on the file. What it changed is published when it ends well; a file that cannot be written is a refusal. */
export async function withFile(path: string, use: (document: Document) => CliOutcome | Promise<CliOutcome>): Promise<CliOutcome> {
  return withSurroundings(async (surroundings) => {
    const opened = openFile(path, surroundings);
    if (!opened.ok) return refused(fileRefusal(opened.error, path).message);
    return publishedAfter(opened.value, surroundings, use);
  });
}

/** Runs `use` on a new scenario and writes it to `path`, which must not exist. */
export async function withNewFile(
  path: string, scenario: Scenario, use: (document: Document) => CliOutcome | Promise<CliOutcome>,
): Promise<CliOutcome> {
  return withSurroundings(async (surroundings) => {
    const document = openNew(scenario, surroundings);
    return publishedAfter(document, surroundings, async () => {
      const outcome = await use(document);
      if (outcome.exitCode !== 0) return outcome;
      const publish = document.publisher.createAt(path);
      return publish.state === "failed" ? refused(publish.message) : outcome;
    });
  });
}

async function publishedAfter(
  document: Document, surroundings: DocumentSurroundings, use: (document: Document) => CliOutcome | Promise<CliOutcome>,
): Promise<CliOutcome> {
  const outcome = await use(document);
  const publish = closeDocument(document, surroundings);
  return outcome.exitCode === 0 && publish.state === "failed" ? refused(publish.message) : outcome;
}

async function withSurroundings(use: (surroundings: DocumentSurroundings) => Promise<CliOutcome>): Promise<CliOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "budgetbanken-"));
  try {
    return await use({ folders: new WorkFolders(folder), author: userInfo().username, announce: () => {} });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
