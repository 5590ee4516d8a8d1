// The numbering of cells, asked in runs: the rows a run of cells stands in are the rows of its cells.

import { describe, expect, it } from "vitest";
import { cellCountOf, type GridSize, markRowsOfCells, rowOfCell } from "../../../shared/formula/cellGrid.ts";

const size: GridSize = { rowCount: 7, yearCount: 4 };

describe("the rows of a run of cells", () => {
  it("are marked whatever years the run goes over, and no others", () => {
    for (let start = 0; start < cellCountOf(size); start += 1) {
      for (let end = start; end <= cellCountOf(size); end += 1) {
        const expected = new Uint8Array(size.rowCount);
        for (let cell = start; cell < end; cell += 1) expected[rowOfCell(size, cell)] = 1;
        const marks = new Uint8Array(size.rowCount);
        markRowsOfCells(size, start, end, marks);
        expect(marks, `cells ${start} to ${end}`).toEqual(expected);
      }
    }
  });

  it("keep marks that stood there", () => {
    const marks = Uint8Array.from([0, 0, 0, 0, 0, 0, 1]);
    markRowsOfCells(size, 8, 10, marks);
    expect([...marks]).toEqual([0, 1, 1, 0, 0, 0, 1]);
  });
});
