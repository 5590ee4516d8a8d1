// A table of figures in an area view: a caption, columns aligned to the right, sums told apart by weight and a line above, and
// labels that lead to their line. Figures come as texts already in the unit shown.

import type { ReactNode } from "react";
import type { LineId } from "../../../shared/domain/ids.ts";
import { goTo } from "../../state/leaveEdit.ts";

export interface FigureCell {
  readonly text: string;
  /** Meaning is in words too: `note` is what a screen reader hears after the figure. */
  readonly tone?: "good" | "bad" | "warn" | "faint";
  readonly note?: string;
  /** A sign before the figure that only repeats what `note` says. */
  readonly mark?: string;
  /** Short lines under the figure. */
  readonly details?: readonly string[];
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly level?: number;
  readonly emphasis?: "heading" | "sum" | "ofWhich";
  /** The line the label leads to. */
  readonly lineId?: LineId | null;
  /** Text columns after the label, then the figures. */
  readonly words?: readonly string[];
  readonly cells: readonly (string | FigureCell)[];
  /** A button or a field at the end of the row. */
  readonly action?: ReactNode;
}

interface FigureTableProps {
  readonly caption: string;
  readonly labelHeading: string;
  readonly wordHeadings?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly actionHeading?: string;
}

export function FigureTable({
  caption,
  labelHeading,
  wordHeadings = [],
  columns,
  rows,
  actionHeading,
}: FigureTableProps) {
  return (
    <div className="figure-table-scroll">
      <table className="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="is-label">
              {labelHeading}
            </th>
            {wordHeadings.map((heading) => (
              <th scope="col" key={heading} className="is-word">
                {heading}
              </th>
            ))}
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
            {actionHeading === undefined ? null : (
              <th scope="col">
                <span className="visually-hidden">{actionHeading}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureTableRow
              key={row.key}
              row={row}
              wordHeadings={wordHeadings}
              columns={columns}
              hasAction={actionHeading !== undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureTableRow({
  row,
  wordHeadings,
  columns,
  hasAction,
}: {
  readonly row: FigureRow;
  readonly wordHeadings: readonly string[];
  readonly columns: readonly string[];
  readonly hasAction: boolean;
}) {
  const { label, level = 0, emphasis, lineId = null, words = [], cells, action } = row;
  return (
    <tr data-emphasis={emphasis}>
      <th scope="row" className="is-label" data-level={Math.min(level, 4)}>
        {lineId === null ? (
          label
        ) : (
          <button type="button" className="link-button" onClick={() => goTo(lineId, null, null)}>
            {label}
          </button>
        )}
      </th>
      {words.map((word, index) => (
        <td key={wordHeadings[index] ?? word} className="is-word">
          {word}
        </td>
      ))}
      {columns.map((column, index) => {
        const cell = cells[index] ?? "";
        const { text, tone, note, mark, details = [] }: FigureCell = typeof cell === "string" ? { text: cell } : cell;
        return (
          <td key={column} data-tone={tone}>
            {mark === undefined ? null : (
              <span className="figure-mark" aria-hidden="true">
                {mark}
              </span>
            )}
            {text}
            {note === undefined ? null : <span className="visually-hidden"> {note}</span>}
            {details.map((detail) => (
              <small key={detail}>{detail}</small>
            ))}
          </td>
        );
      })}
      {hasAction ? <td className="is-action">{action}</td> : null}
    </tr>
  );
}
