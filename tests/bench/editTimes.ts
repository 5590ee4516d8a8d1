// What one edit of each kind costs in the host on a large municipality (largeBudget.ts): from the command to the patch, with the
// working copy on disk. The disk's own sync is told apart: the same edit is also made on a working copy in memory. Time is the
// host thread's own time on the processor, so that a busy machine does not count.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpenScenario } from "../../electron/host/openScenario.ts";
import { WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { Command } from "../../shared/commands/command.ts";
import { type LineId, newLineId, type SheetId } from "../../shared/domain/ids.ts";
import { plainMeasure } from "../../shared/domain/measure.ts";
import { largeBudget } from "./largeBudget.ts";

const { scenario, ids } = largeBudget();
const line = (name: keyof typeof ids) => ids[name] as LineId;
const cell = (name: keyof typeof ids, year: number, text: string): Command => ({
  type: "setCells",
  bareUnit: "kr",
  cells: [{ lineId: line(name), year, text }],
});

const edits: Readonly<Record<string, (round: number) => Command>> = {
  account: (round) => cell("account", 2026, String(1_000 + round)),
  "price index": (round) => cell("priceIndex", 2028, `${2 + round / 100} %`.replace(".", ",")),
  "tax rate": (round) => cell("taxRate", 2028, `${20 + round} öre`.replace(/^/, "21")),
  "measure amount": (round) => cell("measure", 2027, String(100_000 + round)),
  outlay: (round) => cell("outlay", 2026, String(3_000_000 + round)),
  "take-in-use month": (round) => ({
    type: "setAttribute",
    lineId: line("outlay"),
    attribute: "startMonth",
    text: String(1 + (round % 12)),
    bareUnit: "kr",
  }),
  "measure lasts": (round) => ({
    type: "setMeasure",
    lineId: line("measure"),
    measure: { ...plainMeasure, duration: round % 2 === 0 ? "temporary" : "permanent", committeeId: line("committee") },
  }),
  "measure status": (round) => ({
    type: "setMeasure",
    lineId: line("temporaryMeasure"),
    measure: {
      ...plainMeasure,
      duration: "temporary",
      committeeId: line("committee"),
      status: round % 2 === 0 ? "decided" : "running",
    },
  }),
  note: (round) => ({ type: "setNote", lineId: line("committee"), note: `Anteckning ${round}` }),
  rename: (round) => ({ type: "renameLine", lineId: line("committee"), label: `Nämnd ett ${round}`, code: "N1" }),
  goal: (round) => ({
    type: "setGoal",
    lineId: line("goal"),
    operator: ">=",
    thresholdText: `${2 + (round % 3)} %`,
    shortLabel: "Resultat",
  }),
  override: (round) => cell("committee", 2029, round % 2 === 0 ? "450000000" : ""),
  "line formula": (round) => ({
    type: "setLineFormula",
    lineId: line("goal"),
    text: round % 2 === 0 ? "=RES / (SKATT + GSB)" : "=RES / (GSB + SKATT)",
    bareUnit: "kr",
  }),
  "new measure": (round) => ({
    type: "addLine",
    sheetId: ids.measureSheet as SheetId,
    afterLineId: null,
    newLineId: newLineId(),
    line: {
      code: "",
      label: `Ny åtgärd ${round}`,
      kind: "input",
      unit: "kr",
      scope: "taxFunded",
      parentId: null,
      measure: { ...plainMeasure, committeeId: line("committee") },
    },
  }),
};

function open(workingCopy: WorkingCopy): OpenScenario {
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new OpenScenario(contents, workingCopy, "prov");
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
const p95 = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * 0.95)] ?? 0;

function timesOf(opened: OpenScenario, make: (round: number) => Command, rounds: number): readonly number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const command = make(round);
    const from = process.threadCpuUsage();
    const answer = opened.apply(command);
    const { user, system } = process.threadCpuUsage(from);
    const taken = (user + system) / 1_000;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    if (round > 2) times.push(taken);
  }
  return times;
}

const folder = mkdtempSync(join(tmpdir(), "budget-edits-"));
const onDisk = WorkingCopy.open(join(folder, "arbete.sqlite"));
const inMemory = WorkingCopy.inMemory();
try {
  const disk = open(onDisk);
  const memory = open(inMemory);
  const only = process.argv[2];
  console.log(`${scenario.lines.size} lines, ${scenario.lines.size * 10} cells`);
  console.log("edit                 memory p50   p95    disk p50   p95  (ms)");
  for (const [name, make] of Object.entries(edits)) {
    if (only !== undefined && only !== name) continue;
    const [without, with_] = [timesOf(memory, make, 33), timesOf(disk, make, 33)];
    const figures = [median(without), p95(without), median(with_), p95(with_)];
    console.log(name.padEnd(20), ...figures.map((value) => value.toFixed(1).padStart(9)));
  }
} finally {
  onDisk.close();
  inMemory.close();
  rmSync(folder, { recursive: true });
}
