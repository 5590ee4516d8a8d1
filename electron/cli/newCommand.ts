// new: a scenario file from the standard model, from printed tables, from a sample, or from last year's file rolled forward a year.

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { limits } from "../../shared/commands/commandContext.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import { type SampleName, sampleNames } from "../../shared/contract/workbench.ts";
import type { PrintedTable } from "../../shared/domain/printedTable.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { type OrganisationKind, organisationKinds, type Scenario } from "../../shared/domain/scenario.ts";
import { cliTexts, newCliTexts } from "../../shared/texts/cli.ts";
import { newScenarioSentence } from "../../shared/texts/newScenario.ts";
import { proposedUnit } from "../exchange/printedTable/readPrintedTable.ts";
import type { Document } from "../host/document.ts";
import { previewOfTable, sheetKindOfTable } from "../host/importPreview.ts";
import { emptyScenario, newScenario } from "../host/newScenario.ts";
import { editRefusal, fileRefusal } from "../host/refusals.ts";
import { rollForward } from "../host/rollForward.ts";
import { sampleScenario } from "../host/samples/samples.ts";
import { readScenarioFile } from "../store/scenarioFile.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, systemCode, usedWrongly } from "./cliOutcome.ts";
import { readTableFile } from "./tableCommand.ts";
import { withNewFile } from "./withDocument.ts";

export const newOptions = [
  "title",
  "table",
  "sample",
  "organisation",
  "organisation-kind",
  "municipality",
  "budget-year",
  "plan-years",
  "history-years",
  "investment-years",
  "roll-forward",
] as const;

const isSampleName = (name: string): name is SampleName => (sampleNames as readonly string[]).includes(name);

