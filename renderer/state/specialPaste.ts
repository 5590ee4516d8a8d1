// The choices of a special paste, and the plan each gives: what of the cells, turned or not, in place of what stands or added to it.
// Pure but for the marking, so that the sentence in the dialog and what is sent come from the same plan.

import { transposed } from "../grid/clipboardText.ts";
import type { PasteContent } from "./pasteContent.ts";
import type { PasteField, PasteFields } from "./pastePlan.ts";

export type PasteWhat = "all" | "values" | "formulas";

export interface PasteChoices {
  readonly what: PasteWhat;
  readonly how: "replace" | "add";
  readonly isTransposed: boolean;
}

/** The fields to paste. A cell that the choice leaves out is null, and what stands there stays. */
export function chosenFields(
  { own, fields, isTable }: PasteContent,
  { what, how, isTransposed }: PasteChoices,
): PasteFields {
  const chosen: PasteFields =
    own === null
      ? fields.map((row) => row.map((text) => foreignText(text, what, how, isTable)))
      : own.rows.map((row) =>
          row.map(({ value, formula, lineId }): PasteField => {
            if (formula === null || what === "values") return chosenText(value, what, how);
            return { text: formula, copiedFrom: lineId ?? undefined, value };
          }),
        );
  return isTransposed ? transposed<PasteField>(chosen, { text: "" }) : chosen;
}

function foreignText(text: string, what: PasteWhat, how: PasteChoices["how"], isTable: boolean): PasteField {
  const chosen = chosenText(text, what, how);
  return chosen !== null && isTable && text.startsWith("=") ? { ...chosen, isText: true } : chosen;
}

function chosenText(text: string, what: PasteWhat, how: PasteChoices["how"]): PasteField {
  const isFormula = text.startsWith("=");
  if (what === "formulas" && !isFormula) return null;
  // What another program calls a formula is text here, and no value.
  if (what === "values" && isFormula) return null;
  return how === "add" && text === "" ? null : { text };
}

export const holdsFormulas = ({ own, fields }: PasteContent): boolean =>
  own === null
    ? fields.some((row) => row.some((text) => text.startsWith("=")))
    : own.rows.some((row) => row.some(({ formula }) => formula !== null));
