// window.workbench for the browser shell: the same contract over fetch. The token comes in the address once, is taken out
// of it and kept in memory only, so a reloaded page has none and says where to start again. Edits are sent one after the
// other and everything else waits for those before it, because two connections do not keep order by themselves.

import {
  type CarrierLine,
  carrierLimits,
  carrierPaths,
  heartbeatMs,
  type SessionAnswer,
  type SessionRequest,
} from "../shared/contract/browserCarrier.ts";
import { decodeWire, encodeWire } from "../shared/contract/wire.ts";
import { frameType, messageFromFrame } from "../shared/contract/wireFrame.ts";
import type { AnswerOf, RequestName, RequestOf, Workbench, WorkbenchEvent } from "../shared/contract/workbench.ts";
import { failure } from "../shared/domain/result.ts";
import { formatDecimal } from "../shared/format/numbers.ts";
import { browserShellTexts } from "../shared/texts/browserShell.ts";
import { askToTakeOver, hideNotice, showNotice } from "./browserNotice.ts";

const editNames: ReadonlySet<RequestName> = new Set(["apply", "undo", "redo", "close", "saveAs"]);
const mostReconnects = 8;

/**
 * Sets `window.workbench` where no preload script has. True when the workbench can start; false when the page says why not
 * (no token, an old token) and nothing else should be shown. Waits while another tab has the workbench.
 */
export async function installBrowserBridge(): Promise<boolean> {
  if ("workbench" in window) return true;
  const token = takeToken();
  if (token === null) {
    showNotice(browserShellTexts.noTokenHeading, browserShellTexts.noToken);
    return false;
  }
  const call = callWith(token);
  const session = await beginSession(call, "start");
  if (session === null) return false;
  const connection = connect(call, session);
  Object.defineProperty(window, "workbench", { value: connection, enumerable: true });
  return true;
}

/** The token of the address, which is gone from address bar and history afterwards. */
function takeToken(): string | null {
  const token = /^#([\w-]{43})$/.exec(window.location.hash)?.[1] ?? null;
  window.history.replaceState(null, "", window.location.pathname);
  return token;
}

type Call = (path: string, body: string, signal?: AbortSignal) => Promise<Response>;

const callWith =
  (token: string): Call =>
  (path, body, signal) =>
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      ...(signal === undefined ? {} : { signal }),
    });

async function askSession(call: Call, request: SessionRequest): Promise<SessionAnswer | "refused" | "gone"> {
  try {
    const response = await call(carrierPaths.session, JSON.stringify(request));
    if (!response.ok) return "refused";
    const answer: unknown = await response.json();
    return isSessionAnswer(answer) ? answer : "refused";
  } catch {
    return "gone";
  }
}

function isSessionAnswer(value: unknown): value is SessionAnswer {
  if (typeof value !== "object" || value === null || !("state" in value)) return false;
  return (
    value.state === "taken" || (value.state === "active" && "session" in value && typeof value.session === "string")
  );
}

async function beginSession(call: Call, first: "start" | "takeOver"): Promise<string | null> {
  let answer = await askSession(call, { action: first });
  while (typeof answer === "object" && answer.state === "taken") {
    await askToTakeOver(browserShellTexts.takenOverHeading, browserShellTexts.alreadyOpen, browserShellTexts.takeOver);
    answer = await askSession(call, { action: "takeOver" });
  }
  if (typeof answer === "object") {
    hideNotice();
    return answer.session;
  }
  if (answer === "gone") showNotice(browserShellTexts.endedHeading, browserShellTexts.ended);
  else showNotice(browserShellTexts.wrongTokenHeading, browserShellTexts.wrongToken);
  return null;
}

