// Measures and programmes on the command line: add-measure, follow-up, add-programme. The same commands as the window's dialogs.

import type { Command } from "../../shared/commands/command.ts";
import type { MeasureAmounts } from "../../shared/commands/measureCommands.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import { type Funding, plainMeasure } from "../../shared/domain/measure.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { parseTypedNumber } from "../../shared/format/parseTyped.ts";
import type { LineFacts } from "../../shared/formula/compileFormula.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { measureCliTexts as texts, measureCliWords as words } from "../../shared/texts/measureCli.ts";
import type { Document } from "../host/document.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

/** What may be said of a measure itself. */
export const measureOptions = [
  "kind",
  "duration",
  "committee",
  "unit",
  "programme",
  "area",
  "funding",
  "motive",
  "consequence",
  "goal",
  "status",
] as const;
export const addMeasureOptions = ["label", "code", ...measureOptions, "amount", "step", "from", "to"] as const;
export const followUpOptions = ["status", "half-year", "full-year"] as const;
export const addProgrammeOptions = ["label", "code", "kind", "meaning", "target", "area"] as const;

export type Options = CliArguments["options"];
export type Read<T> = Result<T, string>;

/** The option's last value, as a person sees it. */
export function lastOf(options: Options, name: string): string | undefined {
  const typed = options.get(name)?.at(-1);
  return typed === undefined ? undefined : visibleText(typed);
}

/** The value a Swedish word stands for; `otherwise` where the option is not given. */
export function wordOf<T>(options: Options, name: string, known: Readonly<Record<string, T>>, otherwise: T): Read<T> {
  const typed = lastOf(options, name);
  if (typed === undefined) return success(otherwise);
  const key = typed.normalize("NFC").trim().toLocaleLowerCase("sv");
  const value = Object.hasOwn(known, key) ? known[key] : undefined;
  return value === undefined ? failure(texts.wrongWord(`--${name}`, typed, Object.keys(known))) : success(value);
}

/** `2027=900 tkr`, as often as it is given. */
export function yearsOf(
  options: Options,
  name: string,
): Read<readonly { readonly year: number; readonly text: string }[]> {
  const cells = [];
  for (const typed of options.get(name) ?? []) {
    const [, year, text] = /^\s*(\d{4})\s*=(.*)$/.exec(typed) ?? [];
    if (year === undefined || text === undefined) return failure(texts.wrongAmount(`--${name}`, typed));
    cells.push({ year: Number(year), text: text.trim() });
  }
  return success(cells);
}

export function lineOf(options: Options, name: string, facts: LineFacts): Read<LineId | null> {
  const typed = lastOf(options, name);
  if (typed === undefined) return success(null);
  const lineId = facts.idOfCode(typed);
  return lineId === undefined ? failure(cliTexts.noLine(typed)) : success(lineId);
}

/** One word in capitals, figures and underscores: meant as a code. */
const looksLikeCode = (name: string): boolean => /^[\p{Lu}\d_]+$/u.test(name);

/** A code, a code with an amount (`SPAR=2 mnkr`), or words where it does not look like a code. */
export function fundingsOf(options: Options, facts: LineFacts): Read<readonly Funding[]> {
  const fundings: Funding[] = [];
  for (const given of options.get("funding") ?? []) {
    const typed = visibleText(given);
    const at = typed.lastIndexOf("=");
    const name = (at < 0 ? typed : typed.slice(0, at)).trim();
    const number = at < 0 ? null : parseTypedNumber(typed.slice(at + 1), "kr", "kr");
    if (number !== null && !number.ok) return failure(texts.wrongFunding(typed));
    const sourceId = facts.idOfCode(name) ?? null;
    // A mistyped code must not pay for anything as if it were words.
    if (sourceId === null && looksLikeCode(name)) return failure(cliTexts.noLine(name));
    fundings.push({ sourceId, note: sourceId === null ? name : "", amount: number?.value ?? null });
  }
  return success(fundings);
}

function amountsOf(options: Options): Read<MeasureAmounts> {
  const step = lastOf(options, "step");
  const cells = yearsOf(options, "amount");
  if (!cells.ok) return cells;
  if (step === undefined)
    return cells.value.length === 0 ? failure(texts.amountsMissing) : success({ type: "years", cells: cells.value });
  if (cells.value.length > 0) return failure(texts.stepWithAmounts);
  const from = lastOf(options, "from") ?? "";
  const [, year, month = "1"] = /^\s*(\d{4})(?:-(\d{1,2}))?\s*$/.exec(from) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return failure(texts.wrongStart(from));
  const to = lastOf(options, "to");
  if (to !== undefined && !/^\d{4}$/.test(to.trim())) return failure(texts.wrongEnd(to));
  return success({
    type: "step",
    amount: step,
    startYear: Number(year),
    startMonth: Number(month),
    endYear: to === undefined ? null : Number(to),
  });
}

