// The reviewer on the command line: check lists what it has found, numbered; accept and withdraw answer one of them. What has been
// accepted is listed last, with its reason, and the JSON says who accepted what and why.

import type { Warning } from "../../shared/contract/scenarioView.ts";
import { cliTexts, reviewCliTexts } from "../../shared/texts/cli.ts";
import type { Document } from "../host/document.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

/** The reviewer's findings as JSON, for check and show. Stable. */
export const warningsJson = (warnings: readonly Warning[]): unknown =>
  warnings.map(({ rule, lineId, code, year, message, acknowledged }) => ({
    rule,
    line: lineId,
    code,
    year,
    message,
    ...(acknowledged === null ? {} : { acknowledged }),
  }));

/** In the order they are numbered: those that want an answer first. */
function numbered(warnings: readonly Warning[]): readonly Warning[] {
  const isOpen = ({ acknowledged }: Warning): boolean => acknowledged === null;
  return [...warnings.filter(isOpen), ...warnings.filter((warning) => !isOpen(warning))];
}

export async function checkCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const { warnings } = open.status();
    const openCount = warnings.filter(({ acknowledged }) => acknowledged === null).length;
    const sentences = numbered(warnings).map(({ message, acknowledged }, index) =>
      acknowledged === null
        ? reviewCliTexts.finding(index + 1, message)
        : reviewCliTexts.accepted(
            index + 1,
            message,
            acknowledged.reason,
            acknowledged.by,
            acknowledged.at.slice(0, 10),
          ),
    );
    const heading = openCount === 0 ? cliTexts.noWarnings : cliTexts.warnings(openCount);
    return done({ sentences: [heading, ...sentences], json: { warnings: warningsJson(warnings) } });
  });
}

/** accept FIL NUMMER --reason SKÄL. Refuses a number that check does not show, and a missing reason. */
export const acceptCommand = (words: CliArguments): Promise<CliOutcome> => {
  const reason = words.options.get("reason")?.at(-1);
  if (reason === undefined) return Promise.resolve(usedWrongly(cliTexts.missingValue("--reason"), cliTexts.usage));
  return answered(words, ({ open }, { rule, lineId, year, sheetId, message }) =>
    open.apply({ type: "acknowledge", finding: { rule, lineId, year, sheetId, message }, reason }),
  );
};

/** withdraw FIL NUMMER: the acceptance is taken back. Refuses a finding nobody has accepted. */
export const withdrawCommand = (words: CliArguments): Promise<CliOutcome> =>
  answered(
    words,
    ({ open }, { rule, lineId, year, sheetId, message }) =>
      open.apply({ type: "withdrawAcknowledgement", finding: { rule, lineId, year, sheetId, message } }),
    ({ acknowledged }, number) => (acknowledged === null ? reviewCliTexts.notAccepted(number) : null),
  );

async function answered(
  { positional }: CliArguments,
  answer: (document: Document, warning: Warning) => ReturnType<Document["open"]["apply"]>,
  refusalOf: (warning: Warning, number: string) => string | null = () => null,
): Promise<CliOutcome> {
  const [path, number, ...more] = positional;
  if (path === undefined || number === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, (document) => {
    const { open } = document;
    const before = open.revision;
    const warning = /^\d{1,6}$/.test(number) ? numbered(open.status().warnings)[Number(number) - 1] : undefined;
    if (warning === undefined) return refused(reviewCliTexts.noFinding(number));
    const refusal = refusalOf(warning, number);
    if (refusal !== null) return refused(refusal);
    const applied = answer(document, warning);
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
    return done({ sentences: [sentence], json: { warnings: warningsJson(open.status().warnings), revision } });
  });
}
