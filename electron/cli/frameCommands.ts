// Frames on the command line: add-committee, add-unit, frame-part, transfer. The same commands as the window's dialogs, with the lines
// named by their codes.

import type { FramePart } from "../../shared/commands/command.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { frameCliTexts as texts, frameCliWords as words } from "../../shared/texts/frameCli.ts";
import { measureCliWords } from "../../shared/texts/measureCli.ts";
import type { Document } from "../host/document.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, refused, usedWrongly } from "./cliOutcome.ts";
import { applied, lastOf, type Options, wordOf, yearsOf } from "./measureCommands.ts";
import { withFile } from "./withDocument.ts";

export const addCommitteeOptions = ["code", "opening"] as const;
export const addUnitOptions = ["code"] as const;
export const framePartOptions = ["group", "price", "share", "by"] as const;
export const transferOptions = ["from", "to", "amount", "duration"] as const;

const wrongArguments = (): CliOutcome => usedWrongly(cliTexts.wrongArguments, cliTexts.usage);

/** The line of a code; a code that is no line's is refused. */
function lineNamed({ open }: Document, code: string): Result<LineId, string> {
  const lineId = open.context.facts.idOfCode(code);
  return lineId === undefined ? failure(cliTexts.noLine(code)) : success(lineId);
}

export async function addCommitteeCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, label, ...more] = positional;
  if (path === undefined || label === undefined || more.length > 0) return wrongArguments();
  const command = {
    type: "addCommittee",
    label: visibleText(label),
    code: lastOf(options, "code") ?? "",
    openingText: lastOf(options, "opening") ?? "",
    bareUnit: "kr",
    newLineId: newLineId(),
  } as const;
  return withFile(path, (document) => applied(document, command, { line: command.newLineId }));
}

export async function addUnitCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, committee, label, ...more] = positional;
  if (path === undefined || committee === undefined || label === undefined || more.length > 0) return wrongArguments();
  return withFile(path, (document) => {
    const line = lineNamed(document, committee);
    if (!line.ok) return refused(line.error);
    const unit = { label: visibleText(label), code: lastOf(options, "code") ?? "", newLineId: newLineId() };
    return applied(document, { type: "addUnit", committeeId: line.value, ...unit }, { line: unit.newLineId });
  });
}

/** frame-part FIL NÄMND SLAG …. Refuses a kind that is none, and options of another kind. */
export async function framePartCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, committee, typed, ...more] = positional;
  if (path === undefined || committee === undefined || typed === undefined || more.length > 0) return wrongArguments();
  const kind = kindOf(typed);
  if (kind === null) return usedWrongly(texts.wrongPart(typed));
  const own: readonly string[] = ownOptions[kind];
  const stray = framePartOptions.find((name) => options.has(name) && !own.includes(name));
  if (stray !== undefined) return usedWrongly(texts.notOfPart(stray));
  if (kind === "volume" && !(options.has("group") && options.has("price"))) return usedWrongly(texts.volumeNeeds);
  const by = wordOf(options, "by", words.by, "share");
  if (!by.ok) return usedWrongly(by.error);
  return withFile(path, (document) => {
    const line = lineNamed(document, committee);
    if (!line.ok) return refused(line.error);
    const part = partOf(document, kind, by.value, options);
    if (!part.ok) return refused(part.error);
    const lineId = newLineId();
    return applied(
      document,
      { type: "addFramePart", committeeId: line.value, part: part.value, bareUnit: "kr", newLineId: lineId },
      { line: lineId },
    );
  });
}

const ownOptions: Readonly<Record<FramePart["kind"], readonly string[]>> = {
  volume: ["group", "price", "share"],
  efficiency: ["by"],
  investmentEffect: [],
  unexplained: [],
};

function kindOf(typed: string): FramePart["kind"] | null {
  const word = typed.normalize("NFC").trim().toLocaleLowerCase("sv");
  return Object.entries(words.parts).find(([known]) => known === word)?.[1] ?? null;
}

function partOf(
  document: Document,
  kind: FramePart["kind"],
  by: "share" | "deviation",
  options: Options,
): Result<FramePart, string> {
  if (kind === "efficiency") return success({ kind, by });
  if (kind !== "volume") return success({ kind });
  const group = lineNamed(document, lastOf(options, "group") ?? "");
  if (!group.ok) return group;
  const [priceText, shareText] = [lastOf(options, "price") ?? "", lastOf(options, "share") ?? "100 %"];
  return success({ kind, groupId: group.value, priceText, shareText });
}

/** transfer FIL NAMN --from KOD --to KOD --amount ÅR=BELOPP…; the amounts are what the receiving frame gets. */
export async function transferCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, label, ...more] = positional;
  if (path === undefined || label === undefined || more.length > 0) return wrongArguments();
  const [from, to] = [lastOf(options, "from"), lastOf(options, "to")];
  if (from === undefined || to === undefined || !options.has("amount")) return usedWrongly(texts.transferNeeds);
  const amounts = yearsOf(options, "amount");
  if (!amounts.ok) return usedWrongly(amounts.error);
  const duration = wordOf(options, "duration", measureCliWords.durations, "permanent");
  if (!duration.ok) return usedWrongly(duration.error);
  return withFile(path, (document) => {
    const giver = lineNamed(document, from);
    if (!giver.ok) return refused(giver.error);
    const receiver = lineNamed(document, to);
    if (!receiver.ok) return refused(receiver.error);
    const lineId = newLineId();
    return applied(
      document,
      {
        type: "addTransfer",
        label: visibleText(label),
        fromId: giver.value,
        toId: receiver.value,
        duration: duration.value,
        amounts: amounts.value,
        bareUnit: "kr",
        newLineId: lineId,
      },
      { line: lineId },
    );
  });
}
