// What the program calls the lines, headings and views of frames: nämnder, enheter, what a frame is made of, and the bridge between years.

import type { OrganisationKind } from "../domain/scenario.ts";

type FramePartKind = "volume" | "efficiency" | "investmentEffect" | "unexplained";

/** Labels and codes of lines that commands make. */
export const frameLines = {
  heading: { committees: "Nämnder", departments: "Förvaltningar" } satisfies Record<OrganisationKind, string>,
  total: "Summa kommunbidrag",
  partHeading: {
    volume: "Volymförändringar",
    efficiency: "Effektiviseringskrav",
    investmentEffect: "Driftkonsekvenser av investeringar",
    unexplained: "Ej redovisad förändring",
  } satisfies Record<FramePartKind, string>,
  partCode: {
    volume: "VOLYM_",
    efficiency: "EFF_",
    investmentEffect: "INVEFF_",
    unexplained: "EJ_",
  } satisfies Record<FramePartKind, string>,
  partLabel: {
    volume: (committee: string, group: string): string => `Volym, ${committee}: ${group}`,
    efficiency: (committee: string): string => `Effektiviseringskrav, ${committee}`,
    investmentEffect: (committee: string): string => `Driftkonsekvenser, ${committee}`,
    unexplained: (committee: string): string => `Ej redovisad förändring, ${committee}`,
  },
  deviation: (committee: string): string => `Nettokostnadsavvikelse, ${committee}`,
  deviationCode: "NKA_",
  efficiencyPremises: {
    efficiencyShare: { code: "EFFKRAV", label: "Effektiviseringskrav, andel av ramen" },
    efficiencyOfDeviation: { code: "EFF_ANDEL", label: "Effektiviseringskrav, andel av nettokostnadsavvikelsen" },
    efficiencyCeiling: { code: "EFF_TAK", label: "Effektiviseringskrav, högsta andel av ramen" },
  },
  transferHeading: "Ramväxlingar",
  transferCode: "VÄXL_",
  transferTo: (label: string, committee: string): string => `${label} (till ${committee})`,
  transferFrom: (label: string, committee: string): string => `${label} (från ${committee})`,
} as const;

/** The dialogs for the organisation and the frames. */
export const frameDialogTexts = {
  addCommittee: { committees: "Ny nämnd", departments: "Ny förvaltning" } satisfies Record<OrganisationKind, string>,
  addUnit: "Ny enhet",
  framePart: "Ny post i ramen",
  transfer: "Ramväxling",
  frameRule: "Ramregel på alla ramar",
  frameRuleHelp:
    "Ramar som är inskrivna får en formel: förra årets ram utan tillfälliga pengar, uppräknad med sin andel av PKV, plus årets åtgärder. Ramar som redan har en formel behåller den.",
  explainStated: "Lägg det som regeln inte förklarar på egna rader",
  explainStatedHelp:
    "Gäller ramar med belopp från en inklistrad tabell. Skillnaden mot källan blir raden Ej redovisad förändring, år för år.",
  applyRule: "Använd regeln",
  name: "Namn",
  code: "Kod (används i formler, görs av namnet om den lämnas tom)",
  opening: (unit: string): string => `Förra årets ram i ${unit} (kan lämnas tom)`,
  committeeHelp: "Ramen räknas upp med index och åtgärder, ingår i summan och visas i driftsbudgeten.",
  committee: { committees: "Nämnd", departments: "Förvaltning" } satisfies Record<OrganisationKind, string>,
  unitHelp: "En enhet är en varav-rad: beloppet ingår redan i ramen och räknas inte med i summan.",
  part: "Vad ramen ska räkna med",
  parts: {
    volume: { title: "Volym", help: "Pris per person × fler eller färre i en åldersgrupp × andel som ersätts." },
    efficiency: { title: "Effektiviseringskrav", help: "Samma andel av ramen för alla, läggs in som premiss." },
    deviation: {
      title: "Effektiviseringskrav efter nettokostnadsavvikelse",
      help: "En andel av det som verksamheten kostar mer än strukturen förklarar, upp till ett tak.",
    },
    investmentEffect: {
      title: "Driftkonsekvenser av investeringar",
      help: "Årets förändring av kapitalkostnad och drift för projekten som hör till ramen.",
    },
    unexplained: { title: "Ej redovisad förändring", help: "Belopp per år som ingen har förklarat, synligt i ramen." },
  },
  group: "Åldersgrupp",
  noGroups: "Det finns ingen rad med antal invånare bland premisserna.",
  price: "Pris per person i kr",
  share: "Andel som ersätts",
  result: (committee: string): string => `Posten blir en egen rad, och formeln för ${committee} får en term till.`,
  from: "Från",
  to: "Till",
  what: "Vad som flyttas",
  whatExample: "Till exempel måltider",
  duration: "Varaktighet",
  amountOf: (year: number, unit: string): string => `${year}, ${unit}`,
  transferHelp:
    "Årets förändring. Två åtgärder läggs till, den ena med omvänt tecken, så att de alltid tar ut varandra.",
  add: "Lägg till",
  nameMissing: "Skriv ett namn.",
  sameCommittee: "Välj två olika ramar.",
  amountMissing: "Skriv ett belopp för minst ett år.",
  priceMissing: "Skriv ett pris och en andel.",
  none: "Det finns inga ramar än. Lägg till en nämnd eller förvaltning först.",
} as const;

/** The area view Ramarnas förändring. */
export const frameBridgeTexts = {
  caption:
    "Från förra årets ram till årets, post för post. Välj en ram för att se år för år, eller klicka på namnet för att gå till ramen.",
  all: (kind: OrganisationKind): string => (kind === "committees" ? "Alla nämnder" : "Alla förvaltningar"),
  show: "Visa",
  year: "År",
  row: "Post",
  frame: "Ram",
  total: "Summa",
  kinds: {
    opening: "Ram föregående år",
    expired: "Tillfälliga tillskott som upphör",
    index: "Uppräkning",
    volume: "Volymförändring",
    transfers: "Ramväxling",
    permanentAdditions: "Permanenta tillskott",
    temporaryAdditions: "Tillfälliga tillskott",
    savings: "Besparingar",
    efficiency: "Effektiviseringskrav",
    investmentEffect: "Driftkonsekvenser av investeringar",
    unexplained: "Ej redovisad förändring",
    other: "Andra termer i formeln",
    override: "Överskriven ram",
    remainder: "Övrigt",
  },
  index: (percent: string): string => `Uppräkning ${percent}`,
  states: {
    computed: "",
    typed: "inmatad ram",
    first: "inget år före",
    notCalculated: "ej beräknat",
    error: "fel i formeln",
  },
  notWhole:
    "Ramar som inte är beräknade ingår inte i summan. Skriv förra årets ram på bladet Ramar, så räknas ramen ut.",
  captionOf: (committee: string, unit: string): string => `${committee}, år för år, ${unit}`,
  captionOfYear: (year: number, unit: string): string => `Ramarna ${year} mot ${year - 1}, ${unit}`,
  tail: (unit: string): string => `Tillfälliga pengar, ${unit}`,
  tailHelp: "Det som upphör lämnar ramen året efter, före uppräkningen.",
  tailTotal: "Tillfälligt under året",
  tailEnds: "Upphör efter året",
  emptyTitle: "Inga ramar att jämföra än",
  emptyHelp:
    "Här visas hur varje ram har ändrats sedan förra året: index, volym, ramväxlingar, tillskott och besparingar. Lägg till nämnder eller förvaltningar på bladet Ramar.",
} as const;
