// The funding ledger: who pays for which addition, year by year, and what nobody pays.

export const ledgerTexts = {
  caption:
    "Vad tillskotten kostar varje år och vem som betalar. Permanenta belopp räknas med varje år. Klicka på ett tillskott för att ändra finansieringen.",
  totals: (unit: string): string => `Alla tillskott, ${unit}`,
  row: "Post",
  cost: "Tillskotten kostar",
  covered: "Därav finansierat",
  unfunded: "Ofinansierat",
  unfundedNote: "saknar finansiering",
  additions: (unit: string): string => `Varje tillskott, ${unit}`,
  addition: "Tillskott",
  duration: "Varaktighet",
  durations: { permanent: "Permanent", temporary: "Tillfällig" },
  paidBy: (name: string): string => `betalas av ${name}`,
  /** Funding in words alone. */
  inWords: (words: string): string => `finansiering: ${words}`,
  /** A funding with an amount of its own. */
  atMost: (paid: string, amount: string): string => `${paid}, högst ${amount}`,
  causes: {
    noFunding: "Ofinansierat: ingen finansiering är angiven",
    sourceShort: "Ofinansierat: källorna räcker inte",
    temporaryEnded: "Ofinansierat: de tillfälliga pengarna har tagit slut",
  },
  sources: (unit: string): string => `Källor: vad de ger och vad som tas ur dem, ${unit}`,
  source: "Källa",
  gives: "Ger",
  drawn: "Används",
  beyond: "Begärt utöver vad källan ger",
  unknown: "ej beräknat",
  mismatches: "Varaktighet som inte går ihop",
  permanentOnTemporary: (measure: string, source: string, year: number, amount: string): string =>
    `${year}: ${amount} av den permanenta åtgärden ”${measure}” betalas med tillfälliga pengar från ”${source}”.`,
  ended: (measure: string, source: string, year: number, amount: string): string =>
    `${year}: ”${measure}” är permanent, men pengarna från ”${source}” var tillfälliga och har tagit slut. ${amount} saknas.`,
  temporaryOnPermanent: (measure: string, source: string, year: number, amount: string): string =>
    `${year}: ${amount} av den tillfälliga åtgärden ”${measure}” betalas av den permanenta ”${source}”. Pengarna blir fria året efter.`,
  emptyTitle: "Inga tillskott än",
  emptyHelp:
    "När en åtgärd ökar en ram visas här vad den kostar varje år och vem som betalar: en besparing, en annan post eller finansiering i ord.",
  allFunded: "Alla tillskott är finansierade.",
} as const;
