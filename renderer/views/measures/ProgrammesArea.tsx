// Programmes of measures: effect per year, level and accumulated effect against the target, by area, with the follow-up of each
// measure; then the measures of no programme.

import { Plus } from "lucide-react";
import type { ProgrammesView, ProgrammeTargetView, ProgrammeView } from "../../../shared/contract/measureViews.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { programmeDialogTexts, programmeAreaTexts as texts } from "../../../shared/texts/measures.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { AddMeasure } from "./FundingArea.tsx";
import { MeasureTable } from "./MeasureTable.tsx";
import { amountText, amountTexts } from "./measureRows.ts";

export function ProgrammesArea() {
  const displayUnit = useWindow((state) => state.displayUnit);
  const { answer, refusal, isWaiting } = useHostAnswer("programmes", {});
  const isEmpty = answer !== null && answer.programmes.length + answer.others.length === 0;
  return (
    <AreaPage
      title={areaTexts.titles.programmes}
      caption={texts.caption}
      unit={displayUnit}
      actions={
        isEmpty ? undefined : (
          <>
            <AddProgramme />
            <AddMeasure />
          </>
        )
      }
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {answer === null ? null : isEmpty ? (
        <AreaEmpty
          title={texts.emptyTitle}
          help={texts.emptyHelp}
          example={emptySheetTexts.areas.programmes}
          action={
            <div className="button-row">
              <AddProgramme isMain />
              <AddMeasure />
            </div>
          }
        />
      ) : (
        <Programmes view={answer} displayUnit={displayUnit} />
      )}
    </AreaPage>
  );
}

function AddProgramme({ isMain = false }: { readonly isMain?: boolean }) {
  return (
    <button type="button" className={isMain ? "button primary" : "button"} onClick={() => openDialog("addProgramme")}>
      <Plus size={16} aria-hidden="true" />
      {programmeDialogTexts.add}
    </button>
  );
}

function Programmes({ view, displayUnit }: { readonly view: ProgrammesView; readonly displayUnit: DisplayUnit }) {
  const { years, budgetYear, programmes, others } = view;
  return (
    <>
      {programmes.length === 0 ? <p className="area-note">{texts.noProgrammes}</p> : null}
      {programmes.map((programme) => (
        <section key={programme.lineId}>
          <FigureTable
            caption={texts.effects(programme.label, displayUnit)}
            labelHeading={texts.row}
            columns={[...years.map(String), texts.level]}
            rows={effectRows(programme, displayUnit)}
          />
          {programme.targets.some(({ meaning }) => meaning === "unclear") ? (
            <p className="area-note is-warning" role="note">
              {texts.unclear}
            </p>
          ) : null}
          {programme.measures.length === 0 ? null : (
            <MeasureTable
              caption={texts.measures(programme.label, displayUnit)}
              measures={programme.measures}
              years={years}
              budgetYear={budgetYear}
              displayUnit={displayUnit}
            />
          )}
        </section>
      ))}
      {others.length === 0 ? null : (
        <MeasureTable
          caption={texts.others(displayUnit)}
          measures={others}
          years={years}
          budgetYear={budgetYear}
          displayUnit={displayUnit}
        />
      )}
    </>
  );
}

/** Effect, level and accumulated effect, the areas, then each target with what is specified and what is not. */
function effectRows(programme: ProgrammeView, displayUnit: DisplayUnit): readonly FigureRow[] {
  const { lineId, countsAs, effectSek, levelSek, accumulatedSek, targets, areas } = programme;
  const withLevel = (amounts: readonly (number | null)[], level: number | null): readonly string[] => [
    ...amountTexts(amounts, displayUnit),
    level === null ? "" : amountText(level, displayUnit),
  ];
  return [
    {
      key: "effect",
      label: texts.effect[countsAs],
      emphasis: "sum",
      lineId,
      cells: withLevel(effectSek, levelSek),
    },
    ...areas.map(
      (area): FigureRow => ({
        key: `area ${area.name}`,
        label: texts.area(area.name, area.measures),
        level: 1,
        emphasis: "ofWhich",
        cells: withLevel(area.effectSek, area.levelSek),
      }),
    ),
    { key: "accumulated", label: texts.accumulated, cells: withLevel(accumulatedSek, null) },
    ...targets.flatMap((target) => targetRows(target, displayUnit)),
  ];
}

function targetRows(target: ProgrammeTargetView, displayUnit: DisplayUnit): readonly FigureRow[] {
  const { lineId, meaning, targetSek, specifiedSek, unspecifiedSek } = target;
  // A level is that of the last year: it stands in the column of levels too, where it is told apart.
  const cells = (amounts: readonly (number | null)[]): readonly string[] => [...amountTexts(amounts, displayUnit), ""];
  return [
    { key: `${lineId} target`, label: texts.target[meaning], lineId, emphasis: "sum", cells: cells(targetSek) },
    { key: `${lineId} specified`, label: texts.specified, level: 1, cells: cells(specifiedSek) },
    {
      key: `${lineId} rest`,
      label: texts.unspecified,
      level: 1,
      cells: unspecifiedSek.map((sek) => ({
        text: amountText(sek, displayUnit),
        ...(sek !== null && sek > 0 ? ({ tone: "warn" } as const) : {}),
      })),
    },
  ];
}
