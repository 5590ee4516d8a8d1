// The window's only door to the world: window.workbench, set by the preload script or by the browser bridge. Requests
// never throw here; a lost connection becomes a refusal like any other, so that a view has one way to show errors.

import type { AnswerOf, RequestName, RequestOf, Workbench, WorkbenchEvent } from "../shared/contract/workbench.ts";
import { failure } from "../shared/domain/result.ts";
import { statusTexts } from "../shared/texts/window.ts";
import { watchedRequest } from "./state/watchedRequest.ts";

function isWorkbench(value: unknown): value is Workbench {
  if (typeof value !== "object" || value === null) return false;
  return "request" in value && typeof value.request === "function" && "onEvent" in value;
}

function findWorkbench(): Workbench | null {
  const candidate: unknown = Reflect.get(globalThis, "workbench");
  return isWorkbench(candidate) ? candidate : null;
}

export const hasWorkbench = (): boolean => findWorkbench() !== null;

/** Sends one request, told of in the window when it lasts. Refuses "hostLost" when the carrier is gone or fails. */
export const request = <Name extends RequestName>(name: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name>> =>
  watchedRequest(name, payload, send);

async function send<Name extends RequestName>(name: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name>> {
  const workbench = findWorkbench();
  if (workbench === null) return failure({ code: "hostLost", message: statusTexts.noWorkbench });
  try {
    return await workbench.request(name, payload);
  } catch (error) {
    console.error(error);
    return failure({ code: "hostLost", message: statusTexts.hostLost });
  }
}

/** Listens to news of the host; returns the function that stops it. */
export const onWorkbenchEvent = (listener: (event: WorkbenchEvent) => void): (() => void) =>
  findWorkbench()?.onEvent(listener) ?? (() => {});
