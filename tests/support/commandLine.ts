// Runs the command line: words in, exit code and the two streams out. `ownProcess` does it as the user does, with the flags of
// `npm run cli`; the others run the same words in this process, because a start costs half a second.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { type Spoken, spokenBy } from "../../electron/cli/main.ts";

const flags = ["--disallow-code-generation-from-strings", "--no-warnings"];
const entry = join(import.meta.dirname, "../../electron/cli/main.ts");

export function ownProcess(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Omit<Spoken, "exitCode"> & { exitCode: number | null }> {
  const child = spawn(process.execPath, [...flags, entry, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once("close", (exitCode) => resolve({ exitCode, stdout, stderr })));
}

/** A command that must end well; gives its parsed JSON. */
export async function jsonOf(...words: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await spokenBy([...words, "--json"]);
  expect({ exitCode, words, stderr: exitCode === 0 ? "" : stderr }).toEqual({ exitCode: 0, words, stderr: "" });
  return JSON.parse(stdout);
}

/** A command that must end well; gives what it said. */
export async function saidBy(...words: readonly string[]): Promise<string> {
  const { exitCode, stderr } = await spokenBy(words);
  expect({ exitCode, words, stderr }).toEqual({ exitCode: 0, words, stderr });
  return stderr.trimEnd();
}

/** A command that must be refused (1) or was used wrongly (2): nothing on stdout, a sentence and no stack on stderr. */
export async function refusalOf(exitCode: 1 | 2, ...words: readonly string[]): Promise<string> {
  const answer = await spokenBy(words);
  expect({ words, ...answer }).toEqual({ words, exitCode, stdout: "", stderr: answer.stderr });
  expect(answer.stderr).toMatch(/^[A-ZÅÄÖ0-9”"/]/);
  expect(answer.stderr).not.toMatch(/\n\s+at |Error:|node:|undefined|\[object/);
  return answer.stderr.trimEnd();
}

/** The command as a process whose reader goes away after the first bytes, as `head` does. */
export function readOnlyTheFirstBytes(
  words: readonly string[],
): Promise<{ readonly errors: string; readonly exitCode: number | null }> {
  const child = spawn(process.execPath, [...flags, entry, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stdout.once("data", () => child.stdout.destroy());
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return new Promise((resolve) => child.once("close", (exitCode) => resolve({ errors, exitCode })));
}
