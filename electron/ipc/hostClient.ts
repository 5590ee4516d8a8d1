// Main's side of the channel to the host process: starts it, gives each request an id, carries out the services it asks
// for, and survives its death. When the process dies, every waiting request is answered with a refusal (the edits are
// already on disk), a new process is started and the window hears hostRestarted. Three deaths in a row without one answer
// between them are taken as a process that cannot live, and it is not started again. A process that hangs (a running
// SQLite call cannot be stopped from within) is killed when it has said nothing for half a minute.

import type { Refusal, WorkbenchEvent } from "../../shared/contract/workbench.ts";
import { failure, type Result } from "../../shared/domain/result.ts";
import { shellTexts } from "../../shared/texts/shell.ts";
import type { HostServices } from "../host/hostServices.ts";
import { fromHostSchema, type HostSettings, resultSchema, type ServiceCall, type ToHost } from "./hostMessages.ts";

/** One run of the host process. */
export interface HostRun {
  post(message: ToHost): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

export type ShellServices = Pick<
  HostServices,
  "printPdf" | "chooseFileToOpen" | "chooseFilesToOpen" | "chooseFileToSave" | "openProduced"
> & { emit(event: WorkbenchEvent): void };

export interface HostClient {
  request(name: string, payload: unknown): Promise<Result<unknown, Refusal>>;
  /** Handle of a path the shell was given, or null when the host could not take it. */
  registerGiven(path: string): Promise<string | null>;
  /** Publishes what is pending; returns when the host said so, or died. */
  closeAll(): Promise<void>;
  /** Ends the process; nothing is started after that. */
  stop(): void;
}

type Ending =
  | { readonly type: "answered"; readonly value: unknown }
  | { readonly type: "failed" }
  | { readonly type: "died" }
  | { readonly type: "gone" };

const deathsInARowAllowed = 2;
/** While someone waits, the host is asked for a sign of life this often, and killed after so many without one. */
export const signOfLifeEveryMs = 10_000;
export const silencesAllowed = 3;

/** Starts the host with `startRun` and keeps it running until stop. */
export function connectHost(startRun: () => HostRun, settings: HostSettings, services: ShellServices): HostClient {
  const waiting = new Map<number, (ending: Ending) => void>();
  let nextId = 0;
  let deathsInARow = 0;
  let run: HostRun | null = null;
  let stopped = false;
  let silences = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  const askForLife = (): void => {
    if (waiting.size === 0 || run === null) {
      clearInterval(watch);
      watch = undefined;
      return;
    }
    if (silences >= silencesAllowed) {
      run.kill();
      return;
    }
    silences += 1;
    run.post({ type: "ping" });
  };

  const start = (): void => {
    const current = startRun();
    run = current;
    silences = 0;
    const isRestart = deathsInARow > 0;
    current.onMessage((raw) => {
      // A dead run may still deliver: what it says no longer counts.
      if (run === current) receive(current, raw, isRestart);
    });
    current.onExit(() => {
      if (run === current) died();
    });
    current.post({ type: "start", settings });
  };

  const died = (): void => {
    run = null;
    deathsInARow += 1;
    const lost = [...waiting.values()];
    waiting.clear();
    if (!stopped && deathsInARow <= deathsInARowAllowed) start();
    for (const endWith of lost) endWith(run === null ? { type: "gone" } : { type: "died" });
  };

  const receive = (current: HostRun, raw: unknown, isRestart: boolean): void => {
    const checked = fromHostSchema.safeParse(raw);
    if (!checked.success) return;
    const message = checked.data;
    silences = 0;
    switch (message.type) {
      case "ready":
        if (isRestart) services.emit({ type: "hostRestarted" });
        break;
      case "pong":
        break;
      case "answer":
        deathsInARow = 0;
        end(message.id, { type: "answered", value: message.value });
        break;
      case "failed":
        end(message.id, { type: "failed" });
        break;
      case "event":
        services.emit(message.event);
        break;
      case "service":
        serve(message.call).then(
          (value) => answerService(current, { type: "serviceAnswer", id: message.id, value }),
          () => answerService(current, { type: "serviceFailed", id: message.id }),
        );
        break;
    }
  };

  const answerService = (asker: HostRun, message: ToHost): void => {
    if (run === asker) asker.post(message);
  };

  const serve = async (call: ServiceCall): Promise<unknown> => {
    switch (call.service) {
      case "printPdf":
        return services.printPdf(call.html);
      case "chooseFileToOpen":
        return services.chooseFileToOpen();
      case "chooseFilesToOpen":
        return services.chooseFilesToOpen();
      case "chooseFileToSave":
        return services.chooseFileToSave(call.suggestedName, call.extension);
      case "openProduced":
        return services.openProduced(call.path);
    }
  };

  const end = (id: number, ending: Ending): void => {
    waiting.get(id)?.(ending);
    waiting.delete(id);
  };

  const send = (message: (id: number) => ToHost): Promise<Ending> =>
    new Promise((resolve) => {
      if (run === null) {
        resolve({ type: "gone" });
        return;
      }
      const id = nextId++;
      waiting.set(id, resolve);
      watch ??= setInterval(askForLife, signOfLifeEveryMs);
      try {
        run.post(message(id));
      } catch {
        // A payload that cannot be cloned (a function) never left this process.
        waiting.delete(id);
        resolve({ type: "failed" });
      }
    });

  start();
  return {
    request: async (name, payload) => {
      const ending = await send((id) => ({ type: "request", id, name, payload }));
      if (ending.type === "died") return failure(shellTexts.hostDied);
      if (ending.type === "gone") return failure(shellTexts.hostGone);
      if (ending.type === "failed") return failure(shellTexts.hostFailed);
      const checked = resultSchema.safeParse(ending.value);
      return checked.success ? checked.data : failure(shellTexts.hostFailed);
    },
    registerGiven: async (path) => {
      const ending = await send((id) => ({ type: "registerGiven", id, path }));
      return ending.type === "answered" && typeof ending.value === "string" ? ending.value : null;
    },
    closeAll: async () => {
      await send((id) => ({ type: "closeAll", id }));
    },
    stop: () => {
      stopped = true;
      clearInterval(watch);
      run?.kill();
    },
  };
}
