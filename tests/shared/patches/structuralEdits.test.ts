// A plan that follows another takes over all it can: formulas, sets, queries, levels, figures, findings. Whatever was edited and undone
// on the way, it must be what a plan made anew from the same scenario is, bit for bit, or a figure would be wrong until the
// file is opened again. Tried on the standard model, which has every kind of line, query and formula.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { type LineId, newLineId, newSheetId } from "../../../shared/domain/ids.ts";
import { type Line, lineKinds } from "../../../shared/domain/line.ts";
import { lineTreeOf } from "../../../shared/domain/lineTree.ts";
import { fundedBy, plainMeasure } from "../../../shared/domain/measure.ts";
import { Reviewer } from "../../../shared/review/reviewer.ts";
import { Random } from "../../support/cleanBudget.ts";
import { filledModel } from "../../support/filledModel.ts";
import { calculatedAfresh, type TestScenario } from "../../support/scenarioFromText.ts";
import { patched } from "../../support/testHost.ts";

const bits = (values: Float64Array): BigUint64Array => new BigUint64Array(values.slice().buffer);

/** A formula over lines there are; most units fit, and what does not is refused. */
function someFormula(random: Random, lines: readonly Line[]): string {
  const coded = lines.filter(({ code }) => code !== "");
  const amounts = coded.filter(({ kind, unit }) => unit === "kr" && kind !== "heading" && kind !== "text");
  const code = (): string => random.of(amounts).code;
  const heading = random.of([...lines.filter(({ kind }) => kind === "heading"), ...lines.slice(0, 1)]).label;
  const committee = random.of([...coded.filter(({ role }) => role === "committee"), ...amounts]).code;
  const twice = code();
  return random.of([
    `=${code()}`,
    `=${code()}[-1] * 1,02`,
    `=${code()} + ${code()} - ${code()}`,
    `=SUMMA(${code()}:${code()})`,
    `=SUMMA('${heading}')`,
    `=MAX('${heading}') + ${code()}`,
    `=SUMMA(${code()}[första:0])`,
    `=ÅTGÄRDER(${committee})`,
    `=ÅTGÄRDSNIVÅ(${committee}; tillfälliga)`,
    `=ÅTGÄRDER(finansierad nej)`,
    `=INVESTERINGAR(${committee})`,
    "=INVESTERINGAR(post avskrivning)",
    `=${twice} + ${twice}`,
    `=SUMMA('${heading}') + ${code()}`,
    `=${code()} / (${code()} - ${code()}) * 1 kr`,
    `=OM(${code()} > ${code()}; 1 tkr; 12,5 tkr)`,
    `=[föregående] + ${random.whole(1, 9)} tkr`,
  ]);
}

