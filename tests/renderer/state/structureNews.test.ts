// News of the structure: the window's mirror after a small message is what a whole view would have given, whatever moved.

import { describe, expect, it } from "vitest";
import { applyPatch, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import type { Command } from "../../../shared/commands/command.ts";
import type { Patch } from "../../../shared/contract/scenarioView.ts";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
  # Ramar | frames
  line             | kind    | measure | 2026 | 2027 | formula
  Nämnder          | heading |         |      |      |
   VON: Vård       |         |         | 100  |      | =[föregående] + [pris]
   SOC: Social     |         |         | 5    |      | =[föregående] * 2
  SUMMA_R          | sum     |         |      |      | =SUMMA(Nämnder) + 'Reserv'
  # Annat | own
  line             | kind    | measure | 2026 | 2027 | formula
  FEL              |         |         |      |      | =VON / 0
  : Reserv         |         |         | 7    | 7    |
  EFTER            |         |         |      |      | =FEL + 1 kr`);

function opened(): {
  readonly scenario: TestScenario;
  readonly mirror: () => Mirror;
  readonly take: (patch: Patch) => Patch;
} {
  const scenario = budget();
  const whole = mirrorFromView(scenario.open.view());
  if (!whole.ok) throw new Error("no mirror");
  let mirror = whole.value;
  return {
    scenario,
    mirror: () => mirror,
    take: (patch) => {
      const taken = applyPatch(mirror, patch);
      if (!taken.ok) throw new Error(taken.error.reason);
      mirror = taken.value;
      const fresh = mirrorFromView(scenario.open.view());
      expect(fresh.ok && fresh.value).toEqual(mirror);
      return patch;
    },
  };
}

const apply = (scenario: TestScenario, command: Command): Patch => {
  const answer = scenario.open.apply(command);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const adding = (scenario: TestScenario, label: string, after: LineId | null): Command => ({
  type: "addLine",
  sheetId: scenario.open.scenario.sheets[0]?.id ?? ("" as never),
  afterLineId: after,
  newLineId: newLineId(),
  line: { code: "", label, kind: "input", unit: "kr", scope: "taxFunded", parentId: null, measure: null },
});
const formulaOf = (mirror: Mirror, scenario: TestScenario, name: string) =>
  mirror.lineById.get(scenario.id(name))?.formula;

describe("an edit of what a line says", () => {
  it("is a message of one line and no figure when it is a note", () => {
    const { scenario, take } = opened();
    const patch = take(apply(scenario, { type: "setNote", lineId: scenario.id("VON"), note: "Enligt beslut" }));
    expect(patch.structure).toBeNull();
    expect(patch.news?.lines.map(({ note }) => note)).toEqual(["Enligt beslut"]);
    expect(patch.ranges).toEqual([]);
  });

  it("recalculates what reads an attribute, and what hangs on that", () => {
    const { scenario, take, mirror } = opened();
    take(
      apply(scenario, {
        type: "setAttribute",
        lineId: scenario.id("VON"),
        attribute: "price",
        text: "20 kr",
        bareUnit: "kr",
      }),
    );
    expect(scenario.cell("VON", 2027)).toBe(120);
    const patch = take(
      apply(scenario, {
        type: "setAttribute",
        lineId: scenario.id("VON"),
        attribute: "price",
        text: "40 kr",
        bareUnit: "kr",
      }),
    );
    expect([scenario.cell("VON", 2027), scenario.cell("SUMMA_R", 2027)]).toEqual([140, 157]);
    expect(patch.structure).toBeNull();
    const taken = scenario.open.undo();
    if (!taken.ok) throw new Error("no undo");
    take(taken.value);
    expect(scenario.cell("VON", 2027)).toBe(120);
    expect(mirror().lineById.get(scenario.id("VON"))?.attributes[0]?.value).toBe(20);
  });

  it("writes formulas with the sheet in front when two lines come to share a name, and without it afterwards", () => {
    const { scenario, take, mirror } = opened();
    expect(formulaOf(mirror(), scenario, "SUMMA_R")).toBe("=SUMMA(NÄMNDER) + 'Reserv'");
    take(apply(scenario, { type: "renameLine", lineId: scenario.id("FEL"), label: "Reserv", code: "" }));
    expect(formulaOf(mirror(), scenario, "SUMMA_R")).toContain("!");
    expect(formulaOf(mirror(), scenario, "EFTER")).toContain("'Reserv'");
    const undone = scenario.open.undo();
    if (!undone.ok) throw new Error("no undo");
    take(undone.value);
    expect(formulaOf(mirror(), scenario, "SUMMA_R")).toBe("=SUMMA(NÄMNDER) + 'Reserv'");
  });

  it("writes the new name of a heading in every formula that goes through it", () => {
    const { scenario, take, mirror } = opened();
    take(apply(scenario, { type: "renameLine", lineId: scenario.id("Nämnder"), label: "Förvaltningar", code: "" }));
    expect(formulaOf(mirror(), scenario, "SUMMA_R")).toBe("=SUMMA('Förvaltningar') + 'Reserv'");
  });
});

describe("lines that come and go", () => {
  it("move the figures below them, with errors still pointing at where they began", () => {
    const { scenario, take } = opened();
    const patch = take(apply(scenario, adding(scenario, "Ny rad", scenario.id("VON"))));
    expect(patch.news?.rows.map(({ removed, lines }) => [removed, lines.length])).toEqual([[0, 1]]);
    expect(scenario.origin("EFTER", 2026)).toBe("FEL 2026");
    take(apply(scenario, { type: "removeLines", lineIds: [scenario.id("SOC")] }));
    for (let step = 0; step < 2; step += 1) {
      const undone = scenario.open.undo();
      if (!undone.ok) throw new Error("no undo");
      take(undone.value);
    }
  });

  it("are told as several splices when they stand far apart", () => {
    const { scenario, take } = opened();
    const patch = take(apply(scenario, { type: "removeLines", lineIds: [scenario.id("VON"), scenario.id("FEL")] }));
    expect(patch.news?.rows.map(({ at, removed }) => [at, removed])).toEqual([
      [1, 1],
      [4, 1],
    ]);
  });

  it("bring a sheet back that an undo took away", () => {
    const { scenario, take } = opened();
    const [budgetSheet] = scenario.open.scenario.sheets;
    const years = { firstYear: budgetSheet?.firstYear ?? 0, lastYear: budgetSheet?.lastYear ?? 0 };
    take(
      apply(scenario, { type: "addSheet", title: "Eget", kind: "own", ...years, newSheetId: "kkkkkkkkkkkk" as never }),
    );
    for (const step of ["undo", "redo", "undo", "redo"] as const) {
      const taken = scenario.open[step]();
      if (!taken.ok) throw new Error(step);
      take(taken.value);
    }
  });

  it("send the whole structure when the years of the plan are others", () => {
    const { scenario, take } = opened();
    const patch = take(
      apply(scenario, {
        type: "addSheet",
        title: "Fler år",
        kind: "own",
        firstYear: 2025,
        lastYear: 2030,
        newSheetId: "kkkkkkkkkkkk" as never,
      }),
    );
    expect(patch.structure?.years.length).toBe(6);
  });
});

it("news that do not fit what is shown are refused whole", () => {
  const { scenario, mirror } = opened();
  const patch = apply(scenario, adding(scenario, "Ny rad", scenario.id("VON")));
  const rows = patch.news?.rows.map((splice) => ({ ...splice, at: 99 })) ?? [];
  const before = structuredClone(mirror().values);
  expect(applyPatch(mirror(), { ...patch, news: patch.news && { ...patch.news, rows } }).ok).toBe(false);
  expect(mirror().values).toEqual(before);
});
