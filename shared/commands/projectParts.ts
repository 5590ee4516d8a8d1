// The lines of an investment project, made together: components with what they cost until they are taken in use, effects on the
// running costs, and the formulas that follow from them. Formulas are ordinary ones the officer can read and change; a part that is
// added later only adds its term to what already stands there.

import { type LineId, newLineId } from "../domain/ids.ts";
import { type Line, plainLine } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { ProjectPartRole } from "../domain/lineRole.ts";
import { mostProjectComponents, projectEffectKinds } from "../domain/project.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import { projectPartTexts } from "../texts/projectParts.ts";
import { cleanText } from "./cleanText.ts";
import type { TypedCell } from "./command.ts";
import {
  type CommandContext,
  type CommandRefusal,
  findSheet,
  limits,
  lineChange,
  sheetChange,
} from "./commandContext.ts";
import { contextAfter } from "./inTurn.ts";
import type { NewProjectPart } from "./projectCommands.ts";
import { isResidualAbove, setAttribute } from "./setAttribute.ts";
import { setCells } from "./setCells.ts";

/** Where a project's parts go: the heading, and the code their own codes begin with. */
export interface ProjectPlace {
  readonly heading: Line;
  readonly codeStart: string;
}

interface MadeLine {
  readonly line: Line;
  /** Attributes as typed, with amounts in `bareUnit`. */
  readonly attributes: readonly (readonly [LineAttribute, string])[];
  /** Canonical text of the line's formula, null for inputs. */
  readonly formula: string | null;
  readonly cells: readonly TypedCell[];
}

const calculatedRoles = ["depreciation", "capitalInterest", "operatingConsequence"] as const;

/**
 * The changes that add `parts` under the heading. `context` may be one whose tree does not hold the heading yet.
 *
 * Refuses: more components than fit in one formula, an amount, life, start or residual value that cannot be, what is too long.
 */
