import { createServer } from "node:http";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printPdfWithBrowser } from "../../../electron/exchange/pdf.ts";
import { findTestBrowser } from "../../support/testBrowser.ts";

const rows = Array.from(
  { length: 90 },
  (_, index) => `<tr><th scope="row">Nämnd ${index}</th><td>\u22121 000</td></tr>`,
);
const report = (inside: string): string => `<!doctype html><html lang="sv"><head><meta charset="utf-8">
<title>Driftsbudget 2021–2023</title><style>@page { size: A4 portrait; margin: 20mm } td { text-align: right }</style></head>
<body><h1>Driftsbudget</h1>${inside}</body></html>`;
const table = `<table><caption>Belopp i tkr</caption><thead><tr><th scope="col">Nämnd</th><th scope="col">2021</th></tr></thead>
<tbody>${rows.join("")}</tbody></table>`;

async function print(html: string): Promise<Uint8Array> {
  const printed = await printPdfWithBrowser(html, findTestBrowser);
  if (!printed.ok) throw new Error(printed.error.message);
  return printed.value;
}

/** Roles of a page's structure tree, each with how often it stands there. */
function rolesOf(node: object, counts = new Map<string, number>()): Map<string, number> {
  if ("role" in node && typeof node.role === "string") counts.set(node.role, (counts.get(node.role) ?? 0) + 1);
  const children: readonly unknown[] = "children" in node && Array.isArray(node.children) ? node.children : [];
  for (const child of children) if (typeof child === "object" && child !== null) rolesOf(child, counts);
  return counts;
}

let reached: string[] = [];
const listener = createServer((request, response) => {
  reached.push(request.url ?? "");
  response.end();
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const bound = listener.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  address = `http://127.0.0.1:${bound.port}`;
});
afterAll(() => {
  listener.close();
});

describe("PDF through a browser", () => {
  it("is a tagged A4 document in Swedish with title, outline and a table a screen reader can walk", async () => {
    const task = getDocument({ data: await print(report(table)), useSystemFonts: true });
    const document = await task.promise;
    const { info } = await document.getMetadata();
    expect(await document.getMarkInfo()).toEqual(
      new Map([
        ["Marked", true],
        ["UserProperties", false],
        ["Suspects", false],
      ]),
    );
    expect(info).toMatchObject({ Title: "Driftsbudget 2021–2023", Language: "sv" });
    expect((await document.getOutline())?.map((entry) => entry.title)).toEqual(["Driftsbudget"]);
    expect(document.numPages).toBe(3);

    const page = await document.getPage(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    expect([Math.round(right - left), Math.round(top - bottom)]).toEqual([595, 842]);
    const roles = rolesOf(await page.getStructTree());
    expect(roles.get("Table")).toBe(1);
    expect(roles.get("Caption")).toBe(1);
    expect(roles.get("H1")).toBe(1);
    expect(roles.get("TR") ?? 0).toBeGreaterThan(20);
    expect(roles.get("TD") ?? 0).toBeGreaterThan(20);
    expect(roles.get("TH") ?? 0).toBeGreaterThan(20);
    const text = (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(text).toContain("\u22121 000");
    await task.destroy();
  });

  it("follows the page size of the document", async () => {
    const html = report("").replace("A4 portrait", "A4 landscape");
    const task = getDocument({ data: await print(html) });
    const [, , right, top] = (await (await task.promise).getPage(1)).view;
    expect([Math.round(right ?? 0), Math.round(top ?? 0)]).toEqual([842, 595]);
    await task.destroy();
  });

  it("runs no script and asks nobody for anything", async () => {
    reached = [];
    const hostile = `<p id="p">Orört</p><img src="${address}/bild"><iframe src="${address}/ram"></iframe>
      <link rel="stylesheet" href="${address}/stil"><iframe src="file:///etc/passwd"></iframe>
      <script>document.getElementById("p").textContent = "Ändrat"</script><img src=x onerror="document.body.textContent='Ändrat'">`;
    const task = getDocument({ data: await print(report(hostile)) });
    const page = await (await task.promise).getPage(1);
    const text = (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(text).toContain("Orört");
    expect(text).not.toContain("Ändrat");
    expect(text).not.toContain("root:");
    expect(reached).toEqual([]);
    await task.destroy();
  });

  it("passes on the refusal when there is no browser, and refuses when the program is not one", async () => {
    const none = { ok: false, error: { code: "browser-saknas", message: "Installera …" } } as const;
    expect(await printPdfWithBrowser(report(""), async () => none)).toEqual(none);
    expect(
      await printPdfWithBrowser(report(""), async () => ({ ok: true, value: { path: process.execPath } })),
    ).toEqual({
      ok: false,
      error: {
        code: "pdf-misslyckades",
        message:
          "PDF kunde inte skapas, eftersom webbläsaren som skriver den slutade svara. Inget har ändrats. Stäng andra program " +
          "och försök igen.",
      },
    });
  });
});
