// A random model as the program stores it: its lines, cells and sheets, ready to be calculated.

import { newScenarioId } from "../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../shared/domain/line.ts";
import { type Measure, plainMeasure } from "../../shared/domain/measure.ts";
import type { CellInput, Scenario, Sheet } from "../../shared/domain/scenario.ts";
import type { Model, ModelLine } from "./randomModel.ts";
import { modelLineId, modelSheetId } from "./randomModelIds.ts";

/** The model as the program stores it, its blocks in another order when `blocks` says so. */
export function scenarioOfModel(model: Model, blocks: Model["blocks"] = model.blocks): Scenario {
  const { firstYear, lines } = model;
  const lastYear = firstYear + model.yearCount - 1;
  const sheets = model.sheets.map(
    (sheet, index): Sheet => ({
      id: modelSheetId(index),
      title: `Blad ${index}`,
      kind: sheet.isMeasures ? "measures" : index === 0 ? "frames" : "own",
      firstYear: firstYear + sheet.firstIndex,
      lastYear: firstYear + sheet.lastIndex,
      lineIds: blocks.flat().flatMap((line) => (lines[line]?.sheet === index ? modelLineId(line) : [])),
      caption: "",
    }),
  );
  return {
    head: {
      scenarioId: newScenarioId(),
      title: `Slumpmodell ${model.seed}`,
      municipality: "",
      period: { firstYear, lastYear, budgetYear: firstYear + model.budgetIndex },
      displayUnit: "tkr",
      baselineName: "",
      organisation: "committees",
    },
    sheets,
    lines: new Map(lines.map((line) => [line.id, storedLine(model, line)])),
    cells: new Map(lines.map((line) => [line.id, storedCells(model, line)])),
    stated: new Map(),
    importRemarks: [],
    acknowledgements: [],
  };
}

function storedLine(model: Model, line: ModelLine): Line {
  const { measure, formula } = line;
  const stored: Measure | null =
    measure === null
      ? null
      : {
          ...plainMeasure,
          duration: measure.duration,
          committeeId: modelLineId(measure.committee),
        };
  return {
    id: line.id,
    code: "",
    label: `Rad ${line.id}`,
    kind: line.kind,
    homeSheetId: modelSheetId(line.sheet),
    parentId: line.heading === null ? null : modelLineId(line.heading),
    unit: line.unit,
    scope: "taxFunded",
    ...plainLine,
    formula: formula?.text ?? null,
    formulaFromYear: formula === null || line.formulaFrom === 0 ? null : model.firstYear + line.formulaFrom,
    measure: stored,
    attributes: line.attributes,
  };
}

const enteredAt = "2026-01-01T00:00:00.000Z";

function storedCells(model: Model, line: ModelLine): ReadonlyMap<number, CellInput> {
  return new Map(
    [...line.typed].map(([index, typed]): [number, CellInput] => [
      model.firstYear + index,
      typeof typed === "number"
        ? { type: "number", value: typed, enteredAt }
        : typeof typed === "string"
          ? { type: "text", text: typed, enteredAt }
          : { type: "formula", formula: typed.text, enteredAt },
    ]),
  );
}
