// Opens a file for one command of the command line: private working copy in a temporary folder, published once, removed.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { closeDocument, type Document, type DocumentSurroundings, openFile, openNew } from "../host/document.ts";
import { nameOfUser } from "../host/nameOfUser.ts";
import { fileRefusal } from "../host/refusals.ts";
import { WorkFolders } from "../host/workFolders.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { type CliOutcome, refused } from "./cliOutcome.ts";

/** Runs `use` on the file. What it changed is published when it ends well; a file that cannot be written is a refusal. */
export async function withFile(
  path: string,
  use: (document: Document) => CliOutcome | Promise<CliOutcome>,
): Promise<CliOutcome> {
  return withSurroundings(async (surroundings) => {
    const opened = openFile(path, surroundings);
    if (!opened.ok) return refused(fileRefusal(opened.error, path).message);
    return publishedAfter(opened.value, path, surroundings, use);
  });
}

/** Runs `use` on a new scenario and writes it to `path`, which must not exist. */
export async function withNewFile(
  path: string,
  scenario: Scenario,
  use: (document: Document) => CliOutcome | Promise<CliOutcome>,
): Promise<CliOutcome> {
  return withSurroundings(async (surroundings) => {
    const document = openNew(scenario, surroundings);
    return publishedAfter(document, path, surroundings, async () => {
      const outcome = await use(document);
      if (outcome.exitCode !== 0) return outcome;
      const publish = document.publisher.createAt(path);
      return publish.state === "failed" ? notWritten(document, path) : outcome;
    });
  });
}

async function publishedAfter(
  document: Document,
  path: string,
  surroundings: DocumentSurroundings,
  use: (document: Document) => CliOutcome | Promise<CliOutcome>,
): Promise<CliOutcome> {
  const outcome = await use(document);
  const publish = closeDocument(document, surroundings);
  return outcome.exitCode === 0 && publish.state === "failed" ? notWritten(document, path) : outcome;
}

/** The window keeps what could not be written; the command line ends, and says that nothing was done. */
function notWritten({ publisher }: Document, path: string): CliOutcome {
  const { refusal } = publisher;
  switch (refusal?.type) {
    case "changedByOther":
      return refused(cliTexts.changedMeanwhile(basename(path)));
    case "cannotWrite":
      return refused(cliTexts.cannotWrite(path, refusal.code));
    default:
      return refused(cliTexts.notReadBack(path));
  }
}

async function withSurroundings(use: (surroundings: DocumentSurroundings) => Promise<CliOutcome>): Promise<CliOutcome> {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(tmpdir(), "budgetbanken-"));
    return await use({ folders: new WorkFolders(folder), author: nameOfUser(), announce: () => {} });
  } catch (error) {
    const code = diskFaultCode(error);
    if (code === null) throw error;
    return refused(cliTexts.workFolder(tmpdir(), code));
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
