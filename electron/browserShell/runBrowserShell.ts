// One run of the browser shell: host, server, browser, and an orderly end by Ctrl+C or when no tab has been there for five
// minutes. The lines it prints are for the person at the terminal; the address among them holds this run's token.

import { mkdirSync } from "node:fs";
import process from "node:process";
import type { OpenSource } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import { findPrintingBrowser } from "../exchange/packagedBrowser.ts";
import { printPdfWithBrowser } from "../exchange/pdf.ts";
import type { HostServices, WorkbenchHost } from "../host/hostServices.ts";
import { givenSources } from "../shell/startWith.ts";
import { hasDisplay, openInBrowser, type RedirectFile, writeRedirectFile } from "./openBrowser.ts";
import { createBrowserShellServer } from "./server.ts";
import { createSession, tickMs } from "./session.ts";
import type { StartArguments } from "./startArguments.ts";
import { loadStaticFiles } from "./staticFiles.ts";

export interface BrowserShellRun {
  readonly address: string;
  /** Publishes, closes and removes everything; safe to call twice. Rejects when the host cannot close. */
  readonly stop: () => Promise<void>;
}

export interface BrowserShellSettings {
  readonly arguments: StartArguments;
  readonly createHost: (services: HostServices) => WorkbenchHost;
  readonly rendererFolder: string;
  readonly workFolder: string;
  readonly programVersion: string;
  readonly say: (line: string) => void;
  /** Called once when no tab has shown itself for five minutes. */
  readonly onUnused: () => void;
}

/** Starts the shell. Refuses with a Swedish sentence when the window has not been built. */
export async function runBrowserShell(settings: BrowserShellSettings): Promise<Result<BrowserShellRun, string>> {
  const loaded = await loadStaticFiles(settings.rendererFolder);
  if (!loaded.ok) return failure(loaded.error);
  let files = loaded.value;
  mkdirSync(settings.workFolder, { recursive: true, mode: 0o700 });

  let emit: HostServices["emit"] = () => undefined;
  const host = settings.createHost({
    workFolder: settings.workFolder,
    programVersion: settings.programVersion,
    nativeDialogs: false,
    nativeMenu: false,
    openInMailProgram: false,
    printPdf: (html) => printPdfWithBrowser(html, findPrintingBrowser),
    chooseFileToOpen: async () => null,
    chooseFilesToOpen: async () => [],
    chooseFileToSave: async () => null,
    openProduced: async () => false,
    emit: (event) => emit(event),
  });
  const session = createSession();
  const server = await createBrowserShellServer({
    host,
    session,
    files: () => files,
    startWith: startSources(settings.arguments, host),
  });
  emit = server.emit;

  const ticking = setInterval(() => {
    if (session.tick()) {
      clearInterval(ticking);
      settings.onUnused();
    }
  }, tickMs);
  const rebuilt = settings.arguments.developer
    ? setInterval(async () => {
        const again = await loadStaticFiles(settings.rendererFolder);
        if (again.ok) files = again.value;
      }, 1_000)
    : undefined;

  const redirect = await openOrSay(settings, server.address);
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    clearInterval(ticking);
    clearInterval(rebuilt);
    try {
      await host.closeAll();
    } finally {
      await server.close();
      await redirect?.remove();
    }
  };
  return success({
    address: server.address,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  });
}

function startSources({ files, sample }: StartArguments, host: WorkbenchHost): readonly OpenSource[] {
  if (files.length === 0) return [{ type: "sample", name: sample }];
  return givenSources(files.map((file) => host.registerGiven(file)));
}

async function openOrSay(settings: BrowserShellSettings, address: string): Promise<RedirectFile | null> {
  let redirect: RedirectFile | null = null;
  if (settings.arguments.open) {
    if (hasDisplay(process.platform, process.env)) {
      redirect = await writeRedirectFile(address);
      const opened = await openInBrowser(redirect.path);
      settings.say(opened ? browserShellTexts.openedInBrowser : browserShellTexts.browserNotOpened);
    } else {
      settings.say(browserShellTexts.noDisplay);
    }
  }
  settings.say(browserShellTexts.address(address));
  settings.say(browserShellTexts.stopHint);
  return redirect;
}
