// A stand-in for the host with a small scenario of its own (fakeScenario.ts): it reads plain numbers, adds up its one sum and knows a few
// refusals. It lets the window be looked at and its state be tested without a host; it is no model of the real one.

import type { Command, TypedCell } from "../../shared/commands/command.ts";
import {
  cellAtIndex,
  cellMark,
  cellState,
  type Patch,
  type ScenarioStatus,
  type ScenarioView,
} from "../../shared/contract/scenarioView.ts";
import type {
  AnswerOf,
  InputCheck,
  Refusal,
  RequestName,
  RequestOf,
  Workbench,
} from "../../shared/contract/workbench.ts";
import { failure, success } from "../../shared/domain/result.ts";
import { parseTypedNumber } from "../../shared/format/parseTyped.ts";
import { fakePreview } from "./fakePreview.ts";
import { all, fakeGoals, fakeStructure, fakeWarnings, firstCells, idOf, size, years } from "./fakeScenario.ts";

const notThere: Refusal = { code: "notInStandIn", message: "Det kan inte ställföreträdaren." };

/** A workbench with one scenario in memory. An empty `startWith` shows the start screen. */
export function createFakeWorkbench(startOnSample = true): Workbench & { readonly commands: Command[] } {
  const commands: Command[] = [];
  const cells = firstCells();
  let structure = fakeStructure;
  let revision = 1;
  const undone: Float64Array[] = [];
  const history: Float64Array[] = [];
  const sumRow = all.findIndex((row) => row.code === "SUMMA");
  const addUp = () => {
    years.forEach((_, year) => {
      let sum = 0;
      all.forEach((row, line) => {
        if (row.parent === "NAMNDER") sum += cells.values[cellAtIndex(size, line, year)] ?? 0;
      });
      cells.values[cellAtIndex(size, sumRow, year)] = sum;
    });
  };
  addUp();
  const status = (): ScenarioStatus => ({
    revision,
    cellFormulas: [],
    goals: fakeGoals,
    unfunded: [{ year: 2021, amountSek: 1_500_000 }],
    warnings: fakeWarnings,
    undoLabel: history.length === 0 ? null : "inmatning i VON 2021",
    redoLabel: undone.length === 0 ? null : "inmatning i VON 2021",
    publish: { state: "published", fileName: "alingsas.budget", message: "Sparat 14:32" },
  });
  const view = (): ScenarioView => ({ structure, cells: structuredClone(cells), status: status() });
  const patch = (withStructure = false): Patch => ({
    follows: revision - 1,
    structure: withStructure ? structure : null,
    news: null,
    ranges: [structuredClone(cells)],
    status: status(),
  });
  const setCells = (typed: readonly TypedCell[], bareUnit: "kr" | "tkr" | "mnkr"): AnswerOf<"apply"> => {
    const before = cells.values.slice();
    for (const cell of typed) {
      const line = structure.lines.findIndex((candidate) => candidate.id === cell.lineId);
      const index = cellAtIndex(size, line, years.indexOf(cell.year));
      const found = structure.lines[line];
      if (found === undefined) return failure(notThere);
      if (cell.text === "") {
        cells.states[index] = cellState.empty;
        cells.values[index] = 0;
        continue;
      }
      const number = parseTypedNumber(cell.text, found.unit, bareUnit);
      if (!number.ok) {
        cells.values.set(before);
        return failure({
          code: number.error.type,
          message: `”${cell.text}” är inget tal. Skriv till exempel 818 729 eller en formel som börjar med =.`,
          position: { start: 0, end: cell.text.length },
        });
      }
      cells.states[index] = cellState.number;
      cells.values[index] = number.value;
      cells.marks[index] =
        found.formula !== null && cell.year > 2021 ? cellMark.input | cellMark.overridden : cellMark.input;
    }
    history.push(before);
    undone.length = 0;
    return finish();
  };
  const finish = (): AnswerOf<"apply"> => {
    addUp();
    revision += 1;
    return success(patch());
  };
  const answerTo = (name: RequestName, payload: unknown): unknown => {
    const given = payload as Record<string, unknown>;
    switch (name) {
      case "describe":
        return success({
          nativeDialogs: false,
          nativeMenu: false,
          openInMailProgram: false,
          programVersion: "0.1.0",
          fileFormatVersion: 1,
          recoverable: [],
          startWith: startOnSample ? [{ type: "sample", name: "alingsas" }] : [],
        });
      case "open":
        return success({ handle: "fake", view: view() });
      case "view":
        return success(view());
      case "close":
        return success({ publish: status().publish });
      case "apply": {
        const command = given.command as Command;
        commands.push(command);
        if (command.type === "setCells") return setCells(command.cells, command.bareUnit);
        if (command.type === "renameLine") {
          structure = {
            ...structure,
            lines: structure.lines.map((line) =>
              line.id === command.lineId ? { ...line, label: command.label, code: command.code } : line,
            ),
          };
          revision += 1;
          return success(patch(true));
        }
        return failure(notThere);
      }
      case "undo":
      case "redo": {
        const from = name === "undo" ? history : undone;
        const values = from.pop();
        if (values === undefined) return failure(notThere);
        (name === "undo" ? undone : history).push(cells.values.slice());
        cells.values.set(values);
        return finish();
      }
      case "checkInput":
        return checkInput(String(given.text), Number(given.year));
      case "previewImport":
        return success(fakePreview);
      case "reportHtml":
        return success({
          html: "<!doctype html><html lang=sv><style>body{font:14px sans-serif}td{padding:4px 12px}</style><h1>Driftsbudget</h1><table><tr><td>Vård- och omsorgsnämnden<td>818 729</table></html>",
        });
      default:
        return failure(notThere);
    }
  };
  return {
    commands,
    request: async <Name extends RequestName>(name: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name>> =>
      answerTo(name, payload) as AnswerOf<Name>,
    onEvent: () => () => undefined,
  };
}

/** References by code, and a refusal where a "?" stands. */
function checkInput(text: string, year: number): AnswerOf<"checkInput"> {
  const wrong = text.indexOf("?");
  if (wrong >= 0) {
    return failure({
      code: "unexpectedSign",
      message: "Tecknet ? kan inte stå här. Ta bort det eller skriv en post, ett tal eller en räknesymbol.",
      position: { start: wrong, end: wrong + 1 },
    });
  }
  const references: InputCheck["references"][number][] = [];
  for (const match of text.matchAll(/([A-ZÅÄÖ_]{2,})(\[föregående\])?/g)) {
    const row = all.find((candidate) => candidate.code === match[1]);
    if (row === undefined) continue;
    references.push({
      start: match.index,
      end: match.index + match[0].length,
      lineIds: [idOf(row)],
      years: [match[2] === undefined ? year : year - 1],
    });
  }
  return success({
    kind: "formula",
    value: 840_609_000,
    text: null,
    state: cellState.number,
    unit: "kr",
    formulaUnit: "kr",
    holdsFrom: 2022,
    references,
  });
}
