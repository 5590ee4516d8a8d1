// Replacing a set of premises: the fields, the preview of what a newer set does, and what the command line says of it.

/** At most eight names, and how many more there are. */
const named = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(", ") : `${names.slice(0, 7).join(", ")} och ${names.length - 7} till`;

export const premiseTexts = {
  caption: "Klistra in eller skriv nya värden, se vad de gör med resultat och mål, och byt sedan alla på en gång.",
  pasteLabel: "Nya premisser som text",
  pasteHelp:
    "En rad med årtal, sedan en rad för varje premiss: kod eller namn och ett värde per år, till exempel ”PKV; 2,8 %; 2,6 %”. Kopiera från ett kalkylblad eller skriv själv. Tomt eller streck lämnar värdet som det är.",
  pastePlaceholder: "Premiss\t2027\t2028\nSATS\t21,55\t21,55\nPKV\t2,8 %\t2,6 %",
  sourceName: "Källa",
  sourcePlaceholder: "SKR cirkulär 26:41",
  sourceHelp: "Skrivs på varje premiss som byts.",
  date: "Datum",
  datePlaceholder: "2026-10-17",
  apply: (count: number): string =>
    count === 0 ? "Byt premisser" : count === 1 ? "Byt 1 premiss" : `Byt ${count} premisser`,
  fields: "Skriv värden i fält i stället",
  fieldsHelp: "Skriv bara det som ändras. Värdet som gäller nu står i fältet tills du skriver.",
  fieldLabel: (premise: string, year: number): string => `${premise} ${year}`,
  byFormula: "formel",
  unit: "Enhet",
  applied: (count: number): string =>
    count === 1 ? "1 premiss är bytt. Det kan ångras." : `${count} premisser är bytta. Det kan ångras.`,
  nothingYet: "Inga nya värden än",
  nothingYetHelp:
    "Klistra in en ny uppsättning ovanför, till exempel från SKR:s cirkulär. Inget ändras förrän du har sett vad den gör.",
  noPremises: "Inga premisser",
  noPremisesHelp: "Scenariot har inget blad med premisser. Lägg till ett blad av slaget Premisser.",
  noYears:
    "Texten har ingen rad med årtal, så värdena kan inte läggas på rätt år. Börja med en rad som ”Premiss; 2027; 2028”.",
  tooManyRows: (limit: number): string => `Texten har fler än ${limit} rader. Ta bara med premisserna.`,
  /** Rows whose columns are not held apart, or whose figures stand in a column without a year. */
  withoutYear: (rows: readonly string[]): string =>
    `${rows.length === 1 ? "En rad har inget värde" : `${rows.length} rader har inget värde`} under något årtal och tas inte med: ${named(rows)}. Skilj kolumnerna åt med tabb, semikolon eller minst två mellanslag, och låt varje värde stå under sitt årtal.`,
  unknown: (names: readonly string[]): string =>
    `${names.length === 1 ? "En rad hör inte till någon premiss" : "Några rader hör inte till någon premiss"} och tas inte med: ${named(names)}. Skriv premissens kod eller hela namn.`,
  figures: "Premisserna, nu och efter bytet",
  premise: "Premiss",
  oldSource: "Källa nu",
  now: (year: number): string => `${year} nu`,
  later: (year: number): string => `${year} efter`,
  unchanged: "oförändrat",
  problems: "Byts inte",
  effect: (unit: string): string => `Vad bytet gör, ${unit}`,
  line: "Post",
  result: (label: string): string => `${label}, nu`,
  resultLater: (label: string): string => `${label}, efter`,
  difference: "Skillnad",
  noResult:
    "Ingen rad har rollen Årets resultat, så effekten på resultatet kan inte visas. Ge raden rollen i Egenskaper.",
  goals: "Målen, nu och efter bytet",
  goal: "Mål",
  met: "nås",
  breached: "nås inte",
  noGoals: "Inga mål med värden.",
  unread: (label: string): string => `Ingen rad räknar med ${label}, så bytet ändrar varken resultat eller mål.`,
  unreadShort: "ingen rad räknar med premissen",
  source: (name: string, date: string): string => [name, date].filter((part) => part !== "").join(", "),
  sourceColumn: "Källa",
  replaced: (count: number, source: string): string =>
    `Bytte ${count === 1 ? "1 premiss" : `${count} premisser`}${source === "" ? "" : ` till ${source}`}.`,
  previewed: "Inget är ändrat. Utan --preview byts premisserna.",
} as const;
