// What the command line says of lines and sheets that are put in, moved and removed, and of notes.

export const structureUsage = `  add-line FIL.budget BLAD NAMN [--code KOD] [--kind post|summa|varav|rubrik|text] [--unit kr|andel|skattesats|antal|index|text]
      [--under KOD|NAMN] [--after KOD|NAMN]     lägg till en rad
  move-lines FIL.budget KOD[,KOD] [--under KOD|NAMN|-] [--after KOD|NAMN] [--sheet BLAD]
                                                flytta rader med allt under dem; --under - är översta nivån
  indent FIL.budget KOD[,KOD] | outdent FIL.budget KOD[,KOD]
                                                en nivå in eller ut
  duplicate FIL.budget KOD[,KOD]                kopiera rader med belopp och formler
  remove-lines FIL.budget KOD[,KOD] [--preview] ta bort rader; --preview visar bara vad som läser dem
  note FIL.budget KOD ÅR TEXT                   anteckning vid ett år; "" tar bort
  notes FIL.budget [--json]                     alla anteckningar
  sheet FIL.budget BLAD [--rename NAMN] [--caption TEXT] [--years ÅR-ÅR] [--drop-outside]
      | --first | --after BLAD | --duplicate | --remove
                                                namn, år och plats för ett blad`;

export const structureCliTexts = {
  noSheet: (title: string): string =>
    `Det finns inget blad som heter ”${title}”. Bladen syns med: show FIL.budget --json`,
  noName: (name: string): string => `Det finns ingen rad med koden eller namnet ”${name}”.`,
  wrongKind: (word: string): string => `”${word}” är inget slag av rad. Välj post, summa, varav, rubrik eller text.`,
  wrongUnit: (word: string): string => `”${word}” är ingen enhet. Välj kr, andel, skattesats, antal, index eller text.`,
  wrongYears: (text: string): string => `”${text}” är inga år. Skriv till exempel 2026-2029.`,
  uses: (line: string, year: number | null): string =>
    `${line}${year === null ? "" : ` ${year}`} läser det som tas bort och visar sedan #NAMN?.`,
  parts: (count: number): string => (count === 1 ? "1 summa räknar utan det." : `${count} summor räknar utan det.`),
  named: (count: number): string =>
    count === 1 ? "1 åtgärd eller projekt pekar på det." : `${count} åtgärder eller projekt pekar på det.`,
  unused: "Ingen formel läser det.",
  note: (line: string, year: number, text: string, signed: string): string =>
    `${line} ${year}: ${text.replaceAll("\n", " / ")}${signed === "" ? "" : ` (${signed})`}`,
  noNotes: "Inga anteckningar.",
} as const;

export const kindWords = { post: "input", summa: "sum", varav: "ofWhich", rubrik: "heading", text: "text" } as const;
export const unitWords = {
  kr: "kr",
  andel: "share",
  skattesats: "taxRate",
  antal: "count",
  index: "index",
  text: "text",
} as const;
