// Which tab has the workbench: one at a time, so that two windows never edit past each other. A second tab is told, and can
// take over. Time is counted in ticks of the running program, not by the clock: a night's sleep of the laptop is one tick,
// and the program is still there in the morning.

import { randomBytes } from "node:crypto";
import type { SessionAnswer } from "../../shared/contract/browserCarrier.ts";

/** How often `tick` is called. */
export const tickMs = 5_000;
const ticksOfFiveMinutes = 60;
const ticksBeforeFirstTab = 360;
const ticksToOpenTheEventStream = 2;

export interface Session {
  /** A tab asks for the workbench. It is free when no event stream of another tab is open. */
  readonly start: () => SessionAnswer;
  readonly takeOver: () => SessionAnswer;
  readonly heartbeat: (id: string) => SessionAnswer;
  readonly isActive: (id: string) => boolean;
  /** The active tab's event stream; `end` is called when another tab takes over. */
  readonly openStream: (id: string, end: () => void) => boolean;
  readonly closeStream: (id: string, end: () => void) => void;
  /** True when the program should end: no sign of a tab for five minutes, or for half an hour when none ever came. */
  readonly tick: () => boolean;
}

interface ActiveTab {
  readonly id: string;
  end: (() => void) | null;
  ticksSinceStart: number;
}

/** A session nobody has yet. */
export function createSession(): Session {
  let active: ActiveTab | null = null;
  let ticksSinceSign = 0;
  let everStarted = false;

  const begin = (): SessionAnswer => {
    active?.end?.();
    active = { id: randomBytes(16).toString("base64url"), end: null, ticksSinceStart: 0 };
    ticksSinceSign = 0;
    everStarted = true;
    return { state: "active", session: active.id };
  };
  const isHeld = (): boolean =>
    active !== null && (active.end !== null || active.ticksSinceStart < ticksToOpenTheEventStream);

  return {
    start: () => (isHeld() ? { state: "taken" } : begin()),
    takeOver: begin,
    heartbeat: (id) => {
      if (active?.id !== id) return { state: "taken" };
      ticksSinceSign = 0;
      return { state: "active", session: id };
    },
    isActive: (id) => active?.id === id,
    openStream: (id, end) => {
      if (active?.id !== id) return false;
      active.end?.();
      active.end = end;
      return true;
    },
    closeStream: (id, end) => {
      if (active?.id !== id || active.end !== end) return;
      active.end = null;
      active.ticksSinceStart = ticksToOpenTheEventStream;
      ticksSinceSign = 0;
    },
    tick: () => {
      if (active !== null) active.ticksSinceStart += 1;
      // An open stream is a living tab, even one the browser has put to sleep.
      ticksSinceSign = active?.end === null || active === null ? ticksSinceSign + 1 : 0;
      return ticksSinceSign >= (everStarted ? ticksOfFiveMinutes : ticksBeforeFirstTab);
    },
  };
}
