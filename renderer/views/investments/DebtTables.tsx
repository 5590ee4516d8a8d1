// The debt plan and the deficits to restore, and what the result reserve cannot bear, under the projects: what the investments
// lead to. Empty without such lines.

import type { RestorePlan } from "../../../shared/analysis/balanceRequirement.ts";
import type { DebtYear } from "../../../shared/analysis/debtPlan.ts";
import type { ReserveFault } from "../../../shared/analysis/resultReserve.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { projectTexts } from "../../../shared/texts/projects.ts";
import { reportTexts } from "../../../shared/texts/reports.ts";
import { type FigureCell, type FigureRow, FigureTable } from "../areas/FigureTable.tsx";

const { debt: debtTexts, restore: restoreTexts } = projectTexts;

interface DebtTablesProps {
  readonly debt: readonly DebtYear[] | null;
  readonly restore: RestorePlan | null;
  readonly reserve: readonly ReserveFault[];
  readonly unit: DisplayUnit;
}

export function DebtTables({ debt, restore, reserve, unit }: DebtTablesProps) {
  return (
    <>
      {debt === null || debt.every(({ closingSek }) => closingSek === null) ? null : (
        <FigureTable
          caption={projectTexts.captionOf(debtTexts.title, unit)}
          labelHeading={debtTexts.post}
          columns={debt.map(({ year }) => String(year))}
          rows={debtRows(debt, unit)}
        />
      )}
      {restore === null || restore.deficits.length === 0 ? null : (
        <FigureTable
          caption={projectTexts.captionOf(restoreTexts.title, unit)}
          labelHeading={restoreTexts.year}
          columns={[restoreTexts.amount, restoreTexts.deadline, restoreTexts.left, restoreTexts.state]}
          rows={restore.deficits.map((deficit) => ({
            key: String(deficit.year),
            label: restoreTexts.ofYear(deficit.year, deficit.isOpening),
            cells: [
              formatAmount(deficit.amountSek, unit),
              String(deficit.deadline),
              formatAmount(deficit.outstandingSek, unit),
              stateOf(deficit),
            ],
          }))}
        />
      )}
      {reserve.length === 0 ? null : (
        <section className="area-remarks" aria-label={restoreTexts.reserve}>
          <h2>{restoreTexts.reserve}</h2>
          <ul>
            {reserve.map(({ kind, year, amountSek }) => (
              <li key={`${kind} ${year}`}>
                {reportTexts.reserve[kind](year, `${formatAmount(amountSek, unit)} ${unit}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function stateOf({ outstandingSek, isLate }: RestorePlan["deficits"][number]): FigureCell {
  if (isLate) return { text: restoreTexts.late, tone: "bad" };
  return outstandingSek < 0.5 ? { text: restoreTexts.done, tone: "good" } : { text: restoreTexts.open, tone: "warn" };
}

function debtRows(debt: readonly DebtYear[], unit: DisplayUnit): readonly FigureRow[] {
  const row = (
    key: keyof DebtYear,
    label: string,
    more: Partial<FigureRow> & { readonly cell?: (sek: number) => FigureCell } = {},
  ): FigureRow => ({
    key,
    label,
    ...(more.emphasis === undefined ? {} : { emphasis: more.emphasis }),
    cells: debt.map((year): string | FigureCell => {
      const sek = year[key];
      if (sek === null) return { text: "–", tone: "faint" };
      return more.cell === undefined ? formatAmount(sek, unit) : more.cell(sek);
    }),
  });
  const hasLimit = debt.some(({ limitSek }) => limitSek !== null);
  return [
    row("openingSek", debtTexts.opening),
    row("newLoansSek", debtTexts.newLoans),
    row("amortisationSek", debtTexts.amortisation),
    row("closingSek", debtTexts.closing, { emphasis: "sum" }),
    row("interestSek", debtTexts.interest),
    ...(hasLimit
      ? [
          row("limitSek", debtTexts.limit),
          row("roomSek", debtTexts.room, {
            cell: (sek) => ({
              text: formatAmount(sek, unit),
              ...(sek < 0 ? { tone: "bad" as const, note: debtTexts.aboveLimit } : {}),
            }),
          }),
        ]
      : []),
  ];
}
