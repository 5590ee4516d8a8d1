// What the list of sheets and its dialogs say.

export const sheetListTexts = {
  more: (title: string): string => `Mer om bladet ${title}`,
  rename: "Namn och år …",
  moveUp: "Flytta upp",
  moveDown: "Flytta ned",
  duplicate: "Kopiera bladet",
  remove: "Ta bort bladet …",
  keys: { rename: "F2", moveUp: "Alt+Skift+Pil upp", moveDown: "Alt+Skift+Pil ned", remove: "Delete" },
  movedBefore: (title: string, next: string): string => `${title} står nu före ${next}.`,
  movedLast: (title: string): string => `${title} står nu sist.`,
  copied: (title: string, copy: string): string =>
    `${copy} är ett eget blad att räkna på. Budgeten räknar bara med det som står i ${title}.`,
  atEdge: (title: string, isUp: boolean): string => `${title} står redan ${isUp ? "först" : "sist"} i sin grupp.`,
} as const;

export const sheetDialogTexts = {
  title: (title: string): string => `Bladet ${title}`,
  save: "Spara",
  name: "Namn",
  caption: "Text under namnet",
  captionHelp: "Vad beloppen är, till exempel ”netto, positivt belopp är kostnad”. Skrivs även ut.",
  firstYear: "Från år",
  lastYear: "Till år",
  yearsHelp: "Bladet visar de här åren. Fler år än planen har gör planen längre.",
  nameMissing: "Skriv ett namn på bladet.",
  yearsWrong: "Sista året ska vara samma som eller efter det första.",
  dropsOutside: "Ta bort det som står utanför åren",
  removeTitle: (title: string): string => `Ta bort bladet ${title}?`,
  remove: "Ta bort bladet",
  goesEmpty: "Bladet är tomt.",
  goes: (lines: number, cells: number, notes: number): string => {
    const parts = [
      lines === 1 ? "1 rad" : `${lines} rader`,
      ...(cells > 0 ? [cells === 1 ? "1 inmatad uppgift" : `${cells} inmatade uppgifter`] : []),
      ...(notes > 0 ? [notes === 1 ? "1 anteckning" : `${notes} anteckningar`] : []),
    ];
    return `Med bladet försvinner ${parts.join(", ").replace(/, ([^,]*)$/, " och $1")}.`;
  },
  guests: (count: number): string =>
    count === 1
      ? "1 rad som bara visas här finns kvar på sitt eget blad."
      : `${count} rader som bara visas här finns kvar på sina egna blad.`,
} as const;
