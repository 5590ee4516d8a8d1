// The command `completeness FILE`: what a decidable budget must hold and what is missing. The file is left as it is.
// JSON: the Completeness of shared/analysis/decisionParts.ts, the same as the key `completeness` of show.

import { cliTexts } from "../../shared/texts/cli.ts";
import { gapInWords, completenessTexts as texts } from "../../shared/texts/completeness.ts";
import { completeness } from "../host/completeness.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

export async function completenessCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, (document) => {
    const answer = completeness(document);
    if (!answer.ok) return refused(answer.error.message);
    const { parts } = answer.value;
    const ready = parts.filter(({ state }) => state === "complete").length;
    const lines = parts.flatMap(({ name, state, gaps, isDeficit }) => [
      `${texts.parts[name].title}: ${texts.states[state].toLocaleLowerCase("sv")}`,
      ...gaps.map((gap) => `  - ${gapInWords(gap)}`),
      ...(isDeficit ? [`  - ${texts.deficit}`] : []),
    ]);
    return done({
      sentences: [],
      json: answer.value,
      text: [texts.summary(ready, parts.length), ...lines].join("\n"),
    });
  });
}
