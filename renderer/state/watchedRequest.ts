// Every request of the window passes here: it is told of when it lasts, and what only reads can be stopped. Stopping drops the
// answer; the host finishes what it does, and what it opened meanwhile is closed again.

import type { AnswerOf, RequestName, RequestOf } from "../../shared/contract/workbench.ts";
import { failure } from "../../shared/domain/result.ts";
import { progressSentence, progressTexts } from "../../shared/texts/progress.ts";
import { beginWork } from "./progress.ts";
import { cancelledCode } from "./refusalCodes.ts";
import { isOpenInTab } from "./tabs.ts";

type Send = <Name extends RequestName>(name: Name, payload: RequestOf<Name>) => Promise<AnswerOf<Name>>;

/** What changes nothing in an open scenario. */
const stoppable: ReadonlySet<RequestName> = new Set<RequestName>([
  "open",
  "sensitivity",
  "seekGoal",
  "previewImport",
  "premisePreview",
  "previewReplace",
  "reportHtml",
]);

export async function watchedRequest<Name extends RequestName>(
  name: Name,
  payload: RequestOf<Name>,
  send: Send,
): Promise<AnswerOf<Name>> {
  const { kind, count } = subjectOf(payload);
  const sentence = progressSentence(name, kind, count);
  if (sentence === null) return send(name, payload);
  const answer = send(name, payload);
  if (!stoppable.has(name)) {
    const end = beginWork(sentence);
    return answer.finally(end);
  }
  let stop = (): void => undefined;
  const stopped = new Promise<AnswerOf<Name>>((resolve) => {
    stop = () => {
      resolve(failure({ code: cancelledCode, message: progressTexts.stopped }));
      void answer.then((late) => closeOpened(name, late, send));
    };
  });
  const end = beginWork(sentence, () => stop());
  return Promise.race([answer, stopped]).finally(end);
}

/** What is open in a tab already was only asked for again. */
function closeOpened(name: RequestName, late: AnswerOf<RequestName>, send: Send): void {
  if (name !== "open" || !late.ok || !("handle" in late.value)) return;
  const { handle } = late.value;
  if (!isOpenInTab(handle)) void send("close", { handle });
}

/** Which source or command a request is about, and how many cells, rows or places. */
function subjectOf(payload: object): { readonly kind: string; readonly count: number } {
  const subject: unknown = "source" in payload ? payload.source : "command" in payload ? payload.command : null;
  if (typeof subject !== "object" || subject === null) return { kind: "", count: 0 };
  const kind = "type" in subject && typeof subject.type === "string" ? subject.type : "";
  const lists = ["cells", "rows", "places", "lineIds"].map((name): unknown => Reflect.get(subject, name));
  const list = lists.find(Array.isArray);
  return { kind, count: Array.isArray(list) ? list.length : 0 };
}
