// The funding ledger: what the additions cost each year, who pays, what nobody pays, and what each source gives.

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { LedgerView } from "../../../shared/contract/measureViews.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatWithUnit } from "../../../shared/format/numbers.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { ledgerTexts as texts } from "../../../shared/texts/ledger.ts";
import { lineTexts } from "../../../shared/texts/windowDialogs.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { useCommitteeWord } from "../../state/organisation.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { amountTexts, openAmounts } from "./measureRows.ts";

export function FundingArea() {
  const displayUnit = useWindow((state) => state.displayUnit);
  const { answer, refusal, isWaiting } = useHostAnswer("fundingLedger", {});
  return (
    <AreaPage
      title={areaTexts.titles.funding}
      caption={texts.caption}
      unit={displayUnit}
      actions={answer === null || answer.additions.length > 0 ? <AddMeasure /> : undefined}
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {answer === null ? null : answer.additions.length === 0 ? (
        <AreaEmpty
          title={texts.emptyTitle}
          help={texts.emptyHelp}
          action={<AddMeasure isMain />}
          example={emptySheetTexts.areas.funding}
        />
      ) : (
        <Ledger ledger={answer} displayUnit={displayUnit} />
      )}
    </AreaPage>
  );
}

export function AddMeasure({ isMain = false }: { readonly isMain?: boolean }): ReactNode {
  return (
    <button type="button" className={isMain ? "button primary" : "button"} onClick={() => openDialog("addMeasure")}>
      <Plus size={16} aria-hidden="true" />
      {lineTexts.addMeasure}
    </button>
  );
}

function Ledger({ ledger, displayUnit }: { readonly ledger: LedgerView; readonly displayUnit: DisplayUnit }) {
  const committeeWord = useCommitteeWord();
  const columns = ledger.years.map(String);
  const isFunded = ledger.unfundedSek.every((sek) => sek === 0);
  return (
    <>
      {isFunded ? <p className="area-note is-good">{texts.allFunded}</p> : null}
      <FigureTable
        caption={texts.totals(displayUnit)}
        labelHeading={texts.row}
        columns={columns}
        rows={[
          { key: "cost", label: texts.cost, cells: amountTexts(ledger.costSek, displayUnit) },
          { key: "covered", label: texts.covered, cells: amountTexts(ledger.coveredSek, displayUnit) },
          {
            key: "unfunded",
            label: texts.unfunded,
            emphasis: "sum",
            cells: openAmounts(ledger.unfundedSek, displayUnit, texts.unfundedNote),
          },
        ]}
      />
      <Mismatches ledger={ledger} displayUnit={displayUnit} />
      <FigureTable
        caption={texts.additions(displayUnit)}
        labelHeading={texts.addition}
        wordHeadings={[committeeWord, texts.duration]}
        columns={columns}
        rows={ledger.additions.flatMap((addition) => additionRows(addition, displayUnit))}
      />
      {ledger.sources.length === 0 ? null : (
        <FigureTable
          caption={texts.sources(displayUnit)}
          labelHeading={texts.source}
          columns={columns}
          rows={ledger.sources.flatMap((source) => sourceRows(source, displayUnit))}
        />
      )}
    </>
  );
}

function additionRows(addition: LedgerView["additions"][number], displayUnit: DisplayUnit): readonly FigureRow[] {
  const { lineId, label, committee, duration, costSek, draws, unfundedSek, causes } = addition;
  const [cause] = causes.filter((found) => found !== null);
  return [
    {
      key: lineId,
      label,
      lineId,
      words: [committee, texts.durations[duration]],
      cells: amountTexts(costSek, displayUnit),
    },
    ...draws.map(
      ({ sourceId, name, amountSek, coveredSek }, index): FigureRow => ({
        key: `${lineId} ${index}`,
        label: payerText(sourceId === null ? texts.inWords(name) : texts.paidBy(name), amountSek, displayUnit),
        level: 1,
        emphasis: "ofWhich",
        lineId: sourceId,
        words: ["", ""],
        cells: amountTexts(coveredSek, displayUnit),
      }),
    ),
    ...(cause === undefined
      ? []
      : [
          {
            key: `${lineId} open`,
            label: texts.causes[cause],
            level: 1,
            words: ["", ""],
            cells: openAmounts(unfundedSek, displayUnit, texts.unfundedNote),
          },
        ]),
  ];
}

const payerText = (paid: string, amountSek: number | null, displayUnit: DisplayUnit): string =>
  amountSek === null ? paid : texts.atMost(paid, formatWithUnit(amountSek, "kr", displayUnit));

function sourceRows(source: LedgerView["sources"][number], displayUnit: DisplayUnit): readonly FigureRow[] {
  const { lineId, label, givesSek, drawnSek, beyondSek } = source;
  return [
    { key: lineId, label, lineId, emphasis: "heading", cells: [] },
    { key: `${lineId} gives`, label: texts.gives, level: 1, cells: amountTexts(givesSek, displayUnit) },
    { key: `${lineId} drawn`, label: texts.drawn, level: 1, cells: amountTexts(drawnSek, displayUnit) },
    ...(beyondSek.every((sek) => sek === 0)
      ? []
      : [
          {
            key: `${lineId} beyond`,
            label: texts.beyond,
            level: 1,
            cells: openAmounts(beyondSek, displayUnit, texts.beyond),
          },
        ]),
  ];
}

/** Lasting costs on temporary money, and the other way round, as sentences that lead to their measure. */
function Mismatches({ ledger, displayUnit }: { readonly ledger: LedgerView; readonly displayUnit: DisplayUnit }) {
  if (ledger.mismatches.length === 0) return null;
  return (
    <section>
      <h2 className="area-heading">{texts.mismatches}</h2>
      <ul className="area-list">
        {ledger.mismatches.map(({ type, lineId, label, sourceId, source, year, amountSek, hasEnded }) => {
          const amount = formatWithUnit(amountSek, "kr", displayUnit);
          const say =
            type === "temporaryOnPermanent"
              ? texts.temporaryOnPermanent
              : hasEnded
                ? texts.ended
                : texts.permanentOnTemporary;
          return (
            <li key={`${type} ${lineId} ${sourceId} ${year}`}>
              <button type="button" className="link-button" onClick={() => goTo(lineId, year, null)}>
                {say(label, source, year, amount)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
