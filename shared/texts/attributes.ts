// Sentences about the columns that tell what a line is besides its figures.

export const attributeTexts = {
  /** By what the column is about: the line has no such thing to choose. */
  none: {
    measure: "Raden är ingen åtgärd och har varken nämnd, slag eller finansiering att välja.",
    goal: "Raden har inga egna belopp och kan inte vara ett mål. Välj en rad under den.",
    source: "Raden har inga egna siffror och ingen källa. Välj en rad under den.",
  },
  notCleared: "Det här ändras i radens egenskaper: tryck F2 i cellen, så öppnas de på rätt ställe.",
} as const;
