// The title of a table: the line above the headings that is neither a unit nor prose, or the words before the first
// column where nothing stands above.

import { tidyLabel } from "./cleanText.ts";

const longestTitle = 200;
const subject = /budget|redovisning|kalkyl|räkning|analys|investering/iu;
const generic =
  /^(?:nämnd|nämnder|verksamhet|nämnd\/verksamhet|benämning|post|projekt|budgetår|år|konto|text|belopp|\(?(?:belopp i )?(?:tkr|mnkr|mkr|kr)\)?)[.:,]?$/iu;

/** At most 200 characters; "" when nothing above the table names it. `lines` are in reading order. */
export function titleOf(lines: readonly string[], stub: string): string {
  const named = lines
    .map((line) => tidyLabel(line.replace(/^#+\s*/u, "").replace(/\*\*/gu, "")))
    .filter((line) => line !== "" && !generic.test(line));
  const title =
    named.find((line) => line.length < 100 && subject.test(line)) ??
    (named.length <= 3 ? named[0] : named.findLast((line) => line.length < 100));
  if (title !== undefined) return title.slice(0, longestTitle);
  return generic.test(stub) ? "" : stub.slice(0, longestTitle);
}
