// What the command line says: how it is used, and what it did. Sentences go to stderr; JSON alone goes to stdout.

import { listed, yearSpan } from "./formulaOffer.ts";
import { frameUsage } from "./frameCli.ts";
import { structureUsage } from "./structureCli.ts";

/** What set, fill and remove-formula add to the name of the edit. */
export const editCliTexts = {
  reckoned: (line: string, from: number, to: number): string => `${line} räknas nu av formeln ${yearSpan(from, to)}.`,
  notBefore: (from: number, to: number): string =>
    `${yearSpan(from, to)} står kvar som det är, eftersom formeln läser tidigare år.`,
  shows: (years: readonly string[], shown: string): string =>
    `${listed(years)} visar nu ${shown}. Se varför med: explain FIL.budget KOD ÅR`,
} as const;

/** What check, accept and withdraw say. */
export const reviewCliTexts = {
  finding: (number: number, message: string): string => `${number}. ${message}`,
  accepted: (number: number, message: string, reason: string, by: string, day: string): string =>
    `${number}. Godtaget${by === "" ? "" : ` av ${by}`} ${day} (${reason}): ${message}`,
  notAccepted: (number: string): string => `Anmärkning ${number} är inte godtagen, så det finns inget att ta tillbaka.`,
  noFinding: (number: string): string =>
    `Granskaren har ingen anmärkning med nummer ${number}. Numren syns med: check FIL.budget`,
} as const;

/** What new says of its options. */
export const newCliTexts = {
  kindWords: { committees: "nämnder", departments: "förvaltningar" },
  wrongKind: (text: string): string =>
    `”${text.slice(0, 60)}” är ingen organisation. Välj nämnder eller förvaltningar.`,
  wrongYears:
    "År och antal år ska vara hela tal: budgetår 1990–2100, högst 20 år före och efter, högst 30 investeringsår.",
} as const;

