// The views of the budget model that are not a sheet: what the lines amount to, asked for of the host.

export const areaNames = [
  "premiseSet",
  "frameBridge",
  "funding",
  "programmes",
  "projects",
  "goalBoard",
  "whatIf",
  "decision",
] as const;
export type AreaName = (typeof areaNames)[number];