function someEdit(random: Random, { open }: TestScenario, years: readonly [number, number]): Command {
  const { scenario } = open;
  const lines = [...scenario.lines.values()];
  const line = random.of(lines);
  const lineId = line.id;
  const other = random.of(lines).id;
  const sheet = scenario.sheets.find(({ id }) => id === line.homeSheetId) ?? random.of(scenario.sheets);
  const committees = lines.filter(({ role }) => role === "committee");
  const measures = lines.filter(({ measure }) => measure !== null);
  const heading = random.of([
    ...lines.filter(({ kind }) => kind === "heading").map(({ id }) => id),
    line.parentId,
    null,
  ]);
  const year = random.whole(...years);
  const cell = (text: string): Command => ({ type: "setCells", bareUnit: "kr", cells: [{ lineId, year, text }] });
  const beside = [...(scenario.sheets.find(({ id }) => id === sheet.id)?.lineIds ?? []), null];
  switch (random.whole(0, 20)) {
    case 0:
    case 1:
      return cell(someFormula(random, lines));
    case 2:
    case 3:
      return { type: "setLineFormula", lineId, text: someFormula(random, lines), bareUnit: "kr" };
    case 4:
      return { type: "setLineFormula", lineId, text: null, bareUnit: "kr" };
    case 5:
    case 6:
    case 7: {
      const isMeasure = sheet.kind === "measures" || random.is(0.2);
      return {
        type: "addLine",
        sheetId: sheet.id,
        afterLineId: random.of([lineId, null]),
        newLineId: newLineId(),
        line: {
          code: random.is(0.5) ? `NY_${random.whole(1, 1_000)}` : "",
          label: random.is(0.1) ? line.label : `Ny rad ${random.whole(1, 9)}`,
          kind: random.is(0.7) ? "input" : random.of(lineKinds),
          unit: random.is(0.9) ? "kr" : "share",
          scope: random.is(0.8) ? "taxFunded" : "feeFunded",
          parentId: heading,
          measure: isMeasure
            ? { ...plainMeasure, committeeId: committees.length === 0 ? null : random.of(committees).id }
            : null,
        },
      };
    }
    case 8:
    case 9:
      return { type: "removeLines", lineIds: random.is(0.3) ? [lineId, other] : [lineId] };
    case 10:
      return {
        type: "placeLines",
        sheetId: random.of([sheet, random.of(scenario.sheets)]).id,
        lineIds: [lineId, other],
      };
    case 11:
      return { type: "renameLine", lineId, label: random.of(lines).label, code: line.code };
    case 12: {
      const of = random.of(measures.length > 0 ? measures : lines);
      const committeeId = random.of([...committees, line]).id;
      const duration = random.of(["permanent", "temporary"] as const);
      const fundings = random.is(0.5) ? [] : fundedBy(other);
      return {
        type: "setMeasure",
        lineId: of.id,
        measure: { ...(of.measure ?? plainMeasure), committeeId, duration, fundings },
      };
    }
    case 13:
      return {
        type: "setRole",
        lineId,
        role: random.of(["committee", "outlay", "grantRow", "programme", null] as const),
      };
    case 14:
      return { type: "setAttribute", lineId, attribute: "life", text: String(random.whole(1, 40)), bareUnit: "kr" };
    case 15:
    case 16:
      return {
        type: "moveLines",
        sheetId: random.is(0.9) ? sheet.id : random.of(scenario.sheets).id,
        lineIds: [lineId],
        parentId: heading,
        afterLineId: random.of(beside),
      };
    case 17:
      return { type: random.of(["indentLines", "outdentLines"] as const), sheetId: sheet.id, lineIds: [lineId] };
    case 18:
      return { type: "duplicateLines", sheetId: sheet.id, lineIds: [lineId], newLineId: newLineId() };
    case 19: {
      const { kind, unit, scope } = line;
      const other = random.of(["formula", "sum", "ofWhich"] as const);
      return {
        type: "reshapeLine",
        lineId,
        kind: random.is(0.5) ? other : kind,
        unit: random.is(0.3) ? "count" : unit,
        scope: random.is(0.5) ? "feeFunded" : scope,
      };
    }
    default:
      return cell(random.of(["", "0", "-500 tkr", "12 mnkr", "900 mdkr", "7 kr"]));
  }
}

/** One edit back or forth, or several at once, which is one edit of all they touched. */
function someStep(random: Random, open: TestScenario["open"]): ReturnType<typeof open.undo> {
  // The newest come first.
  const edits = open.history().edits.slice(0, 6);
  if (edits.length === 0 || random.is(0.5)) return random.is(0.7) ? open.undo() : open.redo();
  return open.stepTo(random.of(edits).sequence);
}

/** What an edited scenario stands on is what one made anew stands on. */
function expectAsAnew({ open }: TestScenario): void {
  const { scenario, calculation } = open;
  const { plan, columns } = calculation;
  const anew = calculatedAfresh(scenario);
  const tree = lineTreeOf(scenario);
  expect(plan.tree.ordered).toEqual(tree.ordered);
  expect([...plan.tree.rowOf]).toEqual([...tree.rowOf]);
  for (const [row, { id }] of tree.ordered.entries()) {
    expect(plan.tree.rowOf.get(id)).toBe(row);
    expect(plan.tree.childrenOf(id)).toEqual(tree.childrenOf(id));
  }
  expect(plan.grid.firstYearIndex).toEqual(anew.plan.grid.firstYearIndex);
  expect(plan.grid.lastYearIndex).toEqual(anew.plan.grid.lastYearIndex);
  expect(plan.levelOfCell).toEqual(anew.plan.levelOfCell);
  expect(plan.cycleOfCell).toEqual(anew.plan.cycleOfCell);
  expect(plan.fixed).toEqual(anew.plan.fixed);
  expect(bits(columns.values)).toEqual(bits(anew.columns.values));
  expect(columns.states).toEqual(anew.columns.states);
  expect(columns.origins).toEqual(anew.columns.origins);
  const { review } = new Reviewer({ scenario, plan: anew.plan, columns: anew.columns });
  const told = open.status().warnings.map(({ rule, lineId, year, message }) => ({ rule, lineId, year, message }));
  expect(told).toEqual(review.findings.map(({ rule, lineId, year, message }) => ({ rule, lineId, year, message })));
}

