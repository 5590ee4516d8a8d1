// Tables pasted from other programs, read by the window's own module in a real browser and under its own policy: merged cells, the
// digits behind what is shown, texts that only look like numbers, and tables that would do harm.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { openModule } from "../support/windowModules.ts";

let browser: Browser;
let page: Page;
const faults: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchTestBrowser();
  page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await openModule(page, "renderer/grid/clipboardHtml.ts");
  page.on("request", (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser.close();
});

const tableOf = (html: string): Promise<unknown> =>
  page.evaluate((given) => {
    const read: unknown = Reflect.get(Reflect.get(globalThis, "module"), "tableFromHtml");
    return typeof read === "function" ? read(given) : "no such function";
  }, html);

const read = async (html: string): Promise<unknown> => {
  const table = await tableOf(html);
  return typeof table === "object" && table !== null ? Reflect.get(table, "fields") : table;
};

const excel = (rows: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse;width:96pt'>
<col width=64 style='width:48pt'><!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`;

describe("a pasted table", () => {
  it.each([
    [
      "from Excel has the digits behind what is shown",
      excel(`<tr height=20><td class=xl65 align=right style='height:15pt' x:num="12954.445">12&nbsp;954</td>
        <td align=right x:num="2.8000000000000001E-2">2,8%</td><td x:num>407</td></tr>`),
      [["12954,445", "2,8 %", "407"]],
    ],
    [
      "from LibreOffice has them too, and dates stay as they read",
      `<table><tr><td align="right" sdval="-407.123456" sdnum="1033;0;#,##0"><font face="Sans">-407</font></td>
        <td sdval="46418" sdnum="1033;0;YYYY-MM-DD">2027-01-31</td><td sdnum="1033;0;@">=1+1</td></tr></table>`,
      [["-407,123456", "2027-01-31", "=1+1"]],
    ],
    [
      "from Word has its lines in one cell, and what is merged in its first place",
      `<body><table class=MsoTable><tr><td colspan=2 rowspan=2><p class=MsoNormal>Vård och<br>omsorg<o:p></o:p></p></td>
        <td><p>1&nbsp;234</p></td></tr><tr><td>5</td></tr><tr><td>a</td><td>b</td><td>6</td></tr></table></body>`,
      [
        ["Vård och\nomsorg", "", "1 234"],
        ["", "", "5"],
        ["a", "b", "6"],
      ],
    ],
    [
      "leaves out what is hidden, styles and scripts",
      `<table><tr style="display: none"><td>9</td></tr><tr><td>1<span style='mso-hide:all;display:none'>2</span></td>
        <td>3<style>td { color: red }</style><script>globalThis.broken = true</script></td></tr></table>`,
      [["1", "3"]],
    ],
    ["with text around it is left to the plain text", "<p>Se tabellen</p><table><tr><td>1</td></tr></table>", null],
    [
      "beside another is left to the plain text",
      "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>",
      null,
    ],
    ["that is none", "<p>12</p>", null],
    ["with nothing in it", "<table></table>", null],
    ["wider and longer than any paste", `<table>${"<tr><td colspan=1000>1</td></tr>".repeat(500)}</table>`, null],
  ] as const)("%s", async (_, html, matrix) => expect(await read(html)).toEqual(matrix));

  it("from LibreOffice has dates as they read, negatives that are only red, and scaled figures in their scale", async () => {
    const html = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
      <meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">body,td{font-size:x-small}</style></head><body>
      <table cellspacing="0" border="0"><colgroup width="85"></colgroup><colgroup span="2" width="85"></colgroup>
      <tr><td height="17" align="right" valign=bottom sdval="-1234.56" sdnum="1053;0;#.##0;[RED]#.##0"><font color="#FF0000">1 235</font></td>
      <td align="right" sdval="46418" sdnum="1053;0;DD.MM.YY">31.01.27</td><td sdval="1234567.8" sdnum="1053;0;#.##0. ">1 235</td>
      <td sdval="1" sdnum="1053;1053;BOOLEAN">SANT</td><td align="left">Å&nbsp;ä<br></td></tr></table></body></html>`;
    expect(await read(html)).toEqual([["-1234,56", "31.01.27", "1234,5678", "SANT", "Å ä"]]);
  });

  it("from Google Sheets has the digits of its own attribute", async () => {
    const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style>
      <table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
      <tr style="height:21px;"><td style="text-align:right" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1234.5678}"
      data-sheets-numberformat="{&quot;1&quot;:2,&quot;2&quot;:&quot;#,##0&quot;,&quot;3&quot;:1}" data-sheets-formula="=R[0]C[1]*2">1 235</td>
      <td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;0123&quot;}">0123</td></tr></tbody></table>`;
    expect(await read(html)).toEqual([["1234,5678", "0123"]]);
  });

  it("from today's Excel says that figures in a rounding format came as shown, and what was out of sight", async () => {
    const table =
      await tableOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head>
      <meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\,";}
      .xl65 {mso-number-format:"\\#\\,\\#\\#0";} .xl66 {mso-number-format:General;}--></style></head><body link="#0563C1" vlink="#954F72">
      <table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse'><!--StartFragment-->
      <col width=64 span=2 style='width:48pt'><col width=0 style='display:none;mso-width-source:userset'><col width=64>
      <tr height=20><td height=20 class=xl65 align=right>12&nbsp;954</td><td class=xl66 align=right>0,5</td><td class=xl65 align=right>77</td><td class=xl65>Kultur</td></tr>
      <tr height=0 style='display:none'><td>8</td><td>8</td><td>8</td><td>8</td></tr>
      <tr height=20><td class=xl65 align=right>-407</td><td colspan=2 align=center style='mso-ignore:colspan'>3</td><td>x</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]><!--EndFragment--></table></body></html>`);
    expect(table).toEqual({
      fields: [
        ["12 954", "0,5", "Kultur"],
        ["-407", "3", "x"],
      ],
      decimals: { amounts: [0, 0], percentages: [] },
      hiddenRows: 1,
      hiddenColumns: 1,
    });
  });

  it("that comes as rows alone is a table all the same", async () => {
    expect(await read("<!--StartFragment--><col width=64><tr><td>1</td><td>2</td></tr><!--EndFragment-->")).toEqual([
      ["1", "2"],
    ]);
  });

  it("runs nothing, loads nothing and breaks no rule of the window", async () => {
    const before = asked.length;
    await read(
      `<table background="http://modules.test/a.png"><tr><td style="background:url(http://modules.test/b.png)" onclick="globalThis.broken = true">
        <img src="http://modules.test/c.png" onerror="globalThis.broken = true">1</td><td><iframe srcdoc="<script>parent.broken = true</script>"></iframe></td></tr></table>
        <svg onload="globalThis.broken = true"></svg><link rel="stylesheet" href="http://modules.test/d.css"><style>@import "http://modules.test/e.css"</style>`,
    );
    expect(await page.evaluate(() => "broken" in globalThis)).toBe(false);
    expect(asked.slice(before)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