function connect(call: Call, firstSession: string): Workbench {
  let session = firstSession;
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  const emit = (event: WorkbenchEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const handOver = async (): Promise<void> => {
    await askToTakeOver(browserShellTexts.takenOverHeading, browserShellTexts.takenOver, browserShellTexts.takeOver);
    const again = await beginSession(call, "takeOver");
    if (again === null) return;
    session = again;
    void listen();
    emit({ type: "hostRestarted" });
  };

  const listen = async (): Promise<void> => {
    for (let failures = 0; failures < mostReconnects; failures += 1) {
      const ended = await readEvents(call, session, {
        onReady: () => {
          // News may have been missed while the line was down.
          if (failures > 0) emit({ type: "hostRestarted" });
          failures = 0;
        },
        onEvent: emit,
      });
      if (ended === "takenOver") return handOver();
      if (ended === "ended") break;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** Math.min(failures, 4)));
    }
    showNotice(browserShellTexts.endedHeading, browserShellTexts.ended);
  };

  void listen();
  setInterval(() => void askSession(call, { action: "heartbeat", session }), heartbeatMs);

  let edits: Promise<unknown> = Promise.resolve();
  return {
    request: (name, payload) => {
      const before = edits;
      const answer = before.then(() => sendRequest(call, session, name, payload));
      if (editNames.has(name)) edits = answer;
      return answer;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function sendRequest<Name extends RequestName>(
  call: Call,
  session: string,
  name: Name,
  payload: RequestOf<Name>,
): Promise<AnswerOf<Name>> {
  const upload = name === "open" && "source" in payload && payload.source.type === "upload";
  const body = JSON.stringify(encodeWire({ session, name, payload }));
  const limit = upload ? carrierLimits.upload : carrierLimits.request;
  // UTF-8 has at most three bytes for each UTF-16 unit; only a body that may be too long is measured.
  if (body.length * 3 > limit && new Blob([body]).size > limit) return tooLong(new Blob([body]).size, limit, upload);
  try {
    const response = await call(upload ? carrierPaths.upload : carrierPaths.request, body);
    const decoded = response.ok ? await messageOf(response) : null;
    if (decoded?.ok && isAnswer<Name>(decoded.value)) return decoded.value;
    return failure({ code: "oläsligt-svar", message: browserShellTexts.unreadableAnswer });
  } catch {
    return failure({ code: "inget-svar", message: browserShellTexts.noAnswer });
  }
}

function tooLong(
  bytes: number,
  limit: number,
  upload: boolean,
): ReturnType<typeof failure<{ code: string; message: string }>> {
  const megabytes = formatDecimal(bytes / 1024 / 1024, 1);
  const most = formatDecimal(limit / 1024 / 1024, 0);
  return failure({
    code: "för-stort",
    message: upload
      ? browserShellTexts.fileTooLong(megabytes, most)
      : browserShellTexts.requestTooLong(megabytes, most),
  });
}

/** What the answer carries, as JSON or with its figures as bytes. */
async function messageOf(response: Response): Promise<ReturnType<typeof decodeWire>> {
  return response.headers.get("Content-Type") === frameType
    ? messageFromFrame(await response.arrayBuffer())
    : decodeWire(await response.json());
}

/** The host answers in the form of the contract; here only that it is a Result at all is checked. */
function isAnswer<Name extends RequestName>(value: unknown): value is AnswerOf<Name> {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  return value.ok === true ? "value" in value : value.ok === false && "error" in value;
}

interface EventHandlers {
  readonly onReady: () => void;
  readonly onEvent: (event: WorkbenchEvent) => void;
}

/** Reads the event stream to its end and says why it ended. */
async function readEvents(
  call: Call,
  session: string,
  handlers: EventHandlers,
): Promise<"takenOver" | "ended" | "interrupted"> {
  try {
    const response = await call(carrierPaths.events, JSON.stringify({ session }));
    if (!response.ok || response.body === null) return "interrupted";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return "interrupted";
      const lines = (rest + value).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) {
        const line = decodeWire(JSON.parse(text));
        if (!line.ok || !isCarrierLine(line.value)) continue;
        if (line.value.control === "event") handlers.onEvent(line.value.event);
        else if (line.value.control === "ready") handlers.onReady();
        else return line.value.control;
      }
    }
  } catch {
    return "interrupted";
  }
}

function isCarrierLine(value: unknown): value is CarrierLine {
  return typeof value === "object" && value !== null && "control" in value && typeof value.control === "string";
}
