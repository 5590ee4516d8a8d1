// What a sentence of the reviewer calls a line. The parts of every project have the same names (Avskrivning, Utgift), so they are told
// with the project they belong to.

import type { Line } from "../domain/line.ts";
import { isProjectPartRole } from "../domain/lineRole.ts";
import type { Scenario } from "../domain/scenario.ts";
import { reviewTexts } from "../texts/review.ts";

export function lineName({ lines }: Pick<Scenario, "lines">, { label, role, parentId }: Line): string {
  const parent = parentId === null || !isProjectPartRole(role) ? undefined : lines.get(parentId);
  return parent === undefined || parent.project === null ? label : reviewTexts.partOfProject(label, parent.label);
}
