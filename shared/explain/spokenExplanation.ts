// An explanation as lines of text, in the order of the panel: for the terminal, and to read aloud. Every figure and name comes from
// the answer.

import { explainPanelTexts as texts } from "../texts/explain.ts";
import type { Explanation, InputRow, LoggedCellEdit } from "./explanation.ts";
import { visibleText } from "./visibleText.ts";

/** Lines without a line break at the end; empty sections are left out. */
export function spokenExplanation(explanation: Explanation): readonly string[] {
  const { cell, figure, ruleText, formula, override, input, stated, problem, baseline, note } = explanation;
  const code = cell.name === `${cell.label} ${cell.year}` ? "" : ` (${cell.name.replace(/ \d{4}$/, "")})`;
  const lines: string[] = [`${cell.label} ${cell.year}${code}: ${figure.text}`, `${ruleText}.`];
  if (problem !== null) {
    lines.push("", problem.sentence);
    if (problem.origin !== null) lines.push(`${texts.origin} ${problem.origin.label} ${problem.origin.year}.`);
    if (problem.cycleText !== "") lines.push(`${texts.cycle}: ${problem.cycleText}`);
    if (problem.otherMembers.length > 0) {
      lines.push(`${texts.otherMembers}: ${problem.otherMembers.map(({ name }) => name).join(", ")}`);
    }
    lines.push(problem.advice);
  }
  if (override !== null) {
    lines.push("", texts.overriddenSince(override.since), override.lineFormula);
    const difference = override.difference === null ? "" : ` (${texts.wouldDiffer(override.difference)})`;
    lines.push(`${texts.wouldGive(override.wouldGive.text)}${difference}.`);
  }
  if (formula !== null) {
    lines.push("", formula.text);
    if (formula.filled !== "") lines.push(formula.filled);
  }
  if (explanation.measure.length > 0) lines.push("", ...explanation.measure);
  const entered = input === null ? "" : texts.entered(input.when, input.label);
  if (entered !== "") lines.push(`${entered}.`);
  if (stated !== null) {
    lines.push("", `${texts.stated}: ${stated.text}. ${stated.sentence}`);
  }
  if (baseline !== null && baseline.changeText !== "") {
    lines.push("", `${texts.change(baseline.name)} (${baseline.figure.text}): ${baseline.changeText}`);
  }
  if (explanation.inputs.length > 0) {
    lines.push("", texts.inputs);
    for (const row of explanation.inputs) lines.push(...spokenRow(row, cell.year, 1));
  }
  if (formula !== null) lines.push(explanation.division.sentence);
  if (explanation.dependents.length > 0) {
    lines.push("", texts.dependents);
    for (const { label, years } of explanation.dependents) lines.push(`  ${label}: ${years.join(", ")}`);
    if (explanation.moreDependents > 0) lines.push(`  ${texts.more(explanation.moreDependents)}`);
  }
  if (note !== "") lines.push("", texts.note, ...note.split("\n").map((line) => `  ${line}`));
  if (explanation.log.length > 0) {
    lines.push("", texts.log);
    for (const edit of explanation.log) lines.push(`  ${spokenEdit(edit)}`);
    if (explanation.moreLog > 0) lines.push(`  ${texts.more(explanation.moreLog)}`);
  }
  return lines.map(visibleText);
}

function spokenRow(row: InputRow, year: number, depth: number): readonly string[] {
  const name = row.cell === null || row.cell.year === year ? row.label : `${row.label} ${row.cell.year}`;
  const before = row.before === null || row.before === row.figure ? "" : texts.was(row.beforeName, row.before);
  const part = [row.contributionText, row.shareText].filter((text) => text !== "").join(", ");
  const through = row.actsThrough === null ? "" : texts.actsThrough(row.actsThrough);
  const details = [before, through === "" ? part : through].filter((text) => text !== "");
  const figure = row.figure === "" ? "" : `: ${row.figure}`;
  const line = `${"  ".repeat(depth)}${name}${figure}${details.length === 0 ? "" : ` [${details.join("; ")}]`}`;
  return row.type === "unchanged"
    ? [line]
    : [line, ...row.children.flatMap((child) => spokenRow(child, year, depth + 1))];
}

/** "3 maj 2026 09:30, Kim: Ångrade VON 2022: 100, från 90 tkr till 100 tkr". */
export function spokenEdit({ when, who, action, label, before, after, isLineFormula }: LoggedCellEdit): string {
  const verb = texts.logActions[action];
  const what = verb === "" ? label : `${verb}: ${label}`;
  const subject = isLineFormula ? `${texts.logLineFormula} ` : "";
  return `${when}, ${who === "" ? texts.unknownPerson : who}: ${what}, ${subject}${texts.logChange(before, after)}`;
}