const counts = { accepted: 0, followed: 0, moved: 0, undone: 0 };

describe("a plan that follows edits of the structure is the plan made anew", () => {
  const chosen = process.env.PROPERTY_SEED;
  const seeds =
    chosen === undefined ? Array.from({ length: 6 }, () => Math.floor(Math.random() * 1e6)) : [Number(chosen)];
  it.each(seeds)("standard model, seed %i", (seed) => {
    const random = new Random(seed);
    const { budget, firstYear, lastYear } = filledModel(seed);
    const { open } = budget;
    let mirror = open.view();
    for (let round = 0; round < 40; round += 1) {
      const { plan } = open.calculation;
      const isUndo = random.is(0.3);
      const answer = isUndo ? someStep(random, open) : open.apply(someEdit(random, budget, [firstYear, lastYear]));
      if (!answer.ok) continue;
      counts.accepted += 1;
      if (isUndo) counts.undone += 1;
      const { plan: after } = open.calculation;
      if (after !== plan && after.table.shapes === plan.table.shapes && after.table !== plan.table) {
        counts.followed += 1;
        if (after.grid !== plan.grid) counts.moved += 1;
      }
      mirror = patched(mirror, answer.value);
      expectAsAnew(budget);
      expect(bits(mirror.cells.values)).toEqual(bits(open.view().cells.values));
      expect(mirror).toEqual(open.view());
    }
  });

  it("went the short way in most of them, with and without moved rows", () => {
    const least = seeds.length;
    expect(counts.accepted).toBeGreaterThan(10 * least);
    expect(counts.followed).toBeGreaterThan(5 * least);
    expect(counts.moved).toBeGreaterThan(2 * least);
    expect(counts.undone).toBeGreaterThan(0);
  });
});

describe("what cannot be certain is made anew", () => {
  const edited = (edit: (lineId: LineId) => Command) => {
    const { budget } = filledModel(3);
    const { open } = budget;
    const added = newLineId();
    const sheetId = open.scenario.sheets.find(({ kind }) => kind === "measures")?.id ?? newSheetId();
    const plain = { code: "NY", label: "Ny", kind: "input", unit: "kr", scope: "taxFunded" } as const;
    budget.apply({
      type: "addLine",
      sheetId,
      afterLineId: null,
      newLineId: added,
      line: { ...plain, parentId: null, measure: null },
    });
    const { table } = open.calculation.plan;
    budget.apply(edit(added));
    expectAsAnew(budget);
    return open.calculation.plan.table.shapes === table.shapes;
  };

  it.each<readonly [string, boolean, (lineId: LineId) => Command]>([
    [
      "a line of another kind",
      false,
      (lineId) => ({ type: "reshapeLine", lineId, kind: "heading", unit: "kr", scope: "taxFunded" }),
    ],
    [
      "a line in another unit",
      false,
      (lineId) => ({ type: "reshapeLine", lineId, kind: "input", unit: "count", scope: "taxFunded" }),
    ],
    [
      "a new sheet",
      false,
      () => ({
        type: "addSheet",
        title: "Eget",
        kind: "own",
        firstYear: 2026,
        lastYear: 2027,
        newSheetId: newSheetId(),
      }),
    ],
    [
      "but not a line that gets a formula",
      true,
      (lineId) => ({ type: "setLineFormula", lineId, text: "=1 tkr", bareUnit: "kr" }),
    ],
    ["nor one that goes", true, (lineId) => ({ type: "removeLines", lineIds: [lineId] })],
  ])("%s", (_, isFollowed, edit) => {
    expect(edited(edit)).toBe(isFollowed);
  });
});

