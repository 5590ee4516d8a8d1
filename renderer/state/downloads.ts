// Files in and out of the browser shell: a produced file becomes a download, a picked file becomes bytes. The native
// shell places its files itself and sends none.

import { carrierLimits } from "../../shared/contract/browserCarrier.ts";
import type { OpenSource, ProducedFile, Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { startTexts } from "../../shared/texts/windowDialogs.ts";

/** Starts the download of a produced file; does nothing when the shell has already placed it. */
export function downloadProduced(file: ProducedFile): void {
  if (file.base64 === undefined) return;
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mimeType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Most bytes of a file that can be sent to the program: they travel as text, four signs for three bytes. */
const mostBytes = Math.floor((carrierLimits.upload * 3) / 4) - 4_096;

/**
 * A picked or dropped file as a source to open. Refuses a file that is too large, before a byte of it is read, and one
 * that cannot be read (it has been moved, it is a folder). What the file is, only the host decides.
 */
export async function sourceFromFile(file: File): Promise<Result<OpenSource, Refusal>> {
  if (file.size > mostBytes) {
    const message = startTexts.tooLarge(file.name, Math.round(mostBytes / 1024 / 1024));
    return failure({ code: "fileTooLarge", message });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.info("The file could not be read.", error);
    return failure({ code: "fileUnreadable", message: startTexts.unreadable(file.name) });
  }
  const parts: string[] = [];
  // In pieces, because a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return success({ type: "upload", fileName: file.name, base64: btoa(parts.join("")) });
}

/** Asks for a .budget file with the browser's own dialog; null when none was picked. */
export const pickFile = async (): Promise<File | null> => (await picked(false))[0] ?? null;

/** The same for as many as are picked. */
export const pickFiles = (): Promise<readonly File[]> => picked(true);

/** What the dialog answers to. Nothing else holds it while the dialog is up, and what nothing holds may be thrown away with its answer. */
let asking: HTMLInputElement | null = null;

function picked(isSeveral: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    asking = input;
    input.type = "file";
    input.multiple = isSeveral;
    input.accept = ".budget,application/vnd.budgetbanken.scenario";
    const answer = () => {
      if (asking === input) asking = null;
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", answer);
    input.addEventListener("cancel", answer);
    input.click();
  });
}
