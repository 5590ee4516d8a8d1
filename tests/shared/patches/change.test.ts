import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { runCommand } from "../../../shared/commands/runCommand.ts";
import { newSheetId } from "../../../shared/domain/ids.ts";
import { applyChanges } from "../../../shared/patches/applyChanges.ts";
import { type Change, invert } from "../../../shared/patches/change.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line      | kind    | 2021 | 2022 | formula
  : Nämnder | heading |      |      |
    VON     |         | 1    | 2    |
    SOC     |         | 3    | 4    |
  TOTALT    | sum     |      |      | =SUMMA(Nämnder)`);
const { scenario, context } = budget.open;
const lineId = budget.id("VON");

/** One command for each kind of change, an import for the changes that build on each other. */
const commands: readonly Command[] = [
  {
    type: "setCells",
    bareUnit: "kr",
    cells: [
      { lineId, year: 2021, text: "" },
      { lineId, year: 2022, text: "=SOC" },
    ],
  },
  { type: "setLineFormula", lineId, text: "=VON[-1] * 2", bareUnit: "kr" },
  { type: "removeLines", lineIds: [budget.id("Nämnder")] },
  { type: "renameLine", lineId, label: "Vård", code: "V" },
  { type: "addSheet", title: "Tio år", kind: "own", firstYear: 2015, lastYear: 2024, newSheetId: newSheetId() },
  { type: "setTitle", title: "Ny titel" },
  {
    type: "importTable",
    readAs: "tkr",
    sheetId: null,
    sheetKind: "incomeBudget",
    rows: [0, 1, 2].map((row) => ({ row, lineId: null })),
    table: {
      title: "",
      unit: "mnkr",
      unitSuspected: true,
      columns: [{ label: "2030", year: 2030 }],
      doubts: [],
      rows: [
        { label: "A", kind: "item", values: [1] },
        { label: "B", kind: "item", values: [2] },
        { label: "Summa", kind: "sum", values: [3] },
      ],
      sums: [{ axis: "row", row: 2, of: [0, 1], stated: [3], computed: [3] }],
    },
  },
];

const changesOf = (command: Command): readonly Change[] => {
  const answer = runCommand(context, command);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.changes;
};

describe.each(commands.map((command) => [command.type, command] as const))("%s", (_, command) => {
  const changes = changesOf(command);

  it("and its inverse give the same scenario", () => {
    const after = applyChanges(scenario, changes);
    expect(after).not.toEqual(scenario);
    expect(applyChanges(after, invert(changes))).toEqual(scenario);
    expect(invert(invert(changes))).toEqual(changes);
  });

  it("leaves the scenario it was made from as it was", () => {
    const copy = structuredClone(scenario);
    applyChanges(scenario, changes);
    expect(scenario).toEqual(copy);
  });
});

it("changes nothing for no changes", () => {
  expect(applyChanges(scenario, [])).toEqual(scenario);
});
