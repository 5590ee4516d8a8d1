// Entry of the thread that publishes a large scenario, so that the host goes on answering: makes the clean file from the working
// copy's pages, waits until the host has noted its revision, and puts it in place by the same rules as the host itself. It has
// no handle on the working copy and lives for one file.

import { type MessagePort, workerData } from "node:worker_threads";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { diskFaultCode } from "./diskFault.ts";
import { nextRevision } from "./nextRevision.ts";
import { type PublishRefusal, publishFile } from "./publishFile.ts";
import { type FromThread, type PublishOrder, threadStartSchema } from "./publishMessages.ts";
import { scenarioFromRows } from "./scenarioRows.ts";
import { type RevisionRow, WorkingCopy } from "./workingCopy.ts";

interface MadeFile {
  readonly bytes: Uint8Array;
  readonly revision: RevisionRow | null;
}

/** The file's bytes and the revision they hold that the working copy lacks. */
function makeFile({ pages, snapshot }: PublishOrder): Result<MadeFile, PublishRefusal> {
  const copy = WorkingCopy.ofPages(pages);
  try {
    const scenario = scenarioFromRows(copy.readRows());
    if (!scenario.ok) return failure({ type: "notReadBack" });
    const revision = nextRevision(copy, scenario.value);
    if (revision !== null) copy.addRevision(revision);
    return success({ bytes: copy.serialiseClean({ withoutHistory: false, snapshot }), revision });
  } finally {
    copy.close();
  }
}

function run(order: PublishOrder, port: MessagePort, say: (message: FromThread) => void): void {
  const made = makeFile(order);
  if (!made.ok) {
    say({ type: "refused", refusal: made.error });
    return;
  }
  const { bytes, revision } = made.value;
  port.once("message", () =>
    guarded(say, () => {
      const written = publishFile(order.path, bytes, order.expectedHash);
      say(written.ok ? { type: "written", hash: written.value } : { type: "refused", refusal: written.error });
    }),
  );
  say({ type: "made", revision: revision === null ? null : { ...revision, parentIds: [...revision.parentIds] } });
}

/** A host that waits in place hears nothing but messages: whatever goes wrong must be one. */
function guarded(say: (message: FromThread) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = diskFaultCode(error);
    if (code !== null) say({ type: "refused", refusal: { type: "cannotWrite", code } });
    else say({ type: "broke", what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

const { order, port, said } = threadStartSchema.parse(workerData);
const say = (message: FromThread): void => {
  port.postMessage(message);
  Atomics.add(said, 0, 1);
  Atomics.notify(said, 0);
  if (message.type !== "made") port.close();
};
guarded(say, () => run(order, port, say));
