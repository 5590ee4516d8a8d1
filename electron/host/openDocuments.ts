// The scenarios that are open, by handle. A file is never open twice: two working copies would publish over each other. What a
// document came from is remembered here: its file, the bytes of an upload or a download, the sample.

import { createHash, randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import type { Refusal, SampleName } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";
import { hostSentences } from "../../shared/texts/refusals.ts";
import type { Document } from "./document.ts";
import { refuse } from "./refusals.ts";

/** Each open scenario holds its figures twice, in the host and in the window; eight large ones are still well within an office computer. */
export const mostOpenDocuments = 8;

export type Origin =
  | { readonly type: "sample"; readonly name: SampleName }
  | { readonly type: "bytes"; readonly hash: string }
  | null;

interface Kept {
  readonly document: Document;
  readonly origin: Origin;
}

export class OpenDocuments {
  private readonly byHandle = new Map<string, Kept>();

  get isFull(): boolean {
    return this.byHandle.size >= mostOpenDocuments;
  }

  get handles(): readonly string[] {
    return [...this.byHandle.keys()];
  }

  add(document: Document, origin: Origin): string {
    const handle = randomBytes(12).toString("hex");
    this.byHandle.set(handle, { document, origin });
    return handle;
  }

  get(handle: string): Document | undefined {
    return this.byHandle.get(handle)?.document;
  }

  /** Does something with a document, or refuses when it is not open (any longer). */
  use<T>(handle: string, work: (document: Document) => T): T | Result<never, Refusal> {
    const document = this.get(handle);
    return document === undefined ? refuse("inte-öppet", hostSentences.notOpen) : work(document);
  }

  handleOf(document: Document): string | undefined {
    return this.find((kept) => kept.document === document);
  }

  /** Takes a document out, to be closed. */
  take(handle: string): Document | undefined {
    const document = this.get(handle);
    this.byHandle.delete(handle);
    return document;
  }

  /** The user has got these bytes of the document: opening them again is opening the same. */
  knowBytes(document: Document, bytes: Uint8Array): void {
    const handle = this.handleOf(document);
    if (handle !== undefined) this.byHandle.set(handle, { document, origin: originOfBytes(bytes) });
  }

  /** Handle of the document whose file this is, however the path is written. */
  ofPath(path: string): string | undefined {
    const wanted = resolved(path);
    return this.find(({ document }) => {
      const own = document.publisher.path;
      return own !== null && resolved(own) === wanted;
    });
  }

  ofBytes(bytes: Uint8Array): string | undefined {
    const { hash } = originOfBytes(bytes);
    return this.find(({ origin }) => origin?.type === "bytes" && origin.hash === hash);
  }

  /** A sample that is as it was made: one that has been edited is somebody's work, and another may be wanted beside it. */
  ofSample(name: SampleName): string | undefined {
    return this.find(
      ({ document, origin }) => origin?.type === "sample" && origin.name === name && document.open.revision === 0,
    );
  }

  private find(isWanted: (kept: Kept) => boolean): string | undefined {
    for (const [handle, kept] of this.byHandle) if (isWanted(kept)) return handle;
    return undefined;
  }
}

export const originOfBytes = (bytes: Uint8Array) =>
  ({ type: "bytes", hash: createHash("sha256").update(bytes).digest("hex") }) as const;

/** The path without links; as it stands where nothing is there. */
function resolved(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (error instanceof Error && "code" in error) return path;
    throw error;
  }
}
