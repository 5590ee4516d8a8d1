// Sentences of the formula editor: the list of proposals, pointing at cells, what is turned or completed by itself.

export const completionTexts = {
  list: "Förslag till formeln",
  /** "8 av 31". */
  shown: (shown: number, all: number): string => (all > shown ? `${shown} av ${all}` : String(all)),
  keys: "Pilarna väljer, Tab tar",
  announce: (count: number): string => (count === 1 ? "1 förslag." : `${count} förslag.`),
  heading: "rubrik, summan av raderna under",
  yearWords: {
    föregående: "året före",
    nästa: "året efter",
    första: "periodens första år",
    budgetår: "budgetåret",
    sista: "periodens sista år",
  },
  calendarYear: "just det året",
  filters: {
    programmeId: "program med åtgärder",
    unitId: "enhet i nämnden",
    area: "område, med citattecken",
    duration: "permanent eller tillfällig",
    kind: "besparing, tillskott eller ramväxling",
    funded: "ja eller nej",
    scope: "skatte- eller avgiftsfinansierad",
    post: "vilken del av projekten",
  },
} as const;

export const pointingTexts = {
  hint: "Klicka på en cell eller peka med pilarna.",
  announce: (reference: string, line: string, value: string): string =>
    [reference, line, value].filter((part) => part !== "").join(", "),
  elsewhere: (cell: string, sheet: string): string =>
    `Du skriver i ${cell} på bladet ${sheet}. Peka på en cell här. Esc går tillbaka till bladet.`,
} as const;

export const readingTexts = {
  english: (swedish: string): string => `Läses som ${swedish}`,
  completed: (count: number): string =>
    count === 1 ? "Retur lägger till parentesen ) på slutet." : `Retur lägger till ${count} parenteser ) på slutet.`,
} as const;

export const otherYearsTexts = {
  label: "Raden som den blir med formeln",
  show: "Visa alla år",
  hide: "Dölj åren",
  keys: "Alt+Pil upp",
  waiting: "Räknar …",
} as const;
