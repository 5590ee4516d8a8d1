// The attributes of a line in the Egenskaper dialog.

import { factsOfAttribute, type LineAttribute } from "../domain/lineAttribute.ts";

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("sv") + word.slice(1);

export const attributeTexts = {
  legend: "Egenskaper som formler kan läsa",
  label: (attribute: LineAttribute): string => capital(factsOfAttribute[attribute].swedish.replaceAll("_", " ")),
  /** What it holds, and how a formula names it. */
  help: (attribute: LineAttribute, sentence: string): string =>
    `${sentence} I radens formel: [${factsOfAttribute[attribute].swedish}].`,
  add: "Lägg till egenskap",
  choose: "Välj …",
} as const;
