// The sheet of measures, empty: what committees save, add and hand over is the year's own work.

import type { TemplateSheet } from "./templateSheet.ts";

export const measuresSheet: TemplateSheet = {
  kind: "measures",
  title: null,
  caption: "årets förändring av ramen, besparing med minus",
  horizon: "operations",
  lines: [],
};
