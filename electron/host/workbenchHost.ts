// The host: one door for every shell. A request is checked against its schema, goes to the document it names, and comes back as
// a Result; what only a bug can cause is caught here once and told as such. Runs in plain Node.

import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { ZodError } from "zod";
import { lineUsesOf } from "../../shared/analysis/lineUses.ts";
import { limits } from "../../shared/commands/commandContext.ts";
import { followedFormula } from "../../shared/commands/followedFormula.ts";
import { moveEffect } from "../../shared/commands/moveCells.ts";
import { isRequestName, requestSchemas } from "../../shared/contract/requestSchemas.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import type {
  OpenedScenario,
  OpenSource,
  Refusal,
  RequestName,
  RequestOf,
  Requests,
  RolledSource,
} from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { newScenarioSentence } from "../../shared/texts/newScenario.ts";
import { hostSentences } from "../../shared/texts/refusals.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { type FileRefusal, readScenarioBytes, readScenarioFile } from "../store/scenarioFile.ts";
import { fileFormatVersion } from "../store/schema.ts";
import { changedLines } from "./changedLines.ts";
import { checkInput } from "./checkInput.ts";
import { completeness } from "./completeness.ts";
import {
  closeDocument,
  type Document,
  type DocumentSurroundings,
  openBytes,
  openFile,
  openLeft,
  openNew,
} from "./document.ts";
import type { EditRefusal } from "./editRefusal.ts";
import { explain } from "./explain.ts";
import { frameBridgeView } from "./frameBridge.ts";
import { goalBoard } from "./goalBoard.ts";
import { seekGoal } from "./goalSeek.ts";
import type { HostServices, WorkbenchHost } from "./hostServices.ts";
import { previewImport } from "./importPreview.ts";
import { ledgerOfDocument, programmesOfDocument } from "./measureViews.ts";
import { nameOfUser } from "./nameOfUser.ts";
import { newScenario } from "./newScenario.ts";
import { mostOpenDocuments, OpenDocuments, type Origin, originOfBytes } from "./openDocuments.ts";
import { premisePreview } from "./premisePreview.ts";
import { previewLine } from "./previewLine.ts";
import { produceMailDraft, producePdf, saveScenarioAs } from "./producedFiles.ts";
import { projectsAnswer } from "./projects.ts";
import { RecentFiles } from "./recentFiles.ts";
import { editRefusal, fileRefusal } from "./refusals.ts";
import { replacePreview } from "./replacePreview.ts";
import { htmlOf, reportOf } from "./reports.ts";
import { rollForward } from "./rollForward.ts";
import { sampleScenario } from "./samples/samples.ts";
import { sensitivity } from "./sensitivity.ts";
import { readViewSettings, saveViewSettings } from "./viewSettings.ts";
import { readPreferences, savePreferences } from "./windowPreferences.ts";
import { type LeftWork, WorkFolders } from "./workFolders.ts";

type Handlers = {
  readonly [Name in RequestName]: (
    request: RequestOf<Name>,
  ) => Result<Requests[Name]["answer"], Refusal> | Promise<Result<Requests[Name]["answer"], Refusal>>;
};

const refuse = (code: string, message: string): Result<never, Refusal> => failure({ code, message });

/** A text longer than any that is stored is the writer's to shorten; whatever else a schema refuses is the program's own fault. */
const refuseRequest = ({ issues }: ZodError): Result<never, Refusal> =>
  issues.every((issue) => issue.code === "too_big" && issue.origin === "string")
    ? refuse("för-lång-text", hostSentences.textTooLong)
    : refuse("felaktig-begäran", hostSentences.badRequest);

