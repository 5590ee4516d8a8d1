// How a command of the command line ends: done (0), refused (1), used wrongly (2). Sentences for stderr, data for stdout.

export interface CliOutcome {
  readonly exitCode: 0 | 1 | 2;
  /** Swedish sentences, one a line. */
  readonly sentences: readonly string[];
  /** Written to stdout as JSON when `--json` is given. */
  readonly json?: unknown;
  /** Written to stdout without `--json`. */
  readonly text?: string;
}

export const done = (outcome: Omit<CliOutcome, "exitCode">): CliOutcome => ({ exitCode: 0, ...outcome });
export const refused = (...sentences: readonly string[]): CliOutcome => ({ exitCode: 1, sentences });
export const usedWrongly = (...sentences: readonly string[]): CliOutcome => ({ exitCode: 2, sentences });

/** The system's code of a file error (ENOENT …), rethrown when it is anything else. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
