// What a cell shows, in every state, and what its editor opens with.

import { describe, expect, it } from "vitest";
import {
  cellClipboardText,
  cellText,
  differingStatedText,
  editText,
  isLocked,
  kindOfCell,
} from "../../../renderer/grid/cellText.ts";
import { goalFigure, thresholdFigure } from "../../../renderer/grid/goalFigure.ts";
import { cellIndex, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { cellState } from "../../../shared/contract/scenarioView.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

async function fakeMirror(): Promise<Mirror> {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  const mirror = answer.ok ? mirrorFromView(answer.value) : null;
  if (mirror === null || !mirror.ok) throw new Error("no mirror");
  return mirror.value;
}

function at(mirror: Mirror, code: string, year: number) {
  const line = mirror.lineById.get(fakeLineId(code));
  if (line === undefined) throw new Error(code);
  return { line, index: cellIndex(mirror, line.id, year) };
}

describe("the text of a cell", () => {
  const shown: readonly (readonly [string, number, string])[] = [
    ["VON", 2021, "818\u00a0729"],
    ["EXP", 2022, "\u2212210"],
    ["MIL", 2023, "–"],
    ["OVN", 2022, "#NAMN?"],
    ["PREM", 2021, ""],
    ["PKV", 2022, "2,0\u00a0%"],
    ["SOMMAR", 2022, ""],
  ];
  for (const [code, year, text] of shown) {
    it(`shows ${code} ${year} as ”${text}”`, async () => {
      const mirror = await fakeMirror();
      const { line, index } = at(mirror, code, year);
      expect(cellText(mirror, line, index, "tkr")).toBe(text);
    });
  }

  it("opens the editor with the formula, or with the number in full", async () => {
    const mirror = await fakeMirror();
    const { line, index } = at(mirror, "SOC", 2022);
    expect(editText(mirror, line, index, "tkr")).toBe("=SOC[föregående] * (1 + PKV * ANDEL_PKV)");
    const overridden = at(mirror, "EXP", 2022);
    expect(editText(mirror, overridden.line, overridden.index, "kr")).toBe("-210000");
  });

  it("copies plain numbers and the word of an error", async () => {
    const mirror = await fakeMirror();
    const negative = at(mirror, "EXP", 2021);
    expect(cellClipboardText(mirror, negative.line, negative.index, "mnkr")).toBe("-0,407");
    const error = at(mirror, "OVN", 2023);
    expect(cellClipboardText(mirror, error.line, error.index, "tkr")).toBe("#NAMN?");
  });

  it("tells kinds apart, an override before what it is made of", async () => {
    const mirror = await fakeMirror();
    const kind = (code: string, year: number) => {
      const { line, index } = at(mirror, code, year);
      return kindOfCell(mirror, line, index);
    };
    expect([kind("VON", 2021), kind("VON", 2022), kind("EXP", 2022), kind("PREM", 2021), kind("SOMMAR", 2023)]).toEqual(
      ["input", "lineFormula", "override", "heading", "empty"],
    );
    const { line } = at(mirror, "VON", 2021);
    expect(isLocked(mirror, line, -1)).toBe(true);
  });

  it("tells the printed figure only where it differs as shown", async () => {
    const mirror = await fakeMirror();
    const { line, index } = at(mirror, "SUMMA", 2022);
    expect(differingStatedText(mirror, line, index, "tkr")).toBe("2\u00a0442\u00a0036");
    mirror.values[index] = 2_442_036_000;
    mirror.stated[index] = 2_442_036_300;
    expect(differingStatedText(mirror, line, index, "tkr")).toBeNull();
    expect(differingStatedText(mirror, line, index, "kr")).not.toBeNull();
    // A source in thousands says nothing of what is finer.
    mirror.values[index] = 2_442_036_300;
    mirror.stated[index] = 2_442_036_000;
    expect(differingStatedText(mirror, line, index, "kr")).toBeNull();
  });
});

describe("a cell of texts", () => {
  const holding = async (text: string) => {
    const mirror = await fakeMirror();
    const place = at(mirror, "SBN", 2021);
    mirror.states[place.index] = cellState.text;
    mirror.values[place.index] = Number.NaN;
    mirror.texts.set(place.index, text);
    return { mirror, ...place };
  };

  it("shows the text as it is, and opens the editor with what would be typed for it", async () => {
    const { mirror, line, index } = await holding("nej, för lite");
    expect(cellText(mirror, line, index, "tkr")).toBe("nej, för lite");
    expect(editText(mirror, line, index, "tkr")).toBe("nej, för lite");
  });

  it.each([
    ["ja", "ja", "ja"],
    ["=1+1", "'=1+1", "'=1+1"],
    ["'citat'", "''citat'", "''citat'"],
    ["-5 %", "-5 %", "'-5 %"],
    ["@SUM(A1)", "@SUM(A1)", "'@SUM(A1)"],
  ])("%s is typed as %s, and copied as %s so that no program reads a formula", async (text, typed, copied) => {
    const { mirror, line, index } = await holding(text);
    expect(editText(mirror, line, index, "tkr")).toBe(typed);
    expect(cellClipboardText(mirror, line, index, "tkr")).toBe(copied);
  });
});

describe("figures of the strip", () => {
  it("writes goals with two decimals, thresholds as people do", () => {
    expect(goalFigure(0.0403, "share", "tkr")).toBe("4,03");
    expect(goalFigure(1.5611, "share", "tkr")).toBe("156");
    expect(goalFigure(0.9996, "share", "tkr", true)).toBe("99,96");
    expect(thresholdFigure(0.04, "share", "tkr")).toBe("4");
    expect(thresholdFigure(0.0271, "share", "tkr")).toBe("2,71");
    expect(goalFigure(null, "share", "tkr")).toBe("");
  });
});
