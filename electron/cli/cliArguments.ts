// The arguments of the command line: positional ones in order, and options with a value, in the next word or after "=" in the same. An
// input may begin with "-" ("-5 900"), so only words that begin with "--" are options.

import { failure, type Result, success } from "../../shared/domain/result.ts";
import { cliTexts } from "../../shared/texts/cli.ts";

export interface CliArguments {
  readonly positional: readonly string[];
  /** Values of each option in the order given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly json: boolean;
}

/** Refuses unknown options and options without a value, in words. A flag is an option that takes none; it is kept as "". */
export function readCliArguments(
  words: readonly string[],
  allowed: readonly string[],
  flags: readonly string[] = [],
): Result<CliArguments, string> {
  const positional: string[] = [];
  const options = new Map<string, string[]>();
  let json = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--json") json = true;
    else if (!word.startsWith("--")) positional.push(word);
    else {
      const [, name = "", joined] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      if (flags.includes(name)) {
        if (joined !== undefined) return failure(cliTexts.noValueWanted(`--${name}`));
        options.set(name, [""]);
        continue;
      }
      if (!allowed.includes(name)) return failure(cliTexts.unknownOption(`--${name}`));
      const value = joined ?? words[index + 1];
      if (value === undefined) return failure(cliTexts.missingValue(word));
      options.set(name, [...(options.get(name) ?? []), value]);
      if (joined === undefined) index += 1;
    }
  }
  return success({ positional, options, json });
}
