// Files made for the user: PDF, mail draft, the scenario itself. A shell with native dialogs places them where the user says;
// the browser shell hands the bytes over for download. No path ever crosses the border.

import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ProducedFile, Refusal, Requests } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { mailTexts } from "../../shared/texts/mail.ts";
import { fileSentence, hostSentences } from "../../shared/texts/refusals.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { buildMailDraft, scenarioMimeType } from "../exchange/mailDraft.ts";
import { type Document, proposedFileName } from "./document.ts";
import type { HostServices } from "./hostServices.ts";
import type { OpenDocuments } from "./openDocuments.ts";
import { htmlOf, reportOf } from "./reports.ts";

type Made<T = ProducedFile> = Promise<Result<T, Refusal>>;

const cancelled: Refusal = { code: "avbrutet", message: hostSentences.cancelled };
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

export async function producePdf(
  document: Document,
  table: Requests["reportPdf"]["request"]["table"],
  services: HostServices,
): Made {
  const report = reportOf(document.open, table);
  if (!report.ok) return failure(report.error);
  const pdf = await services.printPdf(htmlOf(report.value));
  if (!pdf.ok) return pdf;
  const name = proposedFileName(document, "pdf").replace(/\.pdf$/, ` – ${report.value.name}.pdf`);
  return place({ name, extension: "pdf", mimeType: "application/pdf", bytes: pdf.value }, services);
}

/** Publishes first, so that the mailed copy is what the user's own file says too. */
export async function produceMailDraft(document: Document, to: string, services: HostServices): Made {
  document.publisher.publishNow();
  const draft = await mailDraftOf(document, to);
  if (!draft.ok) return draft;
  const name = proposedFileName(document, "eml");
  if (!services.openInMailProgram)
    return place({ name, extension: "eml", mimeType: "message/rfc822", bytes: draft.value }, services);
  const folder = join(services.workFolder, "..", "utkast");
  const path = join(folder, `${randomBytes(4).toString("hex")} ${name}`);
  const written = writeOwn(folder, path, draft.value);
  if (written !== null) return failure(written);
  if (await services.openProduced(path))
    return success({ fileName: name, mimeType: "message/rfc822", message: hostSentences.mailOpened });
  return place({ name, extension: "eml", mimeType: "message/rfc822", bytes: draft.value }, services);
}

/** The draft's bytes: a clean copy without history attached. */
export function mailDraftOf(document: Document, to: string): Made<Uint8Array> {
  const fileName = proposedFileName(document, "budget");
  const { title, municipality } = document.open.scenario.head;
  const bytes = document.publisher.bytes({ withoutHistory: true });
  return buildMailDraft({
    to,
    subject: mailTexts.subject(title),
    text: mailTexts.body(title, municipality, fileName),
    attachment: { fileName, bytes },
  });
}

export async function saveScenarioAs(
  document: Document,
  services: HostServices,
  documents: OpenDocuments,
): Made<Requests["saveAs"]["answer"]> {
  const name = proposedFileName(document, "budget");
  if (!services.nativeDialogs) {
    const bytes = document.publisher.bytes({ withoutHistory: false });
    const publish = document.publisher.wasDownloaded(name);
    documents.knowBytes(document, bytes);
    return success({
      fileName: name,
      mimeType: scenarioMimeType,
      base64: base64Of(bytes),
      message: hostSentences.saved(name),
      publish,
    });
  }
  const path = await services.chooseFileToSave(name, "budget");
  if (path === null) return failure(cancelled);
  const owner = documents.ofPath(path);
  if (owner !== undefined && documents.get(owner) !== document)
    return failure({ code: "öppen-i-annan-flik", message: tabTexts.openElsewhere(basename(path)) });
  const publish = document.publisher.saveAs(path);
  if (publish.state === "failed") return failure({ code: "kan-inte-spara", message: publish.message });
  return success({
    fileName: basename(path),
    mimeType: scenarioMimeType,
    message: hostSentences.saved(basename(path)),
    publish,
  });
}

interface ToPlace {
  readonly name: string;
  readonly extension: "pdf" | "eml";
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

async function place({ name, extension, mimeType, bytes }: ToPlace, services: HostServices): Made {
  if (!services.nativeDialogs) {
    const message = extension === "eml" ? hostSentences.mailSaved(name) : hostSentences.saved(name);
    return success({ fileName: name, mimeType, base64: base64Of(bytes), message });
  }
  const path = await services.chooseFileToSave(name, extension);
  if (path === null) return failure(cancelled);
  const refusal = writeOwn(null, path, bytes);
  if (refusal !== null) return failure(refusal);
  const fileName = basename(path);
  return success({
    fileName,
    mimeType,
    message: extension === "eml" ? hostSentences.mailSaved(fileName) : hostSentences.saved(fileName),
  });
}

function writeOwn(folder: string | null, path: string, bytes: Uint8Array): Refusal | null {
  try {
    if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, bytes);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return { code: "kan-inte-spara", message: fileSentence({ type: "cannotWrite", code }) };
  }
}
