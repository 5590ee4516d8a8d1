// The real host in a real process of its own, over the real channel: what the fake host of the other tests cannot show.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { connectHost, type HostClient } from "../../../electron/ipc/hostClient.ts";
import type { WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { success } from "../../../shared/domain/result.ts";
import { startNodeHostRun } from "../../support/electronStandIn/nodeHostRun.ts";

const entry = join(import.meta.dirname, "../../../electron/hostProcess.ts");
const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

function startHost() {
  const workFolder = mkdtempSync(join(tmpdir(), "host-"));
  const events: WorkbenchEvent[] = [];
  const runs: ReturnType<typeof startNodeHostRun>[] = [];
  const client: HostClient = connectHost(
    () => {
      const run = startNodeHostRun(entry);
      runs.push(run);
      return run;
    },
    { workFolder, programVersion: "4.5.6", nativeDialogs: true, nativeMenu: true, openInMailProgram: false },
    {
      printPdf: async () => success(new Uint8Array([37, 80, 68, 70])),
      chooseFileToOpen: async () => null,
      chooseFilesToOpen: async () => [],
      chooseFileToSave: async () => null,
      openProduced: async () => false,
      emit: (event) => events.push(event),
    },
  );
  cleanUps.push(() => {
    client.stop();
    rmSync(workFolder, { recursive: true, force: true });
  });
  return { client, events, runs };
}

it("describes itself with what the shell told it", async () => {
  const { client } = startHost();
  expect(await client.request("describe", {})).toMatchObject({
    ok: true,
    value: { programVersion: "4.5.6", nativeDialogs: true, nativeMenu: true, openInMailProgram: false },
  });
});

it("opens a sample and sends its figures as typed arrays", async () => {
  const { client } = startHost();
  const answer = await client.request("open", { source: { type: "sample", name: "alingsas" } });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      view: {
        cells: { values: expect.any(Float64Array), states: expect.any(Uint8Array), origins: expect.any(Int32Array) },
      },
    },
  });
});

it("is killed hard, comes back by itself and answers again", async () => {
  const { client, events, runs } = startHost();
  await client.request("describe", {});
  runs[0]?.killHard();
  await vi.waitFor(() => expect(events).toEqual([{ type: "hostRestarted" }]), { timeout: 20_000 });
  expect(await client.request("describe", {})).toMatchObject({ ok: true });
  expect(runs).toHaveLength(2);
});

it("refuses a request whose payload has the wrong shape, in the host itself", async () => {
  const { client } = startHost();
  const answer = await client.request("open", { source: { type: "path", path: "/etc/passwd" } });
  expect(answer).toMatchObject({ ok: false, error: { code: expect.not.stringMatching(/^host-/) } });
});
