// Formulas copied in one budget and pasted in another: which lines they name there, and when their value comes instead.

import { describe, expect, it } from "vitest";
import { portedFormula } from "../../../renderer/state/portedFormula.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const there = () =>
  scenarioFromText(`
  line                | unit  | 2021 | 2022 | formula
  MIL: Miljö          |       | 10   |      | =MIL[föregående] * (1 + PKV)
  OVN: Överförmyndare |       | 3    |      | =OVN[föregående]
  BARA: Bara där      |       | 1    | 1
  PKV: Prisindex      | share | 2 %  | 2 %
  : Utan kod          |       | 7    | 7`);
const here = () =>
  scenarioFromText(`
  line                 | unit  | 2021 | 2022
  SBN: Samhällsbyggnad |       | 50   | 51
  PKV: Prisindex       | share | 3 %  | 3 %
  OVN: Överförmyndare  |       | 4    | 4
  ANDEL: Andel         | share | 1 %  | 1 %
  : Utan kod           |       | 8    | 8`);

function port(formula: string, from: string, to: string, year = 2022) {
  const [source, target]: readonly TestScenario[] = [there(), here()];
  if (source === undefined || target === undefined) throw new Error("no budgets");
  const { structure } = target.open.view();
  const line = structure.lines.find(({ id }) => id === target.id(to));
  if (line === undefined) throw new Error(`no line ${to}`);
  const answer = portedFormula(
    formula,
    { fromId: source.id(from), source: source.open.view().structure },
    { line, year, target: structure },
  );
  if (answer.text !== null)
    expect(
      target.open.apply({ type: "setCells", cells: [{ lineId: line.id, year, text: answer.text }], bareUnit: "kr" }).ok,
    ).toBe(true);
  return answer.missing.length > 0 ? answer.missing : answer.text;
}

describe("a formula of another budget", () => {
  it.each([
    [
      "the line it stood on becomes the line it comes to",
      "=MIL[föregående] * (1 + PKV)",
      "MIL",
      "SBN",
      "=SBN[föregående] * (1 + PKV)",
    ],
    ["also where a line of its name stands here", "=OVN[föregående] * 2", "OVN", "SBN", "=SBN[föregående] * 2"],
    ["another line is the one of the same code", "=OVN * 2", "MIL", "SBN", "=OVN * 2"],
    ["and without a code of the same name", "='Utan kod' * 2", "MIL", "SBN", "='Utan kod' * 2"],
    ["a query names the new line as committee", "=ÅTGÄRDER(MIL) + 1 kr", "MIL", "SBN", "=ÅTGÄRDER(SBN) + 1 kr"],
    [
      "a name in a text is words",
      "=OM(PKV > 0; MIL[föregående]; 5 tkr)",
      "MIL",
      "SBN",
      "=OM(PKV > 0; SBN[föregående]; 5 tkr)",
    ],
  ])("follows: %s", (_what, formula, from, to, expected) => expect(port(formula, from, to)).toBe(expected));

  it("tells which lines are missing", () => {
    expect(port("=BARA * 2 + MIL[föregående]", "MIL", "SBN")).toEqual(["BARA"]);
    expect(port("=SUMMA(OVN:BARA)", "MIL", "SBN")).toEqual(["BARA"]);
  });

  it("leaves its value where it does not fit the new line", () => {
    expect(port("=MIL[föregående] * (1 + PKV) + 1 tkr", "MIL", "ANDEL")).toBeNull();
    expect(port("=OVN * 2", "MIL", "OVN")).toBeNull();
    expect(port("=(", "MIL", "SBN")).toBeNull();
  });
});
