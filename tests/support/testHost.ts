// The real host with a shell that is a few fields: what dialogs answer, what is printed, what was announced. Files, SQLite and
// calculation are real, in the folder the test gives.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { HostServices, WorkbenchHost } from "../../electron/host/hostServices.ts";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";
import { cellAtIndex, type Patch, type ScenarioView } from "../../shared/contract/scenarioView.ts";
import { type StructureNews, structureAfter } from "../../shared/contract/structureNews.ts";
import type {
  OpenedScenario,
  OpenSource,
  Refusal,
  RequestName,
  RequestOf,
  Requests,
  WorkbenchEvent,
} from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { type Result, success } from "../../shared/domain/result.ts";

export interface TestHost {
  readonly host: WorkbenchHost;
  readonly workFolder: string;
  readonly events: WorkbenchEvent[];
  /** What the shell answers; may be changed at any time. */
  readonly shell: Shell;
  /** A request that must be accepted. */
  done<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<Requests[Name]["answer"]>;
  /** A request that must be refused. */
  refused<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<Refusal>;
  openPath(path: string): Promise<OpenedScenario>;
  open(source: OpenSource): Promise<OpenedScenario>;
  /** Types into a cell by the code of its line. */
  type(handle: string, code: string, year: number, text: string): Promise<Patch>;
}

export interface Shell {
  fileToOpen: string | null;
  /** Marked in the dialog beside it. */
  othersToOpen: readonly string[];
  fileToSave: string | null;
  mailProgramOpens: boolean;
  readonly printed: string[];
  readonly produced: string[];
  readonly suggested: string[];
  printAnswer: Result<Uint8Array, Refusal>;
}

