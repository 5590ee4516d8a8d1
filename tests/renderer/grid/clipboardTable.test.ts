// The table other programs get: numbers with all digits and their look, texts that stay texts, nothing that can run.

import { describe, expect, it } from "vitest";
import {
  htmlTable,
  machineNumber,
  type OutCell,
  type OutRow,
  plainText,
} from "../../../renderer/grid/clipboardTable.ts";
import type { Unit } from "../../../shared/domain/unit.ts";

const number = (value: number, unit: Unit = "kr", displayUnit: "kr" | "tkr" | "mnkr" = "tkr"): OutCell => ({
  type: "number",
  value,
  unit,
  displayUnit,
});
const text = (shown: string): OutCell => ({ type: "text", text: shown, plain: shown });
const row = (cells: readonly OutCell[], kind: OutRow["kind"] = "plain", level = 0): OutRow => ({ kind, level, cells });

describe("a table for other programs", () => {
  it.each([
    [number(12_954_445), "12954,445", "12954.445"],
    [number(-407_000), "-407", "-407"],
    [number(12_954_445, "kr", "mnkr"), "12,954445", "12.954445"],
    [number(0.028, "share"), "2,8%", "0.028"],
    [number(0.2183, "taxRate"), "21,83", "21.83"],
    [number(1 / 3, "share"), "33,3333333333333%", "0.333333333333333"],
    [number(0), "0", "0"],
  ] as const)("writes a number as other programs read it", (cell, plain, machine) => {
    expect(plainText(cell)).toBe(plain);
    expect(cell.type === "number" && machineNumber(cell)).toBe(machine);
    expect(htmlTable([row([cell])])).toContain(`x:num="${machine}" sdval="${machine}"`);
  });

  it("shows a number as it is shown here, and says how it is formatted", () => {
    const html = htmlTable([row([number(-12_954_445), number(0.028, "share")])]);
    expect(html).toContain(">\u221212\u00a0954</td>");
    expect(html).toContain("mso-number-format:'\\#\\,\\#\\#0'");
    expect(html).toContain("mso-number-format:'0\\.0%'");
  });

  it("keeps a text a text, escaped", () => {
    const html = htmlTable([row([text("<img src=x onerror=\"alert('1')\">&"), text("=1+1")])]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
    expect(html).toContain("mso-number-format:'\\@'");
  });

  it("makes sums, headings and the header bold, and moves lines in by their level", () => {
    const html = htmlTable([
      row([text("Ramar, tkr"), text("Budget 2026")], "header"),
      row([text("VON"), number(1_000)], "plain", 2),
      row([text("Summa"), number(2_000)], "sum"),
    ]);
    expect(html).toContain("<b>Ramar, tkr</b>");
    expect(html).toMatch(/text-align:right[^>]*><b>Budget 2026/);
    expect(html).toMatch(/text-align:left[^>]*><b>Ramar/);
    expect(html).toContain("<b>2</b>");
    expect(html).toContain("padding-left:25pt");
  });
});
