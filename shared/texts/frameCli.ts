// What the command line says of frames: committees and units, the parts of a frame, and transfers between two frames.

export const frameUsage = `  add-committee FIL.budget NAMN [--code KOD] [--opening BELOPP]
                                                en nämnd eller förvaltning till, med ramregel; --opening är förra årets ram
  add-unit FIL.budget NÄMND NAMN [--code KOD]   en enhet till: en varav-rad under nämndens ram
  frame-part FIL.budget NÄMND volym --group KOD --price BELOPP [--share ANDEL]
  frame-part FIL.budget NÄMND effektivisering [--by andel|avvikelse]
  frame-part FIL.budget NÄMND investeringar|oförklarat
                                                en egen post i ramen, på en egen rad
  transfer FIL.budget NAMN --from NÄMND --to NÄMND --amount ÅR=BELOPP… [--duration permanent|tillfällig]
                                                ramväxling: det den ena ramen lämnar får den andra`;

export const frameCliWords = {
  parts: {
    volym: "volume",
    effektivisering: "efficiency",
    investeringar: "investmentEffect",
    oförklarat: "unexplained",
  },
  by: { andel: "share", avvikelse: "deviation" },
} as const;

export const frameCliTexts = {
  wrongPart: (text: string): string =>
    `”${text.slice(0, 60)}” är ingen post i en ram. Skriv ${Object.keys(frameCliWords.parts).slice(0, -1).join(", ")} eller oförklarat.`,
  volumeNeeds: "En volympost behöver --group KOD (raden med antal invånare) och --price BELOPP (kronor per person).",
  notOfPart: (option: string): string => `Flaggan --${option} hör inte till den posten.`,
  transferNeeds: "En ramväxling behöver --from, --to och minst ett --amount ÅR=BELOPP.",
} as const;
