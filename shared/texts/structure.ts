// What the order of lines and sheets says: names of copies, why a move or a new kind of row is refused and what to do instead.

import { listed } from "./formulaOffer.ts";
import { numberOfReason as number, type ReasonWithParameters, textOfReason as text } from "./reasonParameters.ts";

export const structureTexts = {
  /** What is put after the name of a copy. */
  copy: (number: number): string => (number === 1 ? " (kopia)" : ` (kopia ${number})`),
} as const;

const count = (reason: ReasonWithParameters, one: string, many: string): string => {
  const several = number(reason, "count");
  return several === "1" ? one : `${several} ${many}`;
};

const mostNamed = 4;

/** Names of lines, each in quotes. */
const labelsOf = (reason: ReasonWithParameters): readonly string[] =>
  (Array.isArray(reason.labels) ? reason.labels : []).map(
    (label: unknown) => `”${text({ type: "", label }, "label")}”`,
  );

const unitWords: Readonly<Record<string, string>> = {
  kr: "kronor",
  share: "procent",
  taxRate: "kronor per hundra",
  count: "antal",
  index: "index",
  text: "text",
};

/** Sentences of refusals by their type; commandSentence reads them. */
export const structureSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  moveIntoItself: (reason) =>
    `”${text(reason, "label")}” kan inte flyttas in under sig själv. Välj en plats utanför raden och det som står under den.`,
  parentOnOtherSheet: (reason) =>
    `”${text(reason, "label")}” hör till ett annat blad och visas bara här. Flytta raden på det bladet i stället.`,
  lineOfOtherSheet: (reason) =>
    `”${text(reason, "label")}” hör till ett annat blad och visas bara här. Gör ändringen på radens eget blad.`,
  lineOfThisSheet: (reason) =>
    `”${text(reason, "label")}” hör till det här bladet. Ta bort raden, eller flytta den till ett annat blad.`,
  lineBelongsThere: (reason) =>
    `”${text(reason, "label")}” är en del av ”${text(reason, "owner")}” och kan bara stå där. Flytta ”${text(reason, "owner")}” i sin helhet i stället.`,
  projectInProject: (reason) =>
    `”${text(reason, "label")}” är ett projekt, och ett projekt kan inte ligga i ett annat. Välj en rubrik utanför projektet.`,
  treeTooDeep: (reason) =>
    `Raderna skulle hamna djupare än ${number(reason, "limit")} nivåer. Välj en plats längre ut.`,
  noHeadingAbove: (reason) =>
    text(reason, "above") === ""
      ? `”${text(reason, "label")}” står först och har ingen rubrik ovanför sig att läggas under. Flytta raden under en rubrik först.`
      : `”${text(reason, "above")}” ovanför är ingen rubrik och kan inte ha rader under sig. Gör den till rubrik under Egenskaper, eller flytta raden till en rubrik.`,
  alreadyAtTop: (reason) => `”${text(reason, "label")}” står redan längst ut och kan inte flyttas ut mer.`,
  moveClosesCircle: (reason) => {
    const labels = labelsOf(reason);
    return labels.length === 1
      ? `Flytten gjordes inte: ${labels[0]} skulle då räkna med sig själv. Ändra formeln först, eller välj en annan plats.`
      : `Flytten gjordes inte: ${listed(labels.slice(0, mostNamed))}${labels.length > mostNamed ? ` och ${labels.length - mostNamed} till` : ""} skulle då räkna med varandra i en cirkel. Ändra en av formlerna först, eller välj en annan plats.`;
  },
  holdsLines: (reason) =>
    `”${text(reason, "label")}” har ${count(reason, "en rad", "rader")} under sig som behöver en rubrik. Flytta ut dem först.`,
  holdsFigures: (reason) =>
    `”${text(reason, "label")}” har ${count(reason, "en uppgift", "uppgifter")} (belopp, formel eller egenskaper) som en rubrik eller text inte kan ha. Töm raden först.`,
  figuresInUnit: (reason) =>
    `”${text(reason, "label")}” har ${count(reason, "ett värde", "värden")} i ${unitWords[text(reason, "unit")] ?? "den gamla enheten"}, som skulle betyda något annat i den nya enheten. Töm dem först, eller gör en ny rad.`,
  formulaOfOtherUnit: (reason) =>
    `”${text(reason, "label")}” räknas av en formel som inte ger den nya enheten. Ändra formeln först.`,
  kindIsBound: (reason) =>
    `”${text(reason, "label")}” har en uppgift i budgeten (roll, mål, åtgärd eller projekt) som kräver det slag och den enhet den har. Ta bort den uppgiften först, eller gör en ny rad.`,
  sheetOfModel: (reason) =>
    `”${text(reason, "label")}” är ett av budgetens egna blad och har rader som de andra bladen räknar med. Det kan byta namn och plats, men bara tas bort när det är tomt.`,
  lastSheet: (reason) =>
    `”${text(reason, "label")}” är det enda bladet och kan inte tas bort. Lägg till ett nytt blad först.`,
  sheetHoldsRoles: (reason) =>
    `Bladet innehåller ”${text(reason, "line")}”, som budgeten räknar med genom sin roll. Flytta raden till ett annat blad först, eller ta bort rollen under Egenskaper.`,
  typedOutside: (reason) =>
    `${count(reason, "En uppgift", "uppgifter")} på ”${text(reason, "label")}” ligger utanför ${text(reason, "firstYear")}–${text(reason, "lastYear")}. Flytta eller töm dem först, eller kryssa för att de får tas bort.`,
};
