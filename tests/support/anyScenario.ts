// Any scenario a file may hold, for property tests: all kinds, units, nulls, doubles of every size, Swedish and other letters,
// lines on several sheets, overrides, measures, goals, printed figures and remarks. Formulas need not compile: they are text.

import fc from "fast-check";
import type { LineId, ScenarioId, SheetId } from "../../shared/domain/ids.ts";
import { isLineId, isSheetId } from "../../shared/domain/ids.ts";
import { indicatorDirections } from "../../shared/domain/indicator.ts";
import { goalOperators, type Line, lineKinds, scopes } from "../../shared/domain/line.ts";
import { repeatedRoles } from "../../shared/domain/lineRole.ts";
import { measureStatuses } from "../../shared/domain/measure.ts";
import { projectStatuses } from "../../shared/domain/project.ts";
import {
  type CellInput,
  organisationKinds,
  type Scenario,
  type Sheet,
  sheetKinds,
} from "../../shared/domain/scenario.ts";
import { displayUnits, units } from "../../shared/domain/unit.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789".split("");
const idText = fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 12 });
const lineId = idText.filter((text): text is LineId => isLineId(text));
const sheetId = idText.filter((text): text is SheetId => isSheetId(text));
const scenarioId = fc.uuid().map((text) => text as ScenarioId);

const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("Vård & omsorg", "−5 % ”varav”", "'; --", ""),
    )
    .map((value) => value.replace(hidden, "").normalize("NFC").slice(0, most))
    .filter((value) => value.isWellFormed() && value === value.normalize("NFC"));
const year = fc.integer({ min: 2020, max: 2030 });
/** Negative zero becomes zero: SQLite does not keep it, and no command makes it. */
const amount = fc
  .oneof(
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    fc.constantFrom(0, 0.1 + 0.2, 5e-324, 1e13, -818_729_000, 0.2183),
  )
  .map((value) => value + 0);
const enteredAt = fc.constantFrom("", "2026-05-03T09:00:00.000Z");
const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.record({ type: fc.constant("number" as const), value: amount, enteredAt }),
  fc.record({ type: fc.constant("formula" as const), formula: text(200), enteredAt }),
);

/** A line of texts holds texts, any other line numbers. */
const fitting = (held: CellInput, unit: Line["unit"]): CellInput =>
  unit === "text" && held.type === "number"
    ? { type: "text", text: `Text ${held.value}`, enteredAt: held.enteredAt }
    : held;

