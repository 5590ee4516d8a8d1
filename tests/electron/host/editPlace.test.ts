// Where an undone or redone edit is said to be seen: its cells, else its lines, else its sheet.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { newLineId, type SheetId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
  # Ramar | frames
  line         | kind    | 2021 | 2022 | formula
  VON: Vården  |         | 100  | 100
  SOC: Social  |         | 50   | 60
  KUN: Kultur  |         | 20   | 20
  TOT: Summa   | sum     |      |      | =SUMMA(VON:KUN)
  # Åtgärder | measures
  line         | kind    | 2021 | 2022
  A: Åtgärd    |         | 1    | 2`);

function placeAfterUndo(open: TestScenario, command: Command) {
  open.apply(command);
  const answer = open.open.undo();
  if (!answer.ok) throw new Error(answer.error.type);
  const { place } = answer.value;
  const { sheets, lines } = open.open.scenario;
  return [
    sheets.find(({ id }) => id === place?.sheetId)?.title,
    ...(place?.cells ?? []).map(({ lineId, year }) => `${lines.get(lineId)?.code} ${year}`).toSorted(),
  ];
}
const first = (open: TestScenario) => open.open.scenario.sheets[0]?.id as SheetId;

describe("the place of an undone edit", () => {
  it("is the cells that were typed in, on their line's own sheet", () => {
    const open = budget();
    const cells = [
      { lineId: open.id("A"), year: 2021, text: "7" },
      { lineId: open.id("A"), year: 2022, text: "8" },
    ];
    expect(placeAfterUndo(open, { type: "setCells", cells, bareUnit: "kr" })).toEqual(["Åtgärder", "A 2021", "A 2022"]);
  });

  it("is the name of a line that was renamed or came back, with its cells left out", () => {
    const open = budget();
    expect(placeAfterUndo(open, { type: "renameLine", lineId: open.id("SOC"), label: "Socialt", code: "SOC" })).toEqual(
      ["Ramar", "SOC null"],
    );
    expect(placeAfterUndo(open, { type: "removeLines", lineIds: [open.id("VON")] })).toEqual(["Ramar", "VON null"]);
  });

  it("is the first year of a line's formula", () => {
    const open = budget();
    const lineId = open.id("SOC");
    expect(placeAfterUndo(open, { type: "setLineFormula", lineId, text: "=VON[föregående]", bareUnit: "kr" })).toEqual([
      "Ramar",
      "SOC 2022",
    ]);
  });

  it("is the lines that changed places, not the sums that were written anew for them", () => {
    const open = budget();
    const move: Command = {
      type: "moveLines",
      sheetId: first(open),
      lineIds: [open.id("VON")],
      parentId: null,
      afterLineId: open.id("KUN"),
    };
    expect(placeAfterUndo(open, move)).toEqual(["Ramar", "VON null"]);
  });

  it("is the sheet alone where the edit left nothing to mark", () => {
    const open = budget();
    const line = { code: "", label: "Ny", kind: "text", unit: "kr", scope: "taxFunded", measure: null } as const;
    expect(
      placeAfterUndo(open, {
        type: "addLine",
        sheetId: first(open),
        afterLineId: null,
        newLineId: newLineId(),
        line: { ...line, parentId: null },
      }),
    ).toEqual(["Ramar"]);
  });

  it("comes with redo too, and not with an ordinary edit", () => {
    const open = budget();
    const cells = [{ lineId: open.id("A"), year: 2021, text: "7" }];
    const done = open.open.apply({ type: "setCells", cells, bareUnit: "kr" });
    expect(done.ok && done.value.place).toBeUndefined();
    open.open.undo();
    const again = open.open.redo();
    expect(again.ok && again.value.place?.cells).toEqual([{ lineId: open.id("A"), year: 2021 }]);
  });
});