export function testHost(folder: string, options: Partial<HostServices> = {}): TestHost {
  const workFolder = join(folder, "arbete");
  mkdirSync(workFolder, { recursive: true });
  const events: WorkbenchEvent[] = [];
  const shell: Shell = {
    fileToOpen: null,
    othersToOpen: [],
    fileToSave: null,
    mailProgramOpens: true,
    printed: [],
    produced: [],
    suggested: [],
    printAnswer: success(new TextEncoder().encode("%PDF-1.7 prov")),
  };
  const host = createWorkbenchHost({
    workFolder,
    programVersion: "1.2.3",
    nativeDialogs: true,
    nativeMenu: true,
    openInMailProgram: true,
    printPdf: async (html) => {
      shell.printed.push(html);
      return shell.printAnswer;
    },
    chooseFileToOpen: async () => shell.fileToOpen,
    chooseFilesToOpen: async () => (shell.fileToOpen === null ? [] : [shell.fileToOpen, ...shell.othersToOpen]),
    chooseFileToSave: async (suggestedName) => {
      shell.suggested.push(suggestedName);
      return shell.fileToSave;
    },
    openProduced: async (path) => {
      shell.produced.push(path);
      return shell.mailProgramOpens;
    },
    emit: (event) => events.push(event),
    ...options,
  });
  const ask = <Name extends RequestName>(name: Name, request: RequestOf<Name>) =>
    host.handle(name, request) as Promise<Result<Requests[Name]["answer"], Refusal>>;
  const done: TestHost["done"] = async (name, request) => {
    const answer = await ask(name, request);
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code} ${answer.error.message}`);
    return answer.value;
  };
  const lineIdOf = async (handle: string, code: string): Promise<LineId> =>
    lineOf(await done("view", { handle }), code);
  return {
    host,
    workFolder,
    events,
    shell,
    done,
    refused: async (name, request) => {
      const answer = await ask(name, request);
      if (answer.ok) throw new Error(`${name} was not refused`);
      expect(answer.error.message).toMatch(/^[A-ZÅÄÖ0-9”"][\s\S]+$/);
      return answer.error;
    },
    open: (source) => done("open", { source }),
    openPath: (path) => done("open", { source: { type: "given", given: host.registerGiven(path) } }),
    type: async (handle, code, year, text) => {
      const cells = [{ lineId: await lineIdOf(handle, code), year, text }];
      const { status } = await done("view", { handle });
      return done("apply", {
        handle,
        baseRevision: status.revision,
        command: { type: "setCells", bareUnit: "kr", cells },
      });
    },
  };
}

export function lineOf(view: ScenarioView, code: string): LineId {
  const line = view.structure.lines.find((candidate) => candidate.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return line.id;
}

/** The number a cell shows, null where it shows none. */
export function figure(view: ScenarioView, code: string, year: number): number | null {
  const row = view.structure.lines.findIndex((line) => line.code === code);
  const column = view.structure.years.findIndex((candidate) => candidate.year === year);
  const { lines, years } = view.structure;
  const cell = cellAtIndex({ rowCount: lines.length, yearCount: years.length }, row, column);
  return view.cells.states[cell] === 1 ? (view.cells.values[cell] ?? null) : null;
}

/** With news of the structure: rows found again by the id of their line, figures moved cell by cell. */
function patchedWithNews(view: ScenarioView, patch: Patch, news: StructureNews): ScenarioView {
  const told = structureAfter(view.structure, news);
  if (!told.ok) throw new Error(told.error);
  const { structure } = told.value;
  const [before, after] = [view.structure.lines.length, structure.lines.length];
  const rowBefore = new Map(view.structure.lines.map(({ id }, row) => [id, row]));
  const rowAfter = new Map(structure.lines.map(({ id }, row) => [id, row]));
  const count = after * structure.years.length;
  const moved = {
    start: 0,
    values: new Float64Array(count),
    states: new Uint8Array(count),
    texts: [] as [number, string][],
    marks: new Uint8Array(count),
    origins: new Int32Array(count).fill(-1),
    stated: new Float64Array(count),
  };
  for (let cell = 0; cell < count; cell += 1) {
    const row = rowBefore.get(structure.lines[cell % after]?.id ?? ("" as LineId));
    if (row === undefined) continue;
    const old = Math.floor(cell / after) * before + row;
    for (const name of ["values", "states", "marks", "stated"] as const) moved[name][cell] = view.cells[name][old] ?? 0;
    const origin = view.cells.origins[old] ?? -1;
    const originRow =
      origin < 0 ? undefined : rowAfter.get(view.structure.lines[origin % before]?.id ?? ("" as LineId));
    moved.origins[cell] = originRow === undefined ? -1 : Math.floor(origin / before) * after + originRow;
    for (const [at, text] of view.cells.texts) if (at === old) moved.texts.push([cell, text]);
  }
  return patched({ ...view, structure, cells: moved }, { ...patch, news: null });
}

/** The view a window holds after a patch: what a mirror does, written as plainly as can be. */
export function patched(view: ScenarioView, patch: Patch): ScenarioView {
  if (patch.news !== null) return patchedWithNews(view, patch, patch.news);
  const structure = patch.structure ?? view.structure;
  const count = structure.lines.length * structure.years.length;
  const before = patch.structure === null ? view.cells : null;
  const texts = new Map(before?.texts);
  const cells = {
    start: 0,
    values: before?.values.slice() ?? new Float64Array(count),
    states: before?.states.slice() ?? new Uint8Array(count),
    marks: before?.marks.slice() ?? new Uint8Array(count),
    origins: before?.origins.slice() ?? new Int32Array(count).fill(-1),
    stated: before?.stated.slice() ?? new Float64Array(count),
  };
  for (const range of patch.ranges) {
    for (const [offset, value] of range.values.entries()) {
      const cell = range.start + offset;
      cells.values[cell] = value;
      texts.delete(cell);
      cells.states[cell] = range.states?.[offset] ?? 1;
      cells.origins[cell] = range.origins?.[offset] ?? -1;
      cells.marks[cell] = range.marks?.[offset] ?? cells.marks[cell] ?? 0;
      cells.stated[cell] = range.stated?.[offset] ?? cells.stated[cell] ?? 0;
    }
    for (const [cell, text] of range.texts) texts.set(cell, text);
  }
  const { warnings, cellFormulas } = patch.status;
  const status = {
    ...patch.status,
    warnings: warnings ?? view.status.warnings,
    cellFormulas: cellFormulas ?? view.status.cellFormulas,
  };
  const inOrder = [...texts].toSorted(([left], [right]) => left - right);
  return { structure, cells: { ...cells, texts: inOrder }, status };
}
