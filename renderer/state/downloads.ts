// Files in and out of the browser shell: a produced file becomes a download, a picked file becomes bytes. The native
// shell places its files itself and sends none.

import type { OpenSource, ProducedFile } from "../../shared/contract/workbench.ts";

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

/** A picked or dropped file as a source to open. */
export async function sourceFromFile(file: File): Promise<OpenSource> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // In pieces, because a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return { type: "upload", fileName: file.name, base64: btoa(parts.join("")) };
}

/** Asks for a .budget file with the browser's own dialog; null when none was picked. */
export function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".budget,application/vnd.budgetbanken.scenario";
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
