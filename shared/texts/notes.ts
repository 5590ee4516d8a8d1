// What notes on cells say: the box beside the cell, the list of them, what a screen reader hears.

export const noteTexts = {
  /** Name of the box: "Anteckning vid VON 2026". */
  title: (line: string, year: number): string => `Anteckning vid ${line} ${year}`,
  lineTitle: (line: string): string => `Anteckning om raden ${line}`,
  text: "Anteckning",
  placeholder: "Vad siffran bygger på, vem som bett om den, vad som återstår …",
  save: "Spara",
  remove: "Ta bort",
  cancel: "Avbryt",
  keys: "Ctrl+Retur sparar, Esc avbryter",
  signed: (author: string, day: string): string => [author, day].filter((part) => part !== "").join(", "),
  /** How much room is left, told when it becomes little. */
  left: (count: number): string => (count === 1 ? "1 tecken kvar" : `${count} tecken kvar`),
  /** Where a pointer rests on the cell. */
  told: (text: string, author: string, time: string): string => {
    const signed = [author, dayOf(time)].filter((part) => part !== "").join(", ");
    return signed === "" ? `Anteckning: ${text}` : `Anteckning (${signed}): ${text}`;
  },
  /** Where a pointer rests on the name of a line. */
  nameTitle: (label: string, note: string): string => (note === "" ? label : `${label}. Anteckning: ${note}`),
  spoken: (text: string): string => `anteckning: ${text}`,
  has: "har anteckning",
  noYear: "Välj en cell i ett år eller radens namn för att skriva en anteckning.",
  none: "Det finns inga anteckningar i budgeten. Skriv en med Skift+F2 i den cell den gäller.",
  listTitle: "Anteckningar",
  listEmpty:
    "Inga anteckningar än. Markera en cell och tryck Skift+F2 för att skriva vad siffran bygger på. Anteckningarna följer med budgeten när den skickas.",
  listCount: (count: number): string => (count === 1 ? "1 anteckning" : `${count} anteckningar`),
  columns: { line: "Rad", sheet: "Blad", year: "År", text: "Anteckning", signed: "Skriven av" },
  /** Heading in Förklara. */
  ofCell: (year: number): string => `Anteckning ${year}`,
  ofLine: "hela raden",
  goTo: (line: string, year: number): string => `Visa ${line} ${year}`,
  /** In the dialog that sends the budget. */
  sent: (count: number): string =>
    count === 1
      ? "1 anteckning vid en cell följer med i kopian. Den syns under Rader, Alla anteckningar."
      : `${count} anteckningar vid celler följer med i kopian. De syns under Rader, Alla anteckningar.`,
  sentAlong: "Anteckningarna följer med när budgeten sparas eller skickas.",
  mark: "anteckning",
} as const;

/** "3 november 2026" of an ISO time; "" of none. */
export function dayOf(time: string): string {
  const date = new Date(time);
  if (time === "" || Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString("sv-SE", { day: "numeric", month: "long", year: "numeric" });
}
