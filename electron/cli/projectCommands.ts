// Investment projects on the command line: projects, add-project, add-project-part, move-project. The same commands as the window's
// dialogs; amounts without a unit are kr.

import { type ProjectRow, projectsOf } from "../../shared/analysis/projects.ts";
import type { NewProjectPart } from "../../shared/commands/projectCommands.ts";
import { visibleText } from "../../shared/contract/requestSchemas.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import type { Scope } from "../../shared/domain/line.ts";
import { type ProjectStatus, projectStatuses } from "../../shared/domain/project.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { formatAmount } from "../../shared/format/numbers.ts";
import { balanceRequirementSentences } from "../../shared/reports/balanceRequirementReport.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { projectStatusTexts, projectTexts, projectCliTexts as texts } from "../../shared/texts/projects.ts";
import type { Document } from "../host/document.ts";
import { projectsAnswer } from "../host/projects.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { debtSentences } from "./debtSentences.ts";
import { withFile } from "./withDocument.ts";

const partOptions = ["name", "start", "life", "residual", "outlay", "contribution", "contribution-life"] as const;
const effectOptions = {
  running: "runningEffect",
  replaced: "replacedCost",
  "within-frame": "fundedWithinFrame",
} as const;
export const addProjectOptions = [
  ...partOptions,
  ...Object.keys(effectOptions),
  "code",
  "committee",
  "scope",
  "priority",
  "status",
];
export const addPartOptions = [...partOptions, ...Object.keys(effectOptions)];
export const moveProjectFlags = ["with-outlays"] as const;

type Options = CliArguments["options"];
type Read<T> = Result<T, string>;

const lastOf = (options: Options, name: string): string => visibleText(options.get(name)?.at(-1) ?? "").trim();

/** "2027-07"; "" is not decided. */
function monthFrom(text: string): Read<{ readonly year: number; readonly month: number } | null> {
  if (text === "") return success(null);
  const read = /^((?:19|20|21)\d\d)-(0?[1-9]|1[0-2])$/.exec(text);
  return read === null ? failure(texts.wrongMonth(text)) : success({ year: Number(read[1]), month: Number(read[2]) });
}

/** `2026=4 mnkr`, as often as it is given. */
function amountsFrom(
  options: Options,
  name: string,
): Read<readonly { readonly year: number; readonly text: string }[]> {
  const amounts = [];
  for (const given of options.get(name) ?? []) {
    const read = /^\s*((?:19|20|21)\d\d)\s*=\s*(.+)$/s.exec(visibleText(given));
    if (read === null) return failure(texts.wrongAmount(visibleText(given)));
    amounts.push({ year: Number(read[1]), text: read[2] ?? "" });
  }
  return success(amounts);
}

/** The parts the options describe: a component, a contribution, and effects on the running costs. */
function partsFrom(options: Options): Read<readonly NewProjectPart[]> {
  const start = monthFrom(lastOf(options, "start"));
  if (!start.ok) return start;
  const when = { startYear: start.value?.year ?? null, startMonth: start.value?.month ?? null };
  const outlays = amountsFrom(options, "outlay");
  const contributions = amountsFrom(options, "contribution");
  if (!outlays.ok) return outlays;
  if (!contributions.ok) return contributions;
  const life = lastOf(options, "life");
  const parts: NewProjectPart[] = [];
  if (outlays.value.length > 0)
    parts.push({
      kind: "outlay",
      label: lastOf(options, "name"),
      amounts: outlays.value,
      life,
      residual: lastOf(options, "residual"),
      ...when,
    });
  if (contributions.value.length > 0)
    parts.push({
      kind: "contribution",
      label: outlays.value.length > 0 ? "" : lastOf(options, "name"),
      amounts: contributions.value,
      life: lastOf(options, "contribution-life") || life,
      residual: "",
      ...when,
    });
  for (const [option, kind] of Object.entries(effectOptions)) {
    const amount = lastOf(options, option);
    if (amount !== "") parts.push({ kind, label: "", amount, ...when });
  }
  return success(parts);
}

const scopes: Readonly<Record<string, Scope>> = { "": "taxFunded", skatt: "taxFunded", avgift: "feeFunded" };

function statusFrom(text: string): Read<ProjectStatus> {
  const key = text.toLocaleLowerCase("sv");
  const found = projectStatuses.find(
    (status) => status === key || projectStatusTexts[status].toLocaleLowerCase("sv") === key,
  );
  if (text === "") return success("proposed");
  return found === undefined
    ? failure(
        texts.wrongStatus(
          text,
          projectStatuses.map((status) => projectStatusTexts[status].toLocaleLowerCase("sv")),
        ),
      )
    : success(found);
}

