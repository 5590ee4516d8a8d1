// The host: one door for every shell. A request is checked against its schema, goes to the document it names, and comes back as
// a Result; what only a bug can cause is caught here once and told as such. Opening stands in scenarioOpener.ts. Plain Node.

import type { ZodError } from "zod";
import { lineUsesOf } from "../../shared/analysis/lineUses.ts";
import { followedFormula } from "../../shared/commands/followedFormula.ts";
import { moveEffect } from "../../shared/commands/moveCells.ts";
import { isRequestName, requestSchemas } from "../../shared/contract/requestSchemas.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import type { Refusal, RequestName, RequestOf, Requests } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { hostSentences } from "../../shared/texts/refusals.ts";
import { diskFaultCode } from "../store/diskFault.ts";
import { fileFormatVersion } from "../store/schema.ts";
import { changedLines } from "./changedLines.ts";
import { checkInput } from "./checkInput.ts";
import { completeness } from "./completeness.ts";
import { closeDocument, type Document, type DocumentSurroundings } from "./document.ts";
import type { EditRefusal } from "./editRefusal.ts";
import { explain } from "./explain.ts";
import { frameBridgeView } from "./frameBridge.ts";
import { goalBoard } from "./goalBoard.ts";
import { seekGoal } from "./goalSeek.ts";
import type { HostServices, WorkbenchHost } from "./hostServices.ts";
import { previewImport } from "./importPreview.ts";
import { ledgerOfDocument, programmesOfDocument } from "./measureViews.ts";
import { nameOfUser } from "./nameOfUser.ts";
import { OpenDocuments } from "./openDocuments.ts";
import { premisePreview } from "./premisePreview.ts";
import { previewLine } from "./previewLine.ts";
import { produceMailDraft, producePdf, saveScenarioAs } from "./producedFiles.ts";
import { projectsAnswer } from "./projects.ts";
import { RecentFiles } from "./recentFiles.ts";
import { editRefusal, refuse } from "./refusals.ts";
import { replacePreview } from "./replacePreview.ts";
import { htmlOf, reportOf } from "./reports.ts";
import { ScenarioOpener } from "./scenarioOpener.ts";
import { sensitivity } from "./sensitivity.ts";
import { readViewSettings, saveViewSettings } from "./viewSettings.ts";
import { readPreferences, savePreferences } from "./windowPreferences.ts";
import { WorkFolders } from "./workFolders.ts";

type Handlers = {
  readonly [Name in RequestName]: (
    request: RequestOf<Name>,
  ) => Result<Requests[Name]["answer"], Refusal> | Promise<Result<Requests[Name]["answer"], Refusal>>;
};

/** A text longer than any that is stored is the writer's to shorten; whatever else a schema refuses is the program's own fault. */
const refuseRequest = ({ issues }: ZodError): Result<never, Refusal> =>
  issues.every((issue) => issue.code === "too_big" && issue.origin === "string")
    ? refuse("för-lång-text", hostSentences.textTooLong)
    : refuse("felaktig-begäran", hostSentences.badRequest);

export function createWorkbenchHost(services: HostServices): WorkbenchHost {
  const documents = new OpenDocuments();
  const recentFiles = new RecentFiles(services.workFolder);
  const surroundings: DocumentSurroundings = {
    folders: new WorkFolders(services.workFolder),
    author: nameOfUser(),
    announce: (document, publish) => {
      const handle = documents.handleOf(document);
      if (handle !== undefined) services.emit({ type: "published", handle, publish });
    },
  };

  const opener = new ScenarioOpener({ services, documents, recentFiles, surroundings });
  const withDocument = <T>(handle: string, use: (document: Document) => T) => documents.use(handle, use);
  const edited = (result: Result<Patch, EditRefusal>): Result<Patch, Refusal> =>
    result.ok ? result : failure(editRefusal(result.error));

  const handlers: Handlers = {
    describe: () => {
      const { nativeDialogs, nativeMenu, openInMailProgram, programVersion } = services;
      return success({
        nativeDialogs,
        nativeMenu,
        openInMailProgram,
        programVersion,
        fileFormatVersion,
        startWith: [],
        recoverable: opener.findLeftWork(),
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
    open: ({ source }) => opener.open(source),
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
    registerGiven: (path) => opener.registerGiven(path),
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
