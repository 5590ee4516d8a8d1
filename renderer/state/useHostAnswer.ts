// Asks the host for what an area shows, again after every edit. The last answer stays until the next is here, marked as waiting;
// an answer that comes too late is dropped. Nothing is calculated in the window.

import { useEffect, useState } from "react";
import type { Refusal, RequestName, RequestOf, Requests } from "../../shared/contract/workbench.ts";
import { request } from "../workbenchClient.ts";
import { useWindow } from "./windowStore.ts";

export interface HostAnswer<T> {
  readonly answer: T | null;
  readonly refusal: Refusal | null;
  /** What is shown is not yet of the latest edit or question. */
  readonly isWaiting: boolean;
}

/** `asked` without the handle; null asks for nothing. `revision` false: only when the question itself changes. */
export function useHostAnswer<Name extends RequestName>(
  name: Name,
  asked: Omit<RequestOf<Name>, "handle"> | null,
  followsEdits = true,
): HostAnswer<Requests[Name]["answer"]> {
  const handle = useWindow((state) => state.document?.handle);
  const revision = useWindow((state) => state.document?.mirror.status.revision);
  const [shown, setShown] = useState<{
    readonly answer: Requests[Name]["answer"] | null;
    readonly refusal: Refusal | null;
    readonly of: string;
  }>({ answer: null, refusal: null, of: "" });
  const key = asked === null || handle === undefined ? "" : JSON.stringify([handle, followsEdits && revision, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that is asked.
  useEffect(() => {
    if (asked === null || handle === undefined) return;
    let isStale = false;
    const ask = async () => {
      const answer = await request(name, { handle, ...asked } as unknown as RequestOf<Name>);
      if (isStale) return;
      setShown({ answer: answer.ok ? answer.value : null, refusal: answer.ok ? null : answer.error, of: key });
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [key]);
  return { answer: shown.answer, refusal: shown.refusal, isWaiting: shown.of !== key };
}
