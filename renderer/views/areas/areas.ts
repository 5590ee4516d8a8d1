// The area views and where they stand in the list to the left. One entry each; the list, the command search and the window
// read this table.

import type { ComponentType } from "react";
import type { AreaName } from "../../state/areaNames.ts";

export interface Area {
  readonly name: AreaName;
  readonly View: ComponentType;
}

/** In the order they are listed. */
export const areas: readonly Area[] = [];
