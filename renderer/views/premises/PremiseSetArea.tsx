// Replacing a set of premises: the newer figures as pasted text, what they would do with the premises, the result and the goals,
// and then all of them as one edit.

import { useDeferredValue, useState } from "react";
import type { PremisePreview } from "../../../shared/contract/measureViews.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { formatValue } from "../../../shared/format/numbers.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { premiseTexts as texts } from "../../../shared/texts/premises.ts";
import { TextField } from "../../components/Field.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { showNews, useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { type FigureCell, type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { noFigures, PremiseFields, rowsOf, type TypedFigures } from "./PremiseFields.tsx";

export function PremiseSetArea() {
  const displayUnit = useWindow((state) => state.displayUnit);
  const hasPremises = useWindow(
    (state) => state.document?.mirror.structure.sheets.some(({ kind }) => kind === "premises") ?? false,
  );
  const [text, setText] = useState("");
  const [typed, setTyped] = useState<TypedFigures>(noFigures);
  const [source, setSource] = useState({ name: "", date: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Typing is not held up by the preview.
  const asked = useDeferredValue(text);
  const askedRows = rowsOf(useDeferredValue(typed));
  const isAsked = asked.trim() !== "" || askedRows.length > 0;
  const preview = useHostAnswer(
    "premisePreview",
    isAsked ? { text: asked, rows: askedRows, bareUnit: displayUnit } : null,
  );
  const answer = isAsked ? preview.answer : null;
  const rows = answer === null ? [] : replaceable(answer);
  const replace = async () => {
    const applied = await applyCommand({ type: "replacePremises", rows, source, bareUnit: displayUnit });
    if (!applied.ok) return setRefusal(applied.error);
    setRefusal(null);
    setText("");
    setTyped(noFigures);
    showNews(texts.applied(rows.length));
  };
  return (
    <AreaPage
      title={areaTexts.titles.premiseSet}
      caption={texts.caption}
      unit={displayUnit}
      refusal={null}
      isWaiting={preview.isWaiting && answer !== null}
    >
      {hasPremises ? (
        <>
          <form
            className="area-form"
            onSubmit={(event) => {
              event.preventDefault();
              void replace();
            }}
          >
            <TextField
              label={texts.pasteLabel}
              help={texts.pasteHelp}
              value={text}
              maxLength={200_000}
              rows={6}
              placeholder={texts.pastePlaceholder}
              error={asked.trim() === "" ? null : (preview.refusal?.message ?? null)}
              onText={setText}
            />
            <PremiseFields typed={typed} displayUnit={displayUnit} onTyped={setTyped} />
            <div className="field-row">
              <TextField
                label={texts.sourceName}
                help={texts.sourceHelp}
                value={source.name}
                maxLength={200}
                placeholder={texts.sourcePlaceholder}
                onText={(name) => setSource({ ...source, name })}
              />
              <TextField
                label={texts.date}
                value={source.date}
                maxLength={10}
                placeholder={texts.datePlaceholder}
                onText={(date) => setSource({ ...source, date })}
              />
            </div>
            <RefusalText refusal={refusal} />
            <button type="submit" className="button primary" disabled={rows.length === 0}>
              {texts.apply(rows.length)}
            </button>
          </form>
          {answer === null ? (
            <AreaEmpty title={texts.nothingYet} help={texts.nothingYetHelp} />
          ) : (
            <Preview preview={answer} displayUnit={displayUnit} />
          )}
        </>
      ) : (
        <AreaEmpty title={texts.noPremises} help={texts.noPremisesHelp} />
      )}
    </AreaPage>
  );
}

/** The figures that can be replaced, as the command takes them. */
const replaceable = ({ rows }: PremisePreview) =>
  rows.flatMap(({ lineId, years }) => {
    const cells = years.flatMap(({ year, text, problem }) => (problem === null ? [{ year, text }] : []));
    return cells.length === 0 ? [] : [{ lineId, cells }];
  });

function Preview({ preview, displayUnit }: { readonly preview: PremisePreview; readonly displayUnit: DisplayUnit }) {
  const { rows, unknown, withoutYear, result, goals } = preview;
  const problems = rows.flatMap(({ years }) => years.flatMap(({ problem }) => problem ?? []));
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  const goalYears = [...new Set(goals.flatMap((goal) => goal.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  return (
    <>
      {unknown.length + withoutYear.length + problems.length === 0 ? null : (
        <section className="area-note is-warning" role="note">
          <h2 className="area-heading">{texts.problems}</h2>
          <ul className="area-list">
            {unknown.length === 0 ? null : <li>{texts.unknown(unknown)}</li>}
            {withoutYear.length === 0 ? null : <li>{texts.withoutYear(withoutYear)}</li>}
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      {rows.length === 0 ? null : (
        <FigureTable
          caption={texts.figures}
          labelHeading={texts.premise}
          wordHeadings={[texts.oldSource]}
          columns={years.flatMap((year) => [texts.now(year), texts.later(year)])}
          rows={rows.map((row) => premiseRow(row, years, displayUnit))}
        />
      )}
      {rows.length === 0 ? null : result === null ? (
        <p className="area-note">{texts.noResult}</p>
      ) : (
        <FigureTable
          caption={texts.effect(displayUnit)}
          labelHeading={texts.line}
          columns={result.years.map(({ year }) => String(year))}
          rows={resultRows(result, displayUnit)}
        />
      )}
      {rows.length * goals.length === 0 ? null : (
        <FigureTable
          caption={texts.goals}
          labelHeading={texts.goal}
          columns={goalYears.flatMap((year) => [texts.now(year), texts.later(year)])}
          rows={goals.map((goal) => goalRow(goal, goalYears, displayUnit))}
        />
      )}
    </>
  );
}

const shown = (value: number | null, unit: Unit, displayUnit: DisplayUnit): string =>
  value === null ? "–" : formatValue(value, unit, displayUnit);

function premiseRow(
  row: PremisePreview["rows"][number],
  years: readonly number[],
  displayUnit: DisplayUnit,
): FigureRow {
  const { lineId, label, unit, source, isUnread } = row;
  return {
    key: lineId,
    label,
    lineId,
    words: [[texts.source(source.name, source.date), isUnread ? texts.unreadShort : ""].filter(Boolean).join("; ")],
    cells: years.flatMap((year): readonly (string | FigureCell)[] => {
      const found = row.years.find((candidate) => candidate.year === year);
      if (found === undefined) return ["", ""];
      const { before, after, isSame, problem } = found;
      const now = shown(before, unit, displayUnit);
      if (problem !== null) return [now, { text: texts.problems.toLocaleLowerCase("sv"), tone: "warn" }];
      return [now, isSame ? { text: texts.unchanged, tone: "faint" } : shown(after, unit, displayUnit)];
    }),
  };
}

function resultRows(result: NonNullable<PremisePreview["result"]>, displayUnit: DisplayUnit): readonly FigureRow[] {
  const { lineId, label, years } = result;
  return [
    {
      key: "before",
      label: texts.result(label),
      lineId,
      cells: years.map(({ beforeSek }) => shown(beforeSek, "kr", displayUnit)),
    },
    {
      key: "after",
      label: texts.resultLater(label),
      emphasis: "sum",
      cells: years.map(({ beforeSek, afterSek }): FigureCell => {
        const text = shown(afterSek, "kr", displayUnit);
        if (beforeSek === null || afterSek === null || afterSek === beforeSek) return { text };
        return { text, tone: afterSek > beforeSek ? "good" : "bad" };
      }),
    },
  ];
}

function goalRow(goal: PremisePreview["goals"][number], years: readonly number[], displayUnit: DisplayUnit): FigureRow {
  const cell = (value: number | null, met: boolean | null): FigureCell => {
    const text = shown(value, goal.unit, displayUnit);
    return met === null
      ? { text }
      : { text, tone: met ? "good" : "bad", mark: met ? "✓" : "✕", note: met ? texts.met : texts.breached };
  };
  return {
    key: goal.lineId,
    label: goal.label,
    lineId: goal.lineId,
    cells: years.flatMap((year): readonly (string | FigureCell)[] => {
      const found = goal.years.find((candidate) => candidate.year === year);
      if (found === undefined) return ["", ""];
      return [cell(found.before, found.metBefore), cell(found.after, found.metAfter)];
    }),
  };
}
