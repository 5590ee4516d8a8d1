// The command `measure FILE CODE`: what a measure is, changed; an ordinary row made a measure; and with --plain a measure made an ordinary
// row. The same edits as in the line's properties in the window. What is not named stays as it is; "" takes it away.

import type { LineId } from "../../shared/domain/ids.ts";
import { type Measure, plainMeasure } from "../../shared/domain/measure.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { LineFacts } from "../../shared/formula/compileFormula.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { measureCliTexts as texts, measureCliWords as words } from "../../shared/texts/measureCli.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, refused, usedWrongly } from "./cliOutcome.ts";
import { applied, fundingsOf, lastOf, lineOf, measureOptions, type Options, wordOf } from "./measureCommands.ts";
import { withFile } from "./withDocument.ts";

export const measureFlags = ["plain"] as const;

export async function measureCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, ...more] = positional;
  if (path === undefined || code === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const asked = measureOptions.filter((name) => options.has(name));
  const isPlain = options.has("plain");
  if (isPlain && asked.length > 0) return usedWrongly(texts.plainAlone);
  if (!isPlain && asked.length === 0) return usedWrongly(texts.nothingAsked);
  const direction = wordOf(options, "kind", words.kinds, null);
  if (!direction.ok) return usedWrongly(direction.error);
  const duration = wordOf(options, "duration", words.durations, null);
  if (!duration.ok) return usedWrongly(duration.error);
  const status = wordOf(options, "status", words.statuses, null);
  if (!status.ok) return usedWrongly(status.error);
  return withFile(path, (document) => {
    const { context, scenario } = document.open;
    const lineId = context.facts.idOfCode(code);
    const line = lineId === undefined ? undefined : scenario.lines.get(lineId);
    if (line === undefined) return refused(cliTexts.noLine(code));
    if (isPlain) return applied(document, { type: "removeMeasure", lineId: line.id }, { line: line.id });
    const was = line.measure ?? plainMeasure;
    const measure = measureFrom(options, context.facts, {
      ...was,
      direction: direction.value ?? was.direction,
      duration: duration.value ?? was.duration,
      status: status.value ?? was.status,
    });
    if (!measure.ok) return refused(measure.error);
    const type = line.measure === null ? "makeMeasure" : "setMeasure";
    return applied(document, { type, lineId: line.id, measure: measure.value }, { line: line.id });
  });
}

/** The measure with what the options say of other lines and in words. Another committee leaves the unit of the old one. */
function measureFrom(options: Options, facts: LineFacts, was: Measure): Result<Measure, string> {
  const fundings = options.has("funding") ? fundingsOf(options, facts) : success(was.fundings);
  if (!fundings.ok) return fundings;
  const line = (name: string, stands: LineId | null): Result<LineId | null, string> => {
    if (!options.has(name)) return success(stands);
    return lastOf(options, name) === "" ? success(null) : lineOf(options, name, facts);
  };
  const committeeId = line("committee", was.committeeId);
  if (!committeeId.ok) return committeeId;
  const unitId = line("unit", committeeId.value === was.committeeId ? was.unitId : null);
  if (!unitId.ok) return unitId;
  const programmeId = line("programme", was.programmeId);
  if (!programmeId.ok) return programmeId;
  const goalId = line("goal", was.goalId);
  if (!goalId.ok) return goalId;
  return success({
    ...was,
    committeeId: committeeId.value,
    unitId: unitId.value,
    programmeId: programmeId.value,
    goalId: goalId.value,
    fundings: fundings.value,
    area: lastOf(options, "area") ?? was.area,
    motive: lastOf(options, "motive") ?? was.motive,
    consequence: lastOf(options, "consequence") ?? was.consequence,
  });
}
