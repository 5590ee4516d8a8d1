// Goals as the reviewer and the window's strip read them. They are worked out in the analyses, which other views share.

export {
  type GoalLine,
  type GoalResult,
  type GoalYearResult,
  goalLinesOf,
  goalResults,
} from "../analysis/goals.ts";
