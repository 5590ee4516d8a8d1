// One publishing in a thread of its own, seen from the host. The host notes the revision in the working copy in between, because
// only it writes there, and before the file is in place, so that a program that ends right after knows its own file again.
// Closing waits in place: the thread's messages are then taken one by one as they come, without the event loop.

import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { diskFaultCode } from "./diskFault.ts";
import type { PublishRefusal } from "./publishFile.ts";
import { type FromThread, fromThreadSchema, goAhead, type PublishOrder } from "./publishMessages.ts";
import type { RevisionRow } from "./workingCopy.ts";

/** `threadBroke`: nothing is known to be wrong with the disk; the host's own thread can publish. */
export type PublishJobRefusal = PublishRefusal | { readonly type: "threadBroke"; readonly what: string };

export interface PublishJob {
  /** Waits here until the file is in place or refused; `ended` has been called when this returns. */
  finish(): void;
  /** Gives up; `ended` is not called. What is being written at this moment may still take the place of the file. */
  cancel(): void;
}

export interface PublishJobOwner {
  /** Writes to the working copy; may throw what a disk throws. */
  readonly noteRevision: (revision: RevisionRow) => void;
  /** The hash of the file now in place, or why there is none. Called once. */
  readonly ended: (outcome: Result<string, PublishJobRefusal>) => void;
}

/** Source and bundle lie side by side with their own ending. */
const entry = new URL(import.meta.url.endsWith(".ts") ? "./publishThread.ts" : "./publishThread.js", import.meta.url);
/** Shorter than the shell waits for a sign of life before it ends the host. */
const longestFinishMs = 20_000;

/** Begins to publish. Takes `order` over: its arrays cannot be read here afterwards. */
export function startPublishJob(order: PublishOrder, owner: PublishJobOwner, thread: URL = entry): PublishJob {
  const { port1: port, port2: threadPort } = new MessageChannel();
  const said = new Int32Array(new SharedArrayBuffer(4));
  const { pages, snapshot } = order;
  const worker = new Worker(thread, {
    name: "publish",
    workerData: { order, port: threadPort, said },
    transferList: [threadPort, pages.buffer, snapshot.values.buffer, snapshot.states.buffer],
  });
  let isOver = false;

  const end = (outcome: Result<string, PublishJobRefusal>): void => {
    if (isOver) return;
    stop();
    owner.ended(outcome);
  };
  const stop = (): void => {
    isOver = true;
    port.close();
    void worker.terminate();
  };
  const broke = (what: string): void => end(failure({ type: "threadBroke", what }));

  const note = (revision: RevisionRow | null): void => {
    try {
      if (revision !== null) owner.noteRevision(revision);
    } catch (error) {
      const code = diskFaultCode(error);
      if (code === null) {
        stop();
        throw error;
      }
      end(failure({ type: "cannotWrite", code }));
    }
    if (!isOver) port.postMessage(goAhead);
  };

  const receive = (raw: unknown): void => {
    if (isOver) return;
    const message: FromThread = fromThreadSchema.parse(raw);
    switch (message.type) {
      case "made":
        note(message.revision);
        break;
      case "written":
        end(success(message.hash));
        break;
      case "refused":
        end(failure(message.refusal));
        break;
      case "broke":
        broke(message.what);
    }
  };

  port.on("message", receive);
  worker.on("error", (error) => broke(String(error)));
  worker.on("exit", () => {
    // Its last word may still be on its way.
    for (let last = receiveMessageOnPort(port); last !== undefined && !isOver; last = receiveMessageOnPort(port))
      receive(last.message);
    broke("the thread ended without a word");
  });
  // The program may end meanwhile: the edits are in the working copy.
  port.unref();
  worker.unref();

  return {
    finish: () => {
      const latest = Date.now() + longestFinishMs;
      while (!isOver) {
        const heard = Atomics.load(said, 0);
        const next = receiveMessageOnPort(port);
        if (next !== undefined) receive(next.message);
        else if (Atomics.wait(said, 0, heard, Math.max(0, latest - Date.now())) === "timed-out")
          broke("the thread did not answer");
      }
    },
    cancel: () => {
      if (!isOver) stop();
    },
  };
}
