// What the commands on investment projects carry: a project with its parts, one more part, a new month of take-in-use.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Scope } from "../domain/line.ts";
import type { Project, projectComponentKinds, projectEffectKinds } from "../domain/project.ts";
import type { DisplayUnit } from "../domain/unit.ts";

/** When a part is taken in use; null year: not decided, which leaves what follows from it not calculated. Month 1 when null. */
interface PartStart {
  readonly startYear: number | null;
  readonly startMonth: number | null;
}

export type NewProjectPart =
  | (PartStart & {
      /** A contribution is typed as a positive amount and stored as a reduction. */
      readonly kind: (typeof projectComponentKinds)[number];
      /** "" takes the usual name. */
      readonly label: string;
      readonly amounts: readonly { readonly year: number; readonly text: string }[];
      /** Useful life in years, typed; "" when not known. */
      readonly life: string;
      /** Typed amount; "" is none. */
      readonly residual: string;
    })
  | (PartStart & {
      readonly kind: (typeof projectEffectKinds)[number];
      readonly label: string;
      /** Typed amount for a full year: a running effect is positive when it costs, the others are positive. */
      readonly amount: string;
    });

export interface AddProject {
  readonly type: "addProject";
  readonly sheetId: SheetId;
  readonly newLineId: LineId;
  /** null: under the sheet's heading of the same scope, if there is one. */
  readonly parentId: LineId | null;
  readonly label: string;
  /** "" makes one from the label. */
  readonly code: string;
  readonly scope: Scope;
  readonly project: Project;
  readonly parts: readonly NewProjectPart[];
  readonly bareUnit: DisplayUnit;
}

export interface AddProjectPart {
  readonly type: "addProjectPart";
  readonly projectId: LineId;
  readonly part: NewProjectPart;
  readonly bareUnit: DisplayUnit;
}

export interface MoveProject {
  readonly type: "moveProject";
  readonly projectId: LineId;
  readonly startYear: number;
  readonly startMonth: number;
  /** Moves the outlays by the same number of years. */
  readonly movesOutlays: boolean;
}

export type ProjectCommand = AddProject | AddProjectPart | MoveProject;
