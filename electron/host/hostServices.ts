// What a shell gives the host and what the host gives a shell. No Electron type stands here, so that the window program,
// the browser shell, the command line and the tests carry the very same host. Paths stay on the host's side of the border.

import type { Refusal, WorkbenchEvent } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";

export interface HostServices {
  /** Private working copies (userData/arbete). */
  readonly workFolder: string;
  readonly programVersion: string;
  readonly nativeDialogs: boolean;
  readonly nativeMenu: boolean;
  readonly openInMailProgram: boolean;
  /** Turns report HTML into PDF bytes (Electron: hidden window printToPDF; browser shell: headless browser). */
  printPdf(html: string): Promise<Result<Uint8Array, Refusal>>;
  /** Native dialogs; null where the shell has none or the user cancelled. Paths stay in the host side. */
  chooseFileToOpen(): Promise<string | null>;
  /** As many as the user marks, in the dialog's order; none where it was cancelled. */
  chooseFilesToOpen(): Promise<readonly string[]>;
  chooseFileToSave(suggestedName: string, extension: "budget" | "pdf" | "eml"): Promise<string | null>;
  /** Opens a produced file in its program (mail draft); false when it could not. */
  openProduced(path: string): Promise<boolean>;
  emit(event: WorkbenchEvent): void;
}

export interface WorkbenchHost {
  /** `payload` is unknown: the host checks it against the schema of `name`. */
  handle(name: string, payload: unknown): Promise<Result<unknown, Refusal>>;
  /** Registers a path the shell was given (argv, double-click, drop) and returns the handle for OpenSource {type:"given"}. */
  registerGiven(path: string): string;
  /** Publishes what is pending and closes all scenarios. */
  closeAll(): Promise<void>;
}