/** add-project FIL NAMN …: a project with one component; further parts are added one by one. */
export async function addProjectCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, label, ...more] = positional;
  if (path === undefined || label === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const parts = partsFrom(options);
  if (!parts.ok) return usedWrongly(parts.error);
  const status = statusFrom(lastOf(options, "status"));
  if (!status.ok) return usedWrongly(status.error);
  const scopeWord = lastOf(options, "scope").toLocaleLowerCase("sv");
  const scope = Object.hasOwn(scopes, scopeWord) ? scopes[scopeWord] : undefined;
  if (scope === undefined) return usedWrongly(texts.wrongScope(scopeWord));
  return withFile(path, ({ open }) => {
    const sheet = open.scenario.sheets.find(({ kind }) => kind === "investments");
    if (sheet === undefined) return refused(texts.noSheet);
    const committee = lastOf(options, "committee");
    const committeeId = committee === "" ? null : (open.context.facts.idOfCode(committee) ?? null);
    if (committee !== "" && committeeId === null) return refused(texts.noCommittee(committee));
    const priority = lastOf(options, "priority");
    const newId = newLineId();
    return applied(open, newId, {
      type: "addProject",
      sheetId: sheet.id,
      newLineId: newId,
      parentId: null,
      label: visibleText(label),
      code: lastOf(options, "code"),
      scope,
      project: { committeeId, priority: priority === "" ? null : Number(priority), status: status.value },
      parts: parts.value,
      bareUnit: "kr",
    });
  });
}

/** add-project-part FIL KOD …: the parts the options describe, one edit each. */
export async function addProjectPartCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, ...more] = positional;
  const parts = partsFrom(options);
  if (!parts.ok) return usedWrongly(parts.error);
  if (path === undefined || code === undefined || more.length > 0 || parts.value.length === 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const projectId = open.context.facts.idOfCode(code);
    if (projectId === undefined) return refused(texts.noProject(code));
    let outcome: CliOutcome = refused(texts.noProject(code));
    for (const part of parts.value) {
      outcome = applied(open, projectId, { type: "addProjectPart", projectId, part, bareUnit: "kr" });
      if (outcome.exitCode !== 0) return outcome;
    }
    return outcome;
  });
}

/** move-project FIL KOD 2027-07 [--with-outlays]. */
export async function moveProjectCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, code, when, ...more] = positional;
  if (path === undefined || code === undefined || when === undefined || more.length > 0)
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const start = monthFrom(when);
  if (!start.ok || start.value === null) return usedWrongly(texts.wrongMonth(when));
  const { year: startYear, month: startMonth } = start.value;
  return withFile(path, ({ open }) => {
    const projectId = open.context.facts.idOfCode(code);
    if (projectId === undefined) return refused(texts.noProject(code));
    const movesOutlays = options.has("with-outlays");
    return applied(open, projectId, { type: "moveProject", projectId, startYear, startMonth, movesOutlays });
  });
}

/** projects FIL: what show --json has under the same key. */
export async function projectsCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const unit = open.scenario.head.displayUnit;
    const { projects } = projectsOf(open.calculated);
    const sentences =
      projects.length === 0 ? [projectTexts.emptyTitle] : projects.flatMap((row) => sentencesOf(row, unit));
    const led = [...debtSentences(open), ...balanceRequirementSentences(open.calculated)];
    return done({ sentences: [...sentences, ...led], json: projectsJson(open) });
  });
}

function sentencesOf(row: ProjectRow, unit: "kr" | "tkr" | "mnkr"): readonly string[] {
  const amount = (sek: number | null): string =>
    sek === null ? projectTexts.notCalculated : `${formatAmount(sek, unit)} ${unit}`;
  const when = row.takeInUse === null ? projectTexts.notSet : projectTexts.month(row.takeInUse);
  return [
    texts.row(
      row.label,
      when,
      amount(row.outlaySek),
      row.contributionSek === 0 || row.outlaySek === null || row.contributionSek === null
        ? null
        : amount(row.outlaySek - row.contributionSek),
    ),
    ...row.lacks.map((lack) =>
      lack === "lateOutlays"
        ? `- ${projectTexts.lack.lateOutlays(row.label, amount(row.lateOutlaySek))}`
        : `- ${projectTexts.lack[lack](row.label)}`,
    ),
  ];
}

/** The key `projects` of show --json: projects, totals, debt and what is left to restore, in kr. */
export const projectsJson = (open: Document["open"]): unknown => projectsAnswer(open.calculated);

function applied(
  open: Document["open"],
  projectId: LineId,
  command: Parameters<Document["open"]["apply"]>[0],
): CliOutcome {
  const answer = open.apply(command);
  if (!answer.ok) return refused(editRefusal(answer.error).message);
  const { undoLabel, revision } = answer.value.status;
  const row = projectsOf(open.calculated).projects.find((candidate) => candidate.projectId === projectId);
  const lacks = row === undefined ? [] : sentencesOf(row, open.scenario.head.displayUnit).slice(1);
  return done({
    sentences: [cliTexts.changed(undoLabel ?? ""), ...lacks],
    json: { revision, undo: undoLabel, project: row ?? null },
  });
}
