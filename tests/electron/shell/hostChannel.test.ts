import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connectHost, type HostRun, signOfLifeEveryMs, silencesAllowed } from "../../../electron/ipc/hostClient.ts";
import type { HostSettings } from "../../../electron/ipc/hostMessages.ts";
import type { WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { failure, success } from "../../../shared/domain/result.ts";
import { shellTexts } from "../../../shared/texts/shell.ts";
import { createFakeHost, type FakeHost, serveFakeHost } from "../../support/electronStandIn/fakeHost.ts";

const settings: HostSettings = {
  workFolder: "/folder/arbete",
  programVersion: "1.2.3",
  nativeDialogs: true,
  nativeMenu: true,
  openInMailProgram: true,
};

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
  vi.restoreAllMocks();
});

interface Run {
  readonly host: FakeHost;
  readonly say: (message: unknown) => void;
  readonly die: () => void;
}

/** A client whose every run is a fresh fake host at the far end of a MessageChannel. */
function connected(prepare: (host: FakeHost, run: number) => void = () => {}, servesRun = (_run: number) => true) {
  const runs: Run[] = [];
  const events: WorkbenchEvent[] = [];
  const services = {
    printPdf: vi.fn(async () => success(new Uint8Array([37, 80, 68, 70]))),
    chooseFileToOpen: vi.fn(async () => "/home/eva/ram.budget"),
    chooseFilesToOpen: vi.fn(async () => ["/home/eva/ram.budget", "/home/eva/motförslag.budget"]),
    chooseFileToSave: vi.fn(async () => null),
    openProduced: vi.fn(async () => true),
    emit: (event: WorkbenchEvent) => void events.push(event),
  };
  const startRun = (): HostRun => {
    const { port1: near, port2: far } = new MessageChannel();
    const host = createFakeHost();
    prepare(host, runs.length);
    if (servesRun(runs.length)) serveFakeHost(far, host);
    const exits: (() => void)[] = [];
    const die = () => {
      near.close();
      for (const exit of exits) exit();
    };
    cleanUps.push(() => {
      near.close();
      far.close();
    });
    runs.push({ host, die, say: (message) => far.postMessage(message) });
    return {
      post: (message) => near.postMessage(message),
      onMessage: (listener) => near.on("message", listener),
      onExit: (listener) => exits.push(listener),
      kill: die,
    };
  };
  const client = connectHost(startRun, settings, services);
  const run = (index: number): Run => {
    const found = runs[index];
    if (found === undefined) throw new Error(`run ${index} was never started`);
    return found;
  };
  return { client, runs, run, events, services };
}

describe("requests to the host process", () => {
  it("carries name and payload there and the answer back", async () => {
    const { client, run } = connected();
    expect(await client.request("undo", { handle: "h1" })).toEqual(
      success({ name: "undo", payload: { handle: "h1" }, startWith: [] }),
    );
    expect(run(0).host.calls).toEqual([{ name: "undo", payload: { handle: "h1" } }]);
  });

  it("gives each answer to the request it belongs to, whatever order they come in", async () => {
    const slow = Promise.withResolvers<void>();
    const { client } = connected((host) => {
      host.answer = async (name) => {
        if (name === "view") await slow.promise;
        return success(name);
      };
    });
    const first = client.request("view", {});
    expect(await client.request("undo", {})).toEqual(success("undo"));
    slow.resolve();
    expect(await first).toEqual(success("view"));
  });

  it("brings typed arrays through unchanged, bit for bit", async () => {
    const values = new Float64Array([0.1 + 0.2, -0, 818_729_000.5, Number.NaN]);
    const { client } = connected((host) => {
      host.answer = async () => success({ values, states: new Uint8Array([1, 0, 8]) });
    });
    const answer = await client.request("view", {});
    expect(answer).toEqual(success({ values, states: new Uint8Array([1, 0, 8]) }));
  });

  it("passes a refusal on with its code, its sentence and its place", async () => {
    const refusal = { code: "formel", message: "Formeln är inte avslutad.", position: { start: 3, end: 4 } };
    const { client } = connected((host) => {
      host.answer = async () => failure(refusal);
    });
    expect(await client.request("apply", {})).toEqual(failure(refusal));
  });

  it("answers with a plain refusal when the host throws", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { client } = connected((host) => {
      host.answer = async () => {
        throw new Error("a bug");
      };
    });
    expect(await client.request("apply", {})).toEqual(failure(shellTexts.hostFailed));
  });

  it("does not believe an answer that is no result", async () => {
    const { client } = connected((host) => {
      host.answer = async () => JSON.parse('{"ok":"yes"}');
    });
    expect(await client.request("apply", {})).toEqual(failure(shellTexts.hostFailed));
  });

  it("refuses a payload that cannot be cloned and keeps working", async () => {
    const { client } = connected();
    expect(await client.request("apply", { run: () => 1 })).toEqual(failure(shellTexts.hostFailed));
    expect(await client.request("undo", {})).toMatchObject({ ok: true });
  });

  it("gives the host's handle for a path and null when there is none", async () => {
    const { client, run } = connected();
    expect(await client.registerGiven("/home/eva/ram.budget")).toBe("given-1");
    expect(run(0).host.given).toEqual(["/home/eva/ram.budget"]);
  });
});