export function createWorkbenchHost(services: HostServices): WorkbenchHost {
  const documents = new OpenDocuments();
  const givenPaths = new Map<string, string>();
  const leftWork = new Map<string, LeftWork>();
  const recentFiles = new RecentFiles(services.workFolder);
  const surroundings: DocumentSurroundings = {
    folders: new WorkFolders(services.workFolder),
    author: nameOfUser(),
    announce: (document, publish) => {
      const handle = documents.handleOf(document);
      if (handle !== undefined) services.emit({ type: "published", handle, publish });
    },
  };

  const register = (document: Document, origin: Origin = null): Result<OpenedScenario, Refusal> =>
    success({ handle: documents.add(document, origin), view: document.open.view() });
  const registerRead = (
    read: Result<Document, FileRefusal>,
    name: string,
    origin: Origin = null,
  ): Result<OpenedScenario, Refusal> =>
    read.ok ? register(read.value, origin) : failure(fileRefusal(read.error, name));
  /** What is open already is answered as it stands; else there must be room for one more. */
  const openOnce = (
    handle: string | undefined,
    openNow: () => Result<OpenedScenario, Refusal>,
    fileName = "",
  ): Result<OpenedScenario, Refusal> => {
    if (handle !== undefined) return withDocument(handle, ({ open }) => success({ handle, view: open.view() }));
    return documents.isFull ? refuse("för-många-öppna", tabTexts.tooMany(mostOpenDocuments, fileName)) : openNow();
  };
  const openPath = (path: string): Result<OpenedScenario, Refusal> =>
    noted(
      path,
      openOnce(documents.ofPath(path), () => registerRead(openFile(path, surroundings), path), basename(path)),
    );
  /** A file that could be opened is among those opened last. */
  const noted = (path: string, opened: Result<OpenedScenario, Refusal>): Result<OpenedScenario, Refusal> => {
    if (opened.ok) recentFiles.note(path, opened.value.view.structure.title, new Date().toISOString());
    return opened;
  };
  const registerGiven = (path: string): string => {
    const given = randomBytes(12).toString("hex");
    givenPaths.set(given, path);
    return given;
  };
  const withDocument = <T>(handle: string, use: (document: Document) => T): T | Result<never, Refusal> => {
    const document = documents.get(handle);
    return document === undefined ? refuse("inte-öppet", hostSentences.notOpen) : use(document);
  };
  const edited = (result: Result<Patch, EditRefusal>): Result<Patch, Refusal> =>
    result.ok ? result : failure(editRefusal(result.error));

  /** Last year's scenario, read and closed again. */
  const scenarioOf = async (from: RolledSource): Promise<Result<Scenario, Refusal>> => {
    switch (from.type) {
      case "open":
        return withDocument(from.handle, (document) => success(document.open.scenario));
      case "upload": {
        const read = readScenarioBytes(Buffer.from(from.base64, "base64"));
        return read.ok ? success(read.value.scenario) : failure(fileRefusal(read.error, from.fileName));
      }
      case "dialog": {
        if (!services.nativeDialogs) return refuse("ingen-dialog", hostSentences.noDialog);
        const path = await services.chooseFileToOpen();
        if (path === null) return refuse("avbrutet", hostSentences.cancelled);
        const read = readScenarioFile(path);
        return read.ok ? success(read.value.scenario) : failure(fileRefusal(read.error, path));
      }
    }
  };

  const open = async (source: OpenSource): Promise<Result<OpenedScenario, Refusal>> => {
    switch (source.type) {
      case "sample":
        return openOnce(documents.ofSample(source.name), () =>
          register(openNew(sampleScenario(source.name), surroundings), source),
        );
      case "new": {
        const title = source.title.trim() || source.municipality.trim();
        if (title === "") return refuse("titel-saknas", hostSentences.titleMissing);
        if (Math.max(title.length, source.municipality.length) > limits.labelLength) {
          return refuse("titel-för-lång", hostSentences.titleTooLong(limits.labelLength));
        }
        const made = newScenario({ ...source, title, municipality: source.municipality.trim() });
        if (!made.ok) return refuse(made.error.type, newScenarioSentence({ ...made.error }));
        return openOnce(undefined, () => register(openNew(made.value, surroundings)));
      }
      case "rollForward": {
        const old = await scenarioOf(source.from);
        if (!old.ok) return old;
        const title = source.title.trim();
        if (title.length > limits.labelLength)
          return refuse("titel-för-lång", hostSentences.titleTooLong(limits.labelLength));
        const rolled = rollForward(old.value, title, new Date().toISOString());
        if (!rolled.ok) return refuse(rolled.error.type, newScenarioSentence({ ...rolled.error }));
        return openOnce(undefined, () => register(openNew(rolled.value, surroundings)));
      }
      case "dialog": {
        if (!services.nativeDialogs) return refuse("ingen-dialog", hostSentences.noDialog);
        const [path, ...others] = await services.chooseFilesToOpen();
        if (path === undefined) return refuse("avbrutet", hostSentences.cancelled);
        // Each gets its tab as if the file manager had handed it over; the window takes them in turn after this one.
        for (const other of others) {
          services.emit({ type: "openRequested", source: { type: "given", given: registerGiven(other) } });
        }
        return openPath(path);
      }
      case "upload": {
        const bytes = Buffer.from(source.base64, "base64");
        return openOnce(
          documents.ofBytes(bytes),
          () => registerRead(openBytes(bytes, surroundings), source.fileName, originOfBytes(bytes)),
          source.fileName,
        );
      }
      case "given": {
        const left = leftWork.get(source.given);
        if (left !== undefined) {
          return openOnce(undefined, () => {
            const opened = openLeft(left, surroundings);
            if (opened.ok) leftWork.delete(source.given);
            return registerRead(opened, left.note.title);
          });
        }
        const path = givenPaths.get(source.given) ?? recentFiles.pathOf(source.given);
        return path === undefined ? refuse("saknas", hostSentences.givenUnknown) : openPath(path);
      }
    }
  };

  const handlers: Handlers = {
    describe: () => {
      leftWork.clear();
      const recoverable = surroundings.folders.left().map((left) => {
        const given = randomBytes(12).toString("hex");
        leftWork.set(given, left);
        return { given, title: left.note.title, editedAt: left.editedAt };
      });
      const { nativeDialogs, nativeMenu, openInMailProgram, programVersion } = services;
      return success({
        nativeDialogs,
        nativeMenu,
        openInMailProgram,
        programVersion,
        fileFormatVersion,
        startWith: [],
        recoverable,
        openHandles: documents.handles,
      });
    },
    readPreferences: () => success(readPreferences(services.workFolder)),
    recentFiles: () => success({ files: recentFiles.list() }),
    clearRecentFiles: () => {
      recentFiles.clear();
      return success({ files: [] });
    },
    savePreferences: (change) => success(savePreferences(services.workFolder, change)),
    open: ({ source }) => open(source),
    view: ({ handle }) => withDocument(handle, (document) => success(document.open.view())),
    close: ({ handle }) =>
      withDocument(handle, (document) => {
        documents.take(handle);
        return success({ publish: closeDocument(document, surroundings) });
      }),
    readViewSettings: ({ handle }) =>
      withDocument(handle, ({ open }) => success(readViewSettings(services.workFolder, open.scenario.head.scenarioId))),
    saveViewSettings: ({ handle, settings }) =>
      withDocument(handle, ({ open }) => {
        saveViewSettings(services.workFolder, open.scenario.head.scenarioId, settings);
        return success({});
      }),
    changedLines: ({ handle, since }) => withDocument(handle, (document) => success(changedLines(document, since))),
    apply: ({ handle, command, baseRevision }) =>
      withDocument(handle, (document) => {
        if (baseRevision > document.open.revision) return refuse("inaktuell", hostSentences.outdated);
        const applied = document.open.apply(command);
        return edited(applied);
      }),
    undo: ({ handle }) => withDocument(handle, (document) => edited(document.open.undo())),
    redo: ({ handle }) => withDocument(handle, (document) => edited(document.open.redo())),
    history: ({ handle }) => withDocument(handle, ({ open }) => success(open.history())),
    stepHistory: ({ handle, sequence }) => withDocument(handle, ({ open }) => edited(open.stepTo(sequence))),
    previewReplace: (request) => withDocument(request.handle, ({ open }) => replacePreview(open, request)),
    previewLine: (request) => withDocument(request.handle, (document) => previewLine(document.open, request)),
    checkInput: (request) => withDocument(request.handle, (document) => checkInput(document.open, request)),
    moveEffect: ({ handle, moves }) =>
      withDocument(handle, ({ open }) => {
        const effect = moveEffect(open.context, moves);
        return effect.ok ? effect : failure(editRefusal(effect.error));
      }),
    explain: (request) => withDocument(request.handle, (document) => explain(document, request)),
    formulaOffer: ({ handle, lineId }) =>
      withDocument(handle, ({ open }) => success({ offer: followedFormula(open.context, lineId) })),
    lineUses: ({ handle, lineIds }) => withDocument(handle, ({ open }) => success(lineUsesOf(open.context, lineIds))),
    goalBoard: ({ handle }) => withDocument(handle, goalBoard),
    sensitivity: (request) => withDocument(request.handle, (document) => sensitivity(document, request)),
    seekGoal: (request) => withDocument(request.handle, (document) => seekGoal(document, request)),
    completeness: ({ handle }) => withDocument(handle, completeness),
    projects: ({ handle }) => withDocument(handle, ({ open }) => success(projectsAnswer(open.calculated))),
    fundingLedger: ({ handle }) => withDocument(handle, ledgerOfDocument),
    programmes: ({ handle }) => withDocument(handle, programmesOfDocument),
    premisePreview: (request) => withDocument(request.handle, (document) => premisePreview(document, request)),
    frameBridge: ({ handle, ...asked }) => withDocument(handle, ({ open }) => frameBridgeView(open, asked)),
    previewImport: ({ handle, text, sheetId }) =>
      withDocument(handle, (document) => previewImport(document.open.scenario, text, sheetId)),
    reportHtml: ({ handle, table }) =>
      withDocument(handle, (document) => {
        const report = reportOf(document.open, table);
        return report.ok ? success({ html: htmlOf(report.value) }) : failure(report.error);
      }),
    reportPdf: ({ handle, table }) => withDocument(handle, (document) => producePdf(document, table, services)),
    mailDraft: ({ handle, to }) => withDocument(handle, (document) => produceMailDraft(document, to, services)),
    saveAs: ({ handle }) =>
      withDocument(handle, async (document) => {
        const saved = await saveScenarioAs(document, services, documents);
        const { path } = document.publisher;
        if (saved.ok && path !== null)
          recentFiles.note(path, document.open.scenario.head.title, new Date().toISOString());
        return saved;
      }),
  };

  return {
    handle: async (name, payload) => {
      if (!isRequestName(name)) return refuse("okänd-begäran", hostSentences.badRequest);
      const request = requestSchemas[name].safeParse(payload);
      if (!request.success) return refuseRequest(request.error);
      try {
        // The schema and the handler are picked by the same name, which the compiler cannot follow.
        return await (handlers[name] as (request: unknown) => Promise<Result<unknown, Refusal>>)(request.data);
      } catch (error) {
        const code = diskFaultCode(error);
        if (code !== null) return refuse("disk", hostSentences.ownDisk(code));
        console.error(error);
        return refuse("programfel", hostSentences.unexpected);
      }
    },
    registerGiven,
    closeAll: async () => {
      const errors: unknown[] = [];
      for (const handle of documents.handles) {
        const document = documents.take(handle);
        if (document === undefined) continue;
        try {
          closeDocument(document, surroundings);
        } catch (error) {
          errors.push(error);
        }
      }
      // One that fails must not keep the others from being written.
      if (errors.length > 0) throw errors[0];
    },
  };
}
