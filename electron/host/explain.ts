// The request `explain`: the explanation of one cell of an open scenario, with its log. The log is kept by cell and grows with the
// edits, so that following the selection costs no reading of the whole log.

import type { Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { CellLog } from "../../shared/explain/cellLog.ts";
import { explainCell } from "../../shared/explain/explainCell.ts";
import type { ExplainRefusal, Explanation } from "../../shared/explain/explanation.ts";
import { explainRefusals } from "../../shared/texts/explain.ts";
import type { WorkingCopy } from "../store/workingCopy.ts";
import type { Document } from "./document.ts";

const logs = new WeakMap<WorkingCopy, CellLog>();

/** The log of a working copy by cell, with what was added since it was last asked for. */
function logOf({ workingCopy, open }: Document): CellLog {
  const log = logs.get(workingCopy) ?? new CellLog();
  logs.set(workingCopy, log);
  if (log.last < open.revision) log.add(workingCopy.readLogAfter(log.last));
  return log;
}

/** Explains a cell in the unit asked for. Refuses what has no value to explain, in words. */
export function explain(
  document: Document,
  { lineId, year, baseline, displayUnit }: Omit<RequestOf<"explain">, "handle">,
): Result<Explanation, Refusal> {
  const { scenario, calculation } = document.open;
  const explained = { scenario, ...calculation, displayUnit };
  const answer = explainCell(explained, lineId, year, baseline, logOf(document).eventsOf(lineId, year));
  return answer.ok ? success(answer.value) : failure(explainRefusal(answer.error, year));
}

function explainRefusal(refusal: ExplainRefusal, year: number): Refusal {
  switch (refusal.type) {
    case "unknownLine":
      return { code: "okänd-rad", message: explainRefusals.unknownLine };
    case "noFigures":
      return { code: "inga-värden", message: explainRefusals.noFigures(refusal.label) };
    case "outsideYears": {
      const { label, firstYear, lastYear } = refusal;
      return { code: "utanför-åren", message: explainRefusals.outsideYears(label, year, firstYear, lastYear) };
    }
  }
}
