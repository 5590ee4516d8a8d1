// Report, PDF and mail draft through the host, in both kinds of shell.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readScenarioBytes } from "../../../electron/store/scenarioFile.ts";
import { failure } from "../../../shared/domain/result.ts";
import { holdsText, publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { lineOf, type TestHost, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const alingsas = { type: "sample", name: "alingsas" } as const;

/** The attached scenario of a draft. */
function attachmentOf(eml: string): Uint8Array {
  const [, base64 = ""] =
    /application\/vnd\.budgetbanken\.scenario[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(eml) ?? [];
  return Buffer.from(base64, "base64");
}
const draftAt = (host: TestHost): string => readFileSync(host.shell.produced.at(-1) ?? "", "utf8");

describe("reports", () => {
  it.each(["resultatbudget", "driftsbudget", "investeringsbudget"] as const)(
    "%s as HTML with the figures of the scenario",
    async (table) => {
      const { open, done } = testHost(newFolder());
      const { handle } = await open(alingsas);
      const { html } = await done("reportHtml", { handle, table });
      expect(html).toMatch(/^<!doctype html>/i);
      expect(html.toLowerCase()).toContain(table);
      expect(html).not.toMatch(/<script|undefined|NaN/);
    },
  );

  it("follow an edit at once", async () => {
    const { open, done, type } = testHost(newFolder());
    const { handle } = await open(alingsas);
    await type(handle, "SKATT", 2021, "2 021 214 tkr");
    expect((await done("reportHtml", { handle, table: "resultatbudget" })).html).toMatch(/2\s021\s214/);
  });

  it("are refused in words where the scenario has no such table", async () => {
    const { open, refused } = testHost(newFolder());
    const { handle } = await open({ type: "sample", name: "balans22" });
    for (const name of ["reportHtml", "reportPdf"] as const) {
      const refusal = await refused(name, { handle, table: "driftsbudget" });
      expect(refusal.code).not.toBe("programfel");
      expect(refusal.message).toMatch(/driftsbudget/i);
    }
  });
});

describe("PDF", () => {
  it("is placed where the user says, from the very page of the preview", async () => {
    const folder = newFolder();
    const { open, done, shell } = testHost(folder);
    const { handle } = await open(alingsas);
    shell.fileToSave = join(folder, "Min tabell.pdf");
    expect(await done("reportPdf", { handle, table: "resultatbudget" })).toEqual({
      fileName: "Min tabell.pdf",
      mimeType: "application/pdf",
      message: "Sparat som Min tabell.pdf.",
    });
    expect(shell.suggested[0]).toMatch(/^Alingsås 2021–2023 – .+\.pdf$/);
    expect(shell.printed).toEqual([(await done("reportHtml", { handle, table: "resultatbudget" })).html]);
    expect(readFileSync(shell.fileToSave, "utf8")).toBe("%PDF-1.7 prov");
  });

  it("is handed over by a shell without dialogs", async () => {
    const { open, done } = testHost(newFolder(), { nativeDialogs: false });
    const { handle } = await open(alingsas);
    const made = await done("reportPdf", { handle, table: "driftsbudget" });
    expect(Buffer.from(made.base64 ?? "", "base64").toString()).toBe("%PDF-1.7 prov");
  });

  it("is refused when cancelled, when the printer refuses, and when the place cannot be written", async () => {
    const { open, refused, shell } = testHost(newFolder());
    const { handle } = await open(alingsas);
    const print = () => refused("reportPdf", { handle, table: "resultatbudget" });
    expect(await print()).toEqual({ code: "avbrutet", message: "Avbrutet. Inget har ändrats." });
    shell.fileToSave = join(newFolder(), "finns", "inte.pdf");
    expect(await print()).toMatchObject({
      code: "kan-inte-spara",
      message: expect.stringContaining("Mappen finns inte."),
    });
    shell.printAnswer = failure({ code: "ingen-skrivare", message: "Det gick inte att skriva ut." });
    expect(await print()).toEqual({ code: "ingen-skrivare", message: "Det gick inte att skriva ut." });
  });
});

describe("mail draft", () => {
  it("opens in the mail program with a clean copy of what the user's own file says", async () => {
    const folder = newFolder();
    const path = join(folder, "Budget.budget");
    writeFileSync(path, publishedBytes(smallScenario()));
    const host = testHost(folder);
    const { handle, view } = await host.openPath(path);
    const note = (text: string) =>
      host.done("apply", {
        handle,
        baseRevision: 0,
        command: { type: "setNote", lineId: lineOf(view, "SKATT"), note: text },
      });
    await note("HemligNeddragning");
    await note("");
    await host.type(handle, "SKATT", 2026, "31 mnkr");
    expect(await host.done("mailDraft", { handle, to: "grupp@parti.se" })).toEqual({
      fileName: "Budget.eml",
      mimeType: "message/rfc822",
      message: "Utkastet är öppnat i e-postprogrammet. Inget är skickat än.",
    });
    const eml = draftAt(host);
    expect(eml).toMatch(/^To: grupp@parti\.se/m);
    expect(eml).toMatch(/^X-Unsent: 1/m);
    const attached = attachmentOf(eml);
    const read = readScenarioBytes(attached);
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.log).toEqual([]);
    expect(holdsText(attached, "HemligNeddragning")).toBe(false);
    // Published first: both copies are of the same revision.
    const own = readScenarioBytes(readFileSync(path));
    expect(own.ok && own.value.revisions.at(-1)).toEqual(read.value.revisions.at(-1));
    expect(own.ok && own.value.scenario).toEqual(read.value.scenario);
    // Nothing of the draft lies in the folder of the working copies, where it would be taken for work left behind.
    expect(dirname(host.shell.produced[0] ?? "")).toBe(join(folder, "utkast"));
  });

  it("is saved where the user says when no mail program opens, and handed over without dialogs", async () => {
    const folder = newFolder();
    const { open, done, shell } = testHost(folder);
    const { handle } = await open(alingsas);
    shell.mailProgramOpens = false;
    shell.fileToSave = join(folder, "Utkast.eml");
    expect((await done("mailDraft", { handle, to: "" })).message).toBe(
      "Utkastet Utkast.eml är sparat. Öppna det i e-postprogrammet; inget är skickat än.",
    );
    expect(existsSync(shell.fileToSave)).toBe(true);
    const browser = testHost(newFolder(), { nativeDialogs: false, openInMailProgram: false });
    const opened = await browser.open(alingsas);
    const made = await browser.done("mailDraft", { handle: opened.handle, to: "a@b.se" });
    expect(made.fileName).toBe("Alingsås 2021–2023.eml");
    expect(readScenarioBytes(attachmentOf(Buffer.from(made.base64 ?? "", "base64").toString())).ok).toBe(true);
  });

  it.each(["ingen adress", "a@b.se\r\nBcc: c@d.se", "a@b.se, fel"])(
    "refuses the address %j and makes no draft",
    async (to) => {
      const folder = newFolder();
      const { open, refused, shell } = testHost(folder);
      const { handle } = await open(alingsas);
      expect((await refused("mailDraft", { handle, to })).code).toMatch(/^(adress|styrtecken)$/);
      expect(shell.produced).toEqual([]);
      expect(existsSync(join(folder, "utkast"))).toBe(false);
    },
  );

  it("proposes a file name any system can store", async () => {
    const { open, done, shell } = testHost(newFolder());
    const { handle } = await open({
      type: "new",
      title: 'A/B\\C: "x" <y>|?*…. ',
      municipality: "",
      budgetYear: 2027,
      planYears: 0,
    });
    shell.fileToSave = null;
    await done("view", { handle });
    const cancelled = await testHost(newFolder()).host.handle("saveAs", { handle });
    expect(cancelled.ok).toBe(false);
    await expect(done("saveAs", { handle })).rejects.toThrow(/avbrutet/);
    expect(shell.suggested).toEqual(["A B C x y ….budget"]);
  });
});
