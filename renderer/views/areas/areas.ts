// The area views and where they stand in the list to the left. One entry each; the list, the command search and the window
// read this table.

import type { ComponentType } from "react";
import type { AreaName } from "../../state/areaNames.ts";
import { DecisionArea } from "../decision/DecisionArea.tsx";
import { FrameBridgeArea } from "../frames/FrameBridgeArea.tsx";
import { GoalBoardArea } from "../goals/GoalBoardArea.tsx";
import { ProjectsArea } from "../investments/ProjectsArea.tsx";
import { FundingArea } from "../measures/FundingArea.tsx";
import { ProgrammesArea } from "../measures/ProgrammesArea.tsx";
import { PremiseSetArea } from "../premises/PremiseSetArea.tsx";
import { WhatIfArea } from "../whatIf/WhatIfArea.tsx";

export interface Area {
  readonly name: AreaName;
  readonly View: ComponentType;
}

/** In the order they are listed. */
export const areas: readonly Area[] = [
  { name: "frameBridge", View: FrameBridgeArea },
  { name: "premiseSet", View: PremiseSetArea },
  { name: "funding", View: FundingArea },
  { name: "programmes", View: ProgrammesArea },
  { name: "goalBoard", View: GoalBoardArea },
  { name: "whatIf", View: WhatIfArea },
  { name: "decision", View: DecisionArea },
  { name: "projects", View: ProjectsArea },
];
