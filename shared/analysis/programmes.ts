// Programmes of measures: effect per year, the level reached, the effect added up over the years, and what of the target nobody has
// specified. Effects are counted as the programme means them: lower costs as positive, or money put in as positive.
//
// The programme's own lines (effect, accumulated, unspecified) are the officer's and are believed where they hold a figure; what
// they do not say is worked out from the measures that name the programme.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { TargetMeaning } from "../domain/measure.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import {
  type FollowUp,
  followUpOf,
  type MeasureEffect,
  measureEffect,
  measureLinesOf,
  measureYearsOf,
} from "./measureEffects.ts";

/** A figure for each year, oldest first; null where there is none. kr. */
export type Series = readonly (number | null)[];

export interface ProgrammeTarget {
  readonly line: Line;
  readonly meaning: TargetMeaning;
  readonly targetSek: Series;
  /** What is specified towards it: effect, level or accumulated effect, in the years that have a target. */
  readonly specifiedSek: Series;
  readonly unspecifiedSek: Series;
}

export interface ProgrammeArea {
  /** "" for measures that name none. */
  readonly name: string;
  readonly measures: number;
  readonly effectSek: readonly number[];
  readonly levelSek: number;
}

export interface ProgrammeMeasure extends MeasureEffect {
  readonly area: string;
  readonly followUp: FollowUp;
}

export interface Programme {
  readonly line: Line;
  readonly countsAs: "saving" | "addition";
  readonly years: readonly number[];
  readonly effectSek: readonly number[];
  /** Effect of a whole year once all steps have begun. */
  readonly levelSek: number;
  readonly accumulatedSek: readonly number[];
  readonly targets: readonly ProgrammeTarget[];
  readonly areas: readonly ProgrammeArea[];
  readonly measures: readonly ProgrammeMeasure[];
}

const meaningOfRole: Readonly<Partial<Record<LineRole, TargetMeaning>>> = {
  programmeTarget: "unclear",
  programmeTargetYearly: "yearly",
  programmeTargetLevel: "level",
  programmeTargetAccumulated: "accumulated",
};

/** What a target line means by its role; null for a line that is no target. */
export const targetMeaningOf = ({ role }: Pick<Line, "role">): TargetMeaning | null =>
  role === null ? null : (meaningOfRole[role] ?? null);

/** All programmes in stored order. Units: kr. */
export function programmesOf(calculated: CalculatedScenario): readonly Programme[] {
  const headings = calculated.tree.ordered.filter(({ role, kind }) => role === "programme" && kind === "heading");
  if (headings.length === 0) return [];
  const lines = measureLinesOf(calculated.tree);
  const years = measureYearsOf(calculated.scenario, [...headings, ...lines.map(({ line }) => line)]);
  return headings.map((line) =>
    programmeOf(
      calculated,
      line,
      years,
      lines
        .filter(({ measure }) => measure.programmeId === line.id)
        .map((measure) => measureEffect(calculated, measure, years)),
    ),
  );
}

/** Targets that do not say what they stand for, with the years they name. */
export const unclearTargets = (
  calculated: CalculatedScenario,
  programmes: readonly Programme[] = programmesOf(calculated),
): readonly { readonly programme: Programme; readonly target: ProgrammeTarget }[] =>
  programmes.flatMap((programme) =>
    programme.targets.flatMap((target) => (target.meaning === "unclear" ? [{ programme, target }] : [])),
  );

