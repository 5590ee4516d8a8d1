// What is said when an undone or redone edit stands elsewhere than where one is.

export const goToEditTexts = {
  undone: (label: string): string => (label === "" ? "Ångrat" : `Ångrat: ${label}`),
  redone: (label: string): string => (label === "" ? "Gjort om" : `Gjort om: ${label}`),
  onSheet: (sentence: string, sheet: string): string => `${sentence}, på bladet ${sheet}.`,
} as const;
