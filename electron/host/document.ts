// A document: one open scenario with its working copy, its publisher and its private folder. However it came (a sample, a new
// budget, a file, an upload, work left behind), it is opened here, and closed here so that nothing is lost.

import { basename } from "node:path";
import type { PublishState } from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { contentSeal } from "../store/contentSeal.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { fileHash } from "../store/publishFile.ts";
import { type FileRefusal, readScenarioBytes, readScenarioFile } from "../store/scenarioFile.ts";
import { scenarioFromRows } from "../store/scenarioRows.ts";
import { type FileContents, WorkingCopy } from "../store/workingCopy.ts";
import { OpenScenario } from "./openScenario.ts";
import { type PublishedFile, Publisher } from "./publisher.ts";
import type { LeftWork, WorkFolders, WorkNote } from "./workFolders.ts";

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
  const { folder, note } = left;
  const opened = openWorkingCopy(surroundings.folders.databaseIn(folder));
  if (!opened.ok) {
    surroundings.folders.leave(folder);
    return opened;
  }
  const { workingCopy, contents } = opened.value;
  const { file, isSaved } = fileOfLeft(note, contents);
  return success(assemble(contents, { workingCopy, folder, file, isSaved }, surroundings));
}

function openWorkingCopy(database: string): Result<{ workingCopy: WorkingCopy; contents: FileContents }, FileRefusal> {
  let workingCopy: WorkingCopy | null = null;
  try {
    workingCopy = WorkingCopy.open(database);
    const scenario = scenarioFromRows(workingCopy.readRows());
    if (scenario.ok) {
      const contents = { scenario: scenario.value, log: workingCopy.readLog(), revisions: workingCopy.readRevisions() };
      return success({ workingCopy, contents });
    }
    workingCopy.close();
    return failure({
      type: "value",
      table: scenario.error.table,
      row: scenario.error.row,
      value: scenario.error.what.slice(0, 80),
    });
  } catch (error) {
    workingCopy?.close();
    const code = diskFaultCode(error);
    if (code === null) throw error;
    return failure(code.startsWith("SQLITE_BUSY") ? { type: "alreadyOpen" } : { type: "damaged", where: code });
  }
}

/**
 * The user's file of work left behind, as it is now. The program may have ended right after it published, before it noted
 * so: a file whose last revision is one of ours holds nothing that the working copy does not.
 */
function fileOfLeft(
  note: WorkNote,
  { scenario, log, revisions }: FileContents,
): { file: PublishedFile | null; isSaved: boolean } {
  const { path, hash } = note;
  if (path === null) return { file: null, isSaved: false };
  const found = readScenarioFile(path);
  const last = found.ok ? found.value.revisions.at(-1) : undefined;
  if (!found.ok || last === undefined || !revisions.some(({ revisionId }) => revisionId === last.revisionId)) {
    return { file: { path, hash }, isSaved: false };
  }
  const isSaved =
    last.contentSeal === contentSeal(scenario) && found.value.log.at(-1)?.sequence === log.at(-1)?.sequence;
  return { file: { path, hash: fileHash(found.value.bytes) }, isSaved };
}

function openContents(
  contents: FileContents,
  file: PublishedFile | null,
  surroundings: DocumentSurroundings,
): Document {
  const note = { title: contents.scenario.head.title, path: file?.path ?? null, hash: file?.hash ?? null };
  const { folder, database } = surroundings.folders.create();
  let workingCopy: WorkingCopy | null = null;
  try {
    workingCopy = WorkingCopy.open(database);
    workingCopy.fill(contents);
    surroundings.folders.writeNote(folder, note);
    return assemble(contents, { workingCopy, folder, file, isSaved: true }, surroundings);
  } catch (error) {
    // Nothing has been edited yet, so that nothing is lost with the half-made folder.
    workingCopy?.close();
    surroundings.folders.remove(folder);
    throw error;
  }
}

interface Parts {
  readonly workingCopy: WorkingCopy;
  readonly folder: string;
  readonly file: PublishedFile | null;
  readonly isSaved: boolean;
}

function assemble(contents: FileContents, parts: Parts, surroundings: DocumentSurroundings): Document {
  const { workingCopy, folder, file, isSaved } = parts;
  const open = new OpenScenario(contents, workingCopy, surroundings.author);
  const publisher = new Publisher(open, workingCopy, file, isSaved, (state) => {
    if (state.state === "published") noteFile(document, surroundings);
    surroundings.announce(document, state);
  });
  const document: Document = { open, publisher, folder, workingCopy };
  return document;
}

/** Where the scenario's file is, for recovery. Without room for the note the working copy alone tells enough. */
function noteFile({ open, publisher, folder }: Document, surroundings: DocumentSurroundings): void {
  try {
    surroundings.folders.writeNote(folder, {
      title: open.scenario.head.title,
      path: publisher.path,
      hash: publisher.hash,
    });
  } catch (error) {
    if (diskFaultCode(error) === null) throw error;
  }
}

/**
 * Publishes what is pending and closes. The private folder is removed only when all edits are in the user's file (or there
 * were none); otherwise it is left for recovery.
 */
export function closeDocument(document: Document, surroundings: DocumentSurroundings): PublishState {
  const { open, publisher, workingCopy, folder } = document;
  const state = publisher.publishNow();
  publisher.stop();
  const isSafe = !publisher.hasUnpublished || (publisher.path === null && open.revision === 0);
  noteFile(document, surroundings);
  workingCopy.close();
  if (isSafe) surroundings.folders.remove(folder);
  else surroundings.folders.leave(folder);
  return state;
}

/** File name the program proposes, "Alingsås 2021–2023.budget". */
export function proposedFileName(document: Document, extension: string): string {
  const own = document.publisher.path;
  const name = own === null ? document.open.scenario.head.title : basename(own).replace(/\.budget$/i, "");
  const safe = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/[. ]+$/, "")
    .trim()
    .slice(0, 100);
  return `${safe === "" ? "Budget" : safe}.${extension}`;
}
