// The command `seek FILE`: which value of a premise, a measure or a new saving reaches a target. With `--accept ja` the answer is
// entered as one edit; otherwise the file is left as it is. JSON: the SeekAnswer of shared/analysis/goalSeek.ts in stored values (kr,
// fractions), with the command that enters it, and the new revision where it was entered.

import { plannedYears } from "../../shared/analysis/calculatedPlan.ts";
import type { SeekAnswer } from "../../shared/analysis/goalSeek.ts";
import { homeSheetOf } from "../../shared/commands/commandContext.ts";
import type { AskedTarget, AskedUnknown } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { seekAnswerInWords } from "../../shared/explain/whatIfWords.ts";
import { formatWithUnit } from "../../shared/format/numbers.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { seekCliTexts, seekTexts as texts } from "../../shared/texts/whatIf.ts";
import { seekGoal } from "../host/goalSeek.ts";
import type { OpenScenario } from "../host/openScenario.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { yearsBetween } from "./editOutcome.ts";
import { withFile } from "./withDocument.ts";

export const seekOptions = [
  "change",
  "years",
  "how",
  "least",
  "most",
  "saving",
  "committees",
  "duration",
  "goal",
  "target",
  "year",
  "accept",
] as const;

type Options = ReadonlyMap<(typeof seekOptions)[number], string>;

export async function seekCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const given: Options = new Map(
    seekOptions.flatMap((name) => {
      const value = options.get(name)?.at(-1);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  if (given.has("change") === given.has("saving") || given.has("goal") === given.has("target"))
    return usedWrongly(seekCliTexts.oneOfEach, cliTexts.usage);
  const accept = given.get("accept");
  if (accept !== undefined && !/^ja$/i.test(accept)) return usedWrongly(seekCliTexts.wrongAccept(accept));
  return withFile(path, (document) => {
    const { open } = document;
    const unknown = unknownOf(open, given);
    if (!unknown.ok) return unknown.error;
    const target = targetOf(open, given);
    if (!target.ok) return target.error;
    const answer = seekGoal(document, { unknown: unknown.value, target: target.value, bareUnit: "kr" });
    if (!answer.ok) return refused(answer.error.message);
    const text = asText(answer.value, open.scenario.head.displayUnit);
    if (accept === undefined) return done({ sentences: [], json: answer.value, text });
    const applied = open.apply(answer.value.command);
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    return done({ sentences: [texts.accepted], json: { ...answer.value, revision: open.revision }, text });
  });
}

/** The words for how long and how, Swedish first; the English of the first version still work. */
const durationWords: ReadonlyMap<string, "permanent" | "temporary"> = new Map([
  ["permanent", "permanent"],
  ["tillfällig", "temporary"],
  ["temporary", "temporary"],
]);
const howWords: ReadonlyMap<string, "value" | "step"> = new Map([
  ["värde", "value"],
  ["steg", "step"],
  ["value", "value"],
  ["step", "step"],
]);

function lineOf(open: OpenScenario, code: string): Result<LineId, CliOutcome> {
  const lineId = open.context.facts.idOfCode(code.trim());
  return lineId === undefined ? failure(refused(cliTexts.noLine(code.trim()))) : success(lineId);
}

const isYear = (text: string): boolean => /^(19|20|21)\d\d$/.test(text);

/** "2024", "2024-2026"; null where it is no year. */
function yearsOf(text: string): readonly number[] | null {
  const [first = "", last = first, ...more] = text.split(/[-–]/).map((part) => part.trim());
  return more.length > 0 || !isYear(first) || !isYear(last) ? null : yearsBetween(Number(first), Number(last));
}

function unknownOf(open: OpenScenario, given: Options): Result<AskedUnknown, CliOutcome> {
  const most = given.get("most") ?? "";
  const saving = given.get("saving");
  if (saving !== undefined) {
    if (!isYear(saving)) return failure(usedWrongly(seekCliTexts.wrongYears(saving)));
    const written = given.get("duration") ?? "permanent";
    const duration = durationWords.get(written.toLocaleLowerCase("sv"));
    if (duration === undefined) return failure(usedWrongly(seekCliTexts.wrongDuration(written)));
    const committeeIds: LineId[] = [];
    for (const code of (given.get("committees") ?? "").split(",").filter((part) => part.trim() !== "")) {
      const committee = lineOf(open, code);
      if (!committee.ok) return committee;
      committeeIds.push(committee.value);
    }
    return success({ type: "saving", year: Number(saving), duration, committeeIds, most });
  }
  const line = lineOf(open, given.get("change") ?? "");
  if (!line.ok) return line;
  const way = given.get("how") ?? "value";
  const how = howWords.get(way.toLocaleLowerCase("sv"));
  if (how === undefined) return failure(usedWrongly(seekCliTexts.wrongHow(way)));
  const written = given.get("years");
  const years = written === undefined ? planYears(open, line.value) : yearsOf(written);
  if (years === null) return failure(usedWrongly(seekCliTexts.wrongYears(written ?? "")));
  return success({ type: "line", lineId: line.value, years, how, least: given.get("least") ?? "", most });
}

/** From the budget year on, as far as the result is planned: a premise may reach on to the years of the investments. */
function planYears({ scenario, calculation }: OpenScenario, lineId: LineId): readonly number[] {
  const line = scenario.lines.get(lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(scenario, line);
  const { budgetYear } = scenario.head.period;
  const own = yearsBetween(Math.max(budgetYear, sheet?.firstYear ?? budgetYear), sheet?.lastYear ?? budgetYear);
  const planned = new Set(plannedYears({ scenario, ...calculation }));
  const both = own.filter((year) => planned.has(year));
  return both.length === 0 ? own : both;
}

function targetOf(open: OpenScenario, given: Options): Result<AskedTarget, CliOutcome> {
  const when = given.get("year");
  if (when !== undefined && !isYear(when)) return failure(usedWrongly(seekCliTexts.wrongYears(when)));
  const goal = given.get("goal");
  if (goal !== undefined) {
    const line = lineOf(open, goal);
    return line.ok
      ? success({ type: "goal", lineId: line.value, year: when === undefined ? null : Number(when) })
      : line;
  }
  const [, code = "", operator = "", value = ""] =
    /^\s*(\S+?)\s*(>=|<=|=)\s*(.+)$/.exec(given.get("target") ?? "") ?? [];
  if (operator !== ">=" && operator !== "<=" && operator !== "=")
    return failure(usedWrongly(seekCliTexts.wrongTarget(given.get("target") ?? "")));
  if (when === undefined) return failure(usedWrongly(seekCliTexts.yearMissing));
  const line = lineOf(open, code);
  return line.ok ? success({ type: "cell", lineId: line.value, year: Number(when), operator, value }) : line;
}

function asText(answer: SeekAnswer, displayUnit: DisplayUnit): string {
  const { parts, target } = answer;
  return [
    ...seekAnswerInWords(answer, displayUnit),
    ...parts.map(({ label, amountSek }) => `  ${label}: ${formatWithUnit(amountSek, "kr", displayUnit)}`),
    ...target.years.map(({ year, before, after }) => {
      const shown = (value: number | null): string =>
        value === null ? "–" : formatWithUnit(value, target.unit, displayUnit);
      return `${target.label} ${year}: ${shown(before)} → ${shown(after)}`;
    }),
  ].join("\n");
}
