// What a replacement would do, place by place, before anything is done: now and after, a box for each, and the reason where it cannot
// be. What is chosen becomes one edit.

import { useEffect, useMemo, useRef, useState } from "react";
import type { ReplacePlace } from "../../../shared/commands/replacement.ts";
import type { Refusal, ReplacementView } from "../../../shared/contract/workbench.ts";
import { replaceTexts as texts } from "../../../shared/texts/find.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import type { FindHit } from "../../state/findHits.ts";
import { findState } from "../../state/findState.ts";
import { mostPlaces, reasonOf, replaceChosen, replacingAll } from "../../state/replaceActions.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { aroundChange } from "./aroundChange.ts";

export function ReplacePreviewDialog() {
  const [{ asked, untouched, isCut }] = useState(replacingAll);
  const [rows, setRows] = useState<readonly ReplacementView[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);
  const all = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (rows !== null) all.current?.focus();
  }, [rows]);
  useEffect(() => {
    const handle = windowState().document?.handle;
    if (handle === undefined) return;
    let isGone = false;
    void request("previewReplace", { handle, ...asked }).then((answer) => {
      if (isGone) return;
      if (answer.ok) setRows(answer.value.rows);
      else {
        setRows([]);
        setRefusal(answer.error);
      }
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  const possible = useMemo(() => (rows ?? []).flatMap((row, at) => (isPossible(row) ? [at] : [])), [rows]);
  const chosen = possible.filter((at) => !left.has(at));
  const refused = (rows ?? []).filter((row) => row.refusal !== null).length;
  const replace = async () => {
    setSending(true);
    const places = chosen.flatMap((at) => rows?.[at]?.place ?? []);
    const answer = await replaceChosen({ ...asked, places });
    setSending(false);
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <ActionDialog
      title={texts.title}
      size="wide"
      action={texts.submit(chosen.length)}
      isShut={chosen.length === 0 || isSending}
      onAction={replace}
    >
      <p>{texts.intro(findState().text.trim(), findState().replacement)}</p>
      {rows === null ? <p className="faint">{texts.waiting}</p> : null}
      {rows !== null && rows.length === 0 && refusal === null ? <p className="faint">{texts.nothing}</p> : null}
      {rows !== null && rows.length > 0 ? (
        <>
          <div className="replace-head">
            <label>
              <input
                type="checkbox"
                checked={chosen.length === possible.length && possible.length > 0}
                disabled={possible.length === 0}
                ref={(box) => {
                  all.current = box;
                  if (box !== null) box.indeterminate = chosen.length > 0 && chosen.length < possible.length;
                }}
                onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [] : possible))}
              />
              {texts.chooseAll}
            </label>
            <output>{texts.chosen(chosen.length, possible.length)}</output>
          </div>
          <Rows
            rows={rows}
            left={left}
            onChoose={(at, isChosen) => {
              const next = new Set(left);
              if (isChosen) next.delete(at);
              else next.add(at);
              setLeft(next);
            }}
          />
        </>
      ) : null}
      <div className="replace-notes">
        {refused === 0 ? null : <p>{texts.refused(refused)}</p>}
        {isCut ? <p>{texts.cut(mostPlaces)}</p> : null}
      </div>
      <Untouched hits={untouched} />
      <RefusalText refusal={refusal} />
    </ActionDialog>
  );
}

const ownerOf = (place: ReplacePlace): string => ("lineId" in place ? place.lineId : place.sheetId);

const isPossible = (row: ReplacementView): boolean => row.refusal === null && !row.follows;

interface RowsProps {
  readonly rows: readonly ReplacementView[];
  readonly left: ReadonlySet<number>;
  readonly onChoose: (at: number, isChosen: boolean) => void;
}

function Rows({ rows, left, onChoose }: RowsProps) {
  return (
    <ul className="replace-list">
      {rows.map((row, at) => (
        <Row
          key={`${row.place.type} ${ownerOf(row.place)} ${"year" in row.place ? row.place.year : ""}`}
          row={row}
          isChosen={isPossible(row) && !left.has(at)}
          onChoose={(isChosen) => onChoose(at, isChosen)}
        />
      ))}
    </ul>
  );
}

/** Reasons that are written out; the rest are of the same kinds. */
const mostReasons = 200;

/** The hits that are no text, each with why it stays as it is. */
function Untouched({ hits }: { readonly hits: readonly FindHit[] }) {
  const mirror = useWindow((state) => state.document?.mirror);
  if (hits.length === 0 || mirror === undefined) return null;
  return (
    <details className="replace-untouched">
      <summary>{texts.calculated(hits.length)}</summary>
      <ul>
        {hits.slice(0, mostReasons).map((hit) => {
          const line = hit.lineId === null ? undefined : mirror.lineById.get(hit.lineId);
          const name = line === undefined ? "" : line.code || line.label;
          const place = hit.year === null ? name : `${name} ${hit.year}`;
          return (
            <li key={`${hit.sheetId} ${hit.lineId} ${hit.columnId}`}>
              {texts.reasonAt(place, texts.reasons[reasonOf(hit, mirror)])}
            </li>
          );
        })}
        {hits.length > mostReasons ? <li>{texts.moreReasons(hits.length - mostReasons)}</li> : null}
      </ul>
    </details>
  );
}

interface RowProps {
  readonly row: ReplacementView;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Row({ row, isChosen, onChoose }: RowProps) {
  const ofLine = "lineId" in row.place ? row.place.lineId : null;
  const line = useWindow((state) => (ofLine === null ? undefined : state.document?.mirror.lineById.get(ofLine)));
  const { place, before, after, refusal, follows } = row;
  const shown = aroundChange(before, after);
  const note = refusal?.message ?? (follows ? texts.follows : place.type === "code" ? texts.codeFollows : "");
  const sheet = useWindow(
    (state) => state.document?.mirror.structure.sheets.find(({ id }) => id === line?.homeSheetId)?.title ?? "",
  );
  // The name itself stands beside it.
  const name = line === undefined ? "" : line.code !== "" ? line.code : place.type === "label" ? sheet : line.label;
  return (
    <li data-refused={refusal !== null || undefined} data-follows={follows || undefined}>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isPossible(row)}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span className="replace-place">
          {ofLine === null
            ? texts.kinds[place.type]
            : texts.place(name, texts.kinds[place.type], "year" in place ? place.year : null)}
        </span>
        <span className="replace-texts">
          {follows ? (
            shown.before
          ) : (
            <>
              <del>{shown.before}</del>
              <span aria-hidden="true"> → </span>
              <ins>{after === "" ? texts.empty : shown.after}</ins>
            </>
          )}
        </span>
      </label>
      {note === "" ? null : <p className={refusal === null ? "faint" : "field-error"}>{note}</p>}
    </li>
  );
}
