// Förklara on texts: the text in quotation marks, now and in the baseline, and nothing divided that is no number.

import { expect, it } from "vitest";
import { newLineId } from "../../../shared/domain/ids.ts";
import { spokenExplanation } from "../../../shared/explain/spokenExplanation.ts";
import { explained, openSample, plain, rowsAsText } from "../../support/explained.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const made = () =>
  scenarioFromText(`
    line   | unit  | 2026 | 2027 | 2028 | formula
    FÖRST  | text  |      |      |      | ="först"
    SKATT  | kr    | 1000 | 2000 | 3000 |
    RES    | kr    | 50   | 70   | 200  |
    MÅL    | text  |      |      |      | =OM(RES >= 4 % * SKATT; "ja"; "nej")
    ORD    | text  | kort | långt |     |
    SLUT   | text  |      |      |      | =OM(MÅL = "ja"; ORD; "ej bedömt")
    BETYG  | count |      |      |      | =OM(OCH(MÅL = "ja"; ORD <> "x"); 1; 0)`);

it("shows the text of a formula, with the formula in figures, and divides nothing", () => {
  const answer = explained(made(), "MÅL", 2027, { type: "previous" }, { displayUnit: "kr" });
  expect(answer.figure.text).toBe("”nej”");
  expect(plain(answer.formula?.filled ?? "")).toBe('”nej” = OM(70 kr ≥ 4 % × 2 000 kr; "ja"; "nej")');
  expect(answer.baseline).toMatchObject({ name: "2026", figure: { text: "”ja”" }, change: null, changeText: "" });
  expect(answer.division).toMatchObject({ method: "none" });
  expect(plain(spokenExplanation(answer).join("\n"))).toContain("MÅL 2027: ”nej”");
});

it("tells what a text that is read was in the baseline, not another text", () => {
  const answer = explained(made(), "BETYG", 2027);
  expect(rowsAsText(answer.inputs)).toEqual(["MÅL 2027: ”nej” [”ja”; −1]", "ORD 2027: ”långt” [”kort”; 0]"]);
});

it("tells the earlier text where nothing is divided", () => {
  const answer = explained(made(), "SLUT", 2027);
  expect(answer.figure.text).toBe("”ej bedömt”");
  expect(rowsAsText(answer.inputs)).toEqual(["MÅL 2027: ”nej” [”ja”]", "ORD 2027: ”långt” [”kort”]"]);
});

it("explains a typed text as an input, and the log tells it in quotation marks", () => {
  const test = made();
  const answer = explained(test, "ORD", 2027);
  expect([answer.rule, answer.figure.text, answer.formula]).toEqual(["input", "”långt”", null]);
  test.type("MÅL", 2026, "kanske");
  const override = explained(test, "MÅL", 2026).override;
  expect(override).toMatchObject({ wouldGive: { text: "”ja”" }, difference: null });
});

it("explains the goal of the sample in words: OM(RES >= 4 % * (SKATT + GSB); …)", () => {
  const test = openSample("alingsas");
  const { sheets } = test.open.scenario;
  const home = sheets.find(({ kind }) => kind === "incomeBudget");
  if (home === undefined) throw new Error("no income budget");
  const line = {
    code: "NÅS",
    label: "Målet nås",
    kind: "input",
    unit: "text",
    scope: "taxFunded",
    parentId: null,
    measure: null,
  } as const;
  test.apply({ type: "addLine", sheetId: home.id, afterLineId: null, newLineId: newLineId(), line });
  test.formula("NÅS", '=OM(RES >= 4 % * (SKATT + GSB); "ja"; "nej")');
  expect(test.row("NÅS")).toEqual(["ja", "ja", "ja"]);
  expect(plain(explained(test, "NÅS", 2022).formula?.filled ?? "")).toBe(
    '”ja” = OM(107 861 tkr ≥ 4 % × (2 098 974 tkr + 578 821 tkr); "ja"; "nej")',
  );
});
