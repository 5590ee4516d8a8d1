// An investment project: a heading on a sheet of investments whose lines are its parts (see lineRole.ts): outlays, contributions,
// running effect, what it replaces. Lives, months of take-in-use and residual values are attributes of the parts.

import type { LineId } from "./ids.ts";

export const projectStatuses = ["idea", "proposed", "decided", "running", "done"] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export interface Project {
  /** The committee that uses what is built and bears its capital cost; null when none is named. */
  readonly committeeId: LineId | null;
  /** 1 is most urgent; null when not ranked. */
  readonly priority: number | null;
  readonly status: ProjectStatus;
}

export const lowestPriority = 999;

/** Components and contributions of one project: their terms must fit in one readable formula. */
export const mostProjectComponents = 5;

/** Parts with outlays and a useful life of their own, and parts with one amount for a full year. */
export const projectComponentKinds = ["outlay", "contribution"] as const;
export const projectEffectKinds = ["runningEffect", "replacedCost", "fundedWithinFrame"] as const;
