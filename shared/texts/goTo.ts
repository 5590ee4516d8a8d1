// Going to a line, a sheet or an area by name, and searching for a command.

export const goToTexts = {
  title: "Gå till",
  placeholder: "Kod, namn eller blad, till exempel VON 2027",
  count: (count: number): string => (count === 1 ? "1 förslag" : `${count} förslag`),
  none: "Inget med det namnet. Pröva en del av namnet, eller en kod.",
  sheet: "Blad",
  area: "Vy",
  warnings: "Granskaren",
  hint: "Börja med > för att söka bland kommandona. I formler, belopp och anteckningar söker du med Ctrl+F.",
} as const;

export const nameBoxTexts = {
  label: "Namnruta: vald cell. Skriv en kod eller ett namn, med år om du vill, och tryck Retur för att gå dit.",
  help: "Skriv till exempel VON eller VON 2027 och tryck Retur",
} as const;

export const paletteTexts = {
  title: "Sök kommando",
  placeholder: "Skriv vad du vill göra, till exempel skriv ut eller ny åtgärd",
  none: "Inget kommando heter så. Pröva ett annat ord, eller tryck F1 för alla tangenter.",
  recent: "nyss använt",
  /** Why a command cannot be used now. */
  whyNot: {
    document: "Öppna en budget först.",
    sheet: "Visa ett blad först.",
    edit: "Avsluta inmatningen i cellen först.",
    undo: "Det finns inget att ångra.",
    redo: "Det finns inget att göra om.",
    other: "Går inte att använda här och nu.",
  },
  /** The same of single commands, where a budget and a sheet are shown and nothing is being typed. */
  whyNotOf: {
    newProject: "Budgeten har inget blad för investeringar.",
    addGoal: "Budgeten har inget blad för mål.",
    addCommittee: "Budgeten har inget blad för ramar.",
    applyFrameRule: "Budgeten har inget blad för ramar.",
    addUnit: "Lägg till en nämnd först.",
    addFramePart: "Lägg till en nämnd först.",
    addTransfer: "Lägg till en nämnd först.",
    fillOtherWay: "Dra i fyllhandtaget först; då kan samma område fyllas på annat sätt.",
    removeLineFormula: "Ställ dig på en rad som har en formel.",
    lineProperties: "Bladet har ingen rad att välja.",
    duplicateLines: "Bladet har inga rader.",
    removeLines: "Bladet har inga rader.",
    moveLinesUp: "Bladet har inga rader.",
    moveLinesDown: "Bladet har inga rader.",
    indentLines: "Bladet har inga rader.",
    outdentLines: "Bladet har inga rader.",
    foldHeading: "Bladet har inga rubriker att fälla ihop.",
    unfoldHeading: "Bladet har inga rubriker att fälla ut.",
    foldLevel1: "Bladet har inga rubriker att fälla ihop.",
    foldLevel2: "Bladet har inga rubriker att fälla ihop.",
    foldLevel3: "Bladet har inga rubriker att fälla ihop.",
    unfoldAll: "Bladet har inga rubriker att fälla ut.",
    cellNote: "Bladet har inga rader.",
    nextNote: "Det finns inga anteckningar på celler.",
    previousNote: "Det finns inga anteckningar på celler.",
    nextTab: "Bara en budget är öppen.",
    previousTab: "Bara en budget är öppen.",
    hideLines: "Bladet har inga rader.",
    showHiddenLines: "Inga rader är dolda här.",
    sortAscending: "Bladet har inga rader.",
    sortDescending: "Bladet har inga rader.",
    unsortRows: "Raderna är inte sorterade.",
    freezeColumns: "Bladet har inga rader.",
    unfreezeColumns: "Inga kolumner är låsta.",
    fitColumn: "Bladet har inga rader.",
    fitColumns: "Bladet har inga rader.",
    resetColumns: "Kolumnerna har redan sina vanliga bredder.",
    showAllRows: "Alla rader visas redan.",
  } as Readonly<Record<string, string>>,
} as const;