describe("services the host asks main for", () => {
  it("prints in main and hands the bytes to the host", async () => {
    const { client, run, services } = connected((host) => {
      host.answer = async () => success(await host.services?.printPdf("<h1>Resultatbudget</h1>"));
    });
    expect(await client.request("reportPdf", {})).toEqual(success(success(new Uint8Array([37, 80, 68, 70]))));
    expect(services.printPdf).toHaveBeenCalledWith("<h1>Resultatbudget</h1>");
    expect(run(0).host.services?.programVersion).toBe("1.2.3");
  });

  it("gives the host the path the user chose, and null when the user cancelled", async () => {
    const { client, services } = connected((host) => {
      host.answer = async (name) =>
        success(
          name === "open"
            ? await host.services?.chooseFileToOpen()
            : await host.services?.chooseFileToSave("Ram 2027", "budget"),
        );
    });
    expect(await client.request("open", {})).toEqual(success("/home/eva/ram.budget"));
    expect(await client.request("saveAs", {})).toEqual(success(null));
    expect(services.chooseFileToSave).toHaveBeenCalledWith("Ram 2027", "budget");
  });

  it("gives the host all the paths the user chose", async () => {
    const { client } = connected((host) => {
      host.answer = async () => success(await host.services?.chooseFilesToOpen());
    });
    expect(await client.request("open", {})).toEqual(success(["/home/eva/ram.budget", "/home/eva/motförslag.budget"]));
  });

  it("tells the host when the mail draft could not be opened", async () => {
    const { client, services } = connected((host) => {
      host.answer = async () => success(await host.services?.openProduced("/tmp/utkast.eml"));
    });
    services.openProduced.mockResolvedValueOnce(false);
    expect(await client.request("mailDraft", {})).toEqual(success(false));
  });

  it("lets the host go on with a refusal when main fails at a service", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { client, services } = connected((host) => {
      host.answer = async () => success(await host.services?.chooseFileToOpen());
    });
    services.chooseFileToOpen.mockRejectedValueOnce(new Error("no window"));
    expect(await client.request("open", {})).toEqual(failure(shellTexts.hostFailed));
    expect(await client.request("open", {})).toEqual(success("/home/eva/ram.budget"));
  });

  const unwanted = [
    { title: "a service that does not exist", call: { service: "runProgram", path: "/bin/sh" } },
    { title: "a file kind we never save", call: { service: "chooseFileToSave", suggestedName: "a", extension: "exe" } },
    { title: "a path that is no text", call: { service: "openProduced", path: 7 } },
    {
      title: "a name longer than a name",
      call: { service: "chooseFileToSave", suggestedName: "å".repeat(256), extension: "pdf" },
    },
  ];
  it.each(unwanted)("does nothing when a broken host asks for $title", async ({ call }) => {
    const { client, run, services } = connected();
    run(0).say({ type: "service", id: 0, call });
    await client.request("undo", {});
    expect(services.openProduced).not.toHaveBeenCalled();
    expect(services.chooseFileToSave).not.toHaveBeenCalled();
  });

  it("hears events of the host and drops what is no event of the contract", async () => {
    const { client, run, events } = connected();
    await client.request("undo", {});
    run(0).say({ type: "event", event: { type: "format", disk: "c" } });
    run(0).host.emit({ type: "openRequested", source: { type: "sample", name: "alingsas" } });
    await client.request("undo", {});
    expect(events).toEqual([{ type: "openRequested", source: { type: "sample", name: "alingsas" } }]);
  });
});

