// The function and argument the caret stands in, and a call put into a formula. "|" is the caret.

import { describe, expect, it } from "vitest";
import { currentCall, nameAtCaret, withCall } from "../../../renderer/grid/currentCall.ts";

const at = (marked: string) => ({ text: marked.replace("|", ""), caret: marked.indexOf("|") });

describe("the function the caret stands in", () => {
  it.each([
    ["=SUMMA(|", "SUMMA 0"],
    ["=OM(RES > 0 kr; |", "OM 1"],
    ["=OM(RES > 0 kr; 1; |2)", "OM 2"],
    ["=OM(SUMMA(A; B|); 1; 2)", "SUMMA 1"],
    ["=OM(SUMMA(A; B); 1|; 2)", "OM 1"],
    ["=OM((A + (B|)) > 0; 1; 2)", "OM 0"],
    ["=AVRUNDA.UPPÅT(VON; |", "AVRUNDA.UPPÅT 1"],
    ["=SUMMA('Vård; (och) omsorg'; |", "SUMMA 1"],
    ['=OM(A = "ja; (nej"; |', "OM 1"],
    ["=ÅTGÄRDER(VON)[föregående] * MAX(1; |", "MAX 1"],
    ["=SUMMA(A)|", "–"],
    ["=(A + |", "–"],
    ["=SUMMA('Vård; |", "–"],
    ["SUMMA(|", "–"],
    ["|=SUMMA(A)", "–"],
  ])("of %s is %s", (marked, expected) => {
    const { text, caret } = at(marked);
    const call = currentCall(text, caret);
    expect(call === null ? "–" : `${call.name} ${call.argument}`).toBe(expected);
  });

  it("is told from the name being typed", () => {
    const names = ["=1 + SUM|", "=SUM|MA(A)", "=SUMMA(|", "SUM|"].map((marked) =>
      nameAtCaret(at(marked).text, at(marked).caret),
    );
    expect(names).toEqual(["SUM", "SUM", "", ""]);
  });
});

describe("a call put into a formula", () => {
  it.each([
    ["|", "SUMMA", true, "=SUMMA(|)"],
    ["950|00", "SUMMA", true, "=SUMMA(|)"],
    ["=|", "SUMMA", true, "=SUMMA(|)"],
    ["=1 + sum|", "SUMMA", true, "=1 + SUMMA(|)"],
    ["=VON + | * 2", "MAX", true, "=VON + MAX(|) * 2"],
    ["=VON|", "MAX", true, "=VONMAX(|)"],
    ["=SUM|(A; B)", "SUMMA", true, "=SUMMA(|A; B)"],
    ["=2 * |", "ÅR", false, "=2 * ÅR()|"],
  ])("at %s, %s, gives %s", (marked, name, takesArguments, expected) => {
    const { text, caret } = at(marked);
    const put = withCall(text, caret, name, takesArguments);
    expect(`${put.text.slice(0, put.caret)}|${put.text.slice(put.caret)}`).toBe(expected);
  });
});
