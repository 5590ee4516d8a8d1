// The command line: a headless carrier of the same host code. JSON on stdout with --json, sentences on stderr, exit 0 / 1
// (refused) / 2 (usage). The commands and their JSON are stable.

import { cliTexts } from "../../shared/texts/cli.ts";
import { type CliArguments, readCliArguments } from "./cliArguments.ts";
import { type CliOutcome, refused, usedWrongly } from "./cliOutcome.ts";
import { newCommand, setCommand, undoCommand } from "./editCommands.ts";
import { checkCommand, mailCommand, printCommand, showCommand } from "./outputCommands.ts";
import { tableCommand } from "./tableCommand.ts";

interface CliCommand {
  readonly options: readonly string[];
  readonly run: (words: CliArguments) => CliOutcome | Promise<CliOutcome>;
}

const commands: ReadonlyMap<string, CliCommand> = new Map<string, CliCommand>([
  ["read-table", { options: [], run: tableCommand }],
  ["new", { options: ["title", "table", "sample"], run: newCommand }],
  ["show", { options: [], run: showCommand }],
  ["set", { options: [], run: setCommand }],
  ["undo", { options: [], run: (words) => undoCommand(words, "undo") }],
  ["redo", { options: [], run: (words) => undoCommand(words, "redo") }],
  ["print", { options: ["table", "out"], run: printCommand }],
  ["mail", { options: ["to", "out"], run: mailCommand }],
  ["check", { options: [], run: checkCommand }],
]);

/** Runs one command line, without the program's own name. */
export async function runCli(words: readonly string[]): Promise<CliOutcome & { readonly asJson: boolean }> {
  const [name = "", ...rest] = words;
  const command = commands.get(name);
  if (command === undefined) {
    const sentences = name === "" ? [cliTexts.usage] : [cliTexts.unknownCommand(name), cliTexts.usage];
    return { ...usedWrongly(...sentences), asJson: false };
  }
  const read = readCliArguments(rest, command.options);
  if (!read.ok) return { ...usedWrongly(read.error, cliTexts.usage), asJson: false };
  return { ...(await command.run(read.value)), asJson: read.value.json };
}

/** What only a bug can cause reaches the user as a sentence; files are written whole or not at all, so that none is half done. */
async function outcomeOf(words: readonly string[]): ReturnType<typeof runCli> {
  try {
    return await runCli(words);
  } catch (error) {
    return { ...refused(cliTexts.unexpected(error instanceof Error ? error.message : String(error))), asJson: false };
  }
}

if (import.meta.main) {
  // A reader that has seen enough ("| head") closes the pipe.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const outcome = await outcomeOf(process.argv.slice(2));
  for (const sentence of outcome.sentences) process.stderr.write(`${sentence}\n`);
  if (outcome.asJson && outcome.json !== undefined) process.stdout.write(`${JSON.stringify(outcome.json, null, 1)}\n`);
  else if (outcome.text !== undefined) process.stdout.write(`${outcome.text}\n`);
  process.exitCode = outcome.exitCode;
}
