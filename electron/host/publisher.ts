// When and where a scenario is published: a second after the last edit, at most ten seconds after the first, at close and before
// it is mailed. A file that cannot be written stays "published later": the edits are safe in the working copy and the title
// bar says so. A large scenario is written by a thread of its own while edits go on; whoever closes, saves elsewhere or mails
// waits for it.

import { basename } from "node:path";
import type { PublishState } from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { fileSentence, hostSentences } from "../../shared/texts/refusals.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { nextRevision } from "../store/nextRevision.ts";
import { type PublishRefusal, publishFile } from "../store/publishFile.ts";
import { type PublishJob, type PublishJobRefusal, startPublishJob } from "../store/publishJob.ts";
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
/** A smaller working copy is published in the host itself, in less than a thread takes to start. */
const smallBytes = 256 * 1024;

export class Publisher {
  private file: PublishedFile | null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstUnpublished = 0;
  private publishedRevision: number;
  private readonly open: OpenScenario;
  private readonly workingCopy: WorkingCopy;
  private readonly announce: (state: PublishState) => void;

  private refused: PublishRefusal | null = null;
  private job: PublishJob | null = null;
  /** A thread broke: the next try is made in the host itself. */
  private avoidThread = false;

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
    this.job?.finish();
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

  /**
   * Publishes what is pending, here and now: at close, before mail. What a thread is writing is waited for first. Never throws for
   * the file system; the state tells what happened.
   */
  publishNow(): PublishState {
    this.job?.finish();
    this.clearTimer();
    this.firstUnpublished = 0;
    if (this.file === null || !this.hasUnpublished) return this.open.publishState;
    const { path, hash } = this.file;
    const { revision } = this.open;
    this.settle(
      path,
      revision,
      this.orRefusal(() => publishFile(path, this.bytes({ withoutHistory: false }), hash)),
    );
    return this.open.publishState;
  }

  /** Publishes because it is time to: large scenarios in a thread. */
  private publishInTime(): void {
    this.timer = null;
    // When the one that is being written is in place, the next begins.
    if (this.job !== null) return;
    if (this.file === null || !this.hasUnpublished || this.avoidThread || this.workingCopy.size < smallBytes) {
      this.avoidThread = false;
      this.publishNow();
      return;
    }
    this.firstUnpublished = 0;
    const { path, hash } = this.file;
    const { revision } = this.open;
    const pages = this.orRefusal(() => success(this.workingCopy.pages()));
    if (!pages.ok) {
      this.settle(path, revision, pages);
      return;
    }
    this.job = startPublishJob(
      { pages: pages.value, snapshot: this.open.snapshot(), path, expectedHash: hash },
      {
        noteRevision: (noted) => this.workingCopy.addRevision(noted),
        ended: (outcome) => {
          this.job = null;
          this.settle(path, revision, outcome);
        },
      },
    );
  }

  /** Takes note of how publishing `revision` to `path` went, and of what is to be done next. */
  private settle(path: string, revision: number, written: Result<string, PublishJobRefusal>): void {
    const fileName = basename(path);
    if (!written.ok) {
      this.avoidThread = written.error.type === "threadBroke";
      this.refused = written.error.type === "threadBroke" ? threadRefusal : written.error;
      // A lock, a full disk, a drive that is away for a while: tried again until it is written or the scenario is closed.
      if (this.refused.type === "cannotWrite") this.publishAfter(longestDelay);
      this.tell({ state: "failed", fileName, message: fileSentence({ ...this.refused }) });
      return;
    }
    this.refused = null;
    this.file = { path, hash: written.value };
    this.publishedRevision = revision;
    if (!this.hasUnpublished) this.tell({ state: "published", fileName, message: hostSentences.savedAt(clock()) });
    // Edited while it was written. An edit whose time came meanwhile is published at once.
    else if (this.timer === null) this.publishAfter(0);
  }

  /** The working copy notes the new revision before the file is written, and its disk may be full too. */
  private orRefusal<T>(work: () => Result<T, PublishRefusal>): Result<T, PublishRefusal> {
    try {
      return work();
    } catch (error) {
      const code = diskFaultCode(error);
      if (code === null) throw error;
      return failure({ type: "cannotWrite", code });
    }
  }

  /** A complete closed file: with the edit log for the user's own, without it for mail. */
  bytes(options: { readonly withoutHistory: boolean }): Uint8Array {
    this.job?.finish();
    const revision = nextRevision(this.workingCopy, this.open.scenario);
    if (revision !== null) this.workingCopy.addRevision(revision);
    return this.workingCopy.serialiseClean({ ...options, snapshot: this.open.snapshot() });
  }

  stop(): void {
    this.clearTimer();
    this.job?.cancel();
    this.job = null;
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
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
    this.clearTimer();
    this.timer = setTimeout(() => this.publishInTime(), milliseconds);
    this.timer.unref();
  }

  private tell(state: PublishState): PublishState {
    this.open.publishState = state;
    this.announce(state);
    return state;
  }
}

/** What the user is told when the thread broke: to try again, which the program does by itself. */
const threadRefusal: PublishRefusal = { type: "cannotWrite", code: "EAGAIN" };

const clock = (): string => new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
