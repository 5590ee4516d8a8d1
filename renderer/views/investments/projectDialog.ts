// Which project a dialog is about. The dialog itself is named in the window's state, like all others.

import { create } from "zustand";
import type { ProjectRow } from "../../../shared/analysis/projects.ts";
import { openDialog } from "../../state/windowStore.ts";

const useStore = create<{ readonly project: ProjectRow | null }>()(() => ({ project: null }));

export const useDialogProject = (): ProjectRow | null => useStore((state) => state.project);

export function openProjectDialog(
  dialog: "moveProject" | "changeProject" | "addProjectPart",
  project: ProjectRow,
): void {
  useStore.setState({ project });
  openDialog(dialog);
}
