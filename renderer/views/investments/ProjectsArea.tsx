// Projects and capital cost: the projects with committee, priority, status and take-in-use; what they mean year by year; what is
// missing; and below it the debt they lead to. Every figure is the host's; the window writes it in the unit shown.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { ProjectRow, Projects, ProjectYear } from "../../../shared/analysis/projects.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { projectStatusTexts, projectTexts as texts } from "../../../shared/texts/projects.ts";
import { SegmentedChoice } from "../../components/SegmentedChoice.tsx";
import { useCommitteeWord } from "../../state/organisation.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { AreaEmpty, AreaPage } from "../areas/AreaPage.tsx";
import { type FigureCell, type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { DebtTables } from "./DebtTables.tsx";
import { ProjectLacks } from "./ProjectLacks.tsx";
import { openProjectDialog } from "./projectDialog.ts";

type Figure = keyof typeof texts.figures;
const figures = [
  "capitalCostSek",
  "operatingConsequenceSek",
  "investmentSek",
  "depreciationSek",
  "interestSek",
] as const;

export function ProjectsArea() {
  const { answer, refusal, isWaiting } = useHostAnswer("projects", {});
  const unit = useWindow((state) => state.displayUnit);
  const structure = useWindow((state) => state.document?.mirror.structure);
  const committeeWord = useCommitteeWord();
  const [figure, setFigure] = useState<Figure>("capitalCostSek");
  if (structure === undefined) return null;
  const labelOf = (id: string | null): string => structure.lines.find((line) => line.id === id)?.label ?? "";
  const hasSheet = structure.sheets.some(({ kind }) => kind === "investments");
  const add = (isMain: boolean) => (
    <button
      type="button"
      className={isMain ? "button primary" : "button"}
      disabled={!hasSheet}
      onClick={() => openDialog("newProject")}
    >
      <Plus size={16} aria-hidden="true" />
      {texts.newProject}
    </button>
  );
  return (
    <AreaPage
      title={areaTexts.titles.projects}
      caption={texts.caption}
      unit={unit}
      actions={answer === null || answer.projects.length > 0 ? add(false) : undefined}
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {answer === null ? null : answer.projects.length === 0 ? (
        <AreaEmpty
          title={texts.emptyTitle}
          help={hasSheet ? texts.emptyHelp : texts.emptyWithoutSheet}
          action={add(true)}
          example={emptySheetTexts.areas.projects}
        />
      ) : (
        <>
          <ProjectLacks projects={answer.projects} unit={unit} />
          <FigureTable
            caption={texts.captionOf(texts.projects, unit)}
            labelHeading={texts.project}
            wordHeadings={[committeeWord, texts.priority, texts.status, texts.takeInUse, texts.lives]}
            columns={[texts.outlay, texts.contribution]}
            rows={answer.projects.map((row) => factRow(row, labelOf, unit))}
            actionHeading={texts.actions}
          />
          <SegmentedChoice
            label={texts.figure}
            value={figure}
            choices={figures.map((value) => ({ value, title: texts.figures[value] }))}
            onChoose={setFigure}
          />
          <YearTable answer={answer} figure={figure} unit={unit} />
        </>
      )}
      {answer === null ? null : (
        <DebtTables debt={answer.debt} restore={answer.restore} reserve={answer.reserve} unit={unit} />
      )}
    </AreaPage>
  );
}

const rowActions = [
  { dialog: "moveProject", title: texts.move, of: texts.moveOf },
  { dialog: "addProjectPart", title: texts.addPart, of: texts.addPartOf },
  { dialog: "changeProject", title: texts.change, of: texts.changeOf },
] as const;

function factRow(row: ProjectRow, labelOf: (id: string | null) => string, unit: DisplayUnit): FigureRow {
  return {
    key: row.projectId,
    label: row.label,
    lineId: row.projectId,
    words: [
      [labelOf(row.committeeId) || texts.noCommittee, ...(row.scope === "feeFunded" ? [texts.feeFunded] : [])].join(
        ", ",
      ),
      row.priority === null ? "" : String(row.priority),
      projectStatusTexts[row.status],
      row.takeInUse === null ? texts.notSet : texts.month(row.takeInUse).replace("-", "\u2011"),
      texts.years(row.livesInYears),
    ],
    cells: [amount(row.outlaySek, unit), row.contributionSek === 0 ? "" : amount(row.contributionSek, unit)],
    action: (
      <span className="row-actions">
        {rowActions.map(({ dialog, title, of }) => (
          <button
            key={dialog}
            type="button"
            className="button"
            aria-label={of(row.label)}
            onClick={() => openProjectDialog(dialog, row)}
          >
            {title}
          </button>
        ))}
      </span>
    ),
  };
}

function YearTable({
  answer,
  figure,
  unit,
}: {
  readonly answer: Projects;
  readonly figure: Figure;
  readonly unit: DisplayUnit;
}) {
  const cells = (years: readonly ProjectYear[]): readonly (string | FigureCell)[] =>
    years.map((year) => amount(year[figure], unit));
  const rows: readonly FigureRow[] = [
    ...answer.projects.map((row) => ({
      key: row.projectId,
      label: row.label,
      lineId: row.projectId,
      cells: cells(row.years),
    })),
    { key: "total", label: texts.total, emphasis: "sum", cells: cells(answer.totals) },
  ];
  return (
    <FigureTable
      caption={texts.captionOf(texts.figures[figure], unit)}
      labelHeading={texts.project}
      columns={answer.years.map(String)}
      rows={rows}
    />
  );
}

const amount = (sek: number | null, unit: DisplayUnit): string | FigureCell =>
  sek === null ? { text: texts.notCalculated, tone: "faint" } : formatAmount(sek, unit);
