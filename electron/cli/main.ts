// The command line: a headless carrier of the same host code. JSON on stdout with --json, sentences on stderr, exit 0 / 1
// (refused) / 2 (usage). The commands and their JSON are stable.

import { cliTexts, usageOf } from "../../shared/texts/cli.ts";
import { type CliArguments, readCliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, usedWrongly } from "./cliOutcome.ts";
import { completenessCommand } from "./completenessCommand.ts";
import { setCommand, undoCommand } from "./editCommands.ts";
import { explainCommand } from "./explainCommand.ts";
import { fillCommand, removeFormulaCommand, restoreCommand, suggestCommand } from "./formulaCommands.ts";
import {
  addCommitteeCommand,
  addCommitteeOptions,
  addUnitCommand,
  addUnitOptions,
  framePartCommand,
  framePartOptions,
  transferCommand,
  transferOptions,
} from "./frameCommands.ts";
import { frameRuleCommand, frameRuleFlags } from "./frameRuleCommand.ts";
import {
  addMeasureCommand,
  addMeasureOptions,
  addProgrammeCommand,
  addProgrammeOptions,
  followUpCommand,
  followUpOptions,
  measureOptions,
} from "./measureCommands.ts";
import { measureCommand, measureFlags } from "./measureOfLineCommand.ts";
import { newCommand, newOptions } from "./newCommand.ts";
import { mailCommand, printCommand, showCommand } from "./outputCommands.ts";
import { premiseFlags, premiseOptions, premisesCommand } from "./premiseCommands.ts";
import {
  addPartOptions,
  addProjectCommand,
  addProjectOptions,
  addProjectPartCommand,
  moveProjectCommand,
  moveProjectFlags,
  projectsCommand,
} from "./projectCommands.ts";
import { acceptCommand, checkCommand, withdrawCommand } from "./reviewCommands.ts";
import { seekCommand, seekOptions } from "./seekCommand.ts";
import { sensitivityCommand } from "./sensitivityCommand.ts";
import {
  addLineCommand,
  addLineOptions,
  duplicateCommand,
  indentCommand,
  moveLinesCommand,
  moveLinesOptions,
  noteCommand,
  notesCommand,
  removeLinesCommand,
  removeLinesFlags,
  sheetCommand,
  sheetFlags,
  sheetOptions,
} from "./structureCommands.ts";
import { tableCommand } from "./tableCommand.ts";

interface CliCommand {
  readonly options: readonly string[];
  /** Options that take no value. */
  readonly flags?: readonly string[];
  readonly run: (words: CliArguments) => CliOutcome | Promise<CliOutcome>;
}

