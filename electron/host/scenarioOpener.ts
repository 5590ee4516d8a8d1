// Opening a scenario, whatever it comes from: an example, a new budget, last year's, a file, an upload, work that was left. What is
// open already is answered as it stands, so that nothing is open twice; what is opened from a file is noted among the recent ones.
// Paths stay here: the window knows a file it may ask for by a random handle.

import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { limits } from "../../shared/commands/commandContext.ts";
import type {
  OpenedScenario,
  OpenSource,
  RecoverableWork,
  Refusal,
  RolledSource,
} from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { newScenarioSentence } from "../../shared/texts/newScenario.ts";
import { hostSentences } from "../../shared/texts/refusals.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { type FileRefusal, readScenarioBytes, readScenarioFile } from "../store/scenarioFile.ts";
import { type Document, type DocumentSurroundings, openBytes, openFile, openLeft, openNew } from "./document.ts";
import type { HostServices } from "./hostServices.ts";
import { newScenario } from "./newScenario.ts";
import { mostOpenDocuments, type OpenDocuments, type Origin, originOfBytes } from "./openDocuments.ts";
import type { RecentFiles } from "./recentFiles.ts";
import { fileRefusal, refuse } from "./refusals.ts";
import { rollForward } from "./rollForward.ts";
import { sampleScenario } from "./samples/samples.ts";
import type { LeftWork } from "./workFolders.ts";

type Opened = Result<OpenedScenario, Refusal>;

export interface OpenerParts {
  readonly services: HostServices;
  readonly documents: OpenDocuments;
  readonly recentFiles: RecentFiles;
  readonly surroundings: DocumentSurroundings;
}

export class ScenarioOpener {
  private readonly parts: OpenerParts;
  private readonly givenPaths = new Map<string, string>();
  private readonly leftWork = new Map<string, LeftWork>();

  constructor(parts: OpenerParts) {
    this.parts = parts;
  }

  /** Keeps a path the shell was given, and answers the handle it is opened by. */
  registerGiven(path: string): string {
    const given = newHandle();
    this.givenPaths.set(given, path);
    return given;
  }

  /** Work of earlier runs that has no file, each with a handle it is opened by; handles given out before are forgotten. */
  findLeftWork(): readonly RecoverableWork[] {
    this.leftWork.clear();
    return this.parts.surroundings.folders.left().map((left) => {
      const given = newHandle();
      this.leftWork.set(given, left);
      return { given, title: left.note.title, editedAt: left.editedAt };
    });
  }

  /** Opens what is asked for, or answers what is open of it already. Refuses when there is no room for one more. */
  async open(source: OpenSource): Promise<Opened> {
    switch (source.type) {
      case "sample":
        return this.openOnce(this.parts.documents.ofSample(source.name), () =>
          this.register(openNew(sampleScenario(source.name), this.parts.surroundings), source),
        );
      case "new":
        return this.openMade(source);
      case "rollForward":
        return this.openRolled(source);
      case "dialog":
        return this.openChosen();
      case "upload": {
        const bytes = Buffer.from(source.base64, "base64");
        return this.openOnce(
          this.parts.documents.ofBytes(bytes),
          () => this.registerRead(openBytes(bytes, this.parts.surroundings), source.fileName, originOfBytes(bytes)),
          source.fileName,
        );
      }
      case "given":
        return this.openGiven(source.given);
    }
  }

  private openMade(source: Extract<OpenSource, { type: "new" }>): Opened {
    const title = source.title.trim() || source.municipality.trim();
    if (title === "") return refuse("titel-saknas", hostSentences.titleMissing);
    if (Math.max(title.length, source.municipality.length) > limits.labelLength) return titleTooLong();
    return this.openScenario(newScenario({ ...source, title, municipality: source.municipality.trim() }));
  }

