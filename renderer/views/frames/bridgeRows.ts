// The rows of the bridge as a table: one committee with its years beside each other, or all committees of a year with the kinds of change
// beside each other. Only kinds that somebody has are shown.

import {
  type FrameBridge,
  type FrameBridgeKind,
  type FrameBridgeRow,
  frameBridgeKinds,
} from "../../../shared/analysis/frameBridge.ts";
import type { FrameBridgeView } from "../../../shared/contract/frameViews.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount, formatValue } from "../../../shared/format/numbers.ts";
import { frameBridgeTexts as texts } from "../../../shared/texts/frames.ts";
import type { FigureCell, FigureRow } from "../areas/FigureTable.tsx";

/** Kinds that some bridge has an amount of; the opening always. */
export const shownKinds = (bridges: readonly FrameBridge[]): readonly FrameBridgeKind[] =>
  frameBridgeKinds.filter(
    (kind) =>
      kind === "opening" || bridges.some(({ rows }) => rows.some((row) => row.kind === kind && row.amountSek !== 0)),
  );

const isDoubtful = (kind: FrameBridgeKind): boolean => kind === "override" || kind === "remainder";

const cellOf = (row: FrameBridgeRow | undefined, unit: DisplayUnit): FigureCell => {
  if (row === undefined || (row.amountSek === 0 && row.kind !== "opening")) return { text: "–", tone: "faint" };
  const text = formatAmount(row.amountSek, unit);
  return isDoubtful(row.kind) ? { text, tone: "warn" } : { text };
};

/** The frame of a bridge, or in words why there is none. */
function frameCell({ frameSek, state }: FrameBridge, unit: DisplayUnit): FigureCell {
  const why = texts.states[state];
  if (frameSek === null) return { text: why === "" ? texts.states.notCalculated : why, tone: "faint" };
  return { text: formatAmount(frameSek, unit), ...(why === "" ? {} : { details: [why] }) };
}

/** Post by post, one column per year. Terms of the officer's own stand under their names, and so do the measures a row is made of. */
export function rowsOfCommittee(
  bridges: readonly FrameBridge[],
  labelOf: (lineId: LineId) => string,
  unit: DisplayUnit,
): readonly FigureRow[] {
  const rows: FigureRow[] = [];
  for (const kind of shownKinds(bridges)) {
    const names = new Set(
      bridges.flatMap((bridge) => bridge.rows.filter((row) => row.kind === kind).map((row) => row.name)),
    );
    for (const name of names) {
      const found = bridges.map((bridge) => bridge.rows.find((row) => row.kind === kind && row.name === name));
      const cells = found.map((row) => {
        const percent = row?.rate == null ? [] : [formatValue(row.rate, "share", unit)];
        return { ...cellOf(row, unit), details: percent };
      });
      const lineIds = [...new Set(found.flatMap((row) => row?.parts.map(({ lineId }) => lineId) ?? []))];
      const isOne = lineIds.length === 1 && isOfOneLine(kind);
      rows.push({
        key: `${kind} ${name}`,
        label: name === "" ? texts.kinds[kind] : name,
        lineId: isOne ? (lineIds[0] ?? null) : null,
        cells,
      });
      if (!isOne) rows.push(...partRows(kind, lineIds, found, labelOf, unit));
    }
  }
  rows.push({
    key: "frame",
    label: texts.frame,
    emphasis: "sum",
    cells: bridges.map((bridge) => frameCell(bridge, unit)),
  });
  return rows;
}

/** Kinds that are mostly one line of the committee's own: its row leads there. */
const isOfOneLine = (kind: FrameBridgeKind): boolean =>
  kind === "volume" ||
  kind === "efficiency" ||
  kind === "investmentEffect" ||
  kind === "unexplained" ||
  kind === "other";

/** The measures and lines a row is made of. */
const partRows = (
  kind: FrameBridgeKind,
  lineIds: readonly LineId[],
  found: readonly (FrameBridgeRow | undefined)[],
  labelOf: (lineId: LineId) => string,
  unit: DisplayUnit,
): readonly FigureRow[] =>
  lineIds.map((lineId) => ({
    key: `${kind} ${lineId}`,
    label: labelOf(lineId),
    level: 1,
    emphasis: "ofWhich",
    lineId,
    cells: found.map((row) => {
      const part = row?.parts.find((candidate) => candidate.lineId === lineId);
      return part === undefined ? "" : formatAmount(part.amountSek, unit);
    }),
  }));

/** Committee by committee, one column per kind and the frame last; what all of them make together below. */
export function rowsOfYear(
  { bridges, totals, totalSek }: FrameBridgeView,
  kinds: readonly FrameBridgeKind[],
  labelOf: (lineId: LineId) => string,
  unit: DisplayUnit,
): readonly FigureRow[] {
  const rows: FigureRow[] = bridges.map((bridge) => ({
    key: bridge.committeeId,
    label: labelOf(bridge.committeeId),
    lineId: bridge.committeeId,
    cells: [...kinds.map((kind) => cellOfKind(bridge, kind, unit)), frameCell(bridge, unit)],
  }));
  const ofTotals = kinds.map((kind) =>
    cellOf(
      totals.find((row) => row.kind === kind),
      unit,
    ),
  );
  // The sum of frames none of which is calculated is no amount.
  const isCalculated = totalSek !== null && bridges.some(({ frameSek }) => frameSek !== null);
  const frame: FigureCell = isCalculated
    ? { text: formatAmount(totalSek, unit) }
    : { text: texts.states.notCalculated, tone: "faint" };
  return [...rows, { key: "total", label: texts.total, emphasis: "sum", cells: [...ofTotals, frame] }];
}

/** A committee's terms of its own may be several: they are named below their sum, which the host has not made, so each is written. */
function cellOfKind({ rows }: FrameBridge, kind: FrameBridgeKind, unit: DisplayUnit): FigureCell {
  const [first, ...more] = rows.filter((row) => row.kind === kind);
  if (first === undefined || more.length === 0) return cellOf(first, unit);
  return { text: "", details: [first, ...more].map((row) => `${row.name}: ${formatAmount(row.amountSek, unit)}`) };
}