/** Runs one command and says what the undo list calls it. */
export function applied(
  { open }: Document,
  command: Command,
  json: Readonly<Record<string, unknown>> = {},
): CliOutcome {
  const before = open.revision;
  const answer = open.apply(command);
  if (!answer.ok) return refused(editRefusal(answer.error).message);
  const { undoLabel, revision } = answer.value.status;
  const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
  return done({ sentences: [sentence], json: { ...json, revision, undo: undoLabel } });
}

export async function addMeasureCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  const label = lastOf(options, "label");
  if (path === undefined || more.length > 0 || label === undefined)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const direction = wordOf(options, "kind", words.kinds, plainMeasure.direction);
  if (!direction.ok) return usedWrongly(direction.error);
  const duration = wordOf(options, "duration", words.durations, plainMeasure.duration);
  if (!duration.ok) return usedWrongly(duration.error);
  const status = wordOf(options, "status", words.statuses, plainMeasure.status);
  if (!status.ok) return usedWrongly(status.error);
  const amounts = amountsOf(options);
  if (!amounts.ok) return usedWrongly(amounts.error);
  return withFile(path, (document) => {
    const { facts } = document.open.context;
    const fundings = fundingsOf(options, facts);
    if (!fundings.ok) return refused(fundings.error);
    const lines: (LineId | null)[] = [];
    for (const name of ["committee", "unit", "programme", "goal"]) {
      const line = lineOf(options, name, facts);
      if (!line.ok) return refused(line.error);
      lines.push(line.value);
    }
    const [committeeId = null, unitId = null, programmeId = null, goalId = null] = lines;
    const lineId = newLineId();
    const measure = {
      direction: direction.value,
      duration: duration.value,
      committeeId,
      unitId,
      programmeId,
      goalId,
      fundings: fundings.value,
      area: lastOf(options, "area") ?? "",
      motive: lastOf(options, "motive") ?? "",
      consequence: lastOf(options, "consequence") ?? "",
      status: status.value,
    };
    const command = {
      type: "addMeasure",
      sheetId: null,
      parentId: null,
      afterLineId: null,
      newLineId: lineId,
      code: lastOf(options, "code") ?? "",
      label,
      scope: "taxFunded",
      measure,
      amounts: amounts.value,
      bareUnit: "kr",
    } as const;
    return applied(document, command, { line: lineId });
  });
}

export async function followUpCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, ...more] = positional;
  if (path === undefined || code === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const status = wordOf(options, "status", words.statuses, null);
  if (!status.ok) return usedWrongly(status.error);
  return withFile(path, (document) => {
    const { facts } = document.open.context;
    const lineId = facts.idOfCode(code);
    const line = lineId === undefined ? undefined : document.open.scenario.lines.get(lineId);
    if (line === undefined) return refused(cliTexts.noLine(code));
    return applied(document, {
      type: "followUpMeasure",
      lineId: line.id,
      status: status.value ?? line.measure?.status ?? plainMeasure.status,
      realisedHalfYear: lastOf(options, "half-year") ?? null,
      realisedFullYear: lastOf(options, "full-year") ?? null,
      bareUnit: "kr",
    });
  });
}

export async function addProgrammeCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  const label = lastOf(options, "label");
  if (path === undefined || more.length > 0 || label === undefined)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const { besparing, tillskott } = words.kinds;
  const direction = wordOf(options, "kind", { besparing, tillskott }, besparing);
  if (!direction.ok) return usedWrongly(direction.error);
  const meaning = wordOf(options, "meaning", words.meanings, "unclear");
  if (!meaning.ok) return usedWrongly(meaning.error);
  const cells = yearsOf(options, "target");
  if (!cells.ok) return usedWrongly(cells.error);
  return withFile(path, (document) => {
    const lineId = newLineId();
    const command = {
      type: "addProgramme",
      sheetId: null,
      newLineId: lineId,
      code: lastOf(options, "code") ?? "",
      label,
      direction: direction.value,
      target: { meaning: meaning.value, cells: cells.value },
      areas: (options.get("area") ?? []).map(visibleText),
      bareUnit: "kr",
    } as const;
    return applied(document, command, { line: lineId });
  });
}
