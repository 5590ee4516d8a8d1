import { expect, it } from "vitest";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const depth = 60;

it("counts the lines under headings however deep they stand, each once", () => {
  const rows = Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}  : Nivå ${level} | heading |`);
  const budget = scenarioFromText(`
line | kind | 2021
${rows.join("\n")}
${"  ".repeat(depth)}  DJUP | input | 7
SUMMAN | sum | =SUMMA('Nivå 0')`);
  expect(budget.cell("SUMMAN", 2021)).toBe(7);
  const { tree } = budget.open.context;
  expect(tree.levelOf(budget.id("DJUP"))).toBe(depth);
  expect(tree.itemsUnder(budget.id("Nivå 0"))).toEqual([budget.id("DJUP")]);
});
