// When and where a scenario is published: a second after the last edit, at most ten seconds after the first, at close and before
// it is mailed. A file that cannot be written stays "published later": the edits are safe in the working copy and the title
// bar says so.

import { basename } from "node:path";
import type { PublishState } from "../../shared/contract/scenarioView.ts";
import { failure, type Result } from "../../shared/domain/result.ts";
import { fileSentence, hostSentences } from "../../shared/texts/refusals.ts";
import { contentSeal, revisionIdOf } from "../store/contentSeal.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { type PublishRefusal, publishFile } from "../store/publishFile.ts";
import type { WorkingCopy } from "../store/workingCopy.ts";
import type { OpenScenario } from "./openScenario.ts";

/** The user's file, as we last read or wrote it. */
export interface PublishedFile {
  readonly path: string;
  /** null: nothing is there yet; "*": the user chose to replace what is there. */
  readonly hash: string | null;
}

const quietDelay = 1_000;
const longestDelay = 10_000;

export class Publisher {
  private file: PublishedFile | null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstUnpublished = 0;
  private publishedRevision: number;
  private readonly open: OpenScenario;
  private readonly workingCopy: WorkingCopy;
  private readonly announce: (state: PublishState) => void;

  private refused: PublishRefusal | null = null;

  /** `isSaved`: nothing has been edited since `file` was read; false for work left behind, which is published soon. */
  constructor(
    open: OpenScenario,
    workingCopy: WorkingCopy,
    file: PublishedFile | null,
    isSaved: boolean,
    announce: (state: PublishState) => void,
  ) {
    this.open = open;
    this.workingCopy = workingCopy;
    this.file = file;
    this.announce = announce;
    this.publishedRevision = isSaved ? open.revision : -1;
    open.publishState =
      file === null
        ? { state: "unnamed", fileName: "", message: hostSentences.unnamed }
        : { state: "published", fileName: basename(file.path), message: hostSentences.savedAt(clock()) };
    open.onEdited = () => this.schedule();
    if (file !== null && !isSaved) this.schedule();
  }

  get hasUnpublished(): boolean {
    return this.open.revision !== this.publishedRevision;
  }

  get path(): string | null {
    return this.file?.path ?? null;
  }

  /** Hash of the user's file as we know it, null without one. */
  get hash(): string | null {
    return this.file?.hash ?? null;
  }

  /** Why the last try to publish failed; null when it did not. */
  get refusal(): PublishRefusal | null {
    return this.refused;
  }

  /** Gives the scenario a file of its own; it is written at once. Where that fails, the file it had stays its file. */
  saveAs(path: string): PublishState {
    return this.moveTo({ path, hash: "*" });
  }

  /** Like saveAs, but refuses to replace anything that stands there. */
  createAt(path: string): PublishState {
    return this.moveTo({ path, hash: null });
  }

  private moveTo(file: PublishedFile): PublishState {
    const before = { file: this.file, publishedRevision: this.publishedRevision, state: this.open.publishState };
    this.file = file;
    this.publishedRevision = -1;
    const state = this.publishNow();
    if (state.state !== "failed") return state;
    this.stop();
    this.file = before.file;
    this.publishedRevision = before.publishedRevision;
    this.tell(before.state);
    if (this.file !== null && this.hasUnpublished) this.schedule();
    return state;
  }

  /** A shell without file dialogs: the bytes went to the user's download folder. */
  wasDownloaded(fileName: string): PublishState {
    this.publishedRevision = this.open.revision;
    return this.tell({ state: "published", fileName, message: hostSentences.savedAt(clock()) });
  }

  /** Publishes what is pending. Never throws for the file system; the state tells what happened. */
  publishNow(): PublishState {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.firstUnpublished = 0;
    if (this.file === null || !this.hasUnpublished) return this.open.publishState;
    const { path, hash } = this.file;
    const fileName = basename(path);
    const written = this.write(path, hash);
    this.refused = written.ok ? null : written.error;
    if (!written.ok) {
      // A lock, a full disk, a drive that is away for a while: tried again until it is written or the scenario is closed.
      if (written.error.type === "cannotWrite") this.publishAfter(longestDelay);
      return this.tell({ state: "failed", fileName, message: fileSentence({ ...written.error }) });
    }
    this.file = { path, hash: written.value };
    this.publishedRevision = this.open.revision;
    return this.tell({ state: "published", fileName, message: hostSentences.savedAt(clock()) });
  }

  private write(path: string, hash: string | null): Result<string, PublishRefusal> {
    try {
      return publishFile(path, this.bytes({ withoutHistory: false }), hash);
    } catch (error) {
      // The working copy notes the new revision first, and its disk may be full too.
      const code = diskFaultCode(error);
      if (code === null) throw error;
      return failure({ type: "cannotWrite", code });
    }
  }

  /** A complete closed file: with the edit log for the user's own, without it for mail. */
  bytes(options: { readonly withoutHistory: boolean }): Uint8Array {
    this.noteRevision();
    return this.workingCopy.serialiseClean({ ...options, snapshot: this.open.snapshot() });
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** A new revision grows from the last one, unless nothing changed since. */
  private noteRevision(): void {
    const seal = contentSeal(this.open.scenario);
    const last = this.workingCopy.readRevisions().at(-1);
    if (last?.contentSeal === seal) return;
    const parentIds = last === undefined ? [] : [last.revisionId];
    const publishedAt = new Date().toISOString();
    this.workingCopy.addRevision({
      revisionId: revisionIdOf(parentIds, seal),
      parentIds,
      publishedAt,
      contentSeal: seal,
    });
  }

  private schedule(): void {
    if (this.file === null) {
      if (this.open.publishState.state === "published") {
        this.open.publishState = { ...this.open.publishState, state: "pending", message: hostSentences.changedSince };
      }
      return;
    }
    const now = Date.now();
    if (this.firstUnpublished === 0) this.firstUnpublished = now;
    const wait = Math.max(0, Math.min(quietDelay, this.firstUnpublished + longestDelay - now));
    this.open.publishState = { state: "pending", fileName: basename(this.file.path), message: hostSentences.pending };
    this.publishAfter(wait);
  }

  private publishAfter(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.publishNow(), milliseconds);
    this.timer.unref();
  }

  private tell(state: PublishState): PublishState {
    this.open.publishState = state;
    this.announce(state);
    return state;
  }
}

const clock = (): string => new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
