// What cannot be said of the projects yet and why, each with its project to go to; what one press can put right has a button.

import type { ProjectLack, ProjectRow } from "../../../shared/analysis/projects.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { applyCommand, showOutcome } from "../../state/documentActions.ts";
import { goTo } from "../../state/leaveEdit.ts";

interface ProjectLacksProps {
  readonly projects: readonly ProjectRow[];
  readonly unit: DisplayUnit;
}

export function ProjectLacks({ projects, unit }: ProjectLacksProps) {
  const found = projects.flatMap((row) => row.lacks.map((lack) => ({ row, lack })));
  if (found.length === 0) return null;
  return (
    <section className="area-remarks" aria-label={texts.lacking}>
      <h2>{texts.lacking}</h2>
      <ul>
        {found.map(({ row, lack }) => (
          <li key={`${row.projectId} ${lack}`}>
            <button type="button" className="link-button" onClick={() => goTo(row.projectId, null, null)}>
              {sentenceOf(row, lack, unit)}
            </button>
            {lack === "notInFrame" ? (
              <button
                type="button"
                className="button"
                aria-label={texts.addToFrameOf(row.label)}
                onClick={() => addToFrame(row)}
              >
                {texts.addToFrame}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentenceOf = (row: ProjectRow, lack: ProjectLack, unit: DisplayUnit): string =>
  lack === "lateOutlays"
    ? texts.lack.lateOutlays(row.label, `${formatAmount(row.lateOutlaySek, unit)} ${unit}`)
    : texts.lack[lack](row.label);

/** The committee's frame gets a line for what its projects mean for the running costs. */
function addToFrame({ committeeId }: ProjectRow): void {
  if (committeeId === null) return;
  const command = {
    type: "addFramePart",
    committeeId,
    part: { kind: "investmentEffect" },
    bareUnit: "kr",
    newLineId: newLineId(),
  } as const;
  void showOutcome(applyCommand(command));
}
