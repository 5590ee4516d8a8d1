// What the browser shell and the start command say: lines in the terminal, pages instead of the workbench, refusals of the
// carrier itself. Every refusal says what, why and what to do.

const startAgain =
  "Stäng fliken och starta Budgetbänken igen, eller öppna adressen som programmet skrev i terminalen en gång till.";

export const browserShellTexts = {
  programName: "Budgetbänken",

  /** Shown in place of the workbench when the page has no token (reloaded, bookmarked, address cut). */
  noTokenHeading: "Sidan kan inte öppnas på det här sättet",
  noToken:
    "Budgetbänken öppnas från programmet, med en engångsadress som inte sparas i webbläsaren. Därför går det inte att ladda " +
    `om sidan eller öppna den från ett bokmärke. Dina ändringar är sparade. ${startAgain}`,
  wrongTokenHeading: "Adressen gäller inte längre",
  wrongToken: `Adressen hör till en tidigare start av programmet. Inget har ändrats. ${startAgain}`,
  endedHeading: "Budgetbänken är avslutad",
  ended: `Programmet har avslutats och dina ändringar är sparade. ${startAgain}`,
  takenOverHeading: "Budgetbänken används i en annan flik",
  takenOver:
    "En annan flik eller webbläsare har tagit över arbetet. Dina ändringar är sparade. Stäng den här fliken, eller ta tillbaka arbetet hit.",
  alreadyOpen:
    "Budgetbänken är redan öppen i en annan flik eller webbläsare, och bara en i taget kan ändra. Stäng den här fliken, eller " +
    "ta över arbetet hit.",
  takeOver: "Ta över hit",

  openingPage: "Budgetbänken öppnas …",
  openingLink: "Öppna Budgetbänken",

  address: (address: string): string => `Öppna Budgetbänken i webbläsaren: ${address}`,
  openedInBrowser: "Budgetbänken öppnas i webbläsaren. Om inget händer, öppna adressen här under.",
  noDisplay: "Ingen skärm hittades, så webbläsaren öppnas inte av sig själv.",
  browserNotOpened: "Webbläsaren kunde inte öppnas automatiskt.",
  stopHint: "Avsluta med Ctrl+C.",
  stopping: "Budgetbänken avslutas. Ändringarna är sparade.",
  stoppedUnused: "Budgetbänken avslutas, eftersom ingen flik har varit öppen på fem minuter. Ändringarna är sparade.",
  stopFailed: (reason: string): string =>
    `Budgetbänken kunde inte avslutas på vanligt sätt: ${reason} Ändringarna ligger kvar i arbetskopian till nästa start.`,

  building: "Fönstret byggs (några sekunder) …",
  buildFailed: "Fönstret kunde inte byggas. Rätta felen nedan eller kör npm ci, och försök igen.",
  rendererMissing: "Det byggda fönstret (out/renderer) saknas eller är trasigt. Kör npm run build och starta igen.",
  fetchingElectron: "Skrivbordsfönstret hämtas första gången …",
  electronNotFetched: "Skrivbordsfönstret (Electron) kunde inte hämtas. Budgetbänken öppnas i webbläsaren i stället.",
  electronFailed: "Skrivbordsfönstret (Electron) kunde inte starta. Budgetbänken öppnas i webbläsaren i stället.",
  electronNoDisplay: "Ingen skärm hittades för skrivbordsfönstret. Budgetbänken körs för webbläsaren i stället.",
  fileMissing: (name: string): string =>
    `Filen ${name} finns inte. Kontrollera namnet, eller starta utan fil för att öppna exemplet.`,
  notBudgetFile: (name: string): string =>
    `${name} är ingen budgetfil (.budget). Starta utan fil och klistra in tabeller, eller ange en .budget-fil.`,
  usage:
    "Användning: npm start -- [FIL.budget …] [--browser] [--no-open] [--dev]\n" +
    "  --browser   öppna i webbläsaren i stället för i ett skrivbordsfönster\n" +
    "  --no-open   skriv bara adressen\n" +
    "  --dev       bygg om fönstret när källkoden ändras",
  unknownOption: (option: string): string => `Flaggan ${option} finns inte.`,

  requestTooLong: (megabytes: string, limit: string): string =>
    `Det som skulle skickas är ${megabytes} MB; gränsen är ${limit} MB. Inget har ändrats. Dela upp inklistringen i mindre delar.`,
  fileTooLong: (megabytes: string, limit: string): string =>
    `Filen är ${megabytes} MB; gränsen i webbläsaren är ${limit} MB. Starta programmet med filens namn, så läses den direkt.`,
  noAnswer:
    "Programmet svarar inte, troligen för att det har avslutats. Ändringen är inte gjord. Starta Budgetbänken igen; allt som visats som sparat finns kvar.",
  unreadableAnswer:
    "Programmets svar gick inte att läsa. Starta Budgetbänken igen; allt som visats som sparat finns kvar.",
  unexpected: "Ett fel i programmet hindrade åtgärden. Inget har ändrats. Starta om Budgetbänken om felet kommer igen.",

  noBrowserFound:
    "PDF kan inte skapas, eftersom ingen webbläsare som kan skriva PDF hittades på datorn. Installera Microsoft Edge, Google " +
    "Chrome eller Chromium och försök igen, eller ange sökvägen i miljövariabeln BUDGETBANKEN_BROWSER.",
  configuredBrowserMissing: (path: string): string =>
    `BUDGETBANKEN_BROWSER pekar på ${path}, men där finns inget program som går att köra. Rätta sökvägen eller ta bort ` +
    "variabeln, så används datorns egen webbläsare.",
  pdfFailed:
    "PDF kunde inte skapas, eftersom webbläsaren som skriver den slutade svara. Inget har ändrats. Stäng andra program och försök igen.",
  pdfTooSlow: "PDF kunde inte skapas inom 30 sekunder. Inget har ändrats. Stäng andra program och försök igen.",
} as const;
