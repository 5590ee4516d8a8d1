// Measures with their effect per year and how far they have come: status, what they have given at half-time and at the end of the
// budget year, and the share of what was planned.

import type { MeasureView } from "../../../shared/contract/measureViews.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { statusTexts, programmeAreaTexts as texts } from "../../../shared/texts/measures.ts";
import { useCommitteeWord } from "../../state/organisation.ts";
import { openDialogFor } from "../../state/windowStore.ts";
import { type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { amountText, amountTexts, shareText } from "./measureRows.ts";

interface MeasureTableProps {
  readonly caption: string;
  readonly measures: readonly MeasureView[];
  readonly years: readonly number[];
  readonly budgetYear: number;
  readonly displayUnit: DisplayUnit;
}

export function MeasureTable({ caption, measures, years, budgetYear, displayUnit }: MeasureTableProps) {
  const committeeWord = useCommitteeWord();
  const hasAreas = measures.some(({ area }) => area !== "");
  return (
    <>
      <FigureTable
        caption={caption}
        labelHeading={texts.measure}
        wordHeadings={[committeeWord, ...(hasAreas ? [texts.area2] : []), texts.status]}
        columns={[
          ...years.map(String),
          texts.level,
          texts.halfYear(budgetYear),
          texts.halfShare,
          texts.fullYear(budgetYear),
          texts.fullShare,
        ]}
        actionHeading={texts.actions}
        rows={measures.map((measure) => measureRow(measure, hasAreas, displayUnit))}
      />
      <p className="area-note">{texts.measuresHelp}</p>
    </>
  );
}

function measureRow(measure: MeasureView, hasAreas: boolean, displayUnit: DisplayUnit): FigureRow {
  const { lineId, label, committee, area, status, effectSek, levelSek, followUp } = measure;
  return {
    key: lineId,
    label,
    lineId,
    words: [committee, ...(hasAreas ? [area] : []), statusTexts[status]],
    cells: [
      ...amountTexts(effectSek, displayUnit),
      amountText(levelSek, displayUnit),
      amountText(followUp.halfYearSek, displayUnit),
      shareText(followUp.halfYearShare),
      amountText(followUp.fullYearSek, displayUnit),
      shareText(followUp.fullYearShare),
    ],
    action: (
      <button
        type="button"
        className="button"
        aria-label={texts.followUpOf(label)}
        onClick={() => openDialogFor("followUp", lineId)}
      >
        {texts.followUp}
      </button>
    ),
  };
}
