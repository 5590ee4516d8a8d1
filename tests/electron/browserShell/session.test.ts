import { describe, expect, it } from "vitest";
import { createSession, type Session } from "../../../electron/browserShell/session.ts";

function begun(session: Session): string {
  const answer = session.start();
  if (answer.state !== "active") throw new Error("the session was taken");
  return answer.session;
}

/** Ticks until the program would end; gives up after 1000. */
function ticksToEnd(session: Session): number {
  for (let count = 1; count <= 1000; count += 1) if (session.tick()) return count;
  return Number.POSITIVE_INFINITY;
}

describe("the one active session", () => {
  it("tells a second tab that the workbench is taken, and lets it take over", () => {
    const session = createSession();
    const first = begun(session);
    const ended: string[] = [];
    session.openStream(first, () => ended.push("first"));
    expect(session.start()).toEqual({ state: "taken" });
    const second = session.takeOver();
    expect(ended).toEqual(["first"]);
    expect(second.state === "active" && session.isActive(second.session)).toBe(true);
    expect(session.isActive(first)).toBe(false);
    expect(session.heartbeat(first)).toEqual({ state: "taken" });
  });

  it("is free again when the tab is closed, and when a tab never opened its event stream", () => {
    const session = createSession();
    const first = begun(session);
    const end = (): void => undefined;
    session.openStream(first, end);
    session.closeStream(first, end);
    const second = begun(session);
    expect(session.start()).toEqual({ state: "taken" });
    session.tick();
    session.tick();
    expect(begun(session)).not.toBe(second);
  });

  it("does not free the session when an old stream of the same tab closes after the new one opened", () => {
    const session = createSession();
    const id = begun(session);
    const old = (): void => undefined;
    const fresh = (): void => undefined;
    session.openStream(id, old);
    session.openStream(id, fresh);
    session.closeStream(id, old);
    expect(session.start()).toEqual({ state: "taken" });
  });

  it("opens no stream for another session", () => {
    const session = createSession();
    begun(session);
    expect(session.openStream("någon annan", () => undefined)).toBe(false);
  });

  it("ends five minutes (60 ticks) after the last heartbeat, and half an hour after the start when no tab came", () => {
    const session = createSession();
    const id = begun(session);
    for (let count = 0; count < 50; count += 1) expect(session.tick()).toBe(false);
    session.heartbeat(id);
    expect(ticksToEnd(session)).toBe(60);
    expect(ticksToEnd(createSession())).toBe(360);
  });

  it("is not kept alive by heartbeats of a tab that lost it, but by an open stream", () => {
    const session = createSession();
    const first = begun(session);
    const second = session.takeOver();
    for (let count = 0; count < 59; count += 1) session.tick();
    session.heartbeat(first);
    expect(session.tick()).toBe(true);
    if (second.state === "active") session.openStream(second.session, () => undefined);
    expect(ticksToEnd(session)).toBe(Number.POSITIVE_INFINITY);
  });
});
