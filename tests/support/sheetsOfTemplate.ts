// A small scenario made of sheets of the standard model beside a few typed lines, for tests of one sheet at a time. Lines first,
// then what is typed, then formulas, as the program's own runner does it.

import type { TemplateSheet } from "../../electron/host/template/templateSheet.ts";
import { newLineId, newSheetId } from "../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "./scenarioFromText.ts";

export function sheetsOfTemplate(
  text: string,
  sheets: readonly TemplateSheet[],
  years: readonly [number, number],
): TestScenario {
  const test = scenarioFromText(text);
  for (const sheet of sheets) {
    const newId = newSheetId();
    const [firstYear, lastYear] = years;
    test.apply({
      type: "addSheet",
      title: sheet.title ?? sheet.kind,
      kind: sheet.kind,
      newSheetId: newId,
      firstYear,
      lastYear,
    });
    for (const line of sheet.lines) {
      const parentId = line.under === undefined ? null : test.id(line.under);
      test.apply({
        type: "addLine",
        sheetId: newId,
        afterLineId: null,
        newLineId: newLineId(),
        line: {
          code: line.code,
          label: line.label,
          kind: line.kind ?? "input",
          unit: line.unit ?? "kr",
          scope: line.scope ?? "taxFunded",
          parentId,
          measure: null,
          role: line.role ?? null,
        },
      });
    }
  }
  const lines = sheets.flatMap((sheet) => sheet.lines);
  for (const { code, everyYear } of lines) if (everyYear !== undefined) test.formula(code, everyYear);
  for (const { code, formula } of lines) if (formula !== undefined) test.formula(code, formula);
  return test;
}