export const cliTexts = {
  usage: `Användning: npm run --silent cli -- KOMMANDO …

  read-table FIL [--json]                       läs en tryckt tabell ur en textfil
  new UT.budget --title TITEL [--table FIL]… [--sample alingsas|alingsas-base|balans22]
      [--organisation FIL.txt] [--organisation-kind nämnder|förvaltningar] [--municipality KOMMUN] [--budget-year ÅR]
      [--plan-years ANTAL] [--history-years ANTAL] [--investment-years ANTAL]
                                                mallens blad; organisationen är en nämnd per rad, enheter indragna;
                                                med --history-years 1 räknas ramar, räntor och balans från året före
  new UT.budget --roll-forward FÖRRA.budget [--title TITEL]
                                                förra årets fil, framflyttad ett år
  show FIL.budget [--json]                      visa scenariot
  explain FIL.budget KOD ÅR [--baseline ÅR|angivet] [--json]
                                                förklara var ett värde kommer ifrån
  set FIL.budget KOD ÅR|plan TEXT               skriv i en cell; plan: radens formel, eller samma värde från budgetåret
  set FIL.budget KOD[EGENSKAP] VÄRDE            till exempel KOD[pris] eller KOD[livslängd]; "" tar bort
  fill FIL.budget KOD ÅR[-ÅR] [FORMEL]          låt en formel gälla åren (utan FORMEL: den som står i första året)
  restore FIL.budget KOD ÅR[-ÅR]                återställ överskrivna år till radens formel
  remove-formula FIL.budget KOD [--keep values|nothing]   ta bort radens formel; siffrorna blir kvar eller töms
  suggest FIL.budget [KOD] [--json]             visa formler som inmatade värden följer
  undo FIL.budget | redo FIL.budget             ångra eller gör om
  print FIL.budget --table TABELL --out UT.(pdf|html|txt|csv)
                                                resultatbudget, driftsbudget, investeringsbudget, balansbudget, kassaflodesbudget,
                                                balanskravsutredning, ramspecifikation, atgardslista, mal, granskningslista
  mail FIL.budget --to ADRESS --out UT.eml      gör ett e-postutkast med en ren kopia
  sensitivity FIL.budget [--premise KOD=STEG]… [--json]
                                                vad en ändrad förutsättning betyder för resultat och mål
  seek FIL.budget --goal KOD [--year ÅR] | --target "KOD >= VÄRDE" --year ÅR
       --change KOD [--years ÅR[-ÅR]] [--how värde|steg] [--least VÄRDE] [--most VÄRDE]
       | --saving ÅR [--committees KOD,KOD] [--duration permanent|tillfällig] [--most VÄRDE]
       [--accept ja] [--json]                   sök värdet som når ett mål, och lägg in det med --accept ja
  add-measure FIL.budget --label NAMN [--kind tillskott|besparing|ramväxling] [--duration permanent|tillfällig]
      [--committee KOD] [--unit KOD] [--programme KOD] [--area TEXT] [--funding KOD[=BELOPP]|"ORD"]… [--code KOD]
      [--motive TEXT] [--consequence TEXT] [--goal KOD] [--status föreslagen|beslutad|pågår|genomförd]
      --amount ÅR=BELOPP… | --step BELOPP --from ÅR[-MÅNAD] [--to ÅR]
                                                lägg till en åtgärd; en besparing skrivs utan minus
  measure FIL.budget KOD [--kind …] [--duration …] [--committee KOD] [--unit KOD] [--programme KOD] [--area TEXT]
      [--funding …]… [--motive TEXT] [--consequence TEXT] [--goal KOD] [--status …] | --plain
                                                ändra en åtgärd, gör en vanlig rad till en åtgärd, eller gör
                                                åtgärden till en vanlig rad (--plain); "" tar bort en uppgift
  follow-up FIL.budget KOD [--status STATUS] [--half-year BELOPP] [--full-year BELOPP]
                                                följ upp en åtgärd efter halvår och helår
  add-programme FIL.budget --label NAMN [--code KOD] [--kind besparing|tillskott]
      [--meaning per-år|nivå|ackumulerat|oklart] [--target ÅR=BELOPP]… [--area TEXT]…
                                                lägg till ett program med mål, effekt och ospecificerat
  premises FIL.budget NYA.txt [--source TEXT] [--date ÅÅÅÅ-MM-DD] [--preview] [--json]
                                                byt premisser mot nyare, eller se bara vad bytet gör
  projects FIL.budget [--json]                  projekt med kapitalkostnad, låneskuld och balanskrav
  add-project FIL.budget NAMN --outlay ÅR=BELOPP… [--life ÅR] [--start ÅR-MÅNAD] [--residual BELOPP] [--name DEL]
      [--contribution ÅR=BELOPP… [--contribution-life ÅR]] [--running BELOPP] [--replaced BELOPP]
      [--within-frame BELOPP] [--code KOD] [--committee KOD] [--scope skatt|avgift] [--priority N] [--status STATUS]
                                                lägg till ett investeringsprojekt
  add-project-part FIL.budget KOD …             en del till, med samma flaggor
  move-project FIL.budget KOD ÅR-MÅNAD [--with-outlays]
                                                flytta månaden då projektet tas i bruk
${structureUsage}
${frameUsage}
  completeness FIL.budget [--json]              vad beslutet behöver och vad som saknas
  check FIL.budget [--json]                     granska filen
  accept FIL.budget NUMMER --reason SKÄL        godta det check visar med numret
  withdraw FIL.budget NUMMER                    ta tillbaka ett godtagande
  frame-rule FIL.budget [KOD]… [--explain]      ramregel på ramarna; --explain lägger det som regeln inte
                                                förklarar av källans ramar på egna rader`,
  allCommands: "Alla kommandon visas med: npm run --silent cli",
  unknownCommand: (name: string) => `Kommandot ”${name}” finns inte.`,
  unknownOption: (name: string) => `Flaggan ”${name}” finns inte för det här kommandot.`,
  missingValue: (name: string) => `Flaggan ${name} saknar värde.`,
  noValueWanted: (name: string) => `Flaggan ${name} tar inget värde. Skriv bara ${name}.`,
  wrongArguments: "Fel antal argument.",
  sameInPlan: (line: string, value: string, years: readonly number[]) =>
    `${line} är nu ${value} ${years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? "")}.`,
  wrongYear: (text: string) => `”${text}” är inget år. Skriv ett årtal, till exempel 2022, eller plan för hela raden.`,
  wrongAttribute: (text: string, known: readonly string[]) =>
    `Egenskapen ”${text}” finns inte. Välj ${known.slice(0, -1).join(", ")} eller ${known.at(-1) ?? ""}.`,
  wrongTable: (text: string, known: readonly string[]) =>
    `Tabellen ”${text}” finns inte. Välj ${known.slice(0, -1).join(", ")} eller ${known.at(-1) ?? ""}.`,
  wrongSample: (text: string) => `Exemplet ”${text}” finns inte. Välj alingsas, alingsas-base eller balans22.`,
  wrongEnding: (name: string, endings: string) => `Filen ${name} ska sluta på ${endings}.`,
  alreadyThere: (name: string) => `${name} finns redan och skrivs inte över. Välj ett annat namn.`,
  noLine: (code: string) => `Det finns ingen rad med koden ”${code}”. Koderna syns med: show FIL.budget --json`,
  cannotRead: (name: string, code: string) =>
    `${name} går inte att läsa (${code}). Kontrollera namnet och att filen finns.`,
  cannotWrite: (name: string, code: string) =>
    `${name} kunde inte skrivas (${code}). Kontrollera mappen och att det finns plats på disken.`,
  fileTooLarge: (name: string, megabytes: number) => `${name} är större än ${megabytes} MB och läses inte.`,
  created: (name: string, lines: number) => `Skapade ${name} med ${lines} rader.`,
  changedMeanwhile: (name: string) =>
    `${name} ändrades av någon annan under tiden och skrivs inte över. Inget har ändrats; kör kommandot igen.`,
  notReadBack: (name: string) =>
    `${name} kunde inte läsas tillbaka rätt efter att den skrevs, så den gamla filen är orörd. Kontrollera disken och försök igen.`,
  workFolder: (folder: string, code: string) =>
    `Mappen ${folder} för tillfälliga filer går inte att använda (${code}). Kontrollera att den finns och att det finns plats på disken. Inget har ändrats.`,
  unexpected: (what: string) => `Något gick fel i programmet (${what}). Filen är orörd. Försök igen.`,
  titleTooLong: (limit: number) => `Titeln är för lång. Gränsen är ${limit} tecken.`,
  nothingChanged: "Inget ändrades: det står redan så i filen.",
  changed: (label: string) => (/[.…]$/.test(label) ? label : `${label}.`),
  undone: (label: string) => `Ångrade: ${label}.`,
  redone: (label: string) => `Gjorde om: ${label}.`,
  written: (name: string) => `Skrev ${name}.`,
  noWarnings: "Granskaren hittade inga fel.",
  warnings: (count: number) => (count === 1 ? "Granskaren hittade 1 sak:" : `Granskaren hittade ${count} saker:`),
  tableRead: (rows: number, columns: number, unit: string) =>
    `Läste ${rows} rader och ${columns} kolumner, enhet ${unit}.`,
  tableReadAs: (title: string, unit: string) => `Tabellen${title === "" ? "" : ` ${title}`} är läst som ${unit}.`,
  notText: (name: string) => `${name} är ingen textfil. Spara tabellen som text (.txt eller .csv) och försök igen.`,
  noUnit: "inte angiven",
} as const;

/** How one command is used: its own lines of the usage. The whole usage where it has none of its own. */
export function usageOf(command: string): string {
  const [first = "", ...lines] = cliTexts.usage.split("\n");
  const blocks: string[][] = [];
  for (const line of lines) {
    if (/^ {2}\S/.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  const own = blocks.filter(([head = ""]) => head.split("|").some((way) => way.trim().split(" ", 1)[0] === command));
  if (own.length === 0) return cliTexts.usage;
  return [first.replace("KOMMANDO …", ""), ...own.flat(), cliTexts.allCommands]
    .map((line) => line.trimEnd())
    .join("\n");
}
