// The tree of inputs: what the cell reads, each with its figure, what it was in the baseline and its part of the change. Arrow keys
// walk and unfold, Enter goes to the cell, Escape (in the panel) goes back to the grid. A level is fetched when it is opened.

import { ChevronDown, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { cellState } from "../../../shared/contract/scenarioView.ts";
import type { Explanation, InputRow } from "../../../shared/explain/explanation.ts";
import { isError } from "../../../shared/formula/cellState.ts";
import { explainPanelTexts as texts } from "../../../shared/texts/explain.ts";
import { cellKey, coloursByCell } from "../../grid/referenceColours.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { useWindow } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { type ShownRow, shownRows, treeMove, type Unfolded } from "./explainRows.ts";

interface TreeProps {
  readonly explanation: Explanation;
  readonly handle: string;
  readonly formula: string;
}

export function ExplainTree({ explanation, handle, formula }: TreeProps) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const shownReferences = useWindow((state) => state.shownReferences);
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, Unfolded>>(new Map());
  const [focused, setFocused] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { cell } = explanation;
  const rows = shownRows(explanation.inputs, opened, unfolded, texts.working);
  const active = rows.some(({ path }) => path === focused) ? focused : (rows[0]?.path ?? null);
  const colours =
    shownReferences?.text === formula ? coloursByCell(formula, shownReferences.references) : new Map<string, number>();

  const focus = (path: string) => {
    setFocused(path);
    list.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  const open = (path: string, isOpen: boolean) => {
    setOpened((before) => new Map(before).set(path, isOpen));
    const row = rows.find((shown) => shown.path === path)?.row;
    if (isOpen && row !== undefined && row.unfold !== null && row.children.length === 0) void fetchLevel(path, row);
  };
  const fetchLevel = async (path: string, row: InputRow) => {
    if (row.unfold === null || unfolded.get(path)?.type === "rows") return;
    const keep = (level: Unfolded) => setUnfolded((before) => new Map(before).set(path, level));
    keep({ type: "waiting" });
    const answer = await request("explain", { handle, displayUnit, ...row.unfold });
    if (!answer.ok) keep({ type: "refused", message: answer.error.message });
    else if (answer.value.inputs.length === 0) keep({ type: "refused", message: answer.value.division.sentence });
    else keep({ type: "rows", rows: answer.value.inputs });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const shown = rows.find(({ path }) => path === active);
    if (shown === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      choose(shown);
      return;
    }
    const move = treeMove(rows, shown.path, event.key);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.type === "focus") focus(move.path);
    else open(move.path, move.type === "open");
  };
  const choose = (shown: ShownRow) => {
    if (shown.row.cell !== null) goTo(shown.row.cell.lineId, shown.row.cell.year, null);
    else if (shown.isOpen !== null) open(shown.path, !shown.isOpen);
  };

  return (
    <div
      ref={list}
      className="explain-tree"
      role="tree"
      aria-label={texts.inputsLabel(`${cell.label} ${cell.year}`)}
      onKeyDown={onKeyDown}
    >
      {rows.map((shown) => (
        <TreeRow
          key={shown.path}
          shown={shown}
          year={cell.year}
          colour={shown.row.cell === null ? 0 : (colours.get(cellKey(shown.row.cell.lineId, shown.row.cell.year)) ?? 0)}
          isActive={shown.path === active}
          onFocus={() => setFocused(shown.path)}
          onChoose={() => choose(shown)}
          onToggle={() => open(shown.path, shown.isOpen !== true)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly shown: ShownRow;
  readonly year: number;
  readonly colour: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
}

function TreeRow({ shown, year, colour, isActive, onFocus, onChoose, onToggle }: RowProps) {
  const { row, level, isOpen, message } = shown;
  const isFault = isError(row.state) || row.state === cellState.notCalculated;
  const isAside = row.type === "unchanged" || row.type === "others" || row.type === "rounding" || row.type === "rule";
  const before = row.before === null || row.before === row.figure ? "" : texts.was(row.beforeName, row.before);
  const part =
    row.actsThrough === null
      ? [row.contribution === 0 && row.type !== "cell" ? "" : row.contributionText, row.shareText]
          .filter((text) => text !== "")
          .join(" · ")
      : texts.actsThrough(row.actsThrough);
  const Chevron = isOpen === true ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself listens to the keys.
    <div
      role="treeitem"
      className="explain-row"
      data-path={shown.path}
      data-level={level}
      data-aside={isAside}
      aria-level={level}
      aria-posinset={shown.position}
      aria-setsize={shown.siblings}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ paddingInlineStart: `${6 + (level - 1) * 12}px` }}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span className="explain-mark">
        {isOpen === null ? (
          <span className={colour === 0 ? "" : `reference-mark reference-${colour}`} />
        ) : (
          // biome-ignore lint/a11y: the row says whether it is open, the arrow keys open it.
          <span
            className={colour === 0 ? "explain-chevron" : `explain-chevron reference-${colour}`}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            <Chevron size={14} aria-hidden="true" />
          </span>
        )}
      </span>
      <span className="explain-name">
        {row.label}
        {row.cell === null || row.cell.year === year ? null : <small> {row.cell.year}</small>}
      </span>
      <Pause />
      <span className={`explain-figure${isFault ? " is-fault" : row.state === cellState.text ? " is-text" : ""}`}>
        {row.figure}
      </span>
      <Pause />
      {before === "" && part === "" ? null : (
        <span className="explain-part">
          <span>{before}</span>
          {before === "" || part === "" ? null : <Pause />}
          <span>{part}</span>
        </span>
      )}
      {message === "" ? null : <span className="explain-message">{message}</span>}
    </div>
  );
}

/** Keeps the parts of a row apart for those who hear it; the eye has the columns. */
const Pause = () => <span className="visually-hidden">, </span>;
