// The answer of a goal seek: the value first, how it was rounded and checked, then before and after for what was asked, for the
// result and for the goals.

import type { ReactNode } from "react";
import type { SeekAnswer } from "../../../shared/analysis/goalSeek.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { seekAnswerInWords } from "../../../shared/explain/whatIfWords.ts";
import { changeInWords, valueInWords } from "../../../shared/format/changes.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { boardTexts } from "../../../shared/texts/goals.ts";
import { seekTexts as texts } from "../../../shared/texts/whatIf.ts";
import { type FigureCell, type FigureRow, FigureTable } from "../areas/FigureTable.tsx";

interface Props {
  readonly answer: SeekAnswer;
  readonly displayUnit: DisplayUnit;
  /** The buttons of the answer. */
  readonly children: ReactNode;
}

export function SeekAnswerView({ answer, displayUnit, children }: Props) {
  const [lead, ...sentences] = seekAnswerInWords(answer, displayUnit);
  const { unknown, target, parts, result, goals } = answer;
  const years = result.map(({ year }) => String(year));
  const amount = (sek: number | null): string => (sek === null ? "–" : formatAmount(sek, displayUnit));
  return (
    <section className="answer" aria-label={texts.answerTitle}>
      <h3>{texts.answerTitle}</h3>
      <p className="answer-lead">{lead}</p>
      <p>{sentences.join(" ")}</p>
      <div className="answer-tables">
        {unknown.lineId === null ? null : (
          <FigureTable
            caption={texts.unknownTable}
            labelHeading={texts.unknownLine}
            columns={unknown.years.map(String)}
            rows={beforeAndAfter(
              unknown.label,
              unknown.lineId,
              unknown.before.map((value) => shown(value, unknown.unit, displayUnit)),
              unknown.after.map((value) => shown(value, unknown.unit, displayUnit)),
            )}
          />
        )}
        <FigureTable
          caption={texts.targetTable}
          labelHeading={texts.targetLine}
          columns={target.years.map(({ year }) => String(year))}
          rows={[
            ...beforeAndAfter(
              target.label,
              target.lineId,
              target.years.map(({ before }) => shown(before, target.unit, displayUnit)),
              target.years.map(({ after, isMet }) => ({
                text: shown(after, target.unit, displayUnit),
                ...(isMet ? { tone: "good", mark: "✓", note: boardTexts.met } : { note: boardTexts.breached }),
              })),
            ),
            {
              key: "threshold",
              label: texts.threshold,
              emphasis: "ofWhich",
              cells: target.years.map(({ threshold }) => shown(threshold, target.unit, displayUnit)),
            },
          ]}
        />
        <FigureTable
          caption={texts.resultTable(displayUnit)}
          labelHeading={texts.targetLine}
          columns={years}
          rows={[
            { key: "before", label: texts.now, cells: result.map(({ before }) => amount(before)) },
            { key: "after", label: texts.suggested, cells: result.map(({ after }) => amount(after)) },
            {
              key: "change",
              label: texts.changeRow,
              emphasis: "sum",
              cells: result.map(({ before, after }) =>
                before === null || after === null ? "–" : changeInWords(after - before, displayUnit),
              ),
            },
          ]}
        />
        {goals.length === 0 ? null : (
          <FigureTable
            caption={texts.goalTable}
            labelHeading={texts.goal}
            columns={years}
            rows={goals.map((goal) => ({
              key: goal.lineId,
              label: goal.label,
              lineId: goal.lineId,
              cells: years.map((year): FigureCell => {
                const found = goal.years.find((each) => String(each.year) === year);
                if (found === undefined || found.after === null) return { text: "–", tone: "faint" };
                const text = shown(found.after, goal.unit, displayUnit);
                const was = texts.was(shown(found.before, goal.unit, displayUnit));
                if (found.metAfter === null) return { text, details: [was] };
                return found.metAfter
                  ? { text, tone: "good", mark: "✓", note: boardTexts.met, details: [was] }
                  : { text, tone: "bad", mark: "✕", note: boardTexts.breached, details: [was] };
              }),
            }))}
          />
        )}
        {parts.length === 0 ? null : (
          <FigureTable
            caption={texts.partsTable(displayUnit)}
            labelHeading={texts.measure}
            columns={[String(unknown.years[0] ?? "")]}
            rows={[
              ...parts.map(
                ({ newLineId, label, amountSek }): FigureRow => ({ key: newLineId, label, cells: [amount(amountSek)] }),
              ),
              { key: "total", label: texts.total, emphasis: "sum", cells: [amount(unknown.rounded)] },
            ]}
          />
        )}
      </div>
      <div className="answer-buttons">{children}</div>
    </section>
  );
}

const shown = (value: number | null, unit: Parameters<typeof valueInWords>[1], displayUnit: DisplayUnit): string =>
  value === null ? texts.empty : valueInWords(value, unit, displayUnit);

const beforeAndAfter = (
  label: string,
  lineId: NonNullable<FigureRow["lineId"]>,
  before: FigureRow["cells"],
  after: FigureRow["cells"],
): readonly FigureRow[] => [
  { key: "before", label: `${label}, ${texts.now.toLocaleLowerCase("sv")}`, lineId, cells: before },
  { key: "after", label: texts.suggested, emphasis: "sum", cells: after },
];
