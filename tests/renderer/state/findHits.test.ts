// Where a text is found in the budget, and what of it can be replaced.

import { describe, expect, it } from "vitest";
import { findHits } from "../../../renderer/state/findHits.ts";
import { placesOfHit, reasonOf } from "../../../renderer/state/replaceActions.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { fundedInWords, plainMeasure } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { foldedSearch } from "../../../shared/format/findText.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

function budget(): TestScenario {
  const scenario = scenarioFromText(`
  # Ramar | frames
  line                 | unit  | kind    | 2026         | 2027          | formula
  VON: Vård och omsorg |       |         | 818729       | =VON[-1] * 2  |
  UTB: Utbildning      |       |         | 5900         | -5900         |
  TOT: Summa ramar     |       | sum     |              |               | =VON + UTB
  ORD: Läge            | text  |         | klart        |               |
  : Rubrik             |       | heading |              |               |
  # Tillägg | measures
  line                 | unit  | measure            | 2026  |
  ATG: Fler lärare     |       | addition permanent | 7     |
  MAL: Kostnadsandel   | share |                    | 3 %   |
  # Eget
  line                 | unit  | kind    | 2026         | 2027          |
  ANDEL: Andel         | share |         | 2,5 %        |               |`);
  scenario.apply({
    type: "setMeasure",
    lineId: scenario.id("ATG"),
    measure: { ...plainMeasure, motive: "Trygghet i skolan", fundings: fundedInWords("Statsbidrag") },
  });
  scenario.apply({
    type: "setGoal",
    lineId: scenario.id("MAL"),
    operator: "<=",
    thresholdText: "4 %",
    shortLabel: "Kort namn",
  });
  scenario.apply({ type: "setNote", lineId: scenario.id("UTB"), note: "Se beslut om Vårdskolan" });
  const own = scenario.open.scenario.sheets.find(({ title }) => title === "Eget");
  if (own === undefined) throw new Error("no sheet");
  scenario.apply({ type: "placeLines", sheetId: own.id, lineIds: [scenario.id("UTB")] });
  return scenario;
}

function found(text: string, more: { sheet?: string; unit?: DisplayUnit; matchCase?: boolean; whole?: boolean } = {}) {
  const mirror = mirrorFromView(budget().open.view());
  if (!mirror.ok) throw new Error(mirror.error.reason);
  const { sheets } = mirror.value.structure;
  const { matchCase = false, whole = false, unit = "tkr" } = more;
  const hits = [
    ...findHits({
      mirror: mirror.value,
      sheets: more.sheet === undefined ? sheets : sheets.filter(({ title }) => title === more.sheet),
      search: foldedSearch({ text, matchCase, whole }),
      displayUnit: unit,
    }),
  ].flat();
  return hits.map(({ lineId, columnId, fields }) => {
    const line = lineId === null ? undefined : mirror.value.lineById.get(lineId);
    if (lineId === null) return fields.join("+");
    return `${line?.code || line?.label} ${columnId} ${fields.join("+")}`;
  });
}

describe("finding in the budget", () => {
  it.each([
    ["a part of a name or of a note", "vård", ["VON label label", "UTB label note"]],
    ["a code, and the formulas that name it", "von", ["VON code code", "VON y2027 cellFormula", "TOT y2026 formula"]],
    ["a text in a cell", "KLART", ["ORD y2026 input"]],
    ["a figure as it is shown", "819", ["VON y2026 value"]],
    ["a figure as it was typed", "818,729", ["VON y2026 input"]],
    ["a negative figure whatever its minus", "\u22125,9", ["UTB y2027 input"]],
    ["nothing for blanks", "   ", []],
    ["a share with its sign", "2,5 %", ["ANDEL y2026 input"]],
    ["a share without the space before its sign", "2,5%", ["ANDEL y2026 input"]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("finds a figure however it is grouped", () => {
    for (const text of ["818 729", "818729", "818\u00a0729"]) {
      expect(found(text, { unit: "kr" }), text).toEqual(["VON y2026 input"]);
    }
  });

  it("finds a calculated figure as shown and with full precision, and a formula where it is written", () => {
    expect(found("1 637 458", { unit: "kr" })).toEqual(["VON y2027 value"]);
    expect(found("[föregående]", { unit: "kr" })).toEqual(["VON y2027 cellFormula"]);
    expect(found("von +", { unit: "kr" })).toEqual(["TOT y2026 formula"]);
  });

  it("finds the title of a sheet, and what measures and goals say at the line's name", () => {
    expect(found("eget")).toEqual(["sheetTitle"]);
    expect(found("Ramar")).toEqual(["sheetTitle", "TOT label label"]);
    expect(found("trygghet")).toEqual(["ATG label motive"]);
    expect(found("statsbidrag")).toEqual(["ATG funding fundingNotes"]);
    expect(found("kort namn")).toEqual(["MAL label goalName"]);
    expect(found("4 %")).toEqual(["MAL goal goalThreshold"]);
    expect(found("≤")).toEqual(["MAL goal attribute"]);
  });

  it("minds letter case and whole contents where asked", () => {
    expect(found("von", { matchCase: true })).toEqual([]);
    expect(found("VON", { matchCase: true, whole: true })).toEqual(["VON code code"]);
    expect(found("5 900", { whole: true, unit: "kr" })).toEqual(["UTB y2026 input"]);
  });

  it("finds a line once over all sheets, at home, and on the sheet asked for where it is shown", () => {
    expect(found("Utbildning")).toEqual(["UTB label label"]);
    expect(found("Utbildning", { sheet: "Eget" })).toEqual(["UTB label label"]);
    expect(found("Vård", { sheet: "Eget" })).toEqual(["UTB label note"]);
  });

  it("says of a hit that is no text why it stays", () => {
    const mirror = mirrorFromView(budget().open.view());
    if (!mirror.ok) throw new Error(mirror.error.reason);
    const { sheets } = mirror.value.structure;
    const reasons = (text: string, unit: DisplayUnit) => {
      const search = foldedSearch({ text, matchCase: false, whole: false });
      const hits = [...findHits({ mirror: mirror.value, sheets, search, displayUnit: unit })].flat();
      return hits.filter((hit) => placesOfHit(hit).length === 0).map((hit) => reasonOf(hit, mirror.value));
    };
    expect(reasons("1 637 458", "kr")).toEqual(["calculated"]);
    expect(reasons("819", "tkr")).toEqual(["shown"]);
    expect(reasons("≤", "tkr")).toEqual(["chosen"]);
  });

  it("names the places that can be replaced, and none for what is calculated", () => {
    const hit = { sheetId: "s", lineId: "l", columnId: "y2026", year: 2026 } as unknown as Parameters<
      typeof placesOfHit
    >[0];
    expect(placesOfHit({ ...hit, fields: ["formula", "value"] })).toEqual([{ type: "formula", lineId: "l" }]);
    expect(placesOfHit({ ...hit, fields: ["input"] })).toEqual([{ type: "cell", lineId: "l", year: 2026 }]);
    expect(placesOfHit({ ...hit, fields: ["value", "attribute"] })).toEqual([]);
  });
});
