import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBrowserShell } from "../../../electron/browserShell/runBrowserShell.ts";
import type { StartArguments } from "../../../electron/browserShell/startArguments.ts";
import type { HostServices } from "../../../electron/host/hostServices.ts";
import { createFakeHost } from "./fakeHost.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "run-"));
  writeFileSync(path.join(folder, "index.html"), "<p>Budgetbänken</p>");
});
afterAll(() => rmSync(folder, { recursive: true }));

const quiet: StartArguments = { browser: true, open: false, developer: false, files: [], sample: "alingsas" };

async function started(changes: Partial<StartArguments>, closeAll = async (): Promise<void> => undefined) {
  const lines: string[] = [];
  const given: string[] = [];
  const seen: { services: HostServices | null } = { services: null };
  const run = await runBrowserShell({
    arguments: { ...quiet, ...changes },
    createHost: (services) => {
      seen.services = services;
      const host = createFakeHost();
      return { ...host, closeAll, registerGiven: (file) => `nr${given.push(file)}` };
    },
    rendererFolder: folder,
    workFolder: path.join(folder, "arbete"),
    programVersion: "0.1.0",
    say: (line) => lines.push(line),
    onUnused: () => undefined,
  });
  if (!run.ok) throw new Error(run.error);
  return { run: run.value, lines, given, services: seen.services };
}

/** The answer to a request over the real connection. */
async function ask(address: string, name: string): Promise<unknown> {
  const [origin = "", token = ""] = address.split("/#");
  const post = async (target: string, content: unknown): Promise<unknown> => {
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    return (await fetch(origin + target, { method: "POST", headers, body: JSON.stringify(content) })).json();
  };
  const session = await post("/session", { action: "start" });
  if (typeof session !== "object" || session === null || !("session" in session)) throw new Error("no session");
  return post("/request", { session: session.session, name, payload: {} });
}

describe("a run of the browser shell", () => {
  it("prints the address with its token and how to stop, and gives the host a shell without native parts", async () => {
    const { run, lines, services } = await started({});
    expect(lines).toEqual([`Öppna Budgetbänken i webbläsaren: ${run.address}`, "Avsluta med Ctrl+C."]);
    expect(run.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
    expect(services).toMatchObject({ nativeDialogs: false, nativeMenu: false, openInMailProgram: false });
    expect(await services?.chooseFileToSave("a", "pdf")).toBe(null);
    expect(statSync(path.join(folder, "arbete")).mode & 0o777).toBe(0o700);
    await run.stop();
  });

  it("starts with the sample, or with the files it was given, by handle and not by path", async () => {
    const sample = await started({ sample: "balans22" });
    expect(await ask(sample.run.address, "describe")).toMatchObject({
      value: { startWith: [{ type: "sample", name: "balans22" }] },
    });
    await sample.run.stop();
    const file = await started({ files: ["/hem/anna/min.budget", "/hem/anna/ny.budget"] });
    expect(file.given).toEqual(["/hem/anna/min.budget", "/hem/anna/ny.budget"]);
    expect(await ask(file.run.address, "describe")).toMatchObject({
      value: {
        startWith: [
          { type: "given", given: "nr1" },
          { type: "given", given: "nr2" },
        ],
      },
    });
    await file.run.stop();
  });

  it("closes the host once, and serves no more", async () => {
    let closed = 0;
    const { run } = await started({}, async () => {
      closed += 1;
    });
    await Promise.all([run.stop(), run.stop()]);
    expect(closed).toBe(1);
    await expect(fetch(run.address)).rejects.toThrow();
  });

  it("stops serving also when the host cannot close, and says so", async () => {
    const { run } = await started({}, async () => {
      throw new Error("Disken är full.");
    });
    await expect(run.stop()).rejects.toThrow("Disken är full.");
    await expect(fetch(run.address)).rejects.toThrow();
  });

  it("says how to build the window when it is missing, and leaves no working folder", async () => {
    const workFolder = path.join(folder, "annan");
    const run = await runBrowserShell({
      arguments: quiet,
      createHost: createFakeHost,
      rendererFolder: path.join(folder, "saknas"),
      workFolder,
      programVersion: "0.1.0",
      say: () => undefined,
      onUnused: () => undefined,
    });
    expect(run).toEqual({
      ok: false,
      error: "Det byggda fönstret (out/renderer) saknas eller är trasigt. Kör npm run build och starta igen.",
    });
    expect(existsSync(workFolder)).toBe(false);
  });
});
