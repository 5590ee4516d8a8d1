// What the lines of an investment project are called when the user does not name them.

import type { ProjectPartRole } from "../domain/lineRole.ts";

const labels: Readonly<Record<ProjectPartRole, string>> = {
  outlay: "Utgift",
  contribution: "Investeringsbidrag",
  acquisitionCost: "Aktiveras",
  runningEffect: "Driftpåverkan",
  replacedCost: "Ersatt kostnad",
  fundedWithinFrame: "Finansieras inom ram",
  depreciation: "Avskrivning",
  capitalInterest: "Internränta",
  operatingConsequence: "Driftkonsekvens",
};

export const projectPartTexts = {
  labels,
  /** The part of a component's outlays that is paid by the time it is taken in use. */
  acquisitionOf: (component: string): string => `Aktiveras: ${component}`,
} as const;
