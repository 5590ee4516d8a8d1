import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { lineTreeOf } from "../../../shared/domain/lineTree.ts";
import { lineFactsOf } from "../../../shared/formula/lineFactsOf.ts";

describe("names of lines", () => {
  const scenario = sampleScenario("alingsas");
  const facts = lineFactsOf(scenario, lineTreeOf(scenario));
  const codesOf = (label: string) => facts.idsOfLabel(label).map((id) => facts.codeOf(id));

  it("means the frame by a committee's name, although its investments have the same label", () => {
    expect(codesOf("Vård- och omsorgsnämnden")).toEqual(["VON"]);
    expect(codesOf("vård- och omsorgsnämnden")).toEqual(["VON"]);
  });

  it("finds nothing for a name no line has, and one line for a name of its own", () => {
    expect(codesOf("Kulturnämnden")).toEqual([]);
    expect(codesOf("Avgiftsfinansierad verksamhet")).toEqual(["INV_AVGIFT"]);
  });
});
