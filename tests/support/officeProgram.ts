// LibreOffice without a window, for tests that send something to another office program and back. Where it is not installed the
// tests are skipped, and say so.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const names = ["soffice", "libreoffice"];

/** Path of the program, null where there is none. */
export function findOfficeProgram(): string | null {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (folder !== "" && existsSync(file)) return file;
    }
  }
  return null;
}

export const withoutOffice =
  "LibreOffice is not installed (soffice): what another office program makes of the same is not tried.";

export interface OfficeProgram {
  /** Opens a text as a file called `name`, read by the filter, and gives what it is when saved in another form. */
  readonly convert: (text: string, name: string, readBy: string, writeAs: string) => Buffer;
  readonly stop: () => void;
}

/** The program with a profile of its own, so that none of the machine's settings matter. */
export function startOfficeProgram(program: string): OfficeProgram {
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-office-"));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  let count = 0;
  return {
    convert: (text, name, readBy, writeAs) => {
      count += 1;
      const out = path.join(folder, `out-${count}`);
      const file = path.join(folder, name);
      writeFileSync(file, text, "utf8");
      const options = [profile, "--headless", "--norestore", `--infilter=${readBy}`, "--convert-to", writeAs];
      execFileSync(program, [...options, "--outdir", out, file], { stdio: "pipe", timeout: 120_000 });
      const [extension = ""] = writeAs.split(":");
      return readFileSync(path.join(out, `${path.parse(name).name}.${extension}`));
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
