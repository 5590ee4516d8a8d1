// A host that answers at once and remembers what it was asked, for tests of the shell around it.

import type { MessagePort } from "node:worker_threads";
import type { HostServices, WorkbenchHost } from "../../../electron/host/hostServices.ts";
import { serveHost } from "../../../electron/ipc/hostServer.ts";
import type { WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { success } from "../../../shared/domain/result.ts";

export interface FakeHost extends WorkbenchHost {
  readonly calls: { readonly name: string; readonly payload: unknown }[];
  readonly given: string[];
  services: HostServices | null;
  closed: number;
  answer: (name: string, payload: unknown) => ReturnType<WorkbenchHost["handle"]>;
  emit(event: WorkbenchEvent): void;
}

export function createFakeHost(): FakeHost {
  const host: FakeHost = {
    calls: [],
    given: [],
    services: null,
    closed: 0,
    answer: async (name, payload) => success({ name, payload, startWith: [] }),
    handle: (name, payload) => {
      host.calls.push({ name, payload });
      return host.answer(name, payload);
    },
    registerGiven: (path) => `given-${host.given.push(path)}`,
    closeAll: async () => {
      host.closed += 1;
    },
    emit: (event) => host.services?.emit(event),
  };
  return host;
}

/** Serves `host` at the far end of a channel, with the program's real host server. */
export function serveFakeHost(port: MessagePort, host: FakeHost): void {
  serveHost(
    {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on("message", listener),
    },
    (services) => {
      host.services = services;
      return host;
    },
  );
}
