// Formulas over years on the command line: fill, restore, remove-formula, suggest. The first three are the window's edits; suggest
// only tells which typed values follow a formula.

import type { Command } from "../../shared/commands/command.ts";
import { homeSheetOf } from "../../shared/commands/commandContext.ts";
import { fillKind } from "../../shared/commands/fillFormula.ts";
import { type FollowedFormula, followedFormula } from "../../shared/commands/followedFormula.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { formatWithUnit } from "../../shared/format/numbers.ts";
import { cliTexts, editCliTexts } from "../../shared/texts/cli.ts";
import { formulaCliTexts, offerTexts } from "../../shared/texts/formulaOffer.ts";
import type { OpenScenario } from "../host/openScenario.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { faultSentences, yearsBetween } from "./editOutcome.ts";
import { withFile } from "./withDocument.ts";

/** "2022" and "2022-2024"; null for anything else. */
function yearsFrom(text: string): readonly [number, number] | null {
  const [, from, to] = /^((?:19|20|21)\d\d)(?:[-–:]((?:19|20|21)\d\d))?$/.exec(text.trim()) ?? [];
  return from === undefined ? null : [Number(from), Number(to ?? from)];
}

export async function fillCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, code, when, formula, ...more] = positional;
  if (path === undefined || code === undefined || when === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const years = yearsFrom(when);
  if (years === null) return usedWrongly(formulaCliTexts.wrongYears(when));
  const [fromYear, toYear] = years;
  return editLine(
    path,
    code,
    (open, lineId) => {
      const line = open.scenario.lines.get(lineId);
      const sheet = line === undefined ? undefined : homeSheetOf(open.scenario, line);
      const source =
        formula === undefined
          ? ({ type: "year", year: fromYear } as const)
          : ({ type: "text", text: formula } as const);
      return { type: "fillFormula", lineId, source, fromYear, toYear, as: fillKind(toYear, sheet?.lastYear) };
    },
    (open, lineId) => {
      const [from, to] = [Math.min(fromYear, toYear), Math.max(fromYear, toYear)];
      const first = open.scenario.lines.get(lineId)?.formulaFromYear ?? from;
      const isLines = open.scenario.cells.get(lineId)?.get(to)?.type !== "formula";
      const kept = isLines && first > from ? [editCliTexts.notBefore(from, first - 1)] : [];
      return [...kept, ...faultSentences(open, lineId, yearsBetween(from, to))];
    },
  );
}

export async function restoreCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, code, when, ...more] = positional;
  if (path === undefined || code === undefined || when === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const years = yearsFrom(when);
  if (years === null) return usedWrongly(formulaCliTexts.wrongYears(when));
  const [from, to] = years;
  const cellsOf = (lineId: LineId) =>
    Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => ({ lineId, year: from + index }));
  return editLine(path, code, (_, lineId) => ({ type: "restoreLineFormula", cells: cellsOf(lineId) }));
}

export async function removeFormulaCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, ...more] = positional;
  if (path === undefined || code === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const keep = options.get("keep")?.at(-1) ?? "values";
  if (keep !== "values" && keep !== "nothing") return usedWrongly(formulaCliTexts.wrongKeep(keep));
  return editLine(path, code, (_, lineId) => ({ type: "removeLineFormula", lineId, keep }));
}

/** Runs one command on a line named by its code. */
function editLine(
  path: string,
  code: string,
  commandFor: (open: OpenScenario, lineId: LineId) => Command,
  moreAbout: (open: OpenScenario, lineId: LineId) => readonly string[] = () => [],
): Promise<CliOutcome> {
  return withFile(path, ({ open }) => {
    const before = open.revision;
    const lineId = open.context.facts.idOfCode(code);
    if (lineId === undefined) return refused(cliTexts.noLine(code));
    const applied = open.apply(commandFor(open, lineId));
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
    const more = revision === before ? [] : moreAbout(open, lineId);
    return done({ sentences: [sentence, ...more], json: { revision, undo: undoLabel } });
  });
}

export async function suggestCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, code, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const { context } = open;
    const only = code === undefined ? null : context.facts.idOfCode(code);
    if (only === undefined) return refused(cliTexts.noLine(code ?? ""));
    const lineIds = only === null ? context.tree.ordered.map(({ id }) => id) : [only];
    const offers = lineIds.flatMap((lineId) => followedFormula(context, lineId) ?? []);
    const sentences = offers.map((offer) => sentenceOf(open, offer));
    return done({
      sentences: offers.length === 0 ? [formulaCliTexts.none] : [formulaCliTexts.count(offers.length), ...sentences],
      json: {
        offers: offers.map(({ lineId, formula, fromYear, toYear, largestDifference }) => {
          const line = open.scenario.lines.get(lineId);
          return {
            line: lineId,
            code: line?.code ?? "",
            label: line?.label ?? "",
            formula,
            fromYear,
            toYear,
            largestDifference,
          };
        }),
      },
    });
  });
}

function sentenceOf({ scenario }: OpenScenario, offer: FollowedFormula): string {
  const line = scenario.lines.get(offer.lineId);
  const { fromYear, toYear, formula, largestDifference } = offer;
  const unit = line?.unit ?? "kr";
  const difference = largestDifference === 0 ? "" : formatWithUnit(largestDifference, unit, "kr");
  const sentence = [offerTexts.follows(fromYear, toYear, formula), offerTexts.difference(difference)].join(" ").trim();
  return formulaCliTexts.offer(line?.code || line?.label || "", sentence);
}
