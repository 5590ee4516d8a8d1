// Granskningslista: what the reviewer found and still wants an answer to, rule by rule, then what someone has accepted, with the
// reason, who and when. A table of words: the findings' own sentences.

import type { ScenarioHead } from "../domain/scenario.ts";
import { reviewListTexts as texts } from "../texts/reports.ts";
import { ruleTexts } from "../texts/review.ts";
import { wordRow } from "./madeRows.ts";
import type { Report, ReportRow } from "./report.ts";
import { framedReport } from "./reportFrame.ts";

export interface PrintedFinding {
  readonly rule: string;
  readonly message: string;
  readonly acknowledged: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** Never refuses: a scenario without findings says so. */
export function reviewList(head: ScenarioHead, findings: readonly PrintedFinding[]): Report {
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const accepted = findings.filter(({ acknowledged }) => acknowledged !== null);
  const rows = [
    wordRow(texts.open(open.length), "heading"),
    ...(open.length === 0 ? [wordRow(texts.none, "text", 1)] : byRule(open)),
    ...(accepted.length === 0 ? [] : [wordRow(texts.accepted(accepted.length), "heading")]),
    ...accepted.flatMap(({ message, acknowledged }) => [
      wordRow(message, "text", 1),
      ...(acknowledged === null
        ? []
        : [wordRow(texts.reason(acknowledged.reason, acknowledged.by, acknowledged.at.slice(0, 10)), "text", 2)]),
    ]),
  ];
  return framedReport(head, { kind: "reviewList", columns: [], rows });
}

/** The rule's name, then its sentences, in the order they are told. */
function byRule(findings: readonly PrintedFinding[]): readonly ReportRow[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.flatMap((rule) => [
    wordRow(ruleTexts[rule]?.title ?? rule, "heading", 1),
    ...findings.filter((finding) => finding.rule === rule).map(({ message }) => wordRow(message, "text", 2)),
  ]);
}
