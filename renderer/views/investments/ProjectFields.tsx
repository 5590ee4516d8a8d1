// Committee, priority and status of a project: the fields of the new and of the changed project.

import type { ScenarioStructure } from "../../../shared/contract/scenarioView.ts";
import { isLineId } from "../../../shared/domain/ids.ts";
import { lowestPriority, type Project, type ProjectStatus, projectStatuses } from "../../../shared/domain/project.ts";
import { projectStatusTexts, projectTexts as texts } from "../../../shared/texts/projects.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { useCommitteeWord } from "../../state/organisation.ts";

export interface TypedProject {
  /** "" for none. */
  readonly committeeId: string;
  readonly priority: string;
  readonly status: ProjectStatus;
}

export const typedProject = (project: Project | null): TypedProject => ({
  committeeId: project?.committeeId ?? "",
  priority: project?.priority === null || project === null ? "" : String(project.priority),
  status: project?.status ?? "proposed",
});

export const projectOfTyped = ({ committeeId, priority, status }: TypedProject): Project => ({
  committeeId: isLineId(committeeId) ? committeeId : null,
  priority: priority.trim() === "" ? null : Number(priority),
  status,
});

export function priorityMistake({ priority }: TypedProject): string | null {
  const text = priority.trim();
  const number = Number(text);
  const isRight = text === "" || (/^\d+$/.test(text) && number >= 1 && number <= lowestPriority);
  return isRight ? null : texts.priorityWrong;
}

interface ProjectFieldsProps {
  readonly structure: ScenarioStructure;
  readonly project: TypedProject;
  readonly priorityError: string | null;
  readonly onProject: (project: TypedProject) => void;
}

export function ProjectFields({ structure, project, priorityError, onProject }: ProjectFieldsProps) {
  const committeeWord = useCommitteeWord();
  const frameSheets = new Set(structure.sheets.filter(({ kind }) => kind === "frames").map(({ id }) => id));
  const withRole = structure.lines.filter(({ role }) => role === "committee");
  // A scenario of pasted tables has frames without roles.
  const committees =
    withRole.length > 0
      ? withRole
      : structure.lines.filter(
          ({ homeSheetId, kind, unit, role }) =>
            frameSheets.has(homeSheetId) && (kind === "input" || kind === "formula") && unit === "kr" && role === null,
        );
  return (
    <>
      {/* A row of its own: the names are long. */}
      <ChoiceField
        label={committeeWord}
        value={project.committeeId}
        choices={[
          { value: "", title: texts.noCommittee },
          ...committees.map(({ id, label }) => ({ value: String(id), title: label })),
        ]}
        onChoose={(committeeId) => onProject({ ...project, committeeId })}
      />
      <div className="field-row">
        <TextField
          label={texts.priority}
          value={project.priority}
          maxLength={3}
          isNumeric
          error={priorityError}
          onText={(priority) => onProject({ ...project, priority })}
        />
        <ChoiceField
          label={texts.status}
          value={project.status}
          choices={projectStatuses.map((value) => ({ value, title: projectStatusTexts[value] }))}
          onChoose={(status) => onProject({ ...project, status })}
        />
      </div>
    </>
  );
}
