// Words pasted on a line of texts are cells; anywhere else they are a printed table, or fall on nothing.

import { describe, expect, it } from "vitest";
import { planPaste, wordsFitTexts } from "../../../renderer/state/clipboardActions.ts";
import { type CurrentSheet, layOut } from "../../../renderer/state/currentSheet.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

/** The frames, with SOC and KUN turned into lines of texts. */
async function framesWithTexts(): Promise<{ readonly sheet: CurrentSheet; readonly rowOf: (code: string) => number }> {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!answer.ok) throw new Error(answer.error.message);
  const { structure } = answer.value;
  const lines = structure.lines.map((line) =>
    line.code === "SOC" || line.code === "KUN" ? { ...line, unit: "text" as const } : line,
  );
  const mirror = mirrorFromView({ ...answer.value, structure: { ...structure, lines } });
  const frames = structure.sheets.find(({ kind }) => kind === "frames");
  if (!mirror.ok || frames === undefined) throw new Error("no frames");
  const sheet = layOut(mirror.value, frames, new Set());
  return { sheet, rowOf: (code) => sheet.rowIds.findIndex((id) => mirror.value.lineById.get(id)?.code === code) };
}

describe("pasting words", () => {
  it.each([
    ["one line of texts", "SOC", [["ja", "nej, för lite"]], true],
    ["two lines of texts under each other", "SOC", [["ja"], ["nej"]], true],
    ["words and figures on a line of texts", "SOC", [["ja", "12"]], true],
    ["a line of figures", "VON", [["ja", "nej"]], false],
    ["a line of texts and then one of figures", "KUN", [["ja"], ["nej"]], false],
    ["beyond the last year", "SOC", [["a", "b", "c", "d", "e", "f", "g"]], false],
  ] as const)("on %s", async (_, code, matrix, expected) => {
    const { sheet, rowOf } = await framesWithTexts();
    expect(wordsFitTexts(sheet, { row: rowOf(code), column: sheet.firstYear }, matrix)).toBe(expected);
  });

  it("keeps a dash that is a text, and clears by one elsewhere", async () => {
    const { sheet, rowOf } = await framesWithTexts();
    const typed = (code: string) =>
      planPaste(sheet, { row: rowOf(code), column: sheet.firstYear }, [["–"]]).cells[0]?.text;
    expect([typed("SOC"), typed("VON")]).toEqual(["–", ""]);
  });
});