export function projectPartChanges(
  context: CommandContext,
  place: ProjectPlace,
  parts: readonly NewProjectPart[],
  bareUnit: DisplayUnit,
): Result<readonly Change[], CommandRefusal> {
  const { scenario } = context;
  const sheet = findSheet(scenario, place.heading.homeSheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const standing = context.tree.childrenOf(place.heading.id).flatMap((id) => scenario.lines.get(id) ?? []);
  const componentCount =
    standing.filter(({ role }) => role === "outlay" || role === "contribution").length +
    parts.filter(({ kind }) => kind === "outlay" || kind === "contribution").length;
  if (componentCount > mostProjectComponents)
    return failure({ type: "tooManyComponents", limit: mostProjectComponents });

  const codes = codeMaker(context, place.codeStart);
  const made = parts.flatMap((part) => linesOfPart(place.heading, part, codes));
  const wrong = made.find(({ line }) => line.label.length > limits.labelLength);
  if (wrong !== undefined) return failure({ type: "labelTooLong", limit: limits.labelLength });
  if (scenario.lines.size + made.length + calculatedRoles.length > limits.lines)
    return failure({ type: "tooManyLines", limit: limits.lines });
  const calculated = calculatedRoles.map(
    (role) => standing.find((line) => line.role === role) ?? partLine(place.heading, role, "", codes(role)),
  );
  const isNew = (line: Line): boolean => !scenario.lines.has(line.id);

  // Components first, then effects; what is calculated stands last.
  const isEffect = ({ role }: Line): boolean => projectEffectKinds.some((kind) => kind === role);
  const isCalculated = ({ role }: Line): boolean => calculatedRoles.some((calculatedRole) => calculatedRole === role);
  const lines = made.map(({ line }) => line);
  const added = [...lines, ...calculated.filter(isNew)];
  const end = sheet.lineIds.lastIndexOf(standing.at(-1)?.id ?? place.heading.id) + 1;
  const before = (isLater: (line: Line) => boolean): number => {
    const anchor = standing.find(isLater)?.id;
    return anchor === undefined ? end : Math.max(0, sheet.lineIds.indexOf(anchor));
  };
  const lineIds = sheet.lineIds
    .toSpliced(end, 0, ...idsOf(calculated.filter(isNew)))
    .toSpliced(before(isCalculated), 0, ...idsOf(lines.filter(isEffect)))
    .toSpliced(
      before((line) => isEffect(line) || isCalculated(line)),
      0,
      ...idsOf(lines.filter((line) => !isEffect(line))),
    );
  const changes: Change[] = [
    ...added.map((line) => lineChange(scenario, line.id, line)),
    sheetChange(scenario, sheet.id, { ...sheet, lineIds }),
  ];

  const attributes = attributeChanges({ ...context, scenario: applyChanges(scenario, changes) }, made, bareUnit);
  if (!attributes.ok) return attributes;
  changes.push(...attributes.value);
  const known = contextAfter(context, changes);
  const formulas = formulaChanges(known, [
    ...made.flatMap(({ line, formula }) => (formula === null ? [] : [{ lineId: line.id, formula }])),
    ...calculatedFormulas(known.scenario, calculated, made),
  ]);
  if (!formulas.ok) return formulas;
  changes.push(...formulas.value);

  const cells = made.flatMap((one) => one.cells);
  if (cells.length === 0) return success(changes);
  const typed = setCells(
    { ...known, scenario: applyChanges(known.scenario, formulas.value) },
    { type: "setCells", cells, bareUnit },
  );
  if (!typed.ok) return typed;
  const filled = applyChanges(known.scenario, typed.value.changes);
  for (const { line } of made) {
    const now = filled.lines.get(line.id);
    const residual = now?.attributes.get("residual") ?? 0;
    if (now !== undefined && isResidualAbove(filled, now, residual))
      return failure({ type: "residualAboveOutlay", label: now.label });
  }
  return success([...changes, ...typed.value.changes]);
}

const idsOf = (lines: readonly Line[]): readonly LineId[] => lines.map(({ id }) => id);

const codeEndings: Readonly<Record<ProjectPartRole, string>> = {
  outlay: "UTG",
  contribution: "BIDR",
  acquisitionCost: "AKT",
  runningEffect: "DRIFT",
  replacedCost: "ERS",
  fundedWithinFrame: "RAM",
  depreciation: "AVSKR",
  capitalInterest: "RÄNTA",
  operatingConsequence: "DK",
};

/** Codes no line has, one after another: SKOLA_UTG, SKOLA_UTG2. A project without a code has parts without. */
function codeMaker(context: CommandContext, codeStart: string): (role: ProjectPartRole) => string {
  const given = new Set<string>();
  return (role) => {
    if (codeStart === "") return "";
    for (let number = 1; number < 100; number += 1) {
      const code = `${codeStart}_${codeEndings[role]}${number === 1 ? "" : number}`;
      if (given.has(code) || context.facts.idOfCode(code) !== undefined) continue;
      given.add(code);
      return code;
    }
    return "";
  };
}

function partLine(heading: Line, role: ProjectPartRole, label: string, code: string): Line {
  return {
    ...plainLine,
    id: newLineId(),
    code,
    label: cleanText(label) || projectPartTexts.labels[role],
    kind: "input",
    homeSheetId: heading.homeSheetId,
    parentId: heading.id,
    unit: "kr",
    scope: heading.scope,
    role,
  };
}

function linesOfPart(
  heading: Line,
  part: NewProjectPart,
  codes: (role: ProjectPartRole) => string,
): readonly MadeLine[] {
  const start: readonly (readonly [LineAttribute, string])[] = [
    ["startYear", part.startYear === null ? "" : String(part.startYear)],
    ["startMonth", String(part.startMonth ?? 1)],
  ];
  const line = partLine(heading, part.kind, part.label, codes(part.kind));
  if ("amount" in part) {
    const formula = "PARTYEAR([amount],[startYear],[startMonth])";
    return [{ line, attributes: [["amount", part.amount], ...start], formula, cells: [] }];
  }
  const acquisition = partLine(
    heading,
    "acquisitionCost",
    projectPartTexts.acquisitionOf(line.label),
    codes("acquisitionCost"),
  );
  const sign = part.kind === "contribution" ? withMinus : (text: string): string => text;
  return [
    {
      line,
      attributes: [["life", part.life], ["residual", part.residual.trim() || "0"], ...start],
      formula: null,
      cells: part.amounts.map(({ year, text }) => ({ lineId: line.id, year, text: sign(text.trim()) })),
    },
    {
      line: acquisition,
      attributes: [],
      formula: `IF(YEAR()<=@${line.id}[startYear],SUM(@${line.id},0 SEK),0 SEK)`,
      cells: [],
    },
  ];
}

/** What is paid to the municipality is typed as it is and stored as a reduction of the outlays. */
const withMinus = (text: string): string => (text === "" || /^[=\-−–]/.test(text) ? text : `-${text}`);

function attributeChanges(
  context: CommandContext,
  made: readonly MadeLine[],
  bareUnit: DisplayUnit,
): Result<readonly Change[], CommandRefusal> {
  const changes: Change[] = [];
  let { scenario } = context;
  for (const { line, attributes } of made) {
    for (const [attribute, text] of attributes) {
      if (text.trim() === "") continue;
      const set = { type: "setAttribute", lineId: line.id, attribute, text, bareUnit } as const;
      const answer = setAttribute({ ...context, scenario }, set);
      if (!answer.ok) return answer;
      changes.push(...answer.value.changes);
      scenario = applyChanges(scenario, answer.value.changes);
    }
  }
  return success(changes);
}

interface WrittenFormula {
  readonly lineId: LineId;
  /** Canonical. */
  readonly formula: string;
}

/** Depreciation and interest of every component, and what they mean for the running costs: new terms after those that stand. */
function calculatedFormulas(
  scenario: Scenario,
  calculated: readonly Line[],
  made: readonly MadeLine[],
): readonly WrittenFormula[] {
  const [depreciation, interest, consequence] = calculated;
  if (depreciation === undefined || interest === undefined || consequence === undefined) return [];
  const premise = [...scenario.lines.values()].find(({ role }) => role === "internalInterest")?.id;
  const components = made.flatMap(({ line }, index) => {
    const acquisition = made[index + 1]?.line;
    return acquisition?.role === "acquisitionCost" ? [{ id: line.id, acquisitionId: acquisition.id }] : [];
  });
  const life = components.map(
    ({ id, acquisitionId }) => [`SUM(@${acquisitionId}[first:last]),@${id}[life]`, id] as const,
  );
  const start = (id: LineId): string => `@${id}[startYear],@${id}[startMonth],@${id}[residual]`;
  const depreciations = life.map(([cost, id]) => `DEPRECIATION(${cost},${start(id)})`);
  const interests = life.map(
    ([cost, id]) => `INTERNALINTEREST(${cost},${premise === undefined ? `@${id}[rate]` : `@${premise}`},${start(id)})`,
  );
  const effects = made.flatMap(({ line }) =>
    line.role === "runningEffect"
      ? [` + @${line.id}`]
      : line.role === "replacedCost" || line.role === "fundedWithinFrame"
        ? [` - @${line.id}`]
        : [],
  );
  const begun = (line: Line, first: string): string => line.formula ?? first;
  const grown = (line: Line, terms: readonly string[]): readonly WrittenFormula[] => {
    const all = [...(line.formula === null ? [] : [line.formula]), ...terms];
    return terms.length === 0 || all.length === 0 ? [] : [{ lineId: line.id, formula: all.join(" + ") }];
  };
  const isNewOrMore = consequence.formula === null || effects.length > 0;
  return [
    ...grown(depreciation, depreciations),
    ...grown(interest, interests),
    ...(isNewOrMore
      ? [
          {
            lineId: consequence.id,
            formula: begun(consequence, `@${depreciation.id} + @${interest.id}`) + effects.join(""),
          },
        ]
      : []),
  ];
}

function formulaChanges(
  context: CommandContext,
  written: readonly WrittenFormula[],
): Result<readonly Change[], CommandRefusal> {
  const changes: Change[] = [];
  for (const { lineId, formula } of written) {
    const line = context.scenario.lines.get(lineId);
    if (line === undefined) return failure({ type: "unknownLine" });
    const compiled = compileFormula(formula, "canonical", context.facts, line.unit);
    if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
    const kind = line.kind === "input" ? "formula" : line.kind;
    changes.push(lineChange(context.scenario, lineId, { ...line, kind, formula: compiled.value.canonical }));
  }
  return success(changes);
}
