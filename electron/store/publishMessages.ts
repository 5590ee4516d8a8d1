// What the host and the thread that publishes say to each other. Both are ours and of one version; what crosses is checked all the
// same, as at every border.

import { MessagePort } from "node:worker_threads";
import * as z from "zod";

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
const revision = z.object({
  revisionId: z.string(),
  parentIds: z.array(z.string()),
  publishedAt: z.string(),
  contentSeal: z.string(),
});

/** One file to make and put in place. */
export const publishOrderSchema = z.object({
  /** The working copy's pages as they were when the file was ordered. */
  pages: bytes,
  snapshot: z.object({
    size: z.object({ rowCount: z.int(), yearCount: z.int() }),
    lineIds: z.string(),
    firstYear: z.int(),
    values: z.instanceof(Float64Array<ArrayBuffer>),
    states: bytes,
  }),
  path: z.string(),
  expectedHash: z.string().nullable(),
});
export type PublishOrder = Readonly<z.infer<typeof publishOrderSchema>>;

/** What the thread starts with. The first number of `said` counts its messages, for a host that waits in place. */
export const threadStartSchema = z.object({
  order: publishOrderSchema,
  port: z.instanceof(MessagePort),
  said: z.instanceof(Int32Array),
});

const refusal = z.discriminatedUnion("type", [
  z.object({ type: z.literal("changedByOther") }),
  z.object({ type: z.literal("cannotWrite"), code: z.string() }),
  z.object({ type: z.literal("notReadBack") }),
]);

export const fromThreadSchema = z.discriminatedUnion("type", [
  /** The file is made. It may be put in place when the working copy knows this revision; null: it knows it already. */
  z.object({ type: z.literal("made"), revision: revision.nullable() }),
  z.object({ type: z.literal("written"), hash: z.string() }),
  z.object({ type: z.literal("refused"), refusal }),
  /** A bug, or no memory: the host's own thread publishes next time. */
  z.object({ type: z.literal("broke"), what: z.string() }),
]);
export type FromThread = Readonly<z.infer<typeof fromThreadSchema>>;

/** The host's one word: the revision is noted, the file may be put in place. */
export const goAhead = "go-ahead";
