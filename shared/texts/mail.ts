// The mail draft's own words and its refusals. The draft is opened in the user's mail program, unsent, so the user reads
// and changes everything before anything leaves the computer.

export const mailTexts = {
  subject: (title: string): string => `Budgetscenario: ${title}`,

  /** Plain text of the draft, one paragraph per idea. */
  body: (title: string, municipality: string, fileName: string): string =>
    `Hej!\n\nHär är budgetscenariot ”${title}”${municipality === "" ? "" : ` för ${municipality}`}. Det ligger i den bifogade ` +
    `filen ${fileName} och öppnas med Budgetbänken. Filen innehåller inga borttagna uppgifter och ingen ångra-historik.\n\n` +
    "Med vänlig hälsning\n",

  addressUnreadable: (address: string): string =>
    `”${address}” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.`,
  tooManyAddresses: (count: number, limit: number): string =>
    `Det är ${count} mottagare; ett utkast kan ha högst ${limit}. Lägg till de övriga i e-postprogrammet.`,
  controlInAddress:
    "Adressen innehåller en radbrytning eller ett osynligt styrtecken, så utkastet gjordes inte. Skriv in adressen för hand.",
  controlInSubject:
    "Scenariots namn innehåller en radbrytning eller ett osynligt styrtecken och kan inte stå som ärende. Byt namn på scenariot och försök igen.",
  subjectTooLong: (limit: number): string =>
    `Scenariots namn är för långt för ett ärende (högst ${limit} tecken). Korta namnet och försök igen.`,
  textTooLong: "Brevets text är för lång. Korta den och försök igen.",
} as const;
