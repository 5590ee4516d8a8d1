// Ramarnas förändring: from last year's frame to this, for all committees in a year or one committee year by year, and the tail of
// temporary money. The host has divided the frames; here they are only written out in the unit shown.

import { useState } from "react";
import type { FrameBridgeView } from "../../../shared/contract/frameViews.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { frameDialogTexts, frameBridgeTexts as texts } from "../../../shared/texts/frames.ts";
import { ChoiceField } from "../../components/Field.tsx";
import { runCommand } from "../../state/commandRegistry.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { FigureTable } from "../areas/FigureTable.tsx";
import { rowsOfCommittee, rowsOfYear, shownKinds } from "./bridgeRows.ts";

export function FrameBridgeArea() {
  const [committeeId, setCommittee] = useState<LineId | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const { answer: view, refusal, isWaiting } = useHostAnswer("frameBridge", { committeeId, year });
  const displayUnit = useWindow((state) => state.displayUnit);
  const organisation = useWindow((state) => state.document?.mirror.structure.organisation) ?? "committees";
  const lineById = useWindow((state) => state.document?.mirror.lineById);
  const labelOf = (lineId: LineId): string => lineById?.get(lineId)?.label ?? "";
  const committees = view?.committees ?? [];
  const choosers = (
    <div className="area-choices">
      <ChoiceField
        label={texts.show}
        value={view?.committeeId ?? ""}
        choices={[
          { value: "", title: texts.all(organisation) },
          ...committees.map(({ lineId, label }) => ({ value: `${lineId}`, title: label })),
        ]}
        onChoose={(value) => setCommittee(committees.find(({ lineId }) => lineId === value)?.lineId ?? null)}
      />
      {view === null || view.year === null ? null : (
        <ChoiceField
          label={texts.year}
          value={String(view.year)}
          choices={view.years.map((one) => ({ value: String(one), title: String(one) }))}
          onChoose={(value) => setYear(Number(value))}
        />
      )}
    </div>
  );
  return (
    <AreaPage
      title={areaTexts.titles.frameBridge}
      caption={texts.caption}
      unit={displayUnit}
      actions={committees.length === 0 ? undefined : choosers}
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {view === null ? null : committees.length === 0 || view.years.length === 0 ? (
        <AreaEmpty
          title={texts.emptyTitle}
          help={texts.emptyHelp}
          example={emptySheetTexts.areas.frameBridge}
          action={
            <button type="button" className="button primary" onClick={() => runCommand("addCommittee")}>
              {frameDialogTexts.addCommittee[organisation]}
            </button>
          }
        />
      ) : (
        <>
          <Bridges view={view} displayUnit={displayUnit} labelOf={labelOf} />
          <Tail view={view} displayUnit={displayUnit} labelOf={labelOf} />
        </>
      )}
    </AreaPage>
  );
}

interface ViewProps {
  readonly view: FrameBridgeView;
  readonly displayUnit: DisplayUnit;
  readonly labelOf: (lineId: LineId) => string;
}

function Bridges({ view, displayUnit, labelOf }: ViewProps) {
  if (view.committeeId !== null) {
    return (
      <FigureTable
        caption={texts.captionOf(labelOf(view.committeeId), displayUnit)}
        labelHeading={texts.row}
        columns={view.years.map(String)}
        rows={rowsOfCommittee(view.bridges, labelOf, displayUnit)}
      />
    );
  }
  const kinds = shownKinds(view.bridges);
  return (
    <>
      <FigureTable
        caption={texts.captionOfYear(view.year ?? 0, displayUnit)}
        labelHeading={texts.row}
        columns={[...kinds.map((kind) => texts.kinds[kind]), texts.frame]}
        rows={rowsOfYear(view, kinds, labelOf, displayUnit)}
      />
      {view.isWhole ? null : <p className="area-note">{texts.notWhole}</p>}
    </>
  );
}

function Tail({ view, displayUnit, labelOf }: ViewProps) {
  const { years, measures, totals, ending } = view.tail;
  if (measures.length === 0) return null;
  const amounts = (all: readonly (number | null)[]) =>
    all.map((amount) => (amount === null ? "" : amount === 0 ? "–" : formatAmount(amount, displayUnit)));
  const total = (label: string, all: readonly number[]) =>
    ({ key: label, label, emphasis: "sum", cells: amounts(all) }) as const;
  return (
    <>
      <FigureTable
        caption={texts.tail(displayUnit)}
        labelHeading={texts.row}
        columns={years.map(String)}
        rows={[
          ...measures.map((measure) => ({
            key: measure.lineId,
            label: labelOf(measure.lineId),
            lineId: measure.lineId,
            cells: amounts(measure.amounts),
          })),
          total(texts.tailTotal, totals),
          total(texts.tailEnds, ending),
        ]}
      />
      <p className="area-note">{texts.tailHelp}</p>
    </>
  );
}
