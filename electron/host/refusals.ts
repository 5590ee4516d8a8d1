// Refusals as the window gets them: a stable code, a Swedish sentence, and for formulas the place in the typed text.

import type { CommandRefusal } from "../../shared/commands/commandContext.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result } from "../../shared/domain/result.ts";
import { historySentences } from "../../shared/texts/history.ts";
import { commandSentence, fileSentence, hostSentences, notStorableSentence } from "../../shared/texts/refusals.ts";
import type { FileRefusal } from "../store/scenarioFile.ts";
import type { EditRefusal } from "./editRefusal.ts";

/** A refusal of the host's own. */
export const refuse = (code: string, message: string): Result<never, Refusal> => failure({ code, message });

export function commandRefusal(refusal: CommandRefusal): Refusal {
  const message = commandSentence({ ...refusal });
  if (refusal.type === "formula") {
    const { reason, start, end } = refusal.refusal;
    return { code: `formel-${reason.type}`, message, position: { start, end } };
  }
  return { code: refusal.type === "number" ? `tal-${refusal.refusal.type}` : refusal.type, message };
}

export function editRefusal(refusal: EditRefusal): Refusal {
  switch (refusal.type) {
    case "nothingToUndo":
      return { code: refusal.type, message: hostSentences.nothingToUndo };
    case "nothingToRedo":
      return { code: refusal.type, message: hostSentences.nothingToRedo };
    case "notStorable":
      return { code: "kan-inte-lagras", message: notStorableSentence(refusal.fault) };
    case "stepNotStorable":
      return {
        code: "kan-inte-lagras",
        message: historySentences.blocked(refusal.action, refusal.label, notStorableSentence(refusal.fault)),
      };
    case "unknownEdit":
      return { code: refusal.type, message: historySentences.unknownEdit };
    default:
      return commandRefusal(refusal);
  }
}

/** Codes of file refusals as they stand in the documentation and can be copied into a mail. */
const fileCodes: Readonly<Record<FileRefusal["type"], string>> = {
  missing: "saknas",
  unreadable: "oläslig",
  empty: "tom",
  tooLarge: "för-stor",
  truncated: "stympad",
  notOurs: "inte-vår",
  newer: "nyare",
  walMode: "wal",
  sidecar: "sidofil",
  schema: "schema",
  damaged: "skadad",
  value: "värde",
  seal: "sigill",
  alreadyOpen: "låst",
};

/** `name` is the file as the user knows it; it stands last in the sentence. */
export function fileRefusal(refusal: FileRefusal, name: string): Refusal {
  const code = fileCodes[refusal.type];
  return { code, message: `${fileSentence({ ...refusal })} (${name}, felkod ${code})` };
}
