// Units of a line. Amounts are kr (IEEE doubles), shares and tax rates are fractions (21.83 per hundred = 0.2183).
// A display unit only chooses how many kr one shown unit holds.

export const units = ["kr", "share", "taxRate", "count", "index", "text"] as const;
export type Unit = (typeof units)[number];

export const displayUnits = ["kr", "tkr", "mnkr"] as const;
export type DisplayUnit = (typeof displayUnits)[number];

export const sekPerDisplayUnit: Readonly<Record<DisplayUnit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };
