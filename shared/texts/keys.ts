// What each key does, in the reader's words, and what the keys are called on a Swedish keyboard. The table of keys
// (renderer/state/keyTable.ts) says which strokes they are; the help page shows the two side by side.

export const keyTexts = {
  groups: {
    move: "Gå i tabellen",
    mark: "Markera",
    cells: "Cellernas innehåll",
    editor: "När du skriver i en cell",
    program: "I hela programmet",
  },
  rows: {
    move: "Nästa cell åt det hållet",
    edge: "Till kanten av de ifyllda cellerna",
    rowStart: "Radens första år",
    rowEnd: "Radens sista år",
    sheetStart: "Bladets första cell",
    sheetEnd: "Bladets sista cell",
    page: "En skärmsida uppåt eller nedåt",
    pageSideways: "En skärmsida åt vänster eller höger",
    nextSheet: "Föregående och nästa blad",
    tab: "Nästa cell åt höger, eller nästa i markeringen",
    tabBack: "Föregående cell, eller föregående i markeringen",
    enter: "Cellen under, i den kolumn där du började med Tabb",
    enterBack: "Cellen över",
    showActive: "Visa den aktiva cellen igen",
    extend: "Utöka eller minska markeringen",
    extendEdge: "Utöka till kanten av de ifyllda cellerna",
    extendRowStart: "Utöka till radens första år",
    extendRowEnd: "Utöka till radens sista år",
    extendSheetStart: "Utöka till bladets första cell",
    extendSheetEnd: "Utöka till bladets sista cell",
    extendPage: "Utöka en skärmsida",
    selectAll: "Markera hela bladet",
    selectRow: "Markera hela raden",
    selectColumn: "Markera hela kolumnen",
    extendMode: "Utöka markeringen med enbart pilarna, tills du trycker F8 eller Esc",
    addRange: "Lägg till ett område: flytta med pilarna och markera nästa",
    collapse: "Markera bara den aktiva cellen",
    edit: "Redigera cellen",
    write: "Skriv nytt innehåll, = börjar en formel",
    empty: "Töm cellen och skriv nytt",
    clear: "Töm de markerade cellerna",
    copy: "Kopiera",
    cut: "Klipp ut",
    paste: "Klistra in",
    pasteSpecial: "Klistra in särskilt: bara värden, formler, vänt",
    fillDown: "Fyll nedåt från översta raden",
    fillRight: "Fyll åt höger från första kolumnen",
    cellMenu: "Cellens meny",
    commit: "Godkänn och gå nedåt",
    commitBack: "Godkänn och gå uppåt",
    commitRight: "Godkänn och gå åt höger",
    commitLeft: "Godkänn och gå åt vänster",
    commitRange: "Skriv samma sak i alla markerade celler",
    commitYears: "Fyll formeln över de markerade åren",
    cancel: "Avbryt, cellen blir som förut",
    functionHelp: "Funktioner, med hjälp och exempel",
    commitMove: "Godkänn och gå åt pilens håll, när du började med att skriva",
    editMode: "Växla vad pilarna gör: lämnar cellen eller flyttar i texten",
    referenceYear: "Växla året i hänvisningen: relativt eller bestämt",
    pointAt: "Peka på en cell när formeln väntar på en hänvisning",
    pointRange: "Peka på flera celler",
    offerAsk: "Be om förslag till det du skriver",
    lineYears: "Visa eller dölj radens alla år med formeln",
    offerMove: "Gå i listan med förslag",
    offerTake: "Ta det valda förslaget",
    offerClose: "Stäng listan med förslag",
    nextPane: "Nästa del av fönstret: blad, formelrad, tabell, panel",
    previousPane: "Föregående del av fönstret",
  },
  title: "Tangenter",
  mouseTitle: "Med musen",
  mouse: [
    ["Dra", "Markera; utanför kanten rullar tabellen med"],
    ["Skift + klick", "Markera fram till cellen"],
    ["Ctrl + klick", "Lägg till ett område, eller ta bort en cell ur markeringen"],
    ["Radens nummer", "Markera hela raden; dra för flera"],
    ["Årets rubrik", "Markera hela kolumnen; dra för flera"],
    ["Rubriken Rad", "Markera hela bladet"],
    ["Dubbelklick", "Redigera cellen"],
    ["Klick medan du skriver en formel", "Skriv en hänvisning till cellen"],
  ],
  browserNote: "I en webbläsare behåller webbläsaren några tangenter för sig själv. De visas inte här.",
  /** Ctrl+Plus and Ctrl+Minus are about lines here. */
  zoomInBrowser:
    "Ctrl+Plus och Ctrl+Minus infogar och tar bort rader, som i Excel. Text och tabell blir större eller mindre med webbläsarens meny eller Ctrl och mushjulet, och Ctrl+0 ger normal storlek.",
  zoomInProgram:
    "Ctrl+Plus och Ctrl+Minus infogar och tar bort rader, som i Excel. Text och tabell blir större eller mindre med Visa i menyn eller Ctrl och mushjulet, och Ctrl+0 ger normal storlek.",
} as const;

export type KeyRowId = keyof typeof keyTexts.rows;
export type KeyGroup = keyof typeof keyTexts.groups;

const names: Readonly<Record<string, string>> = {
  CmdOrCtrl: "Ctrl",
  Shift: "Skift",
  Alt: "Alt",
  Enter: "Retur",
  Tab: "Tabb",
  Escape: "Esc",
  Backspace: "Backsteg",
  Delete: "Delete",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Arrows: "piltangent",
  PageUp: "Page Up",
  PageDown: "Page Down",
  ContextMenu: "Menytangenten",
  Space: "Blanksteg",
  Plus: "+",
  Minus: "−",
  Sign: "Bokstav, siffra, tecken",
};

const macNames: Readonly<Record<string, string>> = { ...names, CmdOrCtrl: "Cmd", Ctrl: "Cmd", Alt: "Alternativ" };

/** "Ctrl+Shift+S" → "Ctrl+Skift+S", as printed on the keyboard of the reader. */
export const strokeInSwedish = (stroke: string, isMac = false): string =>
  stroke
    .split("+")
    .map((key) => (isMac ? macNames : names)[key] ?? key)
    .join("+");
