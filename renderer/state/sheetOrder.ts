// The sheets in the order they are worked with: what is decided, the printed tables, own sheets. The list to the left shows
// them so, and the keys go through them so.

import type { SheetView } from "../../shared/contract/scenarioView.ts";
import type { SheetId } from "../../shared/domain/ids.ts";

type SheetKind = SheetView["kind"];

export const scenarioKinds: ReadonlySet<SheetKind> = new Set(["premises", "frames", "measures", "investments"]);
export const tableKinds: ReadonlySet<SheetKind> = new Set(["incomeBudget", "operatingBudget", "balance", "goals"]);

/** The sheets group by group, in stored order within each. */
export const sheetsAsListed = (sheets: readonly SheetView[]): readonly SheetView[] => [
  ...sheets.filter(({ kind }) => scenarioKinds.has(kind)),
  ...sheets.filter(({ kind }) => tableKinds.has(kind)),
  ...sheets.filter(({ kind }) => !scenarioKinds.has(kind) && !tableKinds.has(kind)),
];

/** The sheet that stood nearest before the one that is gone, as a copy stands after what it was copied from; else the first. */
export function sheetBeside(
  were: readonly { readonly id: SheetId }[],
  are: readonly { readonly id: SheetId }[],
  gone: SheetId | null,
): SheetId | undefined {
  const left = new Set(are.map(({ id }) => id));
  const before = were.slice(
    0,
    Math.max(
      0,
      were.findIndex(({ id }) => id === gone),
    ),
  );
  return before.findLast(({ id }) => left.has(id))?.id ?? are[0]?.id;
}
