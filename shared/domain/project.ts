// An investment project: a heading on a sheet of investments whose lines are its parts (see lineRole.ts): outlays, contributions,
// running effect, what it replaces. Lives, months of take-in-use and rates are attributes of the parts.

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
