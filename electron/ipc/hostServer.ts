// The host's side of the channel to main: starts the host when main says with which settings, answers requests, and turns
// the services the host calls (dialogs, printing) into messages to main. Pure: a port is anything that sends and receives
// structured clones, so the tests run this over a MessageChannel.

import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result } from "../../shared/domain/result.ts";
import { shellTexts } from "../../shared/texts/shell.ts";
import type { HostServices, WorkbenchHost } from "../host/hostServices.ts";
import { type FromHost, type HostSettings, pdfResultSchema, type ServiceCall, toHostSchema } from "./hostMessages.ts";

export interface HostServerPort {
  post(message: FromHost): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Serves one host over `port`. Messages that fail their check are dropped: only a bug in main can send one. */
export function serveHost(port: HostServerPort, createHost: (services: HostServices) => WorkbenchHost): void {
  const asked = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: () => void }>();
  let nextServiceId = 0;
  let host: WorkbenchHost | null = null;

  const ask = (call: ServiceCall): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextServiceId++;
      asked.set(id, { resolve, reject: () => reject(new Error(`main could not carry out ${call.service}`)) });
      port.post({ type: "service", id, call });
    });

  const answer = async (id: number, work: () => unknown): Promise<void> => {
    try {
      port.post({ type: "answer", id, value: await work() });
    } catch (error) {
      // What only a bug can cause: written for the developer, answered as a plain refusal by the other side.
      console.error(error);
      port.post({ type: "failed", id });
    }
  };

  const started = (): WorkbenchHost => {
    if (host === null) throw new Error("a message came before start");
    return host;
  };

  port.onMessage((raw) => {
    const checked = toHostSchema.safeParse(raw);
    if (!checked.success) return;
    const message = checked.data;
    switch (message.type) {
      case "start":
        host = createHost(servicesOverChannel(message.settings, ask, port));
        port.post({ type: "ready" });
        break;
      case "request":
        answer(message.id, () => started().handle(message.name, message.payload));
        break;
      case "registerGiven":
        answer(message.id, () => started().registerGiven(message.path));
        break;
      case "closeAll":
        answer(message.id, () => started().closeAll());
        break;
      case "ping":
        port.post({ type: "pong" });
        break;
      case "serviceAnswer":
        asked.get(message.id)?.resolve(message.value);
        asked.delete(message.id);
        break;
      case "serviceFailed":
        asked.get(message.id)?.reject();
        asked.delete(message.id);
        break;
    }
  });
}

function servicesOverChannel(
  settings: HostSettings,
  ask: (call: ServiceCall) => Promise<unknown>,
  port: HostServerPort,
): HostServices {
  const path = async (call: ServiceCall): Promise<string | null> => {
    const value = await ask(call);
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    ...settings,
    printPdf: async (html): Promise<Result<Uint8Array, Refusal>> => {
      const checked = pdfResultSchema.safeParse(await ask({ service: "printPdf", html }));
      return checked.success ? checked.data : failure(shellTexts.printFailed);
    },
    chooseFileToOpen: () => path({ service: "chooseFileToOpen" }),
    chooseFilesToOpen: async () => {
      const value = await ask({ service: "chooseFilesToOpen" });
      return Array.isArray(value) ? value.filter((each) => typeof each === "string" && each !== "") : [];
    },
    chooseFileToSave: (suggestedName, extension) => path({ service: "chooseFileToSave", suggestedName, extension }),
    openProduced: async (produced) => (await ask({ service: "openProduced", path: produced })) === true,
    emit: (event) => port.post({ type: "event", event }),
  };
}
