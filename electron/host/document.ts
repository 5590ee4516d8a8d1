// A document: one open scenario with its working copy, its publisher and its private folder. However it came (a sample, a new
// budget, a file, an upload, work left behind), it is opened here, and closed here so that nothing is lost.

import { basename } from "node:path";
import type { PublishState } from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { fileHash } from "../store/publishFile.ts";
import { type FileRefusal, readScenarioBytes, readScenarioFile } from "../store/scenarioFile.ts";
import { scenarioFromRows } from "../store/scenarioRows.ts";
import { type FileContents, WorkingCopy } from "../store/workingCopy.ts";
import { OpenScenario } from "./openScenario.ts";
import { type PublishedFile, Publisher } from "./publisher.ts";
import type { LeftWork, WorkFolders } from "./workFolders.ts";

export interface Document {
  readonly open: OpenScenario;
  readonly publisher: Publisher;
  readonly folder: string;
  readonly workingCopy: WorkingCopy;
}

export interface DocumentSurroundings {
  readonly folders: WorkFolders;
  readonly author: string;
  readonly announce: (document: Document, state: PublishState) => void;
}

/** A scenario that has no file yet. */
export function openNew(scenario: Scenario, surroundings: DocumentSurroundings): Document {
  return openContents({ scenario, log: [], revisions: [] }, null, surroundings);
}

/** A file of the user. The file is read, checked and left alone; edits go to the working copy. */
export function openFile(path: string, surroundings: DocumentSurroundings): Result<Document, FileRefusal> {
  const read = readScenarioFile(path);
  if (!read.ok) return read;
  return success(openContents(read.value, { path, hash: fileHash(read.value.bytes) }, surroundings));
}

/** Bytes without a place of their own (an upload): saved anew by the user. */
export function openBytes(bytes: Uint8Array, surroundings: DocumentSurroundings): Result<Document, FileRefusal> {
  const read = readScenarioBytes(bytes);
  return read.ok ? success(openContents(read.value, null, surroundings)) : read;
}

/** Work that never reached its file: the working copy itself is opened again, with its undo. */
export function openLeft(left: LeftWork, surroundings: DocumentSurroundings): Result<Document, FileRefusal> {
  const workingCopy = WorkingCopy.open(surroundings.folders.databaseIn(left.folder));
  const scenario = scenarioFromRows(workingCopy.readRows());
  if (!scenario.ok) {
    workingCopy.close();
    return failure({ type: "value", table: scenario.error.table, row: scenario.error.row, value: scenario.error.what });
  }
  const contents = { scenario: scenario.value, log: workingCopy.readLog(), revisions: workingCopy.readRevisions() };
  const { path, hash } = left.note;
  const file = path === null ? null : { path, hash };
  return success(assemble(contents, workingCopy, left.folder, file, surroundings));
}

function openContents(contents: FileContents, file: PublishedFile | null, surroundings: DocumentSurroundings): Document {
  const note = { title: contents.scenario.head.title, path: file?.path ?? null, hash: file?.hash ?? null };
  const { folder, database } = surroundings.folders.create(note);
  const workingCopy = WorkingCopy.open(database);
  workingCopy.fill(contents);
  return assemble(contents, workingCopy, folder, file, surroundings);
}

function assemble(
  contents: FileContents, workingCopy: WorkingCopy, folder: string, file: PublishedFile | null, surroundings: DocumentSurroundings,
): Document {
  const open = new OpenScenario(contents, workingCopy, surroundings.author);
  const publisher = new Publisher(open, workingCopy, file, (state) => surroundings.announce(document, state));
  const document: Document = { open, publisher, folder, workingCopy };
  return document;
}

/**
 * Publishes what is pending and closes. The private folder is removed only when all edits are in the user's file (or there
 * were none); otherwise it is left for recovery.
 */
export function closeDocument(document: Document, surroundings: DocumentSurroundings): PublishState {
  const { open, publisher, workingCopy, folder } = document;
  const state = publisher.publishNow();
  publisher.stop();
  const isSafe = publisher.path === null ? open.revision === 0 || !publisher.hasUnpublished : !publisher.hasUnpublished;
  surroundings.folders.writeNote(folder, { title: open.scenario.head.title, path: publisher.path, hash: publisher.hash });
  workingCopy.close();
  if (isSafe) surroundings.folders.remove(folder);
  else surroundings.folders.leave(folder);
  return state;
}

/** File name the program proposes, "Alingsås 2021–2023.budget". */
export function proposedFileName(document: Document, extension: string): string {
  const own = document.publisher.path;
  const name = own === null ? document.open.scenario.head.title : basename(own).replace(/\.budget$/i, "");
  const safe = name.normalize("NFC").replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ").replace(/\s+/g, " ").replace(/[. ]+$/, "").trim().slice(0, 100);
  return `${safe === "" ? "Budget" : safe}.${extension}`;
}
