// The command `sensitivity FILE`: what a step in the premises means for the result, year by year. The file is left as it is.
// JSON: the Sensitivity of shared/analysis/sensitivity.ts in stored values (kr, fractions).

import type { Sensitivity } from "../../shared/analysis/sensitivity.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { sensitivityHow, sensitivityTitle, sensitivityTrouble } from "../../shared/explain/whatIfWords.ts";
import { changeInWords } from "../../shared/format/changes.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { sensitivityTexts as texts } from "../../shared/texts/whatIf.ts";
import { sensitivity } from "../host/sensitivity.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

export async function sensitivityCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const written = (options.get("premise") ?? []).map((text) => /^([^=]+)=(.+)$/.exec(text));
  if (written.includes(null)) return usedWrongly(texts.stepMissing, cliTexts.usage);
  return withFile(path, (document) => {
    const { context, scenario } = document.open;
    const asked: { readonly lineId: LineId; readonly step: string }[] = [];
    for (const [, code = "", step = ""] of written.filter((match) => match !== null)) {
      const lineId = context.facts.idOfCode(code.trim());
      if (lineId === undefined) return refused(cliTexts.noLine(code.trim()));
      asked.push({ lineId, step });
    }
    const answer = sensitivity(document, { asked, bareUnit: "kr" });
    if (!answer.ok) return refused(answer.error.message);
    return done({ sentences: [], json: answer.value, text: asText(answer.value, scenario.head.displayUnit) });
  });
}

function asText({ years, rows }: Sensitivity, displayUnit: DisplayUnit): string {
  const lines = rows.map((row) => {
    const trouble = sensitivityTrouble(row);
    const title = sensitivityTitle(row, displayUnit);
    if (trouble !== null) return `${title}: ${trouble}`;
    if (row.isUnread) return `${title}: ${sensitivityHow(row)}`;
    const figures = row.years.map(
      ({ year, resultSek }) => `${year} ${resultSek === null ? "–" : changeInWords(resultSek, displayUnit)}`,
    );
    // What no line of the model says is an assumption, and told as one.
    const isAssumed = row.key === "wages" || row.key === "inhabitants";
    return isAssumed
      ? texts.inWords(title, figures.join(", "), sensitivityHow(row))
      : `${title}: ${figures.join(", ")}`;
  });
  return [`${texts.table(displayUnit)} (${years.join(", ")})`, ...lines].join("\n");
}
