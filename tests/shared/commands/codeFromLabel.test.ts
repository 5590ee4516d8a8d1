import { describe, expect, it } from "vitest";
import { codeFromLabel } from "../../../shared/commands/codeFromLabel.ts";
import { isUsableCode } from "../../../shared/formula/words.ts";

describe("codes for lines that came with a name only", () => {
  const codesOf = (labels: readonly string[], prefix = ""): readonly string[] => {
    const taken = new Set<string>();
    return labels.map((label) => {
      const code = codeFromLabel(label, (candidate) => taken.has(candidate), prefix);
      taken.add(code);
      return code;
    });
  };

  it.each([
    ["Kommunstyrelsen", "KS"],
    ["Vård- och omsorgsnämnden", "VON"],
    ["Överförmyndarnämnden", "ÖVN"],
    ["Årets resultat", "RES"],
    ["Socialnämnden", "SOC"],
    ["Verksamhetens intäkter − kostnader", "VERKS"],
    ["Generella statsbidrag och utjämning", "GSB"],
    ["2021", "RAD202"],
    ["???", "RAD"],
    ["Summa", "SUMMA_RAD"],
    ["Min", "MIN_2"],
    ["Om", "OM_2"],
    ["Kr", "KR_2"],
    ["3K-verksamhet", "KVE"],
  ])("%s is %s", (label, code) => {
    expect(codesOf([label])).toEqual([code]);
  });

  it("are never the same twice and never a word of the language", () => {
    const codes = codesOf(
      Array.from({ length: 500 }, () => "Barn- och ungdomsnämnden"),
      "INV_",
    );
    expect(codes.slice(0, 3)).toEqual(["INV_BUN", "INV_BUN_2", "INV_BUN_3"]);
    expect(new Set(codes).size).toBe(500);
    expect(codes.every(isUsableCode)).toBe(true);
  });
});
