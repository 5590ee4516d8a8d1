// frame-rule: the rule on all frames, or on those named, and with --explain what it leaves of the printed frames on lines of its own.

import { cliTexts } from "../../shared/texts/cli.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

export const frameRuleFlags = ["explain"];

/** frame-rule FIL [KOD]… [--explain]. Refuses a code that is no line's, and a file without frames. */
export async function frameRuleCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...codes] = positional;
  if (path === undefined) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const before = open.revision;
    const committeeIds = [];
    for (const code of codes) {
      const lineId = open.context.facts.idOfCode(code);
      if (lineId === undefined) return refused(cliTexts.noLine(code));
      committeeIds.push(lineId);
    }
    const applied = open.apply({ type: "applyFrameRule", committeeIds, explainStated: options.has("explain") });
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
    return done({ sentences: [sentence], json: { revision, undo: undoLabel } });
  });
}
