// What the desktop shell itself says: dialogs, refusals when the host process or printing fails, and what is shown when
// the program must start again. The wording is for the person at the desk: what happened, what is safe, what to do.

export const shellTexts = {
  programName: "Budgetbänken",
  budgetFile: "Budgetfil",
  pdfFile: "PDF-dokument",
  mailFile: "Mejlutkast",

  openTitle: "Öppna budget",
  openButton: "Öppna",
  saveButton: "Spara",
  saveTitles: { budget: "Spara budgeten som", pdf: "Spara utskriften som PDF", eml: "Spara mejlutkastet" },

  hostDied: {
    code: "host-avbruten",
    message:
      "Beräkningen avbröts och startas om. Alla ändringar som har visats på skärmen är sparade. Gör om det du just gjorde.",
  },
  hostGone: {
    code: "host-borta",
    message:
      "Beräkningen har avbrutits flera gånger och startas inte igen. Alla ändringar som har visats på skärmen är sparade. Avsluta programmet och starta det på nytt.",
  },
  hostFailed: {
    code: "host-fel",
    message: "Något gick fel i programmet och inget har ändrats. Försök igen, eller starta om programmet.",
  },
  printFailed: {
    code: "utskrift-fel",
    message: "Det gick inte att göra en PDF av rapporten. Inget har sparats. Försök igen, eller starta om programmet.",
  },
  printTimedOut: {
    code: "utskrift-tid",
    message: "Det tog mer än 30 sekunder att göra en PDF och försöket avbröts. Inget har sparats. Försök igen.",
  },

  crashTitle: "Budgetbänken måste startas om",
  crashMessage: "Ett oväntat fel har inträffat.",
  crashDetail:
    "Alla ändringar som har visats på skärmen är sparade i din arbetskopia. De finns kvar när programmet har startats om.",
  crashRestart: "Starta om",
  crashQuit: "Avsluta",

  windowLostMessage: "Fönstret har slutat att fungera flera gånger i rad.",
} as const;
