// Commands that make or change a file: new, set, undo, redo. They go through the same commands as the window's edits.

import { existsSync } from "node:fs";
import { basename } from "node:path";
import { homeSheetOf, limits } from "../../shared/commands/commandContext.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import { type SampleName, sampleNames } from "../../shared/contract/workbench.ts";
import { attributeOfWord, factsOfAttribute } from "../../shared/domain/lineAttribute.ts";
import type { PrintedTable } from "../../shared/domain/printedTable.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { proposedUnit } from "../exchange/printedTable/readPrintedTable.ts";
import type { Document } from "../host/document.ts";
import { sheetKindOfTable } from "../host/importPreview.ts";
import { emptyScenario, fillStandardSheets } from "../host/newScenario.ts";
import { editRefusal } from "../host/refusals.ts";
import { sampleScenario, scenarioMadeBy } from "../host/samples/samples.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { faultSentences, lineFormulaSentence, yearsBetween } from "./editOutcome.ts";
import { readTableFile } from "./tableCommand.ts";
import { withFile, withNewFile } from "./withDocument.ts";

const isSampleName = (name: string): name is SampleName => (sampleNames as readonly string[]).includes(name);

export async function newCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  if (!/\.budget$/i.test(path)) return usedWrongly(cliTexts.wrongEnding(path, ".budget"));
  const title = visibleText(options.get("title")?.at(-1) ?? "")
    .normalize("NFC")
    .trim();
  if (title.length > limits.labelLength) return refused(cliTexts.titleTooLong(limits.labelLength));
  const sample = options.get("sample")?.at(-1);
  if (sample !== undefined && !isSampleName(sample)) return usedWrongly(cliTexts.wrongSample(sample));
  if (title === "" && sample === undefined) return usedWrongly(cliTexts.missingValue("--title"), cliTexts.usage);
  if (existsSync(path)) return refused(cliTexts.alreadyThere(path));

  const tables: PrintedTable[] = [];
  for (const file of options.get("table") ?? []) {
    const read = readTableFile(file);
    if (!read.ok) return refused(read.error);
    tables.push(read.value);
  }
  return withNewFile(path, startOf(sample, title, tables), (document) => {
    if (sample !== undefined && title !== "") {
      const named = document.open.apply({ type: "setTitle", title });
      if (!named.ok) return refused(editRefusal(named.error).message);
    }
    for (const table of tables) {
      const rows = table.rows.map((_, row) => ({ row, lineId: null }));
      const command = {
        type: "importTable",
        table,
        readAs: proposedUnit(table),
        sheetId: null,
        sheetKind: sheetKindOfTable(table),
        rows,
      } as const;
      const imported = document.open.apply(command);
      if (!imported.ok) return refused(editRefusal(imported.error).message);
    }
    return done({
      sentences: [
        cliTexts.created(basename(path), document.open.scenario.lines.size),
        ...tables.flatMap((table) => [
          cliTexts.tableReadAs(table.title, proposedUnit(table)),
          ...table.doubts.map(({ message }) => `- ${message}`),
        ]),
      ],
      json: { file: basename(path), title: document.open.scenario.head.title, revision: document.open.revision },
    });
  });
}

/** What the tables are imported into: the sample, an empty scenario with the tables' years, or the standard sheets. */
function startOf(sample: SampleName | undefined, title: string, tables: readonly PrintedTable[]): Scenario {
  if (sample !== undefined) return sampleScenario(sample);
  const years = tables.flatMap((table) => table.columns.flatMap((column) => column.year ?? []));
  const nextYear = new Date().getFullYear() + 1;
  const budgetColumn = tables
    .flatMap((table) => table.columns)
    .find(({ label, year }) => year !== null && /^budget/i.test(label));
  const firstYear = years.length > 0 ? Math.min(...years) : nextYear;
  const lastYear = years.length > 0 ? Math.min(Math.max(...years), firstYear + 39) : nextYear + 2;
  const period = { firstYear, lastYear, budgetYear: budgetColumn?.year ?? firstYear };
  const start = emptyScenario({
    title,
    municipality: "",
    period,
    displayUnit: "tkr",
    baselineName: "",
    organisation: "committees",
  });
  return tables.length > 0 ? start : scenarioMadeBy(start, fillStandardSheets);
}

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
    const applied = isPlan
      ? open.apply({ type: "setLineFormula", lineId, text: text.trim() === "" ? null : text, bareUnit: "kr" })
      : open.apply({ type: "setCells", bareUnit: "kr", cells: [{ lineId, year, text }] });
    if (!applied.ok) return refused(editRefusal(applied.error).message);
    const { undoLabel, revision } = applied.value.status;
    if (revision === before) return done({ sentences: [cliTexts.nothingChanged], json: { revision, undo: undoLabel } });
    const line = open.scenario.lines.get(lineId);
    const sheet = line === undefined ? undefined : homeSheetOf(open.scenario, line);
    const isFormula = text.trim().startsWith("=");
    const told = isPlan && isFormula ? lineFormulaSentence(open, lineId) : null;
    const years = isPlan ? yearsBetween(sheet?.firstYear ?? 0, sheet?.lastYear ?? -1) : [year];
    const faults = isFormula ? faultSentences(open, lineId, years) : [];
    return done({
      sentences: [told ?? cliTexts.changed(undoLabel ?? ""), ...faults],
      json: { revision, undo: undoLabel },
    });
  });
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
