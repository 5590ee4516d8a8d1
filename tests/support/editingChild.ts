// A program that edits one budget until it is killed: a real host in a process of its own. Each edit is a number one higher than
// the last, typed into the same cell. What the cell is about to become and what the host has acknowledged is told on stdout.

import { readdirSync, writeSync } from "node:fs";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { OpenedScenario, OpenSource, RequestName, RequestOf, Requests } from "../../shared/contract/workbench.ts";

const [mode = "", workFolder = "", path = "", from = "0", count = "0"] = process.argv.slice(2);
const host = createWorkbenchHost({
  workFolder,
  programVersion: "0",
  nativeDialogs: true,
  nativeMenu: false,
  openInMailProgram: false,
  printPdf: async () => ({ ok: false, error: { code: "", message: "" } }),
  chooseFileToOpen: async () => path,
  chooseFilesToOpen: async () => [path],
  chooseFileToSave: async () => path,
  openProduced: async () => false,
  emit: () => {},
});

async function ask<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<Requests[Name]["answer"]> {
  const answer = await host.handle(name, request);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as Requests[Name]["answer"];
}

async function opened(): Promise<OpenedScenario> {
  const [left] = (await ask("describe", {})).recoverable;
  const source: OpenSource = left === undefined ? { type: "dialog" } : { type: "given", given: left.given };
  return ask("open", { source });
}

const tell = (line: string): void => void writeSync(1, `${line}\n`);

/** Types ever higher numbers, and publishes, closes and undoes in between; "slowly" only waits until each is published in its time. */
async function untilKilled(): Promise<never> {
  let { handle, view } = await opened();
  const lineId = view.structure.lines.find(({ code }) => code === "SKATT")?.id;
  if (lineId === undefined) throw new Error("no line SKATT");
  for (let number = Number(from) + 1; ; number += 1) {
    const command: Command = {
      type: "setCells",
      bareUnit: "kr",
      cells: [{ lineId, year: 2026, text: String(number) }],
    };
    const step = async (becomes: number, done: Promise<unknown>): Promise<void> => {
      await done;
      tell(`did ${becomes}`);
    };
    tell(`try ${number}`);
    await step(number, ask("apply", { handle, baseRevision: 0, command }));
    if (mode === "slowly") {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      continue;
    }
    if (number % 5 === 0 && number > Number(from) + 1) {
      tell(`try ${number - 1}`);
      await step(number - 1, ask("undo", { handle }));
      tell(`try ${number}`);
      await step(number, ask("redo", { handle }));
    }
    if (number % 3 === 0) await ask("saveAs", { handle });
    if (number % 7 === 0) {
      await ask("close", { handle });
      ({ handle, view } = await opened());
    }
  }
}

/** Opens, changes one cell of its own year and closes, `count` times; tells each change that reached the file. */
async function takingTurns(): Promise<void> {
  for (let number = 1; number <= Number(count); ) {
    const { handle, view } = await ask("open", { source: { type: "dialog" } });
    const lineId = view.structure.lines.find(({ code }) => code === "SKATT")?.id;
    if (lineId === undefined) throw new Error("no line SKATT");
    const command: Command = {
      type: "setCells",
      bareUnit: "kr",
      cells: [{ lineId, year: Number(from), text: String(number) }],
    };
    await ask("apply", { handle, baseRevision: 0, command });
    const { publish } = await ask("close", { handle });
    if (publish.state === "published") {
      tell(String(number));
      number += 1;
    } else tell(`refused ${publish.message}`);
  }
  // Working copies; the list of files opened last lies there too.
  tell(`left ${readdirSync(workFolder).filter((name) => !name.endsWith(".json")).length}`);
}

if (mode === "edit" || mode === "slowly") await untilKilled();
else await takingTurns();