describe("when the host process dies", () => {
  it("answers every waiting request, starts a new process and says so once it is ready", async () => {
    const { client, runs, run, events } = connected((host, index) => {
      if (index === 0) host.answer = () => new Promise(() => {});
    });
    const waiting = [client.request("apply", {}), client.request("view", {})];
    const given = client.registerGiven("/home/eva/ram.budget");
    run(0).die();
    expect(await Promise.all(waiting)).toEqual([failure(shellTexts.hostDied), failure(shellTexts.hostDied)]);
    expect(await given).toBeNull();
    expect(await client.request("view", {})).toMatchObject({ ok: true });
    expect(runs).toHaveLength(2);
    expect(events).toEqual([{ type: "hostRestarted" }]);
  });

  it("says nothing of a restart at the first start", async () => {
    const { client, events } = connected();
    await client.request("view", {});
    expect(events).toEqual([]);
  });

  it("gives up after three deaths without an answer between them", async () => {
    const { client, runs, run } = connected(undefined, () => false);
    const waiting = client.request("view", {});
    run(0).die();
    expect(await waiting).toEqual(failure(shellTexts.hostDied));
    run(1).die();
    const last = client.request("view", {});
    run(2).die();
    expect(await last).toEqual(failure(shellTexts.hostGone));
    expect(runs).toHaveLength(3);
    expect(await client.request("view", {})).toEqual(failure(shellTexts.hostGone));
  });

  it("starts again as often as needed when it answered in between", async () => {
    const { client, runs, run } = connected();
    for (let index = 0; index < 6; index += 1) {
      expect(await client.request("view", {})).toMatchObject({ ok: true });
      run(index).die();
    }
    expect(runs).toHaveLength(7);
  });

  it("does not wait for ever at quitting when the host dies while closing, and starts no new one after stop", async () => {
    const { client, runs, run } = connected(undefined, () => false);
    const closing = client.closeAll();
    run(0).die();
    await closing;
    client.stop();
    expect(runs).toHaveLength(2);
    expect(await client.request("view", {})).toEqual(failure(shellTexts.hostGone));
  });
});

describe("when the host process hangs", () => {
  it("is killed after half a minute of silence, and the waiting request is answered", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { client, runs } = connected(undefined, (index) => index > 0);
      const waiting = client.request("open", {});
      vi.advanceTimersByTime(signOfLifeEveryMs * silencesAllowed);
      expect(runs).toHaveLength(1);
      vi.advanceTimersByTime(signOfLifeEveryMs);
      expect(await waiting).toEqual(failure(shellTexts.hostDied));
      expect(runs).toHaveLength(2);
      expect(await client.request("view", {})).toMatchObject({ ok: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it("is left alone as long as it gives signs of life, however long a dialog stays open", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const dialog = Promise.withResolvers<null>();
      const { client, runs, services } = connected((host) => {
        host.answer = async () => success(await host.services?.chooseFileToSave("Ram", "budget"));
      });
      services.chooseFileToSave.mockReturnValueOnce(dialog.promise);
      const waiting = client.request("saveAs", {});
      for (let silence = 0; silence < 10 * silencesAllowed; silence += 1) {
        vi.advanceTimersByTime(signOfLifeEveryMs);
        // Something said in between: the ping's own answer, over the real channel.
        await client.registerGiven("/home/eva/ram.budget");
      }
      dialog.resolve(null);
      expect(await waiting).toEqual(success(null));
      expect(runs).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is asked nothing while nobody waits", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { client } = connected();
      await client.request("view", {});
      vi.advanceTimersByTime(signOfLifeEveryMs);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
