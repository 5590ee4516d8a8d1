// The few words that can follow `npm start --`, read the same way by the start command and by the browser shell.

import path from "node:path";
import { type SampleName, sampleNames } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import { budgetFileAt } from "../shell/givenFiles.ts";

export interface StartArguments {
  readonly browser: boolean;
  readonly open: boolean;
  readonly developer: boolean;
  /** Real paths of the budget files to open, each in its tab; none for the sample. */
  readonly files: readonly string[];
  readonly sample: SampleName;
}

const switches: ReadonlyMap<string, Partial<StartArguments>> = new Map<string, Partial<StartArguments>>([
  ["--browser", { browser: true }],
  ["--no-open", { open: false }],
  ["--dev", { developer: true }],
  ...sampleNames.map((sample) => [`--sample=${sample}`, { sample }] as const),
]);

/**
 * What the user asked for. `arguments_` are those after the script's name; a relative file is looked for in `workingFolder`.
 *
 * Refuses with a Swedish sentence: an unknown switch, a file that does not exist, a file that is no .budget file.
 */
export function readStartArguments(
  arguments_: readonly string[],
  workingFolder: string,
): Result<StartArguments, string> {
  let read: StartArguments = { browser: false, open: true, developer: false, files: [], sample: "alingsas" };
  for (const argument of arguments_) {
    const meaning = switches.get(argument);
    if (meaning !== undefined) {
      read = { ...read, ...meaning };
      continue;
    }
    if (argument.startsWith("-")) {
      return failure(`${browserShellTexts.unknownOption(argument)}\n${browserShellTexts.usage}`);
    }
    const file = budgetFileAt(argument, workingFolder);
    if (file === null) {
      const isBudget = path.extname(argument).toLowerCase() === ".budget";
      return failure(isBudget ? browserShellTexts.fileMissing(argument) : browserShellTexts.notBudgetFile(argument));
    }
    read = { ...read, files: [...read.files.filter((other) => other !== file), file] };
  }
  return success(read);
}