const looseLine = fc.record({
  id: lineId,
  code: text(24),
  label: text(200),
  kind: fc.constantFrom(...lineKinds),
  unit: fc.constantFrom(...units),
  scope: fc.constantFrom(...scopes),
  formula: fc.option(text(200)),
  formulaFromYear: fc.option(year),
  measure: fc.option(
    fc.record({
      direction: fc.constantFrom("saving" as const, "addition" as const, "transfer" as const),
      duration: fc.constantFrom("permanent" as const, "temporary" as const),
      committeeId: fc.option(lineId),
      area: text(200),
      unitId: fc.option(lineId),
      programmeId: fc.option(lineId),
      motive: text(200),
      consequence: text(200),
      goalId: fc.option(lineId),
      status: fc.constantFrom(...measureStatuses),
      fundings: fc.array(fc.record({ sourceId: fc.option(lineId), note: text(200), amount: fc.option(amount) }), {
        maxLength: 3,
      }),
    }),
  ),
  role: fc.option(fc.constantFrom(...repeatedRoles)),
  source: fc.record({ name: text(200), date: fc.constantFrom("", "2026-10-17") }),
  project: fc.option(
    fc.record({
      committeeId: fc.option(lineId),
      priority: fc.option(fc.integer({ min: 1, max: 999 })),
      status: fc.constantFrom(...projectStatuses),
    }),
  ),
  indicator: fc.option(
    fc.record({
      direction: fc.constantFrom(...indicatorDirections),
      baseline: fc.option(amount),
      baselineYear: fc.option(year),
      target: fc.option(amount),
      targetYear: fc.option(year),
      signNote: text(200),
    }),
  ),
  goal: fc.option(
    fc.record({
      operator: fc.constantFrom(...goalOperators),
      threshold: text(200),
      shortLabel: text(200),
      fromYear: fc.option(year),
      toYear: fc.option(year),
    }),
  ),
  note: text(200).map((note) => `${note}\nandra raden`),
  attributes: fc
    .uniqueArray(fc.tuple(fc.constantFrom("price", "life", "residual" as const), amount), { selector: ([key]) => key })
    .map((entries): Line["attributes"] => new Map(entries)),
  cellNotes: fc
    .uniqueArray(
      fc.tuple(
        year,
        fc.record({ text: text(200).filter((note) => note.trim() !== ""), author: text(60), at: enteredAt }),
      ),
      { selector: ([at]) => at, maxLength: 2 },
    )
    .map((entries): Line["cellNotes"] => new Map(entries)),
  home: fc.nat(),
  parent: fc.option(fc.nat()),
  cells: fc.uniqueArray(fc.tuple(year, input), { selector: ([at]) => at, maxLength: 4 }),
  stated: fc.uniqueArray(fc.tuple(year, amount), { selector: ([at]) => at, maxLength: 3 }),
});
const looseSheet = fc.record({
  id: sheetId,
  title: text(200),
  kind: fc.constantFrom(...sheetKinds),
  years: fc.tuple(year, year),
  caption: text(200),
});

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    id: scenarioId,
    title: text(200),
    municipality: text(200),
    displayUnit: fc.constantFrom(...displayUnits),
    baselineName: text(200),
    sheets: fc.uniqueArray(looseSheet, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
    lines: fc.uniqueArray(looseLine, { selector: ({ id }) => id, maxLength: 12 }),
    guests: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
    organisation: fc.constantFrom(...organisationKinds),
    acknowledgements: fc.array(
      fc.record({
        rule: fc.constantFrom("goalBreached", "unfundedMeasure"),
        lineId: fc.option(lineId),
        year: fc.option(year),
        sheetId: fc.option(sheetId),
        message: text(200),
        reason: text(200),
        by: text(200),
        at: enteredAt,
      }),
      { maxLength: 2 },
    ),
    remark: fc.option(fc.tuple(fc.constantFrom(...displayUnits), fc.constantFrom(...displayUnits))),
  })
  .map(
    ({
      id,
      title,
      municipality,
      displayUnit,
      baselineName,
      organisation,
      acknowledgements,
      sheets,
      lines,
      guests,
      remark,
    }): Scenario => {
      const homeOf = (home: number): SheetId => (sheets[home % sheets.length] ?? sheets[0])?.id ?? ("" as SheetId);
      const made = lines.map(
        ({ home, parent, cells: _, stated: __, ...line }, index): Line => ({
          ...line,
          homeSheetId: homeOf(home),
          parentId: parent === null || index === 0 ? null : (lines[parent % index]?.id ?? null),
        }),
      );
      const shown = (sheet: SheetId): readonly LineId[] => {
        const own = made.filter(({ homeSheetId }) => homeSheetId === sheet).map((line) => line.id);
        const others = guests
          .filter(([at]) => homeOf(at) === sheet)
          .flatMap(([, line]) => (made.length === 0 ? [] : (made[line % made.length]?.id ?? [])));
        return [...new Set([...own, ...others])];
      };
      return {
        head: {
          scenarioId: id,
          title,
          municipality,
          displayUnit,
          baselineName,
          organisation,
          period: { firstYear: 2020, lastYear: 2030, budgetYear: 2024 },
        },
        sheets: sheets.map(
          ({ years, ...sheet }): Sheet => ({
            ...sheet,
            firstYear: Math.min(...years),
            lastYear: Math.max(...years),
            lineIds: shown(sheet.id),
          }),
        ),
        lines: new Map(made.map((line) => [line.id, line])),
        cells: byLine(lines.map((line) => [line.id, line.cells.map(([at, held]) => [at, fitting(held, line.unit)])])),
        stated: byLine(lines.map((line) => [line.id, line.stated])),
        acknowledgements,
        importRemarks:
          remark === null
            ? []
            : [{ rule: "unitSuspected", sheetId: homeOf(0), statedUnit: remark[0], readAs: remark[1] }],
      };
    },
  );

function byLine<T>(
  entries: readonly (readonly [LineId, readonly [number, T][]])[],
): ReadonlyMap<LineId, ReadonlyMap<number, T>> {
  return new Map(entries.filter(([, years]) => years.length > 0).map(([id, years]) => [id, new Map(years)]));
}
