// Texts a line carries besides its name, code, notes and figures: why a measure is made and what pays for it, where figures come from,
// what a goal is called and where its limit lies. One list, so that what is found is what can be replaced.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Change } from "../patches/change.ts";
import { type CommandAnswer, type CommandContext, type CommandRefusal, limits } from "./commandContext.ts";
import { cleanMeasure } from "./lineCommands.ts";
import { setSource } from "./lineFactCommands.ts";
import { setGoal } from "./scenarioCommands.ts";

export const lineFacts = [
  "motive",
  "consequence",
  "area",
  "fundingNotes",
  "source",
  "goalName",
  "goalThreshold",
] as const;
export type LineFact = (typeof lineFacts)[number];

const names: ReadonlySet<string> = new Set(lineFacts);
export const isLineFact = (name: string): name is LineFact => names.has(name);

/** A line of the host or of the window: both tell the limit of a goal in their own writing. */
type WithFacts = Pick<Line, "measure" | "source" | "goal">;

/** The text of a fact, "" where the line has none. Words of several fundings stand on a row each. */
export function factText({ measure, source, goal }: WithFacts, fact: LineFact): string {
  switch (fact) {
    case "motive":
    case "consequence":
    case "area":
      return measure?.[fact] ?? "";
    case "fundingNotes":
      return measure?.fundings.map(({ note }) => note).join("\n") ?? "";
    case "source":
      return source.name;
    case "goalName":
      return goal?.shortLabel ?? "";
    case "goalThreshold":
      return goal?.threshold.replace(/^=/, "") ?? "";
  }
}

/** The line with another text as the fact, or why it cannot be. `line` may have been changed already in the same edit. */
export function withFact(
  context: CommandContext,
  line: Line,
  fact: LineFact,
  text: string,
): Result<Line, CommandRefusal> {
  const { measure, goal } = line;
  switch (fact) {
    case "motive":
    case "consequence":
    case "area":
    case "fundingNotes": {
      if (measure === null) return failure({ type: "lineIsNoMeasure", label: line.label });
      if (text.length > limits.noteLength) return failure({ type: "labelTooLong", limit: limits.noteLength });
      if (fact !== "fundingNotes") return success({ ...line, measure: cleanMeasure({ ...measure, [fact]: text }) });
      const notes = text.split("\n");
      const fundings = measure.fundings.map((funding, at) => ({ ...funding, note: notes[at] ?? "" }));
      return success({ ...line, measure: cleanMeasure({ ...measure, fundings }) });
    }
    case "source":
      return lineAfter(
        line.id,
        setSource(context, { type: "setSource", lineId: line.id, source: { ...line.source, name: text } }),
        (after) => ({ ...line, source: after.source }),
      );
    case "goalName":
    case "goalThreshold": {
      if (goal === null) return failure({ type: "lineIsNoGoal", label: line.label });
      if (fact === "goalName") {
        const shortLabel = text.trim() === "" ? line.label : text.trim();
        if (shortLabel.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
        return success({ ...line, goal: { ...goal, shortLabel } });
      }
      const { operator, shortLabel } = goal;
      const asked = { type: "setGoal", lineId: line.id, operator, thresholdText: text, shortLabel } as const;
      return lineAfter(line.id, setGoal(context, asked), (after) => ({
        ...line,
        goal: { ...goal, threshold: after.goal?.threshold ?? goal.threshold },
      }));
    }
  }
}

/** What a command that only checks would make of the line. */
function lineAfter(lineId: LineId, answer: CommandAnswer, take: (after: Line) => Line): Result<Line, CommandRefusal> {
  if (!answer.ok) return answer;
  const after = answer.value.changes.flatMap((change: Change) =>
    change.type === "line" && change.lineId === lineId && change.after !== null ? [change.after] : [],
  )[0];
  return after === undefined ? failure({ type: "unknownLine" }) : success(take(after));
}
