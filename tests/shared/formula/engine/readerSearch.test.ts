import { expect, it } from "vitest";
import { rowOfCell, yearIndexOfCell } from "../../../../shared/formula/cellGrid.ts";
import { ReaderSearch } from "../../../../shared/formula/engine/readerSearch.ts";
import { buildPlan, compiledAt, formulaCells, type Plan, visitPrecedents } from "../../../../shared/formula/plan.ts";
import { type EngineRow, engineScenario, nameOfRow, randomNumbers } from "./engineScenario.ts";

/** Readers of every cell found the slow way: by what each formula says it reads. */
function readersByPrecedents(plan: Plan): ReadonlyMap<number, ReadonlySet<number>> {
  const readers = new Map<number, Set<number>>();
  for (const cell of formulaCells(plan)) {
    const compiled = compiledAt(plan, cell);
    if (compiled === null) continue;
    visitPrecedents(plan, compiled, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell), (read) => {
      readers.set(read, (readers.get(read) ?? new Set()).add(cell));
    });
  }
  return readers;
}

function expectSameReaders(plan: Plan): void {
  const expected = readersByPrecedents(plan);
  const search = new ReaderSearch(plan);
  for (let cell = 0; cell < plan.layout.cellCount; cell += 1) {
    search.search(rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell));
    const found = new Set(search.found.subarray(0, search.count));
    expect(found, `readers of cell ${cell}`).toEqual(expected.get(cell) ?? new Set());
  }
}

it("finds readers through lines, other years, spans and overlapping ranges", () => {
  const [a, b, c, d] = [0, 1, 2, 3].map(nameOfRow);
  const rows: EngineRow[] = [
    { numbers: [1, 2, 3, 4] },
    { numbers: [1, 2, 3, 4] },
    { numbers: [1, 2, 3, 4] },
    { numbers: [1, 2, 3, 4] },
    { formula: `SUM(${a}:${d})` },
    { formula: `SUM(${b}:${c}) + ${a}[-1]` },
    { formula: `SUM(${c}:${d}) - ${a}[2027]` },
    { formula: `SUM(${a}[first:0])` },
    { formula: `MAX(${d}[0:last], ${b})` },
    { formula: `${nameOfRow(4)} + ${nameOfRow(7)}[+1]` },
  ];
  expectSameReaders(buildPlan(engineScenario(rows)));
});

it("finds readers among hundreds of ranges that lie in and over each other", () => {
  const random = randomNumbers(7);
  const inputs = 60;
  const rows: EngineRow[] = Array.from({ length: inputs }, () => ({ numbers: [1, 2] }));
  for (let row = inputs; row < 300; row += 1) {
    const from = Math.floor(random() * inputs);
    const to = Math.floor(random() * inputs);
    rows.push({ formula: `SUM(${nameOfRow(from)}:${nameOfRow(to)}) + ${nameOfRow(Math.floor(random() * row))}` });
  }
  expectSameReaders(buildPlan(engineScenario(rows, 2)));
});
