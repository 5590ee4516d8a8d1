// Stand-in of Electron's sessions: a page's requests go first through webRequest and then to the protocol handler, as in
// Electron; anything that would reach a network is written down as an attempt, so that a test can see that none was made.

import { EventEmitter } from "node:events";
import { PreventableEvent } from "./standInApp.ts";

type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;
type Handler = (request: Request) => Response | Promise<Response>;

export class StandInSession extends EventEmitter {
  readonly partition: string;
  readonly networkAttempts: string[] = [];
  readonly handlers = new Map<string, Handler>();
  spellChecker = true;
  permissionRequest: ((contents: unknown, permission: string, answer: (allowed: boolean) => void) => void) | null =
    null;
  permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  devicePermission: ((details: unknown) => boolean) | null = null;
  #beforeRequest: BeforeRequest | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (this.handlers.has(scheme)) throw new Error(`the scheme ${scheme} is already handled`);
      this.handlers.set(scheme, handler);
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  setPermissionRequestHandler(handler: StandInSession["permissionRequest"]): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: StandInSession["permissionCheck"]): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: StandInSession["devicePermission"]): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** A request as a page of this session makes it: null when it was cancelled or could reach nothing. */
  async request(url: string, method = "GET"): Promise<Response | null> {
    let cancelled = false;
    this.#beforeRequest?.({ url }, (response) => {
      cancelled = response.cancel === true;
    });
    if (cancelled) return null;
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler !== undefined) return handler(new Request(url, { method }));
    this.networkAttempts.push(url);
    return null;
  }

  /** A download that begins; true when the program let it go on. */
  beginDownload(): boolean {
    const event = new PreventableEvent();
    this.emit("will-download", event, {}, {});
    return !event.defaultPrevented;
  }
}

/** The `session` module: one default session and one per partition; "session-created" is told to `onCreated`. */
export class StandInSessions {
  readonly all: StandInSession[] = [];
  readonly #onCreated: (session: StandInSession) => void;
  constructor(onCreated: (session: StandInSession) => void) {
    this.#onCreated = onCreated;
  }
  get defaultSession(): StandInSession {
    return this.fromPartition("");
  }
  fromPartition(partition: string): StandInSession {
    const known = this.all.find((session) => session.partition === partition);
    if (known !== undefined) return known;
    const created = new StandInSession(partition);
    this.all.push(created);
    this.#onCreated(created);
    return created;
  }
}
