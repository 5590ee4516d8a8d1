// The list of edits, newest first: what was done, when and by whom. Choosing one goes to the state right after it, in one step; what
// is undone stays in the list, told as such, until something else is changed.

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { HistoryView } from "../../../shared/contract/historyViews.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { historyTexts as texts } from "../../../shared/texts/history.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import { goToState } from "../../state/undoActions.ts";
import { closeDialog, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { type HistoryRow, historyRows } from "./historyRows.ts";

export function HistoryDialog() {
  const [history, setHistory] = useState<HistoryView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    const handle = windowState().document?.handle;
    if (handle === undefined) return;
    let isGone = false;
    void request("history", { handle }).then((answer) => {
      if (isGone) return;
      if (answer.ok) setHistory(answer.value);
      else setRefusal(answer.error);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const rows = history === null ? [] : historyRows(history);
  const now = Math.max(
    0,
    rows.findIndex(({ isNow }) => isNow),
  );
  const [chosenAt, setChosen] = useState<number | null>(null);
  const at = Math.min(chosenAt ?? now, rows.length - 1);
  const chosen = rows[at];
  const go = async (row: HistoryRow | undefined) => {
    if (row === undefined || row.steps === 0 || isSending) return;
    setSending(true);
    const answer = await goToState(row.sequence, texts.done(row.action, row.steps));
    setSending(false);
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
  };
  return (
    <ActionDialog
      title={texts.title}
      size="wide"
      action={chosen === undefined ? texts.stay : chosen.actionText}
      isShut={chosen === undefined || chosen.steps === 0 || isSending}
      onAction={() => go(chosen)}
    >
      <p>{texts.intro}</p>
      {history !== null && rows.length === 0 ? <p className="faint">{`${texts.empty} ${texts.mailed}`}</p> : null}
      {rows.length === 0 ? null : <HistoryList rows={rows} at={at} onChoose={setChosen} onGo={(row) => void go(row)} />}
      {history === null || history.older === 0 ? null : <p className="faint">{texts.older(history.older)}</p>}
      <p className="faint">{texts.notUndoable}</p>
      <RefusalText refusal={refusal} />
    </ActionDialog>
  );
}

interface ListProps {
  readonly rows: readonly HistoryRow[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly onGo: (row: HistoryRow) => void;
}

function HistoryList({ rows, at, onChoose, onGo }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  // With the list and not after it: the first key is the list's.
  useLayoutEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[at];
    if (step !== undefined) onChoose(Math.max(0, Math.min(rows.length - 1, at + step)));
    else if (event.key === "Enter" && row !== undefined) onGo(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="history-list"
      role="listbox"
      tabIndex={0}
      aria-label={texts.list}
      aria-activedescendant={`edit-${rows[at]?.sequence ?? 0}`}
      onKeyDown={press}
    >
      {rows.map((row, number) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the list.
        <div
          key={row.sequence}
          id={`edit-${row.sequence}`}
          role="option"
          tabIndex={-1}
          aria-selected={number === at}
          className="history-row"
          data-undone={row.isUndone || undefined}
          data-now={row.isNow || undefined}
          onClick={() => onChoose(number)}
          onDoubleClick={() => onGo(row)}
        >
          <span className="history-label">{row.label}</span>
          <span className="history-mark">{row.mark}</span>
          <span className="history-when">{row.when}</span>
          <span className="history-author">{row.author}</span>
        </div>
      ))}
    </div>
  );
}
