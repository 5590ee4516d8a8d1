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

/** The parts of the list: what the lines amount to, questions of what if, and what the council needs. */
export const areaGroups = ["analysis", "tryOut", "decision"] as const;

export interface Area {
  readonly name: AreaName;
  readonly group: (typeof areaGroups)[number];
  readonly View: ComponentType;
}

/** In the order they are listed within their group. */
export const areas: readonly Area[] = [
  { name: "frameBridge", group: "analysis", View: FrameBridgeArea },
  { name: "funding", group: "analysis", View: FundingArea },
  { name: "programmes", group: "analysis", View: ProgrammesArea },
  { name: "projects", group: "analysis", View: ProjectsArea },
  { name: "premiseSet", group: "tryOut", View: PremiseSetArea },
  { name: "whatIf", group: "tryOut", View: WhatIfArea },
  { name: "goalBoard", group: "decision", View: GoalBoardArea },
  { name: "decision", group: "decision", View: DecisionArea },
];
