// How the page and the browser shell talk: four addresses, all POST with JSON and the token of this run. The contract itself
// (workbench.ts) travels inside and knows nothing of it.

import type { WorkbenchEvent } from "./workbench.ts";

export const carrierPaths = {
  session: "/session",
  request: "/request",
  /** A request that carries a whole file; only `open` with an upload. */
  upload: "/upload",
  /** Stays open; one JSON object per line. */
  events: "/events",
} as const;

export type CarrierRoute = keyof typeof carrierPaths;

/** Longest body in bytes. */
export const carrierLimits = { request: 1024 * 1024, upload: 64 * 1024 * 1024 } as const;

/** The page says this often that it is there; the program ends 5 minutes after the last time. */
export const heartbeatMs = 20_000;

export const carrierRefusal = { takenOver: "övertagen" } as const;

export type SessionRequest =
  | { readonly action: "start" | "takeOver" }
  | { readonly action: "heartbeat"; readonly session: string };

export type SessionAnswer =
  | { readonly state: "active"; readonly session: string }
  /** Another tab has the workbench. */
  | { readonly state: "taken" };

/** One line of the event stream. */
export type CarrierLine =
  | { readonly control: "ready" | "takenOver" | "ended" }
  | { readonly control: "event"; readonly event: WorkbenchEvent };
