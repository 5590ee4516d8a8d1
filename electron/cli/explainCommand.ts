// The command `explain FILE CODE YEAR`: where a number comes from, in sentences or as the typed answer. The file is left as it is.

import type { BaselineChoice, Explanation } from "../../shared/explain/explanation.ts";
import { spokenExplanation } from "../../shared/explain/spokenExplanation.ts";
import { visibleText } from "../../shared/explain/visibleText.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { explainCliTexts } from "../../shared/texts/explain.ts";
import { explain } from "../host/explain.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

const isYear = (text: string): boolean => /^(19|20|21)\d\d$/.test(text);

/** The baseline a person wrote, null when it is none. */
function baselineOf(text: string | undefined): BaselineChoice | null {
  if (text === undefined) return { type: "previous" };
  if (/^angivet$/i.test(text)) return { type: "stated" };
  return isYear(text) ? { type: "year", year: Number(text) } : null;
}

/** A baseline that was asked for by name must be the one that is told against. */
const isAnswered = ({ baseline, choices }: Explanation, wanted: BaselineChoice): boolean =>
  wanted.type === "previous" ||
  choices.some(
    ({ choice }) =>
      choice.type === wanted.type &&
      (choice.type !== "year" || (wanted.type === "year" && choice.year === wanted.year)) &&
      baseline !== null,
  );

export async function explainCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, when, ...more] = positional;
  if (path === undefined || code === undefined || when === undefined || more.length > 0) {
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  }
  if (!isYear(when)) return usedWrongly(explainCliTexts.wrongYear(visibleText(when)));
  const written = options.get("baseline")?.at(-1);
  const baseline = baselineOf(written);
  if (baseline === null) return usedWrongly(explainCliTexts.wrongBaseline(visibleText(written ?? "")));
  return withFile(path, (document) => {
    const { context, scenario } = document.open;
    const lineId = context.facts.idOfCode(code);
    if (lineId === undefined) return refused(cliTexts.noLine(visibleText(code)));
    const { displayUnit } = scenario.head;
    const answer = explain(document, { lineId, year: Number(when), baseline, displayUnit });
    if (!answer.ok) return refused(answer.error.message);
    if (!isAnswered(answer.value, baseline)) return refused(explainCliTexts.wrongBaseline(visibleText(written ?? "")));
    return done({ sentences: [], json: answer.value, text: spokenExplanation(answer.value).join("\n") });
  });
}
