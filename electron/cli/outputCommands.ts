// Commands that read a file and write something else: show, print, mail. The scenario file itself is left as it is.

import { randomBytes } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { type ReportTable, reportTables } from "../../shared/contract/workbench.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { findPrintingBrowser } from "../exchange/packagedBrowser.ts";
import { printPdfWithBrowser } from "../exchange/pdf.ts";
import { reportCsv } from "../exchange/reportCsv.ts";
import { reportText } from "../exchange/reportText.ts";
import { mailDraftOf } from "../host/producedFiles.ts";
import { htmlOf, reportOf } from "../host/reports.ts";
import { areaJson } from "./areaJson.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, systemCode, usedWrongly } from "./cliOutcome.ts";
import { showJson } from "./showJson.ts";
import { withFile } from "./withDocument.ts";

const isReportTable = (name: string): name is ReportTable => (reportTables as readonly string[]).includes(name);

/** The tables a scenario is shown by; the others are printed by name. */
const shownTables = ["resultatbudget", "driftsbudget", "investeringsbudget"] as const;

export async function showCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  return withFile(path, ({ open }) => {
    const texts = shownTables.flatMap((table) => {
      const report = reportOf(open, table);
      return report.ok ? [reportText(report.value)] : [];
    });
    return done({
      sentences: [],
      json: showJson(open.view(), areaJson(open)),
      text: [open.scenario.head.title, ...texts].join("\n\n"),
    });
  });
}

export async function printCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  const table = options.get("table")?.at(-1);
  const out = options.get("out")?.at(-1);
  if (path === undefined || more.length > 0 || table === undefined || out === undefined) {
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  }
  if (!isReportTable(table)) return usedWrongly(cliTexts.wrongTable(table, reportTables));
  const ending = extname(out).toLowerCase();
  if (![".pdf", ".html", ".txt", ".csv"].includes(ending))
    return usedWrongly(cliTexts.wrongEnding(out, ".pdf, .html, .txt eller .csv"));
  return withFile(path, async ({ open }) => {
    const report = reportOf(open, table);
    if (!report.ok) return refused(report.error.message);
    switch (ending) {
      case ".txt":
        return written(out, reportText(report.value));
      case ".csv":
        return written(out, reportCsv(report.value));
      case ".html":
        return written(out, htmlOf(report.value));
      default: {
        const pdf = await printPdfWithBrowser(htmlOf(report.value), findPrintingBrowser);
        return pdf.ok ? written(out, pdf.value) : refused(pdf.error.message);
      }
    }
  });
}

export async function mailCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  const to = options.get("to")?.at(-1);
  const out = options.get("out")?.at(-1);
  if (path === undefined || more.length > 0 || to === undefined || out === undefined) {
    return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  }
  if (extname(out).toLowerCase() !== ".eml") return usedWrongly(cliTexts.wrongEnding(out, ".eml"));
  return withFile(path, async (document) => {
    const draft = await mailDraftOf(document, to);
    return draft.ok ? written(out, draft.value) : refused(draft.error.message);
  });
}

/** The file is written beside its place and then moved there, so that a full disk leaves nothing half done. */
function written(path: string, content: string | Uint8Array): CliOutcome {
  const beside = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
    return done({ sentences: [cliTexts.written(path)], json: { file: path } });
  } catch (error) {
    rmSync(beside, { force: true });
    return refused(cliTexts.cannotWrite(path, systemCode(error)));
  }
}
