// What the guided tour says. Five steps through the example, each something to see or try, in words that need no training.

export const tourTexts = {
  /** Name of the sample's scenario: the tour is taken there and nowhere else. */
  sampleTitle: "Alingsås 2021–2023",
  label: "Rundtur",
  offerTitle: "Ny här?",
  offer: "Följ med på en rundtur i fem steg. Den tar två minuter, och du kan prova själv under tiden.",
  begin: "Börja rundturen",
  decline: "Nej tack",
  later: "Rundturen finns kvar i menyn Hjälp.",
  step: (number: number, count: number): string => `Steg ${number} av ${count}`,
  back: "Tillbaka",
  next: "Nästa",
  finish: "Klart",
  skip: "Avsluta rundturen",
  keys: "F6 går mellan tabellen och den här rutan, Esc avslutar.",
  steps: {
    frames: {
      title: "Ramarna: en rad för varje nämnd",
      text: "Det här är vad varje nämnd får, år för år. Ett fält med ram är inmatat, övriga tal räknas ut. Formeln för den valda cellen står överst, och Förklara till höger visar varifrån talet kommer.",
    },
    premise: {
      title: "Ändra ett tal och se målen röra sig",
      text: "Markerat är prisindex för 2022. Skriv till exempel 3\u00a0% och tryck Retur. Alla ramar räknas om, och målen längst ned följer med i samma ögonblick.",
      done: "Så ja, allt är omräknat. Se på målen längst ned. Med Ctrl+Z kommer det gamla talet tillbaka.",
    },
    measure: {
      title: "En åtgärd säger vem som betalar",
      text: "Varje tillskott och besparing är en egen rad: vilken nämnd, om den är permanent eller tillfällig, och hur den betalas. Det som ingen betalar för räknas ihop längst ned under Ofinansierat.",
    },
    reviewer: {
      title: "Granskaren läser med dig",
      text: "Här står det som ser fel ut eller inte går ihop, med tal och skäl. Klicka på ett fynd för att komma till cellen. Det som är rätt ändå godtar du med en motivering.",
    },
    print: {
      title: "Skriv ut det som ska beslutas",
      text: "Knappen Skriv ut … gör tabellerna som en PDF i samma form som i budgetdokumentet, med enhet, summor och noter. Det var hela rundturen: prova vidare här, eller börja ett eget scenario i menyn Arkiv.",
    },
  },
} as const;
