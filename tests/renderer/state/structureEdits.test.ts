// Whatever is moved, doubled, removed, renamed or noted, in any order: the mirror the window keeps from small messages is what a whole
// view would have given, the figures are those of a scenario opened afresh, and undo leads back to where it began.

import { expect, it } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { contentSeal } from "../../../electron/store/contentSeal.ts";
import { rowsFromScenario } from "../../../electron/store/rowsOfScenario.ts";
import { scenarioFromRows } from "../../../electron/store/scenarioRows.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { applyPatch, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { type LineId, newLineId, newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import { lineKinds } from "../../../shared/domain/line.ts";
import { SeededRandom } from "../../support/randomModelGrammar.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
  # Ramar | frames
  line             | kind    | measure | 2026 | 2027 | 2028 | formula
  Nämnder          | heading |         |      |      |      |
   VON: Vård       |         |         | 100  |      |      | =[föregående] * 1,02
    VONV: varav    | ofWhich |         | 40   | 40   |      |
   SOC: Social     |         |         | 5    |      |      | =[föregående] * 2
   Skolor          | heading |         |      |      |      |
    A              |         |         | 1    | 2    | 3    |
    B              |         |         |      |      |      | =A + SOC
  SUMMA_R          | sum     |         |      |      |      | =SUMMA(Nämnder)
  SUMMA_S          | sum     |         |      |      |      | =SUMMA(VON:B)
  # Annat | own
  line             | kind    | measure | 2026 | 2027 | 2028 | formula
  FEL              |         |         |      |      |      | =VON / 0
  Grupp            | heading |         |      |      |      |
   C               |         |         | 7    | 7    | 7    |
   D               |         |         |      |      |      | =C * 2 + SUMMA(Nämnder)
  # Åtgärder | measures
  line             | kind    | measure        | 2026 | 2027 | 2028
  M                |         | permanent VON  | 5    | 0    | 0`);

function randomCommand(scenario: TestScenario, random: SeededRandom): Command {
  const { sheets, lines } = scenario.open.scenario;
  const one = <T>(list: readonly T[]): T => random.pick(list);
  const sheet = one(sheets);
  const ids = [...lines.keys()];
  const lineId = one(ids);
  const some = random.below(3) === 0 ? [lineId, one(ids)] : [lineId];
  const maybe = (list: readonly LineId[]): LineId | null =>
    list.length === 0 || random.below(3) === 0 ? null : one(list);
  const line = lines.get(lineId);
  const home = (line?.homeSheetId ?? sheet.id) as SheetId;
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
      return {
        type: "moveLines",
        sheetId: random.below(4) === 0 ? sheet.id : home,
        lineIds: some,
        parentId: maybe(ids.filter((id) => lines.get(id)?.kind === "heading")),
        afterLineId: maybe(ids),
      };
    case 3:
      return { type: "indentLines", sheetId: home, lineIds: some };
    case 4:
      return { type: "outdentLines", sheetId: home, lineIds: some };
    case 5:
      return { type: "duplicateLines", sheetId: home, lineIds: some, newLineId: newLineId() };
    case 6:
      return { type: "removeLines", lineIds: some };
    case 7:
      return { type: "setCellNote", lineId, year: 2026 + random.below(3), text: random.below(4) === 0 ? "" : "not" };
    case 8:
      return {
        type: "reshapeLine",
        lineId,
        kind: one(lineKinds),
        unit: line?.unit ?? "kr",
        scope: one(["taxFunded", "feeFunded"] as const),
      };
    case 9:
      return { type: "moveSheet", sheetId: sheet.id, afterSheetId: random.below(2) === 0 ? null : one(sheets).id };
    case 10:
      return random.below(3) === 0
        ? { type: "removeSheet", sheetId: sheet.id }
        : { type: "duplicateSheet", sheetId: sheet.id, newSheetId: newSheetId() };
    default:
      return {
        type: "reviseSheet",
        sheetId: sheet.id,
        title: `Blad ${random.below(9)}`,
        caption: "",
        firstYear: 2026 + random.below(2),
        lastYear: 2027 + random.below(3),
        dropsOutside: random.below(2) === 0,
      };
  }
}

function openedAfresh(scenario: TestScenario): OpenScenario {
  const contents = { scenario: scenario.open.scenario, log: [], revisions: [] };
  const workingCopy = WorkingCopy.inMemory();
  workingCopy.fill(contents);
  return new OpenScenario(contents, workingCopy, "");
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])("holds through forty edits and all the way back, seed %i", (seed) => {
  const random = new SeededRandom(seed);
  const scenario = budget();
  const began = contentSeal(scenario.open.scenario);
  let taken = 0;
  const whole = mirrorFromView(scenario.open.view());
  if (!whole.ok) throw new Error("no mirror");
  let mirror = whole.value;
  for (let turn = 0; turn < 40; turn += 1) {
    const before = scenario.open.revision;
    const answer = scenario.open.apply(randomCommand(scenario, random));
    if (!answer.ok) continue;
    if (scenario.open.revision > before) taken += 1;
    const next = applyPatch(mirror, answer.value);
    if (!next.ok) throw new Error(next.error.reason);
    mirror = next.value;
    const view = scenario.open.view();
    const fresh = mirrorFromView(view);
    // Which figures the latest message brought is news, and no part of what is mirrored.
    expect(fresh.ok && fresh.value).toEqual({ ...mirror, latest: null });
    const afresh = openedAfresh(scenario).view();
    expect(view.structure).toEqual(afresh.structure);
    expect(view.cells).toEqual(afresh.cells);
    expect(view.status.warnings).toEqual(afresh.status.warnings);
    // What an edit leads to could be saved and opened again.
    expect(scenarioFromRows(rowsFromScenario(scenario.open.scenario)).ok).toBe(true);
  }
  expect(taken).toBeGreaterThan(10);
  for (let turn = 0; turn < taken; turn += 1) scenario.undo();
  expect(contentSeal(scenario.open.scenario)).toBe(began);
});