  private async openRolled(source: Extract<OpenSource, { type: "rollForward" }>): Promise<Opened> {
    const old = await this.scenarioOf(source.from);
    if (!old.ok) return old;
    const title = source.title.trim();
    if (title.length > limits.labelLength) return titleTooLong();
    return this.openScenario(rollForward(old.value, title, new Date().toISOString()));
  }

  /** A scenario just made, which has no file yet. */
  private openScenario(made: ReturnType<typeof newScenario> | ReturnType<typeof rollForward>): Opened {
    if (!made.ok) return refuse(made.error.type, newScenarioSentence({ ...made.error }));
    return this.openOnce(undefined, () => this.register(openNew(made.value, this.parts.surroundings)));
  }

  private async openChosen(): Promise<Opened> {
    const { services } = this.parts;
    if (!services.nativeDialogs) return refuse("ingen-dialog", hostSentences.noDialog);
    const [path, ...others] = await services.chooseFilesToOpen();
    if (path === undefined) return refuse("avbrutet", hostSentences.cancelled);
    // Each gets its tab as if the file manager had handed it over; the window takes them in turn after this one.
    for (const other of others) {
      services.emit({ type: "openRequested", source: { type: "given", given: this.registerGiven(other) } });
    }
    return this.openPath(path);
  }

  private openGiven(given: string): Opened {
    const left = this.leftWork.get(given);
    if (left !== undefined) {
      return this.openOnce(undefined, () => {
        const opened = openLeft(left, this.parts.surroundings);
        if (opened.ok) this.leftWork.delete(given);
        return this.registerRead(opened, left.note.title);
      });
    }
    const path = this.givenPaths.get(given) ?? this.parts.recentFiles.pathOf(given);
    return path === undefined ? refuse("saknas", hostSentences.givenUnknown) : this.openPath(path);
  }

  /** A file that could be opened is among those opened last. */
  private openPath(path: string): Opened {
    const { documents, recentFiles, surroundings } = this.parts;
    const opened = this.openOnce(
      documents.ofPath(path),
      () => this.registerRead(openFile(path, surroundings), path),
      basename(path),
    );
    if (opened.ok) recentFiles.note(path, opened.value.view.structure.title, new Date().toISOString());
    return opened;
  }

  /** What is open already is answered as it stands; else there must be room for one more. */
  private openOnce(handle: string | undefined, openNow: () => Opened, fileName = ""): Opened {
    const { documents } = this.parts;
    if (handle !== undefined) return documents.use(handle, ({ open }) => success({ handle, view: open.view() }));
    return documents.isFull ? refuse("för-många-öppna", tabTexts.tooMany(mostOpenDocuments, fileName)) : openNow();
  }

  private register(document: Document, origin: Origin = null): Opened {
    return success({ handle: this.parts.documents.add(document, origin), view: document.open.view() });
  }

  private registerRead(read: Result<Document, FileRefusal>, name: string, origin: Origin = null): Opened {
    return read.ok ? this.register(read.value, origin) : failure(fileRefusal(read.error, name));
  }

  /** Last year's scenario, read and closed again. */
  private async scenarioOf(from: RolledSource): Promise<Result<Scenario, Refusal>> {
    switch (from.type) {
      case "open":
        return this.parts.documents.use(from.handle, ({ open }) => success(open.scenario));
      case "upload": {
        const read = readScenarioBytes(Buffer.from(from.base64, "base64"));
        return read.ok ? success(read.value.scenario) : failure(fileRefusal(read.error, from.fileName));
      }
      case "dialog": {
        const { services } = this.parts;
        if (!services.nativeDialogs) return refuse("ingen-dialog", hostSentences.noDialog);
        const path = await services.chooseFileToOpen();
        if (path === null) return refuse("avbrutet", hostSentences.cancelled);
        const read = readScenarioFile(path);
        return read.ok ? success(read.value.scenario) : failure(fileRefusal(read.error, path));
      }
    }
  }
}

const newHandle = (): string => randomBytes(12).toString("hex");

const titleTooLong = () => refuse("titel-för-lång", hostSentences.titleTooLong(limits.labelLength));
