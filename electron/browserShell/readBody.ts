// The body of a call, read only after its headers have passed the checks, and never further than its limit.

import type { IncomingMessage } from "node:http";
import { failure, type Result, success } from "../../shared/domain/result.ts";

export type BodyFault = "tooLong" | "notJson" | "cutShort";

/** The parsed JSON of a body of at most `limit` bytes. Refuses what is longer, no UTF-8 JSON, or ends early. */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<Result<unknown, BodyFault>> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return failure("tooLong");
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return failure("notJson");
      length += chunk.length;
      if (length > limit) return failure("tooLong");
      chunks.push(chunk);
    }
  } catch {
    return failure("cutShort"); // the page was closed while it sent
  }
  try {
    return success(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return failure("notJson");
  }
}
