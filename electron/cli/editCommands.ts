// Commands that change a file: set, undo, redo. They go through the same commands as the window's edits.

import { homeSheetOf } from "../../shared/commands/commandContext.ts";
import { typedInLabel } from "../../shared/commands/setCells.ts";
import { attributeOfWord, factsOfAttribute } from "../../shared/domain/lineAttribute.ts";
import type { Sheet } from "../../shared/domain/scenario.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import type { Document } from "../host/document.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { faultSentences, lineFormulaSentence, yearsBetween } from "./editOutcome.ts";
import { withFile } from "./withDocument.ts";

export async function setCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const named = /^(.+)\[([^[\]]+)\]$/.exec(positional[1] ?? "");
  if (named !== null) return setAttributeCommand(positional, named[1] ?? "", named[2] ?? "");
  const [path, code, when, text, ...more] = positional;
  if (path === undefined || code === undefined || when === undefined || text === undefined || more.length > 0) {
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  }
  const isPlan = when.toLowerCase() === "plan";
  const year = Number(when);
  if (!isPlan && !/^(19|20|21)\d\d$/.test(when)) return usedWrongly(cliTexts.wrongYear(when));
  return withFile(path, ({ open }) => {
    const before = open.revision;
    const lineId = open.context.facts.idOfCode(code);
    if (lineId === undefined) return refused(cliTexts.noLine(code));
    const isFormula = text.trim().startsWith("=");
    const line = open.scenario.lines.get(lineId);
    const sheet = line === undefined ? undefined : homeSheetOf(open.scenario, line);
    const isWhole = isPlan && (isFormula || text.trim() === "");
    const years = isPlan ? plannedYears(sheet, open.scenario.head.period.budgetYear) : [year];
    const applied = isWhole
      ? open.apply({ type: "setLineFormula", lineId, text: isFormula ? text : null, bareUnit: "kr" })
      : open.apply({ type: "setCells", bareUnit: "kr", cells: years.map((each) => ({ lineId, year: each, text })) });
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    if (revision === before) return done({ sentences: [cliTexts.nothingChanged], json: { revision, undo: undoLabel } });
    const told = isPlan && isFormula ? lineFormulaSentence(open, lineId) : null;
    const reckoned = isPlan ? yearsBetween(sheet?.firstYear ?? 0, sheet?.lastYear ?? -1) : years;
    const faults = isFormula ? faultSentences(open, lineId, reckoned) : [];
    const same =
      isPlan && !isWhole && line !== undefined
        ? cliTexts.sameInPlan(line.code || line.label, typedInLabel(text, line.unit, "kr"), years)
        : null;
    return done({
      sentences: [told ?? same ?? cliTexts.changed(undoLabel ?? ""), ...faults],
      json: { revision, undo: undoLabel },
    });
  });
}

/** The budget year and the years after it, as far as the line's sheet goes; all its years where it has none of them. */
function plannedYears(sheet: Sheet | undefined, budgetYear: number): readonly number[] {
  const { firstYear, lastYear } = sheet ?? { firstYear: budgetYear, lastYear: budgetYear };
  return yearsBetween(budgetYear > lastYear ? firstYear : Math.max(firstYear, budgetYear), lastYear);
}

/** set FIL KOD[pris] VÄRDE: an attribute of the line, an amount in kr; "" takes it away. */
async function setAttributeCommand(positional: readonly string[], code: string, word: string): Promise<CliOutcome> {
  const [path, , text, ...more] = positional;
  if (path === undefined || text === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const attribute = attributeOfWord(word);
  if (attribute === undefined) {
    return usedWrongly(
      cliTexts.wrongAttribute(
        word,
        Object.values(factsOfAttribute).map(({ swedish }) => swedish),
      ),
    );
  }
  return withFile(path, ({ open }) => {
    const before = open.revision;
    const lineId = open.context.facts.idOfCode(code);
    if (lineId === undefined) return refused(cliTexts.noLine(code));
    const applied = open.apply({ type: "setAttribute", lineId, attribute, text, bareUnit: "kr" });
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
    return done({ sentences: [sentence], json: { revision, undo: undoLabel } });
  });
}

export async function undoCommand(words: CliArguments, direction: "undo" | "redo"): Promise<CliOutcome> {
  const [path, ...more] = words.positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }: Document) => {
    const before = open.status();
    const label = (direction === "undo" ? before.undoLabel : before.redoLabel) ?? "";
    const moved = direction === "undo" ? open.undo() : open.redo();
    if (!moved.ok) return refused(editRefusal(moved.error).message);
    const sentence = direction === "undo" ? cliTexts.undone(label) : cliTexts.redone(label);
    return done({ sentences: [sentence], json: { revision: moved.value.status.revision, label } });
  });
}
