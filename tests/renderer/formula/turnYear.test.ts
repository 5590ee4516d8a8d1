// F4 in a formula that stands in 2022, in a plan period 2021–2023 whose budget year is 2021. "|" is the caret, two mark a selection.

import { beforeAll, describe, expect, it } from "vitest";
import { turnYear } from "../../../renderer/formula/turnYear.ts";
import type { ScenarioStructure } from "../../../shared/contract/scenarioView.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

let structure: ScenarioStructure;
beforeAll(async () => {
  const view = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!view.ok) throw new Error("no view");
  structure = view.value.structure;
});

function pressF4(marked: string): string {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") === start ? start : marked.lastIndexOf("|") - 1;
  const turned = turnYear(marked.replaceAll("|", ""), start, end, 2022, structure);
  if (turned === null) return "–";
  const { text } = turned;
  const middle = turned.start === turned.end ? "" : `${text.slice(turned.start, turned.end)}|`;
  return `${text.slice(0, turned.start)}|${middle}${text.slice(turned.end)}`;
}

describe("F4 on the reference at the caret", () => {
  it.each([
    ["=VON|", "=VON[2022]|"],
    ["=VON[2022]|", "=VON|"],
    ["=VON[föregående]| * 2", "=VON[2021]| * 2"],
    ["=VON[2021|] * 2", "=VON[föregående]| * 2"],
    ["=VON[-1]|", "=VON[2021]|"],
    ["=VON[2024]|", "=VON[+2]|"],
    ["=V|ON + SOC", "=VON[2022]| + SOC"],
    ["=VON + SO|C[2023]", "=VON + SOC[nästa]|"],
    ["=VON[första]|", "=VON[2021]|"],
    ["=VON[sista]|", "=VON[2023]|"],
    ["=[föregående]| * 2", "=[2021]| * 2"],
    ["=SUMMA(VON[2021:2023]|)", "=SUMMA(VON[-1:+1]|)"],
    ["=SUMMA(VON[första:0]|)", "=SUMMA(VON[2021:2022]|)"],
    ["=SUMMA(VON:KS|)", "=SUMMA(VON:KS[2022]|)"],
    ["='Vård- och omsorgsnämnden'|", "='Vård- och omsorgsnämnden'[2022]|"],
    ["='Ramar'!'Skola'[2021]|", "='Ramar'!'Skola'[föregående]|"],
    ["=ÅTGÄRDER(VON)|", "=ÅTGÄRDER(VON)[2022]|"],
    ["=ÅTGÄRDER(VON)[2021]|", "=ÅTGÄRDER(VON)[föregående]|"],
    // Unfinished, but the reference is whole.
    ["=SUMMA(VON|", "=SUMMA(VON[2022]|"],
    ["=VON|[2022] *", "=VON| *"],
  ])("turns %s into %s", (before, after) => {
    expect(pressF4(before)).toBe(after);
  });

  it("turns every reference that is marked, and keeps them marked", () => {
    expect(pressF4("=|VON + SOC[2021]|")).toBe("=|VON[2022] + SOC[föregående]|");
  });

  it.each([
    ["=14 mnkr|"],
    ["=VON + 1|2"],
    ["=SUM|MA(VON)"],
    ["=ÅTGÄRDER(VO|N)"],
    ["=VON[pris]|"],
    ["VON|"],
    ["=VON[20|"],
    ["='ofärdigt|"],
  ])("leaves %s as it is", (marked) => {
    expect(pressF4(marked)).toBe("–");
  });
});