function programmeOf(
  calculated: CalculatedScenario,
  line: Line,
  years: readonly number[],
  effects: readonly MeasureEffect[],
): Programme {
  const parts = linesUnder(calculated, line.id);
  const areaHeadings = parts.filter(
    ({ kind, role, parentId }) => kind === "heading" && role === null && parentId === line.id,
  );
  const withRole = (role: LineRole): Line | undefined => parts.find((part) => part.role === role);
  const effectLine = withRole("programmeEffect");
  const countsAs = directionOf(effectLine, effects);
  const sign = countsAs === "saving" ? -1 : 1;
  const written = (part: Line | undefined, index: number): number | null =>
    part === undefined ? null : calculated.valueOf(part.id, years[index] ?? 0).value;
  const counted = (sek: number): number => (sek === 0 ? 0 : sign * sek);
  const measures = effects.map(
    (effect): ProgrammeMeasure => ({
      ...effect,
      area: areaOf(calculated, effect, areaHeadings),
      followUp: followUpOf(calculated.scenario, effect),
    }),
  );
  const effectSek = years.map(
    (_, index) => written(effectLine, index) ?? counted(sumOf(effects.map((effect) => effect.effectSek[index] ?? 0))),
  );
  let sum = 0;
  const accumulatedSek = effectSek.map((effect, index) => {
    sum += effect;
    return written(withRole("programmeAccumulated"), index) ?? sum;
  });
  const levelSek = counted(sumOf(effects.map((effect) => effect.levelSek)));
  const targets = parts.flatMap((part): readonly ProgrammeTarget[] => {
    const meaning = targetMeaningOf(part);
    if (meaning === null) return [];
    const targetSek = years.map((_, index) => written(part, index));
    const reached = (index: number): number =>
      (meaning === "yearly" ? effectSek[index] : meaning === "level" ? levelSek : accumulatedSek[index]) ?? 0;
    const specifiedSek = targetSek.map((target, index) => (target === null ? null : reached(index)));
    const unspecified = withRole("programmeUnspecified");
    const unspecifiedSek = targetSek.map((target, index) =>
      target === null ? null : (written(unspecified, index) ?? target - reached(index)),
    );
    return [{ line: part, meaning, targetSek, specifiedSek, unspecifiedSek }];
  });
  const names = areaNames(areaHeadings, measures);
  const areas = names.map((name): ProgrammeArea => {
    const own = measures.filter(({ area }) => keyOf(area) === keyOf(name));
    return {
      name,
      measures: own.length,
      effectSek: years.map((_, index) => counted(sumOf(own.map((measure) => measure.effectSek[index] ?? 0)))),
      levelSek: counted(sumOf(own.map((measure) => measure.levelSek))),
    };
  });
  return { line, countsAs, years, effectSek, levelSek, accumulatedSek, targets, areas, measures };
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const keyOf = (name: string): string => name.normalize("NFC").trim().toLocaleLowerCase("sv");

/** The effect line says by its own sign what it counts; without one a programme of additions alone counts what it puts in. */
function directionOf(effectLine: Line | undefined, effects: readonly MeasureEffect[]): Programme["countsAs"] {
  const formula = effectLine?.formula ?? null;
  if (formula !== null) return formula.trim().startsWith("-") ? "saving" : "addition";
  const isAdditions = effects.length > 0 && effects.every(({ measure }) => measure.direction === "addition");
  return isAdditions ? "addition" : "saving";
}

/** The lines under a heading, at any depth, in stored order. */
function linesUnder({ scenario, tree }: CalculatedScenario, lineId: LineId): readonly Line[] {
  const found: Line[] = [];
  const seen = new Set<LineId>([lineId]);
  const take = (parentId: LineId): void => {
    for (const childId of tree.childrenOf(parentId)) {
      const child = scenario.lines.get(childId);
      if (child === undefined || seen.has(childId)) continue;
      seen.add(childId);
      found.push(child);
      take(childId);
    }
  };
  take(lineId);
  return found;
}

/** The area a measure names, else that of the heading it stands under. */
function areaOf({ scenario }: CalculatedScenario, { line, measure }: MeasureEffect, headings: readonly Line[]): string {
  if (measure.area.trim() !== "") return measure.area.trim();
  let parentId = line.parentId;
  for (let depth = 0; parentId !== null && depth < 1_000; depth += 1) {
    const heading = headings.find(({ id }) => id === parentId);
    if (heading !== undefined) return heading.label;
    parentId = scenario.lines.get(parentId)?.parentId ?? null;
  }
  return "";
}

/** Areas in the order of their headings, then those only measures name; measures without one last. */
function areaNames(headings: readonly Line[], measures: readonly ProgrammeMeasure[]): readonly string[] {
  const names = new Map(headings.map(({ label }) => [keyOf(label), label]));
  for (const { area } of measures) if (area !== "" && !names.has(keyOf(area))) names.set(keyOf(area), area);
  return [...names.values(), ...(measures.some(({ area }) => area === "") ? [""] : [])];
}