describe("an edit of several things at once", () => {
  const measure = { kind: "input", unit: "kr", scope: "taxFunded", parentId: null, measure: null } as const;

  it("takes back an attribute that formulas read together with a line", () => {
    const { budget } = filledModel(4);
    const { open } = budget;
    const outlay = [...open.scenario.lines.values()].find(({ attributes }) => attributes.has("life"));
    const sheetId = open.scenario.sheets.find(({ kind }) => kind === "measures")?.id;
    if (outlay === undefined || sheetId === undefined) throw new Error("the model has projects and measures");
    const before = open.calculation.columns.values.slice();
    const start = open.history().edits[0]?.sequence ?? 0;
    budget.apply({ type: "setAttribute", lineId: outlay.id, attribute: "life", text: "3", bareUnit: "kr" });
    expect(bits(open.calculation.columns.values)).not.toEqual(bits(before));
    budget.apply({
      type: "addLine",
      sheetId,
      afterLineId: null,
      newLineId: newLineId(),
      line: { ...measure, code: "", label: "Ny" },
    });
    expect(open.stepTo(start).ok).toBe(true);
    expectAsAnew(budget);
    expect(bits(open.calculation.columns.values)).toEqual(bits(before));
  });

  it("makes an error of what read all years of a line that goes, and figures again when it comes back", () => {
    const { budget } = filledModel(4);
    const { open } = budget;
    const before = open.calculation.columns.values.slice();
    const formulas = [...open.scenario.lines.values()].flatMap(({ formula }) => formula ?? []);
    const read = formulas.flatMap((formula) => /@(\w{12})\[first:last\]/.exec(formula)?.[1] ?? [])[0];
    const line = [...open.scenario.lines.values()].find(({ id }) => id === read);
    if (line === undefined) throw new Error("the model depreciates what is paid in all years");
    budget.apply({ type: "removeLines", lineIds: [line.id] });
    expectAsAnew(budget);
    expect(open.status().warnings.map(({ rule }) => rule)).toContain("cellError");
    budget.undo();
    expectAsAnew(budget);
    expect(bits(open.calculation.columns.values)).toEqual(bits(before));
  });

  it("tells what nobody pays again, when an addition comes back with its amounts", () => {
    const { budget } = filledModel(4);
    const { open } = budget;
    const unfunded = () => open.status().unfunded;
    const addition = [...open.scenario.lines.values()].find(({ measure }) => measure?.direction === "addition");
    if (addition?.measure == null) throw new Error("the model has additions");
    budget.apply({ type: "setMeasure", lineId: addition.id, measure: { ...addition.measure, fundings: [] } });
    const before = unfunded();
    expect(before.some(({ amountSek }) => amountSek > 0)).toBe(true);
    budget.apply({ type: "removeLines", lineIds: [addition.id] });
    expect(unfunded()).not.toEqual(before);
    budget.undo();
    expectAsAnew(budget);
    expect(unfunded()).toEqual(before);
  });

  it("tells of a sum that begins to count a row twice, and no longer when it is taken back", () => {
    const { budget } = filledModel(4);
    const told = () => budget.open.status().warnings.filter(({ rule }) => rule === "countedTwice").length;
    const sum = [...budget.open.scenario.lines.values()].find(({ role }) => role === "frameTotal");
    if (sum === undefined) throw new Error("the model has a total of frames");
    budget.apply({ type: "setLineFormula", lineId: sum.id, text: "=KS + BUN + SOC + SBN + KFN + KS", bareUnit: "kr" });
    expect(told()).toBe(1);
    expectAsAnew(budget);
    budget.undo();
    expect(told()).toBe(0);
  });
});

describe("numbers written where others lay", () => {
  it("are those of the budget, though the memory is that of two edits ago", () => {
    // Large enough to be calculated in a memory of its own.
    const { budget } = filledModel(2);
    const { open } = budget;
    const sheet = open.scenario.sheets.find(({ kind }) => kind === "frames");
    const first = sheet?.lineIds[0];
    if (sheet === undefined || first === undefined) throw new Error("the model has frames");
    const memories: (WebAssembly.Memory | null)[] = [];
    const kinds = ["heading", "input", "heading", "text", "heading", "input"] as const;
    for (const [at, kind] of kinds.entries()) {
      const line = { code: "", label: `Ny ${at}`, kind, unit: "kr", scope: "taxFunded", parentId: null } as const;
      budget.apply({
        type: "addLine",
        sheetId: sheet.id,
        afterLineId: first,
        newLineId: newLineId(),
        line: { ...line, measure: null },
      });
      expectAsAnew(budget);
      memories.push(open.calculation.columns.shared);
    }
    const [, , second, third, fourth, fifth] = memories;
    expect(second).not.toBeNull();
    expect(third).not.toBe(second);
    expect([fourth, fifth]).toEqual([second, third]);
    expect(fourth).toBe(second);
  });
});
