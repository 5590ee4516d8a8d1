// The edit log seen from a cell: who did what when, undone and done again, newest first.

import { expect, it } from "vitest";
import { type LineId, newLineId, newSheetId } from "../../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../../shared/domain/line.ts";
import type { CellInput } from "../../../shared/domain/scenario.ts";
import { CellLog, type LoggedEdit } from "../../../shared/explain/cellLog.ts";
import type { Change } from "../../../shared/patches/change.ts";

const number = (value: number): CellInput => ({ type: "number", value, enteredAt: "2026-05-04T09:30:00.000Z" });
const edit = (
  sequence: number,
  lineId: LineId,
  year: number,
  before: number | null,
  after: number | null,
): LoggedEdit => ({
  sequence,
  action: "edit",
  ofSequence: null,
  label: `edit ${sequence}`,
  editedAt: `2026-05-0${sequence}T09:30:00.000Z`,
  author: "Kim",
  changes: [
    {
      type: "cell",
      lineId,
      year,
      before: before === null ? null : number(before),
      after: after === null ? null : number(after),
    },
  ],
});
const moved = (sequence: number, action: "undo" | "redo", ofSequence: number): LoggedEdit => ({
  sequence,
  action,
  ofSequence,
  label: "x",
  editedAt: "",
  author: "Sam",
  changes: [],
});

it("tells what was typed, undone and done again, newest first, and only for the cell asked about", () => {
  const [von, skola] = [newLineId(), newLineId()];
  const log = new CellLog();
  log.add([edit(1, von, 2026, null, 5), edit(2, skola, 2026, null, 9), edit(3, von, 2027, null, 7)]);
  log.add([moved(4, "undo", 1), moved(5, "redo", 1)]);
  const told = log.eventsOf(von, 2026).map(({ sequence, action, author, change }) => {
    const value = (input: unknown) =>
      typeof input === "object" && input !== null && "value" in input ? input.value : null;
    return [sequence, action, author, value(change.before), value(change.after)];
  });
  expect(told).toEqual([
    [5, "redo", "Sam", null, 5],
    [4, "undo", "Sam", 5, null],
    [1, "edit", "Kim", null, 5],
  ]);
  expect(log.last).toBe(5);
});

it("passes over an undo of an edit that is not in the log", () => {
  const log = new CellLog();
  log.add([moved(7, "undo", 3)]);
  expect(log.eventsOf(newLineId(), 2026)).toEqual([]);
  expect(log.last).toBe(7);
});

it("keeps what the line's formula was at the time, whatever becomes of it later", () => {
  const von = newLineId();
  const line = (formula: string | null, formulaFromYear: number | null): Line => ({
    ...plainLine,
    id: von,
    code: "VON",
    label: "Vård",
    kind: "input",
    homeSheetId: newSheetId(),
    parentId: null,
    unit: "kr",
    scope: "taxFunded",
    formula,
    formulaFromYear,
  });
  const [without, filled] = [line(null, null), line("@x", 2027)];
  const ofLine = (before: Line, after: Line): Change => ({ type: "line", lineId: von, before, after });
  const log = new CellLog();
  const typed = edit(1, von, 2027, null, 5);
  const fill = edit(2, von, 2027, 5, null);
  const removed = edit(3, von, 2027, null, 6);
  log.add([
    typed,
    { ...fill, changes: [ofLine(without, filled), ...fill.changes] },
    { ...removed, changes: [...removed.changes, ofLine(filled, without)] },
    moved(4, "undo", 3),
    edit(5, von, 2026, null, 7),
  ]);
  const told = (year: number) =>
    log
      .eventsOf(von, year)
      .flatMap(({ sequence, change }) =>
        change.type === "cell" ? [[sequence, change.wasGoverned, change.isGoverned]] : [],
      );
  expect(told(2027)).toEqual([
    [4, false, true],
    [3, true, false],
    [2, false, true],
    [1, false, false],
  ]);
  expect(told(2026)).toEqual([[5, false, false]]);
});