const commands: ReadonlyMap<string, CliCommand> = new Map<string, CliCommand>([
  ["read-table", { options: [], run: tableCommand }],
  ["new", { options: newOptions, run: newCommand }],
  ["show", { options: [], run: showCommand }],
  ["explain", { options: ["baseline"], run: explainCommand }],
  ["set", { options: [], run: setCommand }],
  ["fill", { options: [], run: fillCommand }],
  ["restore", { options: [], run: restoreCommand }],
  ["remove-formula", { options: ["keep"], run: removeFormulaCommand }],
  ["suggest", { options: [], run: suggestCommand }],
  ["undo", { options: [], run: (words) => undoCommand(words, "undo") }],
  ["redo", { options: [], run: (words) => undoCommand(words, "redo") }],
  ["print", { options: ["table", "out"], run: printCommand }],
  ["mail", { options: ["to", "out"], run: mailCommand }],
  ["sensitivity", { options: ["premise"], run: sensitivityCommand }],
  ["seek", { options: seekOptions, run: seekCommand }],
  ["completeness", { options: [], run: completenessCommand }],
  ["add-measure", { options: addMeasureOptions, run: addMeasureCommand }],
  ["measure", { options: measureOptions, flags: measureFlags, run: measureCommand }],
  ["follow-up", { options: followUpOptions, run: followUpCommand }],
  ["add-programme", { options: addProgrammeOptions, run: addProgrammeCommand }],
  ["premises", { options: premiseOptions, flags: premiseFlags, run: premisesCommand }],
  ["check", { options: [], run: checkCommand }],
  ["projects", { options: [], run: projectsCommand }],
  ["add-project", { options: addProjectOptions, run: addProjectCommand }],
  ["add-project-part", { options: addPartOptions, run: addProjectPartCommand }],
  ["move-project", { options: [], flags: moveProjectFlags, run: moveProjectCommand }],
  ["accept", { options: ["reason"], run: acceptCommand }],
  ["withdraw", { options: [], run: withdrawCommand }],
  ["add-line", { options: addLineOptions, run: addLineCommand }],
  ["move-lines", { options: moveLinesOptions, run: moveLinesCommand }],
  ["indent", { options: [], run: indentCommand("indentLines") }],
  ["outdent", { options: [], run: indentCommand("outdentLines") }],
  ["duplicate", { options: [], run: duplicateCommand }],
  ["remove-lines", { options: [], flags: removeLinesFlags, run: removeLinesCommand }],
  ["note", { options: [], run: noteCommand }],
  ["notes", { options: [], run: notesCommand }],
  ["sheet", { options: sheetOptions, flags: sheetFlags, run: sheetCommand }],
  ["add-committee", { options: addCommitteeOptions, run: addCommitteeCommand }],
  ["add-unit", { options: addUnitOptions, run: addUnitCommand }],
  ["frame-part", { options: framePartOptions, run: framePartCommand }],
  ["transfer", { options: transferOptions, run: transferCommand }],
  ["frame-rule", { options: [], flags: frameRuleFlags, run: frameRuleCommand }],
]);

const helpWords: ReadonlySet<string> = new Set(["--help", "-h", "help", "hjälp"]);

/** Runs one command line, without the program's own name. */
export async function runCli(words: readonly string[]): Promise<CliOutcome & { readonly asJson: boolean }> {
  const [name = "", ...rest] = words;
  if (helpWords.has(name)) return { ...done({ sentences: [], text: cliTexts.usage }), asJson: false };
  const command = commands.get(name);
  if (command === undefined) {
    const sentences = name === "" ? [cliTexts.usage] : [cliTexts.unknownCommand(name), cliTexts.usage];
    return { ...usedWrongly(...sentences), asJson: false };
  }
  if (rest.includes("--help")) return { ...done({ sentences: [], text: usageOf(name) }), asJson: false };
  const read = readCliArguments(rest, command.options, command.flags);
  if (!read.ok) return { ...usedWrongly(read.error, usageOf(name)), asJson: false };
  const outcome = await command.run(read.value);
  // The one sentence that helps must not scroll away above the usage of every other command.
  const sentences = outcome.sentences.map((sentence) => (sentence === cliTexts.usage ? usageOf(name) : sentence));
  return { ...outcome, sentences, asJson: read.value.json };
}

/** What the process writes to its two streams, and how it ends. */
export interface Spoken {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one command line and puts its outcome into words: data alone on stdout, sentences on stderr. Never throws: what only
 * a bug can cause is a sentence too, and as files are written whole or not at all, none is half done.
 */
export async function spokenBy(words: readonly string[]): Promise<Spoken> {
  try {
    const { exitCode, sentences, json, text, asJson } = await runCli(words);
    const data = asJson && json !== undefined ? JSON.stringify(json, null, 1) : text;
    const stdout = data === undefined ? "" : `${data}\n`;
    return { exitCode, stdout, stderr: sentences.map((sentence) => `${sentence}\n`).join("") };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { exitCode: 1, stdout: "", stderr: `${cliTexts.unexpected(what)}\n` };
  }
}

if (import.meta.main) {
  // A reader that has seen enough ("| head") closes the pipe.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const { exitCode, stdout, stderr } = await spokenBy(process.argv.slice(2));
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  process.exitCode = exitCode;
}
