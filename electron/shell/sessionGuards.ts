// What a session may do: nothing but our own protocol. Every request to a network is cancelled (the program works without
// one and sends nothing), every permission is denied but writing to the clipboard, every download is cancelled, the
// spelling checker (it fetches dictionaries) is off. Put on every session the moment it is made.

import type { Session } from "electron";
import { windowOrigin } from "../ipc/channels.ts";
import { appScheme } from "./appProtocol.ts";

const clipboardWrite = "clipboard-sanitized-write";

/**
 * May a page ask for this address? Our own protocol, and pictures that stand in the page itself (data:), which touch no
 * network. `developer` adds the developer tools of an unpackaged run.
 */
export function isOwnAddress(address: string, developer: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === `${appScheme}:` || protocol === "data:" || (developer && protocol === "devtools:");
}

const isOwnOrigin = (origin: string): boolean => origin === windowOrigin || origin === `${windowOrigin}/`;

const guarded = new WeakSet<Session>();

/** Puts the guards on `session`, once. `developer` lets the developer tools load themselves. */
export function guardSession(session: Session, developer: boolean): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnAddress(details.url, developer) });
  });
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === clipboardWrite && contents.getURL().startsWith(`${windowOrigin}/`));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === clipboardWrite && isOwnOrigin(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
