// The command `premises FILE NEW.txt`: a newer set of premises, as a preview or as one edit that undo takes back.

import type { PremisePreview } from "../../shared/contract/measureViews.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { formatWithUnit } from "../../shared/format/numbers.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { premiseTexts as texts } from "../../shared/texts/premises.ts";
import { premisePreview } from "../host/premisePreview.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { readTextFile } from "./tableCommand.ts";
import { withFile } from "./withDocument.ts";

export const premiseOptions = ["source", "date"] as const;
export const premiseFlags = ["preview"] as const;

export async function premisesCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, newer, ...more] = positional;
  if (path === undefined || newer === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const text = readTextFile(newer);
  if (!text.ok) return refused(text.error);
  const name = visibleText(options.get("source")?.at(-1) ?? "");
  const date = options.get("date")?.at(-1) ?? "";
  return withFile(path, (document) => {
    const { open } = document;
    const preview = premisePreview(document, { text: text.value, rows: [], bareUnit: "kr" });
    if (!preview.ok) return refused(preview.error.message);
    const { displayUnit } = open.scenario.head;
    const problems = problemsOf(preview.value);
    const json = { premises: preview.value };
    const lines = asText(preview.value, displayUnit);
    if (options.has("preview")) return done({ sentences: [...problems, texts.previewed], json, text: lines });
    const rows = preview.value.rows.flatMap(({ lineId, years }) => {
      const cells = years.flatMap(({ year, text: typed, problem }) =>
        problem === null ? [{ year, text: typed }] : [],
      );
      return cells.length === 0 ? [] : [{ lineId, cells }];
    });
    const answer = open.apply({ type: "replacePremises", rows, source: { name, date }, bareUnit: "kr" });
    if (!answer.ok) return refused(...problems, editRefusal(answer.error).message);
    const { revision, undoLabel } = answer.value.status;
    return done({
      sentences: [...problems, texts.replaced(rows.length, name)],
      json: { ...json, revision, undo: undoLabel },
      text: lines,
    });
  });
}

/** What is left out, and why, and what is replaced without effect. */
function problemsOf({ rows, unknown, withoutYear }: PremisePreview): readonly string[] {
  const problems = rows.flatMap(({ years }) => years.flatMap(({ problem }) => problem ?? []));
  const unread = rows.filter(({ isUnread }) => isUnread).map(({ label }) => texts.unread(label));
  return [
    ...(unknown.length === 0 ? [] : [texts.unknown(unknown)]),
    ...(withoutYear.length === 0 ? [] : [texts.withoutYear(withoutYear)]),
    ...problems,
    ...unread,
  ];
}

function asText({ rows, result, goals }: PremisePreview, displayUnit: DisplayUnit): string {
  const inWords = (value: number | null, unit: PremisePreview["rows"][number]["unit"]): string =>
    value === null ? "–" : formatWithUnit(value, unit, displayUnit);
  const figures = rows.flatMap(({ code, label, unit, years }) =>
    years
      .filter(({ problem }) => problem === null)
      .map(({ year, before, after }) => `${code || label} ${year}: ${inWords(before, unit)} → ${inWords(after, unit)}`),
  );
  const effect = (result?.years ?? []).map(
    ({ year, beforeSek, afterSek }) =>
      `${result?.label ?? ""} ${year}: ${inWords(beforeSek, "kr")} → ${inWords(afterSek, "kr")}`,
  );
  const said = (met: boolean | null): string => (met === null ? "–" : met ? texts.met : texts.breached);
  const judged = goals.flatMap(({ label, years }) =>
    years
      .filter(({ metBefore, metAfter }) => metBefore !== metAfter)
      .map(({ year, metBefore, metAfter }) => `${label} ${year}: ${said(metBefore)} → ${said(metAfter)}`),
  );
  return [...figures, ...effect, ...judged].join("\n");
}
