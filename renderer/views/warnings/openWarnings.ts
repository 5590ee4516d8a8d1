// The reviewer's warnings that still want an answer: what the window counts. Accepted ones are told apart and never counted.

import type { Warning } from "../../../shared/contract/scenarioView.ts";

const isOpen = ({ acknowledged }: Warning): boolean => acknowledged === null;

export const openWarnings = (warnings: readonly Warning[]): readonly Warning[] => warnings.filter(isOpen);
export const acceptedWarnings = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.filter((warning) => !isOpen(warning));
