// Names of edits in the undo list: what was done, in words, short enough for a menu.

import type { DisplayUnit } from "../domain/unit.ts";

/** At most 40 characters, cut between words where there is a space to cut at. */
function shortened(text: string): string {
  if (text.length <= 40) return text;
  const cut = text.slice(0, 39);
  const space = cut.lastIndexOf(" ");
  return `${(space >= 20 ? cut.slice(0, space) : cut).replace(/[\s,;:–−-]+$/u, "")}…`;
}
const cellCount = (count: number): string => (count === 1 ? "1 cell" : `${count} celler`);
const placeCount = (count: number): string => (count === 1 ? "1 ställe" : `${count} ställen`);
const lineCount = (count: number): string => (count === 1 ? "1 rad" : `${count} rader`);

export const commandLabels = {
  cell: (line: string, year: number, text: string) =>
    text === "" ? `Rensade ${shortened(line)} ${year}` : `${shortened(line)} ${year}: ${shortened(text)}`,
  entered: (count: number) => `Skrev i ${cellCount(count)}`,
  pasted: (count: number, sheet: string) =>
    `Klistrade in ${cellCount(count)}${sheet === "" ? "" : ` i ${shortened(sheet)}`}`,
  moved: (count: number, sheet: string) =>
    `Flyttade ${cellCount(count)}${sheet === "" ? "" : ` i ${shortened(sheet)}`}`,
  /** `line` null: several lines. */
  filled: (from: number, to: number, line: string | null, lines: number) =>
    `Fyllde ${from === to ? from : `${from}–${to}`} på ${line === null ? lineCount(lines) : shortened(line)}`,
  cleared: (count: number) => `Rensade ${cellCount(count)}`,
  formula: (line: string) => `Formel för ${shortened(line)}`,
  formulaRemoved: (line: string) => `Tog bort formeln för ${shortened(line)}`,
  allYears: (line: string, text: string) => `${shortened(line)}, alla år: ${shortened(text)}`,
  lineAdded: (label: string) => `Lade till raden ${shortened(label)}`,
  linesAdded: (count: number) => `Lade till ${lineCount(count)}`,
  lineRemoved: (label: string) => `Tog bort raden ${shortened(label)}`,
  linesRemoved: (count: number) => `Tog bort ${lineCount(count)}`,
  lineRenamed: (before: string, after: string) =>
    before === after
      ? `Ändrade koden för ${shortened(after)}`
      : `Bytte namn på ${shortened(before)} till ${shortened(after)}`,
  linesRenamed: (count: number) => `Bytte namn på ${lineCount(count)}`,
  /** `under`: the heading they came under, null at the top; undefined where they stand under what they stood under. */
  linesMoved: (label: string, count: number, under: string | null | undefined) => {
    const what = count === 1 ? shortened(label) : lineCount(count);
    if (under === undefined) return `Flyttade ${what}`;
    return under === null ? `Flyttade ${what} till översta nivån` : `Flyttade ${what} till ${shortened(under)}`;
  },
  linesIndented: (label: string, count: number, isIn: boolean) =>
    `Flyttade ${isIn ? "in" : "ut"} ${count === 1 ? shortened(label) : lineCount(count)} en nivå`,
  linesDuplicated: (label: string, count: number) =>
    `Kopierade ${count === 1 ? shortened(label) : lineCount(count)} till ${count === 1 ? "en ny rad" : "nya rader"}`,
  sheetRenamed: (before: string, after: string) => `Bytte namn på bladet ${shortened(before)} till ${shortened(after)}`,
  sheetYears: (title: string, from: number, to: number) => `Bladet ${shortened(title)} gäller ${from}–${to}`,
  sheetCaption: (title: string) => `Ändrade texten under bladet ${shortened(title)}`,
  sheetMoved: (title: string) => `Flyttade bladet ${shortened(title)}`,
  sheetRemoved: (title: string) => `Tog bort bladet ${shortened(title)}`,
  sheetDuplicated: (title: string) => `Kopierade bladet ${shortened(title)}`,
  cellNote: (line: string, year: number) => `Anteckning vid ${shortened(line)} ${year}`,
  cellNoteRemoved: (line: string, year: number) => `Tog bort anteckningen vid ${shortened(line)} ${year}`,
  linesUnshown: (count: number, sheet: string) => `Tog bort ${lineCount(count)} från bladet ${shortened(sheet)}`,
  linesShown: (count: number, sheet: string) => `Visade ${lineCount(count)} på bladet ${shortened(sheet)}`,
  committeeAdded: (label: string) => `Lade till ${shortened(label)}`,
  frameRuleApplied: (count: number) => (count === 1 ? "Ramregel på 1 ram" : `Ramregel på ${count} ramar`),
  framePartAdded: (label: string) => `Lade till ${shortened(label)} i ramen`,
  transferAdded: (label: string) => `Ramväxling: ${shortened(label)}`,
  measureAdded: (label: string) => `Lade till åtgärden ${shortened(label)}`,
  measureMade: (label: string) => `Gjorde ${shortened(label)} till en åtgärd`,
  measureRemoved: (label: string) => `Gjorde ${shortened(label)} till en vanlig rad`,
  measureFollowedUp: (label: string) => `Uppföljning av ${shortened(label)}`,
  programmeAdded: (label: string) => `Lade till programmet ${shortened(label)}`,
  premisesReplaced: (count: number, source: string) =>
    `Bytte ${count === 1 ? "1 premiss" : `${count} premisser`}${source === "" ? "" : ` till ${shortened(source)}`}`,
  measureSet: (label: string) => `Ändrade åtgärden ${shortened(label)}`,
  properties: (label: string) => `Egenskaper för ${shortened(label)}`,
  attribute: (line: string, attribute: string, text: string) =>
    text === ""
      ? `Tog bort ${attribute} för ${shortened(line)}`
      : `${shortened(line)}, ${attribute}: ${shortened(text)}`,
  note: (label: string) => `Anteckning för ${shortened(label)}`,
  replaced: (search: string, replacement: string, places: number) =>
    replacement === ""
      ? `Tog bort ”${shortened(search)}” på ${placeCount(places)}`
      : `Ersatte ”${shortened(search)}” med ”${shortened(replacement)}” på ${placeCount(places)}`,
  sheetAdded: (title: string) => `Lade till bladet ${shortened(title)}`,
  titleSet: (title: string) => `Bytte titel till ${shortened(title)}`,
  displayUnit: (unit: DisplayUnit) => `Visa belopp i ${unit}`,
  goalSet: (label: string) => `Mål: ${shortened(label)}`,
  projectAdded: (label: string) => `Lade till projektet ${shortened(label)}`,
  projectPartAdded: (label: string) => `Lade till en del i ${shortened(label)}`,
  projectMoved: (label: string, year: number, month: number) =>
    `${shortened(label)} tas i bruk ${year}-${String(month).padStart(2, "0")}`,
  goalAdded: (label: string) => `Lade till målet ${shortened(label)}`,
  savingsAdded: (heading: string) => `Lade till ${shortened(heading)}`,
  goalRemoved: (label: string) => `Tog bort målet för ${shortened(label)}`,
  source: (label: string) => `Källa för ${shortened(label)}`,
  indicator: (label: string) => `Indikator: ${shortened(label)}`,
  acknowledged: (message: string) => `Godtog: ${shortened(message)}`,
  acknowledgementWithdrawn: (message: string) => `Tog tillbaka: ${shortened(message)}`,
  imported: (rows: number, sheet: string) => `Klistrade in ${lineCount(rows)} i ${shortened(sheet)}`,
  sample: (title: string) => `Skapade ${shortened(title)}`,
} as const;