export async function newCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  if (!/\.budget$/i.test(path)) return usedWrongly(cliTexts.wrongEnding(path, ".budget"));
  const last = (name: (typeof newOptions)[number]): string | undefined => options.get(name)?.at(-1);
  const title = visibleText(last("title") ?? "").trim();
  if (title.length > limits.labelLength) return refused(cliTexts.titleTooLong(limits.labelLength));
  const sample = last("sample");
  if (sample !== undefined && !isSampleName(sample)) return usedWrongly(cliTexts.wrongSample(sample));
  const old = last("roll-forward");
  if (title === "" && sample === undefined && old === undefined)
    return usedWrongly(cliTexts.missingValue("--title"), cliTexts.usage);
  if (existsSync(path)) return refused(cliTexts.alreadyThere(path));
  const tables: PrintedTable[] = [];
  for (const file of options.get("table") ?? []) {
    const read = readTableFile(file);
    if (!read.ok) return refused(read.error);
    tables.push(read.value);
  }
  const hasModel = tables.length === 0 || last("organisation") !== undefined;
  const start =
    sample !== undefined
      ? success(sampleScenario(sample))
      : old !== undefined
        ? rolled(old, title)
        : hasModel
          ? fromModel(title, last, tables)
          : success(forTables(title, tables));
  if (!start.ok) return start.error;
  return withNewFile(path, start.value, (document) => {
    if (sample !== undefined && title !== "") {
      const named = document.open.apply({ type: "setTitle", title });
      if (!named.ok) return refused(editRefusal(named.error).message);
    }
    const refusal = importTables(document, tables, hasModel && sample === undefined);
    if (refusal !== null) return refused(refusal);
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

/** Imports the tables; into the lines of the model that have their names where there is one. A refusal as a sentence. */
function importTables({ open }: Document, tables: readonly PrintedTable[], intoModel: boolean): string | null {
  for (const table of tables) {
    const preview = intoModel ? previewOfTable(open.scenario, table, null) : null;
    const rows =
      preview?.rows.map(({ row, lineId }) => ({ row, lineId })) ?? table.rows.map((_, row) => ({ row, lineId: null }));
    const imported = open.apply({
      type: "importTable",
      table,
      readAs: proposedUnit(table),
      sheetId: preview?.sheetId ?? null,
      sheetKind: sheetKindOfTable(table),
      rows,
    });
    if (!imported.ok) return editRefusal(imported.error).message;
  }
  return null;
}

function rolled(path: string, title: string): Result<Scenario, CliOutcome> {
  const read = readScenarioFile(path);
  if (!read.ok) return failure(refused(fileRefusal(read.error, path).message));
  const next = rollForward(read.value.scenario, title, new Date().toISOString());
  return next.ok ? next : failure(refused(newScenarioSentence({ ...next.error })));
}

function fromModel(
  title: string,
  last: (name: (typeof newOptions)[number]) => string | undefined,
  tables: readonly PrintedTable[],
): Result<Scenario, CliOutcome> {
  const { firstYear, lastYear, budgetYear } = periodOf(tables);
  const whole = (name: (typeof newOptions)[number], given: number, least: number, most: number): number | null => {
    const text = last(name);
    if (text === undefined) return given;
    return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
  };
  const year = whole("budget-year", budgetYear, 1990, 2100);
  const planYears = whole("plan-years", lastYear - budgetYear, 0, 20);
  const historyYears = whole("history-years", budgetYear - firstYear, 0, 20);
  const investmentYears = whole("investment-years", Math.max((planYears ?? 0) + 1, 1), 1, 30);
  if (year === null || planYears === null || historyYears === null || investmentYears === null)
    return failure(usedWrongly(newCliTexts.wrongYears, cliTexts.usage));
  const kind = last("organisation-kind") ?? "committees";
  const organisation = organisationKinds.find((known) => known === kind || newCliTexts.kindWords[known] === kind);
  if (organisation === undefined) return failure(usedWrongly(newCliTexts.wrongKind(kind)));
  const list = organisationOf(last("organisation"));
  if (!list.ok) return list;
  const municipality = visibleText(last("municipality") ?? "").trim();
  const made = newScenario({
    title,
    municipality: municipality.slice(0, limits.labelLength),
    budgetYear: year,
    planYears,
    historyYears,
    investmentYears,
    organisation: organisation satisfies OrganisationKind,
    organisationText: list.value,
    forTables: tables.length > 0,
  });
  return made.ok ? made : failure(refused(newScenarioSentence({ ...made.error })));
}

const largestOrganisation = 500_000;

/** The text of the organisation file; "" without one. */
function organisationOf(path: string | undefined): Result<string, CliOutcome> {
  if (path === undefined) return success("");
  try {
    if (statSync(path).size > largestOrganisation) return failure(refused(cliTexts.fileTooLarge(path, 1)));
    return success(visibleTextOfRows(readFileSync(path, "utf8")));
  } catch (error) {
    return failure(refused(cliTexts.cannotRead(path, systemCode(error))));
  }
}

/** Tabs stay: they indent, and stand between name and code. */
const visibleTextOfRows = (text: string): string =>
  text
    .replace(/^\ufeff/, "")
    .split("\t")
    .map(visibleText)
    .join("\t");

/** The years of the tables, or next year and two plan years. */
function periodOf(tables: readonly PrintedTable[]): {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly budgetYear: number;
} {
  const columns = tables.flatMap((table) => table.columns);
  const years = columns.flatMap(({ year }) => year ?? []);
  const nextYear = new Date().getFullYear() + 1;
  if (years.length === 0) return { firstYear: nextYear, lastYear: nextYear + 2, budgetYear: nextYear };
  const firstYear = Math.min(...years);
  const budgetColumn = columns.find(({ label, year }) => year !== null && /^budget/i.test(label));
  return {
    firstYear,
    lastYear: Math.min(Math.max(...years), firstYear + limits.years - 1),
    budgetYear: budgetColumn?.year ?? firstYear,
  };
}

/** An empty scenario with the tables' years: their rows become its lines. */
const forTables = (title: string, tables: readonly PrintedTable[]): Scenario =>
  emptyScenario({
    title,
    municipality: "",
    period: periodOf(tables),
    displayUnit: "tkr",
    baselineName: "",
    organisation: "committees",
  });
